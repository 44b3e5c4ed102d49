#pragma once
// From a pattern to what the index is asked.

#include "graph/index_query.h"
#include "graph/store.h"
#include "query/pattern.h"
#include "query/relations.h"

namespace relata::query {

/// What the index must be asked for the answers of `match`. Names become the ids of the entities that go by them,
/// relations those of the vocabulary that fit and their event classes. Conditions of clauses ("in Idlib", "since
/// 2020") are left to `match`: the plan is then not `ranked`. Example: "?who attack Hmeimim" = one clause, subject
/// variable 0, object nodes {"hmeimim-airbase"}, relations {"attack", "launch attack on"}, classes {"ASSAULT"}.
graph::Plan compile(const Pattern& pattern, const graph::Store& names, const Vocabulary& vocabulary);

}  // namespace relata::query
