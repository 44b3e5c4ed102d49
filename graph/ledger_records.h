#pragma once
// Rows of version 3 to records without its views: numbers are looked up once each and remembered, where a view looks up
// thirty for every assertion.

#include <cstdint>
#include <functional>
#include <string>

#include "core/result.h"
#include "graph/ledger_rows.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// As `read_entities` and `read_assertions` of graph/ledger_rows.h, for files of version 3.
Result<void> read_entity_rows(const sqlite::Connection& connection, const ReadingsByRow& readings,
                              const std::string& rows);
/// `taken(reading, row)` is called behind each assertion.
using RowTaken = std::function<void(std::int64_t reading, std::int64_t row)>;
Result<void> read_assertion_rows(const sqlite::Connection& connection, const ReadingsByRow& readings,
                                 const std::string& rows, const RowTaken& taken = {});

/// The ids of all entities of the readings from one row to another, also of those that only assertions name.
using EntityTaken = std::function<void(std::int64_t reading, std::string id, std::int64_t entity)>;
Result<void> read_entity_ids(const sqlite::Connection& connection, std::int64_t first, std::int64_t last,
                             const EntityTaken& taken);

}  // namespace relata::graph
