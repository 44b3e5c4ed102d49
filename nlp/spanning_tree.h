#pragma once
// From scores of single arcs to one tree: the best dependency tree with exactly one root.

#include <vector>

#include "nlp/matrix.h"

namespace relata::nlp {

/// The heads of the tree with the highest sum of scores among those with one root (Chu-Liu/Edmonds).
/// `scores` is n x (n+1): row i holds, for word i, the score of the root (column 0) and of word j as its head (column
/// j+1). Returns n numbers: the head's index, or -1 for the root. An arc from a word to itself is never taken. n may be
/// 0. Equal scores: the smaller head wins.
std::vector<int> best_tree(const Matrix& scores);

}  // namespace relata::nlp
