#pragma once
// First step of entity resolution: the entities of documents, each with what its document tells about it, and the keys
// by which they find each other. Nothing here looks at two documents at once.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "graph/names.h"
#include "graph/reading.h"

namespace relata::graph {

/// An entity of one document, or of several that tell the same about it.
/// Example: {"idlib-2", "erdogan", "President Erdogan", PERSON, beside {"country turkey", "place idlib"}}.
struct Item {
    std::string document = {};              ///< label; of the first where several are folded
    std::string id = {};                    ///< within that document
    std::string name = {};                  ///< as the document calls it
    std::string type = {};                  ///< as `Entity::type`; empty = unknown
    std::vector<std::string> aliases = {};  ///< sorted
    std::uint32_t mentions = 0;             ///< participants, arguments, places and speakers that stand for it
    std::uint32_t documents = 1;            ///< how many are folded into it
    Reach reach = Reach::scoped;            ///< how far its name reaches
    std::set<std::string> beside = {};      ///< a person's: `name_key` of what else its documents name, persons apart
    std::map<std::string, int> apart = {};  ///< `name_key` of what could be taken for it, but stands beside it in one
                                            ///< document as somebody else; and in how many documents
    bool judged = false;                    ///< a person's judgement speaks of it: never folded
    auto operator<=>(const Item&) const = default;
};

/// The kind keeps apart what never merges by name: "person", "country", "place", "group", "event", "document"; "any"
/// where the type says nothing.
std::string kind_of(const Item& item);
/// Key of a name of this item, its own or an alias: `entity_key` as its kind has it. "Tayyip Erdogan" -> "tayyip
/// erdogan".
std::string key_of(const Item& item, std::string_view name);
/// Kind and key: "person tayyip erdogan". Items that share it are one, save persons of whom only a surname is known.
std::string name_key(const Item& item);
/// A person of whom one name is known: "Smith" here and "Smith" there may be two.
bool is_surname(const Item& item);
/// The aliases that can carry a merge: proper names and acronyms, not "the group".
std::vector<std::string> telling_aliases(const Item& item);

/// Entities of one document, declared or only named by an assertion, ordered by id.
std::vector<Item> items_of(const Reading& reading);

/// Items influence each other only if they share a blocking key, or if others join them that do. What is resolved for
/// the items of such a component alone is what is resolved for all (`components_of`).
/// "Tayyip Erdogan" -> "n tayyip erdogan", "person tayyip erdogan", "surname erdogan", …
std::vector<std::string> blocking_keys(const Item& item);

/// The number of the component of each item, counted from 0 in the order of the items.
std::vector<std::size_t> components_of(std::span<const Item> items);

/// Items folded where all that is known about them agrees but for the company they were seen in, in the order of their
/// content; `to[i]` is where the item i went. What belongs to its document is never folded.
struct Folded {
    std::vector<Item> items = {};
    std::vector<std::size_t> to = {};
};
Folded fold_items(std::vector<Item> items);

}  // namespace relata::graph
