#pragma once
// Happenings come whole, or not at all: what else tells of what some assertions tell.

#include <cstddef>
#include <cstdint>
#include <set>

#include "graph/index_sql.h"
#include "graph/store.h"

namespace relata::graph {

/// Adds to `rows` every assertion of the happenings that some of them belong to, and what else their accounts look back
/// to in their articles. Only what shares a block with one of them is read (graph/account_blocks.h), and there the next
/// `kNeighbours` on either side.
void complete_happenings(Sql& sql, std::set<std::int64_t>& rows);

/// The same where very much is told: ten neighbours on either side, or three, or one, as long as no more than
/// `kMostRead` are weighed in all. So a happening may lack some that tell of it.
void complete_happenings_nearby(Sql& sql, std::set<std::int64_t>& rows);
inline constexpr std::size_t kMostRead = 8000;

/// How far the accounts of these assertions are compared in the whole graph, where a block has more than these.
Reaches read_reaches(Sql& sql, const std::set<std::int64_t>& rows);

}  // namespace relata::graph
