#pragma once
// The best answers of a pattern among all, by numbers alone as far as these decide.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/index_sql.h"
#include "graph/plan_sql.h"

namespace relata::graph {

/// Groups combinations of assertions by the values that they give and orders the groups as `query::match` does: by
/// documents, by edges, by the text of the values, by their nodes. Texts and edges are read only for groups that have
/// as many documents as the last one that is wanted.
class Ranking {
  public:
    Ranking(Sql& sql, std::size_t clauses) : sql_(sql), clauses_(clauses) {}

    /// Where each value stands in the clauses; to be filled by `select_combinations` before the first row.
    std::vector<ValuePlace>& places() { return places_; }
    /// A row of `select_combinations`.
    void add(const sqlite::Statement& row);
    /// The assertions of the first `count` groups, sorted.
    std::vector<std::int64_t> best(std::size_t count);

  private:
    /// A node or relation by its number, or words.
    struct Value {
        std::optional<std::int64_t> number = {};
        std::string words = {};
        auto operator<=>(const Value&) const = default;
    };
    using Values = std::vector<Value>;
    struct Group {
        std::vector<std::int64_t> documents = {};
        std::vector<std::int64_t> rows = {};  // of each combination one a clause
    };
    struct Ranked {
        const Values* values = nullptr;
        const Group* group = nullptr;
        std::size_t edges = 0;
        std::vector<std::string> texts = {};
        std::vector<std::optional<std::string>> nodes = {};
    };

    void describe(Ranked& ranked);
    std::size_t count_edges(const Group& group);
    std::string edge_of(std::int64_t row);
    std::string text_of(const Value& value, std::size_t variable, const Group& group);

    Sql& sql_;
    std::size_t clauses_;
    std::vector<ValuePlace> places_ = {};
    std::map<Values, Group> groups_ = {};
};

}  // namespace relata::graph
