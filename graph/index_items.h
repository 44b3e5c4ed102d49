#pragma once
// The entities of documents as the index keeps them, folded: graph/entity_items.h in tables.

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/entity_items.h"
#include "graph/index_blocks.h"
#include "graph/index_documents.h"
#include "graph/index_sql.h"

namespace relata::graph {

class IndexJudgements;

/// Rows of the entities of a reading by their id; those that only assertions name have numbers below 0.
using EntityRows = std::map<std::string, std::int64_t, std::less<>>;

/// Keeps `index_items` and what hangs on it as readings come and go, and knows what that touches.
class ItemKeeper {
  public:
    ItemKeeper(Sql& sql, const IndexJudgements& judgements) : sql_(sql), judgements_(judgements) {}
    /// Takes out what a reading told, and notes to which nodes its entities belonged.
    void leave(std::int64_t reading);
    /// Takes in a reading whose furniture is left out and whose `document.id` is its label.
    void enter(std::int64_t row, const Reading& reading, const EntityRows& entities);
    /// Finishes the counting; then all items that the changes may concern, by row.
    std::map<std::int64_t, Item> component();
    /// Readings that left or came, with the nodes that their entities stood for before.
    const std::map<std::int64_t, std::set<std::int64_t>>& nodes_before() const { return nodes_before_; }
    /// Nodes that lost an item altogether.
    const std::set<std::int64_t>& bereft() const { return bereft_; }

  private:
    void add(std::int64_t item, const Item& told, int step);
    void drop_item(std::int64_t item);
    void find_first_again(std::int64_t item);
    std::int64_t row_of(const Item& item, std::int64_t entity);

    Sql& sql_;
    const IndexJudgements& judgements_;
    std::set<std::int64_t> touched_ = {};
    std::set<std::string> keys_ = {};  // of items that are no more
    std::set<std::int64_t> without_first_ = {};
    std::set<std::int64_t> bereft_ = {};
    std::map<std::int64_t, std::set<std::int64_t>> nodes_before_ = {};
};

/// An item of a document, and the number under which its like are folded.
struct FoundItem {
    Item item = {};
    std::uint64_t fold = 0;
};
/// The items of a reading whose furniture is left out and whose `document.id` is its label.
std::vector<FoundItem> find_items(const Reading& reading, const IndexJudgements& judgements);

/// Under which keys items by row are found that may be one, in order: what `index_keys` holds. Rows count from 1.
using KeyRows = std::vector<std::pair<std::string, std::int64_t>>;
KeyRows keys_of(const std::vector<Item>& items);

/// All items at once, for an empty index: folded in memory, then written.
class ItemBuilder {
  public:
    explicit ItemBuilder(Sql& sql) : sql_(sql) {}
    /// Readings in the order of their rows.
    void enter(std::int64_t reading, std::vector<FoundItem> items, const EntityRows& entities);
    /// When all are entered: the items by row, without what they are folded by; rows count from 1.
    std::vector<Item> take_items();
    /// Writes what needs no nodes: who is named beside whom, and which entity is which item.
    void write_members();
    /// Then the rest of the tables; `nodes`: the row of the node that an item belongs to, by row from 1 on.
    void write(const std::vector<Item>& items, const KeyRows& keys, std::vector<std::int64_t> nodes);

    /// What can be asked once they are written. In how many readings each of so many nodes is named.
    std::vector<std::uint32_t> count_documents(std::size_t nodes) const;
    /// Node rows of the entities of a reading by their id.
    NodesById nodes_of(std::int64_t reading, const EntityRows& entities) const;

  private:
    struct Kept {
        Item item = {};
        std::uint64_t fold = 0;
        std::size_t first = 0;  // of its members
        std::map<std::string, std::int64_t> beside = {};
    };
    struct Member {
        std::int64_t entity = 0, reading = 0;
        std::uint32_t item = 0;  // row
        std::uint32_t mentions = 0;
    };
    std::span<const Member> members_of(std::int64_t reading) const;

    Sql& sql_;
    std::vector<Kept> kept_ = {};
    std::unordered_map<std::uint64_t, std::size_t> known_ = {};
    std::vector<Member> members_ = {};
    std::map<std::size_t, std::string> undeclared_ = {};  // ids by member
    std::int64_t last_undeclared_ = 0;
    std::vector<std::int64_t> nodes_ = {};
};

/// In the order that `resolve_items` asks for.
std::vector<std::pair<std::int64_t, Item>> in_fold_order(std::map<std::int64_t, Item> items);

}  // namespace relata::graph
