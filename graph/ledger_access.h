#pragma once
// The connection behind a ledger, for the files of graph/ that keep tables of their own in the graph file.

#include "graph/ledger.h"
#include "graph/sqlite.h"

namespace relata::graph {

struct Ledger::Impl {
    sqlite::Connection connection;
};

/// Lives as long as the ledger.
const sqlite::Connection& connection_of(const Ledger& ledger);

}  // namespace relata::graph
