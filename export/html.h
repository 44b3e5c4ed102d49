#pragma once
// The graph as one web page that needs nothing else: the diagram, and every relation with its sentences.

#include <span>

#include "core/result.h"
#include "export/diagram.h"
#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// A page for any browser, offline: the diagram as inline SVG, then each selected relation, which opens its sentences
/// with publisher, date, source, speaker and qualifiers. A field narrows the list where scripts may run; nothing is
/// fetched and nothing is sent. Fails only where Graphviz fails.
Result<void> write_html(const graph::Store& store, std::span<const graph::Selected> selection,
                        const DiagramOptions& options, Sink& sink);

}  // namespace relata::exporter
