#pragma once
// The graph as a diagram: DOT for further work, SVG for looking at and printing.

#include <string>

#include "core/result.h"
#include "export/diagram.h"
#include "graph/store.h"

namespace relata::exporter {

/// The diagram in Graphviz' DOT language. Solid arrows stand only for what a document states in its own voice; claims,
/// denials, plans, demands and hedges are dashed, with speaker and hedge on the label. Colour = event class, see the
/// legend. Every arrow's tooltip holds the sentences with publisher, date and source. The same graph gives the same
/// bytes. Fails only where Graphviz fails.
Result<std::string> write_dot(const graph::Store& store, const DiagramOptions& options);

/// The same, laid out by `dot`. Not for two threads at once: Graphviz has global state.
Result<std::string> write_svg(const graph::Store& store, const DiagramOptions& options);

}  // namespace relata::exporter
