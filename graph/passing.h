#pragma once
// Which assertions of which happenings a question is about.

#include <string>
#include <vector>

#include "core/result.h"
#include "graph/filters.h"
#include "graph/happenings.h"

namespace relata::graph {

/// For each assertion whether it passes the filter and belongs to a happening in which all of `names` take part, in
/// some assertion, as subject, object, place or argument. Fails for a name that nobody goes by: "nobody goes by
/// 'Hmeimin'; did you mean 'Hmeimim'?". Example: passing(store, happenings, {.since = "2020-02"}, {"Turkey", "Idlib"}).
Result<std::vector<bool>> passing(const Store& store, const Happenings& happenings, const Filter& filter,
                                  const std::vector<std::string>& names);

}  // namespace relata::graph
