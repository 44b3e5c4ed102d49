#pragma once
// The graph as Turtle and N-Quads, for triple stores: the same triples as the JSON-LD.

#include <span>

#include "core/result.h"
#include "export/rdf/describe.h"
#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// Turtle, with prefixes: shorter, and fit to be read. Fails where the bytes of an article cannot be had.
Result<void> write_turtle(const graph::Store& store, std::span<const graph::Selected> selection,
                          const SourceBytes& source_bytes, Sink& sink);

/// N-Quads, one triple of the default graph a line: the fastest to load, and lines can be cut, sorted and joined.
Result<void> write_nquads(const graph::Store& store, std::span<const graph::Selected> selection,
                          const SourceBytes& source_bytes, Sink& sink);

}  // namespace relata::exporter
