#pragma once
// The assertions behind selected relations, in the words and ids of the graph: one record each, as `extract` prints
// them.

#include <span>

#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// Every selected assertion once, by document label and place in the document.
void write_ndjson(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink);
void write_csv(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink);  ///< with header
/// One array with a record a line: `[` `{…},` `{…}` `]`.
void write_json(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink);

}  // namespace relata::exporter
