#pragma once
// From rows of the index to what a store is put together from.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/index_sql.h"
#include "graph/slice.h"

namespace relata::graph {

/// These assertions and nodes with everything that the whole store would say of them: documents, copies, sources.
StoreParts read_parts(Sql& sql, const std::set<std::int64_t>& assertions, const std::set<std::int64_t>& nodes);

/// These assertions with their nodes, without copies and edges, of documents only labels and days; and the id of each.
struct BareParts {
    StoreParts parts = {};
    std::map<std::int64_t, std::string> ids = {};
};
BareParts read_bare_parts(Sql& sql, const std::set<std::int64_t>& assertions);

/// These assertions and nodes for edges of which is told neither who copied whom nor how many sources there are: of
/// documents only labels and days, of what an assertion touches only subject, object, speaker and place.
struct LightParts {
    StoreParts parts = {};
    std::map<std::int64_t, std::string> ids = {};
};
LightParts read_light_parts(Sql& sql, const std::set<std::int64_t>& assertions, const std::set<std::int64_t>& nodes);

/// Who goes by these names, with the places named after them.
std::set<std::int64_t> nodes_known_as(Sql& sql, const std::vector<std::string>& names);

}  // namespace relata::graph
