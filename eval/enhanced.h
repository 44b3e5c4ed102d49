#pragma once
// Enhanced dependencies (column DEPS) against a treebank's.

#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/parses.h"
#include "eval/treebank.h"

namespace relata::eval {

/// F1 of edges, as the IWPT shared tasks have it: ELAS (head and whole label), EULAS (labels without subtypes), and
/// ELAS of those edges alone whose head is not the word's in its tree. Edges through an empty node are joined:
/// "conj>nsubj". Intervals are over sentences. No figure where the gold has no DEPS, no value where the predictions
/// have none. Both have the same sentences and words.
std::vector<Figure> enhanced_figures(const std::vector<Tree>& gold, const std::vector<Tree>& predicted);

/// These figures, with F1 for each relation (without subtypes). Fails where sentences or words are not the same in
/// number, and where the gold has no DEPS.
Result<TreeScore> score_enhanced(const std::vector<Tree>& gold, const std::vector<Tree>& predicted);

}  // namespace relata::eval
