#pragma once
// First step of entity resolution: the entities of documents, each with what its document tells about it, and the keys
// by which they find each other. Nothing here looks at two documents at once.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
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
    std::string reference = {};             ///< in a shipped table: "iso:SYR", "geonames:170063", "wikipedia:NATO"
    std::string holder = {};                ///< of "the Turkish president" at that date: key of the person
    std::string owner = {};                 ///< of "the parliament": "turkish", "?" where the document names several
    std::string scene = {};      ///< of "militants", "the Interior Ministry" of nobody knows which country: where its
                                 ///< document has them, to be known by elsewhere
    std::string published = {};  ///< ISO day of the document, kept where there is a scene
    std::set<std::string> beside = {};      ///< `name_key` of what else its documents name, persons apart; of a person,
                                            ///< and of an organisation that may be named in short
    std::map<std::string, int> apart = {};  ///< `name_key` of what could be taken for it, but stands beside it in one
                                            ///< document as somebody else; and in how many documents
    bool judged = false;                    ///< a person's judgement speaks of it: never folded
    auto operator<=>(const Item&) const = default;
};

/// The kind keeps apart what never merges by name: "person", "country", "place", "group", "event", "document"; "any"
/// where the type says nothing.
std::string kind_of(const Item& item);
/// True for ORG, GOVERNMENT, MILITARY and ARMED_GROUP.
bool is_group(std::string_view type);
/// Key of a name of this item, its own or an alias: `entity_key` as its kind has it. "Tayyip Erdogan" -> "tayyip
/// erdogan".
std::string key_of(const Item& item, std::string_view name);
/// Kind and key: "person tayyip erdogan". Items that share it are one, save persons of whom only a surname is known.
std::string name_key(const Item& item);
/// Where its document has an item that its name alone does not tell apart, and what it is called there: "scene place
/// idlib militants", "scene place sandrin interior ministry". For items with a scene.
std::string scene_key(const Item& item);
/// A person of whom one name is known: "Smith" here and "Smith" there may be two.
bool is_surname(const Item& item);
/// The first word of an organisation's name, where it may stand for the whole: "Lakeline Shipping" -> "lakeline"; empty
/// for "National Bank", "Kilwa Hospital".
std::string short_form_key(const Item& item);
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

/// True for what never begins as one with its like in other documents: what belongs to its document, a surname, "the
/// Supreme Court" of nobody knows which country, and what a person judged.
bool stands_alone(const Item& item);

/// Tells the items of one document which others it names beside them; the last step of `items_of`.
void note_neighbours(std::vector<Item>& items);

/// What the document and the shipped tables told about an item: reference, holder, owner, scene, published.
std::vector<std::string> findings_of(const Item& item);
void set_findings(Item& item, const std::vector<std::string>& findings);

/// All that must agree before items are folded, in the order of `fold_items`.
using FoldKey = std::tuple<std::string, std::string, std::vector<std::string>, Reach, std::vector<std::string>,
                           std::string, std::string>;
FoldKey fold_key(const Item& item);
/// `fold_key(a) < fold_key(b)`, without making them.
bool folds_before(const Item& a, const Item& b);

/// Items folded where all that is known about them agrees but for the company they were seen in, in the order of their
/// content; `to[i]` is where the item i went. What stands alone is never folded.
struct Folded {
    std::vector<Item> items = {};
    std::vector<std::size_t> to = {};
};
Folded fold_items(std::vector<Item> items);

}  // namespace relata::graph
