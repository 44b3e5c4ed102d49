#pragma once
// Names that look like one, though no rule joins them: what a person may know better.

#include <span>
#include <vector>

#include "graph/judgement.h"
#include "graph/store.h"

namespace relata::graph {

/// Pairs of persons, organisations, forces and facilities of which one's name has all words of the other's:
/// {"castellan", "castellan-terminals", "part of the name", 0.3}, 0.2 where their types differ; by id. Without pairs
/// that the store doubts anyway, and those of whose names a judgement says "differ".
std::vector<Doubt> find_near_names(const Store& store, std::span<const Judgement> judgements);

}  // namespace relata::graph
