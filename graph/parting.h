#pragma once
// Where a person says that two differ: the cheapest way to part them.

#include <cstddef>
#include <vector>

#include "graph/entity_link.h"

namespace relata::graph {

/// The pairs that still join items once the sides of every `decisions.differ` are apart. Between two sides those links
/// go whose scores add up to least: a minimum cut of what hangs together, with scores as capacities; a "same" weighs as
/// much as a hundred sure links, so that it is cut only where it contradicts a "differ" directly. Of equal cuts the one
/// that leaves side `a` with least is taken. An item on both sides of a "differ" is on neither.
///
/// Example: "Georgia" in three articles is one by name; differ {0} {2} -> the link to 2 goes, 0 and 1 stay together.
std::vector<ItemPair> part(std::size_t count, const std::vector<Link>& links, const Decisions& decisions);

}  // namespace relata::graph
