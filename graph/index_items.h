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

/// All items at once, for an empty index: folded in memory, then written.
class ItemBuilder {
  public:
    ItemBuilder(Sql& sql, const IndexJudgements& judgements) : sql_(sql), judgements_(judgements) {}
    void enter(std::int64_t row, const Reading& reading, const EntityRows& entities);
    /// Writes the tables. Gives the items by row; rows count from 1.
    std::map<std::int64_t, Item> finish();

  private:
    struct Kept {
        Item item = {};
        std::int64_t first = 0;
        std::map<std::string, std::int64_t> beside = {};
    };
    struct Member {
        std::int64_t entity = 0, item = 0, reading = 0;
        std::uint32_t mentions = 0;
        std::string id = {};
    };
    Sql& sql_;
    const IndexJudgements& judgements_;
    std::vector<Kept> kept_ = {};
    std::unordered_map<std::uint64_t, std::size_t> known_ = {};
    std::vector<Member> members_ = {};
};

/// In the order that `resolve_items` asks for.
std::vector<std::pair<std::int64_t, Item>> in_fold_order(std::map<std::int64_t, Item> items);

}  // namespace relata::graph
