#pragma once
// The graph as GEXF.

#include <span>

#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// GEXF 1.2, for Gephi and networkx: a directed graph; an edge's weight is the number of its assertions. Lists are
/// text, joined with "; "; what is not stated has no `attvalue`.
void write_gexf(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink);

}  // namespace relata::exporter
