#pragma once
// The best answers of a pattern among all, by numbers alone as far as these decide.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/index_sql.h"
#include "graph/plan_sql.h"

namespace relata::graph {

/// The assertions of one answer.
struct RankedAnswer {
    std::size_t documents = 0;
    std::vector<std::int64_t> rows = {};  ///< of `index_assertions`, sorted
};

/// Groups combinations of assertions by the values that they give and orders the groups as `query::match` does: by
/// documents, by edges, by the text of the values, by their nodes. Texts and edges are read only for groups that have
/// as many documents as the last one that is wanted. Two clauses about somebody well known combine in millions of ways:
/// of these no more is held than which assertions each group has.
class Ranking {
  public:
    static constexpr std::size_t kMost = 8'000'000;  ///< 64 megabytes
    /// `most` numbers may lie in memory before combinations are folded.
    Ranking(Sql& sql, std::size_t clauses, std::size_t most = kMost)
        : sql_(sql), clauses_(clauses), least_(most), most_(most) {}

    /// Where each value stands in the clauses; to be filled by `select_combinations` before the first row.
    std::vector<ValuePlace>& places() { return places_; }
    /// A row of `select_combinations`.
    void add(const sqlite::Statement& row);
    /// The same as numbers: for each clause assertion and document, for each value node or relation and words.
    void add(std::span<const std::int64_t> numbers);
    /// The first `count` groups. `which`: those that have as many documents come in any order.
    enum class Order { which, whole };
    std::vector<RankedAnswer> best(std::size_t count, Order order);

  private:
    /// Combinations that give the same values: positions in `order_`.
    struct Combined {
        std::size_t from = 0, to = 0;
        std::size_t documents = 0;
    };
    /// One of those that have as many documents as the last one, or more.
    struct Group : Combined {
        std::size_t edges = 0;
        std::vector<std::string> texts = {};
        std::vector<std::optional<std::string>> nodes = {};
        std::vector<std::string> relations = {};
    };

    std::size_t width() const { return 2 * (clauses_ + places_.size()); }
    std::span<const std::int64_t> numbers_at(std::size_t combination) const;
    std::span<const std::int64_t> values_at(std::size_t combination) const;
    void sort_by_values();
    void fold();
    void fold_if_many();
    std::vector<Combined> grouped();
    std::vector<Group> with_most_documents(std::size_t count);
    std::size_t count_documents(const Combined& group) const;
    std::vector<std::int64_t> rows_of(const Group& group) const;
    std::size_t count_edges(const Group& group);
    void describe(Group& group);
    void put_in_order(std::span<Group> equals);

    Sql& sql_;
    std::size_t clauses_;
    std::vector<ValuePlace> places_ = {};
    std::vector<std::int64_t> numbers_ = {};  // `width()` for each combination
    std::vector<std::size_t> order_ = {};     // combinations by their values
    std::size_t least_, most_;                // numbers that may lie there before they are folded
};

}  // namespace relata::graph
