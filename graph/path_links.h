#pragma once
// What a path can step over: which entities stand together in an assertion, and how well that is supported.

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"

namespace relata::graph {

/// One relation as a link between two entities.
struct Joint {
    EdgeIndex edge = {};
    std::string low_role = {}, high_role = {};  ///< of the lower and of the higher node: "subject", "object", …
    std::vector<AssertionIndex> support = {};   ///< surest first
    std::int64_t cost = 0;                      ///< in thousandths, at least 1; see `find_paths`
};

/// Everything that joins two entities; `joints` by cost, then edge.
struct PathLink {
    NodeIndex low = {}, high = {};
    std::vector<Joint> joints = {};
};

/// Ordered by `low`, then `high`.
std::vector<PathLink> find_links(const Store& store, std::span<const Selected> selection);

/// What it costs to pass through an entity, in thousandths.
std::int64_t passing_cost(const Node& node);
/// False for "militants", which in every document are others, and for what has no type of its own: "Tuesday night".
bool can_be_passed(const Node& node);

}  // namespace relata::graph
