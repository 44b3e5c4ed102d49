#pragma once
// The tables of the index, and whether they are there. What they hold: graph/index.h and docs/graph-file.md.

#include <string>

#include "graph/sqlite.h"

namespace relata::graph {

/// The CREATE statements of the tables, without what finds rows by other columns than the key.
std::string index_tables_sql();
/// The CREATE INDEX statements: of tables of the ledger; then after a bulk fill of the documents, of entities and
/// nodes, and of the assertions.
std::string ledger_lookups_sql();
std::string document_lookups_sql();
std::string index_lookups_sql();
std::string assertion_lookups_sql();
/// Takes out all tables of the index; nothing else is lost, and nothing in an attached file.
std::string drop_index_sql();

/// Which rules the index was made by: another id, another index.
std::string index_rules();

}  // namespace relata::graph
