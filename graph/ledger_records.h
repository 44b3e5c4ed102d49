#pragma once
// Rows of version 3 to records without its views: numbers are looked up once each and remembered, where a view looks up
// thirty for every assertion.

#include <string>

#include "core/result.h"
#include "graph/ledger_rows.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// As `read_entities` and `read_assertions` of graph/ledger_rows.h, for files of version 3.
Result<void> read_entity_rows(const sqlite::Connection& connection, const ReadingsByRow& readings,
                              const std::string& rows);
Result<void> read_assertion_rows(const sqlite::Connection& connection, const ReadingsByRow& readings,
                                 const std::string& rows);

}  // namespace relata::graph
