#pragma once
// The graph as a diagram: DOT for further work, SVG, PNG and PDF for looking at and printing.

#include "core/result.h"
#include "export/diagram.h"
#include "export/sink.h"
#include "graph/store.h"

namespace relata::exporter {

/// The diagram in Graphviz' DOT language. Solid arrows stand only for what a document states in its own voice; claims,
/// denials, plans, demands and hedges are dashed, with speaker and hedge on the label. Colour = event class, see the
/// legend. Every arrow's tooltip holds the sentences with publisher, date and source. The same graph gives the same
/// bytes. Fails only where Graphviz fails.
Result<void> write_dot(const graph::Store& store, const DiagramOptions& options, Sink& sink);

/// The same, laid out by `dot`.
enum class Picture { svg, png, pdf };

/// Not for two threads at once: Graphviz has global state. Fails where Graphviz lacks the plugin that draws it.
Result<void> write_picture(const graph::Store& store, const DiagramOptions& options, Picture picture, Sink& sink);

}  // namespace relata::exporter
