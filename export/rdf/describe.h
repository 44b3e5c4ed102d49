#pragma once
// The one walk over the graph behind JSON-LD, Turtle and N-Quads, so that all three hold the same triples.

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"
#include "export/rdf/resource_writer.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// The bytes of an article by its sha256, for quoting; `graph::Ledger::source_bytes` as a rule.
using SourceBytes = std::function<Result<std::string>(std::string_view sha256)>;

/// Hands over the selected relations and everything they mention, in the order of their identities. Three layers:
///  - a plain triple `ent:russia rel:accuse ent:turkey`, only where a document states it in its own voice;
///  - a claim (`rdf:Statement`, `schema:Claim`) for every relation, with polarity, modality and speaker;
///  - an annotation (`oa:Annotation`) for every assertion, with quote and position in Unicode code points of the
///    article.
/// Identities are hashes of content and there are no blank nodes; counts stand only in a summary that belongs to this
/// set of documents. So the union of the exports of two parts is the export of the whole, summaries aside. Fails where
/// the bytes of an article cannot be had.
Result<void> describe(const graph::Store& store, std::span<const graph::Selected> selection,
                      const SourceBytes& source_bytes, ResourceWriter& out);

}  // namespace relata::exporter
