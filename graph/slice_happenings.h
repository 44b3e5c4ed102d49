#pragma once
// Happenings come whole, or not at all: what else tells of what some assertions tell.

#include <cstdint>
#include <set>

#include "graph/index_sql.h"
#include "graph/store.h"

namespace relata::graph {

/// Adds to `rows` every assertion of the happenings that some of them belong to, and what else their accounts look back
/// to in their articles. Only what shares a block with one of them is read (graph/account_blocks.h), and there the next
/// `neighbours` on either side: `kNeighbours` for all.
void complete_happenings(Sql& sql, std::size_t neighbours, std::set<std::int64_t>& rows);

/// How far the accounts of these assertions are compared in the whole graph, where a block has more than these.
Reaches read_reaches(Sql& sql, const std::set<std::int64_t>& rows);

}  // namespace relata::graph
