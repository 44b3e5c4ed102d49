#pragma once
// Who is who over all documents: the entities of the readings, merged to the nodes of the graph.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/entity_items.h"
#include "graph/entity_link.h"
#include "graph/reading.h"
#include "graph/store.h"

namespace relata::graph {

/// What items became.
struct ResolvedItems {
    std::vector<Node> nodes = {};         ///< ordered by id; `documents` adds up those of the items
    std::vector<NodeIndex> node_of = {};  ///< parallel to the items
    std::vector<Link> links = {};         ///< why, and what was doubtful; items by position, sorted
};

/// Merges items whose names allow no other reading, and leaves apart what is doubtful; docs/identity.md lists the
/// rules. What becomes of an item depends on nothing but its component (`components_of`), neither on the order of the
/// items nor on how they were folded. `items` must be ordered as `fold_items` leaves them.
///
/// Example: {"Hayat Tahrir al-Sham" with the alias "HTS"}, {"HTS"} -> one node, link {0, 1, "alias", 0.9}.
ResolvedItems resolve_items(std::span<const Item> items, const Decisions& decisions = {});

/// The nodes, ordered by id, and which of them each entity of a reading became.
struct Resolution {
    std::vector<Node> nodes = {};  ///< `documents` is set; `mentions` counts those of the assertions
    /// By reading (position in the span) and entity id within the document.
    std::map<std::pair<std::uint32_t, std::string>, NodeIndex, std::less<>> node_of = {};
    std::vector<Item> items = {};  ///< what the links speak of
    std::vector<Link> links = {};
};

/// `resolve_items` over the entities of all readings. Participants with an id that `entities` lacks count as entities
/// of their own name and type. The outcome does not depend on the order of the readings, whose labels must differ.
Resolution resolve_entities(std::span<const Reading> readings);

}  // namespace relata::graph
