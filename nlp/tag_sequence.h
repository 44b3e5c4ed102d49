#pragma once
// Names as BIO tags: the best sequence in which an I- tag only goes on with a name of its own type.

#include <string>
#include <vector>

#include "nlp/matrix.h"

namespace relata::nlp {

/// Index of each word's tag in `tags` ("O", "B-PER", "I-PER", ...), given its scores, one row a word (Viterbi).
std::vector<int> best_names(Matrix scores, const std::vector<std::string>& tags);

}  // namespace relata::nlp
