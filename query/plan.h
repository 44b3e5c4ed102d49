#pragma once
// From a pattern to what the index is asked.

#include "core/result.h"
#include "graph/index_query.h"
#include "graph/store.h"
#include "query/pattern.h"

namespace relata::query {

/// The plan that gives the answers of `match`. Names become the ids of the entities that go by them, relations the
/// relations of the store that fit and their event classes. Example: "?who attack Hmeimim" = one clause, subject
/// variable 0, object nodes {"hmeimim-airbase"}, relations {"attack", "launch attack on"}, classes {"ASSAULT"}. Orders
/// other than the usual one are left to `list_rows`: the plan then has neither offset nor limit.
graph::Plan compile(const Pattern& pattern, const graph::Store& store);

}  // namespace relata::query
