#pragma once
// `relata entities --by …`: who stands in the middle of the graph, or of a part of it.

#include "cli/commands.h"
#include "graph/store.h"

namespace relata::cli {

/// The entities with a name, ordered by `options.standing`: "centrality" (which is PageRank), "pagerank",
/// "betweenness", "community", "sources" or "mentions"; among the relations that `--about` and `--hops` leave.
Outcome list_standings(const Options& options, const graph::Store& store, Console& console);

}  // namespace relata::cli
