#pragma once
// The graph as JSON-LD 1.1, for triple stores and web pages.

#include <span>

#include "core/result.h"
#include "export/rdf/describe.h"
#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// One JSON-LD document with an inline context and a flat "@graph": the resources of `describe`, in its order.
/// Fails where the bytes of an article cannot be had.
Result<void> write_json_ld(const graph::Store& store, std::span<const graph::Selected> selection,
                           const SourceBytes& source_bytes, Sink& sink);

}  // namespace relata::exporter
