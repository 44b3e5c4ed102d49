#pragma once
// The best answers about somebody, or with a relation, of whom very much is told, without looking at all of it.

#include <cstddef>

#include "graph/plan_ranking.h"

namespace relata::graph {

/// For a plan of one clause that asks how some nodes hang together with whom ("Russia ?r ?x", "?x ?r Turkey"), or what
/// hangs together by some relations ("?x kill ?y"): gives `ranking` all combinations of every answer that may be among
/// the first `count`, found by `index_ties`. False, and nothing is given, where the plan asks for something else or too
/// little is told twice. The ranking's places must be filled.
bool rank_by_ties(Sql& sql, const Plan& plan, std::size_t count, Ranking& ranking);

}  // namespace relata::graph
