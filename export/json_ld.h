#pragma once
// The graph as JSON-LD 1.1, for triple stores: entities, claims and the annotations that prove them.

#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// The bytes of an article by its sha256, for quoting; `graph::Ledger::source_bytes` as a rule.
using SourceBytes = std::function<Result<std::string>(std::string_view sha256)>;

/// One JSON-LD document with an inline context and a flat "@graph". Three layers (docs/json-ld.md):
///  - a plain triple `ent:russia rel:accuse ent:turkey`, only where a document states it in its own voice;
///  - a claim (`rdf:Statement`, `schema:Claim`) for every relation, with polarity, modality and speaker;
///  - an annotation (`oa:Annotation`) for every assertion, with quote and position in Unicode code points of the
///  article.
/// Identities are hashes of content and there are no blank nodes; counts stand only in a summary that belongs to this
/// set of documents. So the union of the exports of two parts is the export of the whole, summaries aside. Fails where
/// the bytes of an article cannot be had.
Result<std::string> write_json_ld(const graph::Store& store, const graph::Filter& filter,
                                  const SourceBytes& source_bytes);

}  // namespace relata::exporter
