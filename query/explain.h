#pragma once
// Why the graph says so: the sentence behind an assertion, with the words that carry it.

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/evidence.h"
#include "graph/store.h"

namespace relata::query {

using graph::Evidence;
using graph::evidence_of;
using graph::Mark;

/// Everything behind an id: of an assertion (one evidence) or of an edge (one for each of its support, in order), or
/// the first 4 or more digits of either. Fails for an id that is unknown, too short, or fits several.
Result<std::vector<Evidence>> explain(const graph::Store& store, std::string_view id);

}  // namespace relata::query
