#pragma once
// From items to nodes: who is who, written down, and rewritten where it changes.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "graph/index_items.h"
#include "graph/index_sql.h"
#include "graph/store.h"

namespace relata::graph {

/// What the file says of a node; nothing where there is none.
std::optional<Node> node_at(Sql& sql, std::int64_t row);

/// Resolves all items of an empty index, as the judgements want it, and writes items and nodes. Gives the nodes in the
/// order of their rows, which count from 1.
std::vector<Node> build_nodes(Sql& sql, ItemBuilder& items, const IndexJudgements& judgements);

/// Resolves the component that `items` found to be touched. A node keeps its row where most of its documents stay with
/// it. Returns the readings of which some entity stands for another node now, or for one that goes by another name.
std::set<std::int64_t> update_nodes(Sql& sql, ItemKeeper& items, const IndexJudgements& judgements);

}  // namespace relata::graph
