#pragma once
// How much of a graph a pattern needs: the parts that a slice (graph/slice.h) has to hold.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"
#include "query/pattern.h"

namespace relata::query {

/// Every run of words of a pattern that may be a name, and what stands in quotation marks: of "? attack Hmeimim in
/// Idlib" attack, "attack Hmeimim", Hmeimim, …, Idlib. Empty where the pattern cannot be read.
std::vector<std::string> possible_names(std::string_view pattern);

/// How far from the entities that a pattern names all its answers lie: 1 where every clause names one, 2 where the
/// others share a variable with such a clause; nothing where everything has to be looked at.
std::optional<unsigned> reach_of(const Pattern& pattern, const graph::Store& store);

}  // namespace relata::query
