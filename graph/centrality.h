#pragma once
// Who stands in the middle of a view of the graph, and who belongs together in it.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"

namespace relata::graph {

/// How a node stands among the relations of a view; all 0 for a node that none of them has as subject or object.
struct Standing {
    double pagerank = 0;          ///< share of a walk along relations, either way; adds up to 1 over the view
    double betweenness = 0;       ///< share of the other pairs between whom a shortest way leads over it, 0 to 1
    std::uint32_t community = 0;  ///< number of the group it belongs to, the largest is 1
    std::uint32_t neighbours = 0;
    std::uint32_t sources = 0;  ///< independent ones of its relations, see `Store::source_of`
};

/// Standings of all nodes, by position in `Store::nodes()`, among the selected relations that join two entities.
/// Betweenness takes time in proportion to entities times relations of the view: filter large graphs first.
/// Example: HTS - Hmeimim, HTS - Turkey, Turkey - Russia -> Turkey and HTS have the highest betweenness.
std::vector<Standing> find_standings(const Store& store, std::span<const Selected> selection);

}  // namespace relata::graph
