#pragma once
// Files of older versions, brought up to date.

#include <cstdint>

#include "core/result.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// Turns the tables of version 1 or 2 into those of version 3, document by document. To be called within a
/// transaction; the version number of the file is left to the caller.
Result<void> upgrade_tables(const sqlite::Connection& connection, std::int64_t version);

}  // namespace relata::graph
