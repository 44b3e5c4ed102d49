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

/// The same where very much is told: as many neighbours as `kMostRead` allows, ten at most, and no more of what lies
/// behind these than that. So a happening may lack some that tell of it.
void complete_happenings_nearby(Sql& sql, std::set<std::int64_t>& rows);
inline constexpr std::size_t kMostRead = 4000;  ///< assertions that are weighed at one time

/// How far the accounts of these assertions are compared in the whole graph, where a block has more than these.
Reaches read_reaches(Sql& sql, const std::set<std::int64_t>& rows);

}  // namespace relata::graph
