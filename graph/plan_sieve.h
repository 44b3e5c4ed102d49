#pragma once
// The best answers of one clause to which very many assertions belong, without holding them all.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "graph/plan_ranking.h"
#include "graph/plan_sql.h"

namespace relata::graph {

/// The first `count` answers of a plan of one clause. No more than about `few` assertions are held: the rows of
/// `select` are first counted in buckets by a hash of the values that they give, and only the fullest buckets are kept.
/// An answer has no more documents than its bucket has rows, so that the first `count` of these are the first of all
/// where they have more documents than any bucket that was left out has rows. Nothing where that is not so. `places`:
/// as `select_combinations` gives them.
std::optional<std::vector<RankedAnswer>> rank_by_sieve(Sql& sql, const BoundSql& select,
                                                       std::span<const ValuePlace> places, std::size_t count,
                                                       Ranking::Order order, std::size_t few = 200'000);

}  // namespace relata::graph
