#pragma once
// One graph file's rows into another's, inside SQLite: no record is built on the way.

#include "core/result.h"
#include "graph/merge.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// Brings everything of the attached database `other`, a graph file of this version, into `main`. To be called within a
/// transaction that is rolled back on failure. Leaves nothing in `temp`.
Result<Merged> merge_attached(const sqlite::Connection& connection);

}  // namespace relata::graph
