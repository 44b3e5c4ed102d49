#pragma once
// How two entities hang together: chains of assertions that lead from one to the other.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"

namespace relata::graph {

/// One step of a path: two entities that stand in one assertion.
/// Example: HTS (subject) -> Hmeimim airbase (object) by "HTS attack Hmeimim airbase, says Russia".
struct PathStep {
    NodeIndex from = {};
    NodeIndex to = {};
    std::string from_role = {};  ///< "subject", "object", "speaker", "place", or the role of an argument: "with"
    std::string to_role = {};
    EdgeIndex edge = {};                       ///< the best supported relation that has both
    std::vector<AssertionIndex> support = {};  ///< its assertions that have both and pass the filter; surest first
    std::uint32_t sources = 0;                 ///< independent ones behind `support`
    std::uint32_t others = 0;                  ///< further relations that join the two
};

struct Path {
    std::vector<PathStep> steps = {};
    double cost = 0;              ///< lower is better supported, see `find_paths`
    bool shortest = false;        ///< none has fewer steps; of those that have as few, the best supported
    bool best_supported = false;  ///< none costs less
};

struct PathLimits {
    std::size_t top = 3;   ///< so many of the best supported; 0 = up to 100
    unsigned longest = 6;  ///< steps; paths two steps longer than the shortest are looked at, never more than this
};

/// Paths from any of `from` to any of `to` over the assertions that pass the filter (`filter.top` is not looked at):
/// the shortest one first, then the best supported ones. Empty where there is none.
///
/// A step costs 1 / (confidence of its best assertion, added up over independent sources); half as much again where one
/// end is a further argument or place, twice as much where it is the speaker; a quarter more for what no document says
/// in its own voice, twice as much for what is negated. To pass through an entity costs a quarter of log2(1 + its
/// mentions), for a country twice that: a path through what everybody mentions says little. Groups that only share a
/// common noun ("militants") and what has no type of its own ("Tuesday night") are not passed through. Equal costs are
/// ordered by the ids of the entities.
///
/// Example: HTS, Turkey -> {HTS attack Hmeimim, says Russia} {Russia accuse Turkey}.
std::vector<Path> find_paths(const Store& store, std::span<const NodeIndex> from, std::span<const NodeIndex> to,
                             const Filter& filter = {}, const PathLimits& limits = {});

}  // namespace relata::graph
