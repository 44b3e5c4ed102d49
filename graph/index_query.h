#pragma once
// Patterns answered by the tables of the index, without the graph in memory: one SQL statement for each pattern, made
// of fixed words and bound values.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"

namespace relata::graph {

/// An end or the relation of a clause.
struct PlanTerm {
    enum class Kind {
        anything,  ///< also an end that is not stated
        nodes,     ///< one of these entities
        words,     ///< no entity: words that hold these as whole words
        variable,  ///< what is stated; the same for the same number
    };
    Kind kind = Kind::anything;
    std::vector<std::string> nodes = {};  ///< `Node::id`
    std::string words = {};               ///< in lower case
    std::size_t variable = 0;             ///< of `anything` too, where `shown`: position in `PlanRow::values`
    bool shown = false;                   ///< `anything` that the answer names
    std::vector<std::string> types = {};  ///< of the entity; empty = any, words too
};

/// One clause. Empty lists and texts ask for nothing.
struct PlanClause {
    PlanTerm subject = {}, object = {};
    PlanTerm relation = {};                   ///< `anything`, or a variable; `nodes` is not used
    bool any_relation = false;                ///< else one of `relations` or of `classes`
    std::vector<std::string> relations = {};  ///< as the index has them: "launch attack on"
    std::vector<std::string> classes = {};    ///< "ASSAULT"
    bool denied = false, absent = false;      ///< only what is negated; there must be none
    std::optional<std::vector<std::string>> in = {},
                                            by = {};  ///< node ids of places and speakers; set and empty = nobody
    std::string since = {}, until = {};               ///< ISO day, month or year
};

/// What `query::compile` makes of a pattern.
struct Plan {
    std::vector<PlanClause> clauses = {};  ///< the absent ones last
    std::size_t variables = 0;             ///< how many values a row has
    bool counted = false;                  ///< rows are counts, see below
    std::optional<std::size_t> count_of = {};
    std::vector<std::size_t> group_by = {};
    std::size_t offset = 0, limit = 0;  ///< limit 0 = all
};

/// What a variable stands for: a node, or words; neither where the end is not stated.
struct PlanValue {
    std::string node = {};  ///< `Node::id`; empty = none
    std::string text = {};  ///< its name, or the words
    auto operator<=>(const PlanValue&) const = default;
};

/// An answer: values by variable (of a count: by `group_by`).
struct PlanRow {
    std::vector<PlanValue> values = {};
    std::uint64_t documents = 0, edges = 0;  ///< distinct ones behind it
    std::uint64_t count = 0;                 ///< of a count
};

/// Asks a graph file whose index is current. Two may ask at once, also while a third adds.
///
/// Example:
///     auto query = IndexQuery::open("news.relata");
///     for (const PlanRow& row : *query->run(plan)) print(row.values[0].text);
class IndexQuery {
  public:
    /// Fails as `sqlite::Connection::open` does, and where the file has no index.
    static Result<IndexQuery> open(const std::string& path);

    /// Every relation there is, sorted: leaps from one to the next in the index, whatever the number of assertions.
    Result<std::vector<std::string>> relations() const;
    /// Answers in the order of `query::match`: most documents, most edges, then by the values' text; counts largest
    /// first.
    Result<std::vector<PlanRow>> run(const Plan& plan) const;
    /// The steps by which SQLite would answer, one a line: "SEARCH a0 USING INDEX index_assertions_object (object=?)".
    Result<std::vector<std::string>> explain(const Plan& plan) const;

    IndexQuery(IndexQuery&&) noexcept;
    IndexQuery& operator=(IndexQuery&&) noexcept;
    ~IndexQuery();

  private:
    struct Impl;
    explicit IndexQuery(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::graph
