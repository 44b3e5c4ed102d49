#pragma once
// Records to rows of the graph file.

#include <cstdint>

#include "core/result.h"
#include "graph/reading.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// Keeps the document's bytes and its name and description; what is there already stays. Returns the document's row.
Result<std::int64_t> write_document(const sqlite::Connection& connection, const Document& document);

/// Writes a reading of the document of that row, which must have none. Participants whose id no entity of the reading
/// has get an entity of their own, marked as not declared. Returns the reading's row.
Result<std::int64_t> write_reading(const sqlite::Connection& connection, std::int64_t document, const Reading& reading);

}  // namespace relata::graph
