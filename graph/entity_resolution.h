#pragma once
// Who is who over all documents: the entities of the readings, merged to the nodes of the graph.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/reading.h"
#include "graph/store.h"

namespace relata::graph {

/// The nodes, ordered by id, and which of them each entity of a reading became.
struct Resolution {
    std::vector<Node> nodes = {};  ///< `documents` is set; `mentions` counts those of the assertions
    /// By reading (position in the span) and entity id within the document.
    std::map<std::pair<std::uint32_t, std::string>, NodeIndex, std::less<>> node_of = {};
};

/// Merges entities whose names allow no other reading, and leaves apart what is doubtful:
///  - the same name by `entity_key` and kind (person, country, place, group, …);
///  - a name that only one other entity has as an alias: "HTS";
///  - a person by part of the name, "Tayyip Erdogan" or "Erdogan", if exactly one person of the graph has that surname,
///    or exactly one of those who are named beside the same others;
///  - transliterations: "Khmeimim", "Hmeymim".
/// Two persons with one surname stay two. "militants" is one node; "four soldiers" and "the group" stay with their
/// document. Participants with an id that `entities` lacks count as entities of their own name and type. `readings`
/// must be ordered by document label; the outcome depends on nothing else.
Resolution resolve_entities(std::span<const Reading> readings);

}  // namespace relata::graph
