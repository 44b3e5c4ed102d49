#pragma once
// Happenings come whole, or not at all: what else tells of what some assertions tell.

#include <cstddef>
#include <cstdint>
#include <set>

#include "graph/index_sql.h"
#include "graph/store.h"

namespace relata::graph {

/// Whether all that belongs was looked for, or only what stands near.
enum class Completion { whole, nearby };

/// Adds to `rows` every assertion of the happenings that some of them belong to, and what else their accounts look back
/// to in their articles. Only what shares a block with one of them is read (graph/account_blocks.h), and there the next
/// `kNeighbours` on either side. Where that would be more than `most` in all, 50 on either side, or ten, or three, or
/// one: then a happening may lack some that tell of it.
Completion complete_happenings(Sql& sql, std::set<std::int64_t>& rows, std::size_t most);

/// How far the accounts of these assertions are compared in the whole graph, where a block has more than these.
Reaches read_reaches(Sql& sql, const std::set<std::int64_t>& rows);

}  // namespace relata::graph
