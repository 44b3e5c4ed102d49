#pragma once
// The graph as GraphML.

#include <span>

#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// GraphML 1.0, for networkx, igraph, yEd, Cytoscape, Gephi: a directed graph in which two nodes may have several
/// edges. Lists are text, joined with "; "; what is not stated has no `data` element.
void write_graphml(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink);

}  // namespace relata::exporter
