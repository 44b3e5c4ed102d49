#pragma once
// The best answers of two clauses that share a variable, without forming every combination of their assertions.

#include <cstddef>

#include "graph/plan_ranking.h"

namespace relata::graph {

/// For a plan of two clauses with a variable in common ("Russia kill ?y; ?y attack ?z"): gives `ranking` combinations
/// of every answer that may be among the first `count`. Each clause is read once; what gives the same values is counted
/// together, and values that meet are compared by the documents of both sides only as long as they may reach the first
/// `count`. False, and nothing is given, where the plan is another or neither clause has a name or a relation. The
/// ranking's places must be filled.
bool rank_by_join(Sql& sql, const Plan& plan, std::size_t count, Ranking& ranking);

}  // namespace relata::graph
