#pragma once
// Patterns looked up in the tables of the index: which assertions a slice must hold so that it has the answers of the
// whole graph. SQL of fixed words and bound values.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "graph/plan_edges.h"
#include "graph/slice.h"
#include "graph/store.h"
#include "graph/word_places.h"

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
    std::vector<std::string> nodes = {};     ///< `Node::id`
    std::string words = {};                  ///< in lower case
    std::optional<std::size_t> number = {};  ///< of a variable, and of `anything` that the answer shows
    std::vector<std::string> types = {};     ///< of the entity; empty = any, words too
};

/// One clause. Empty lists ask for nothing.
struct PlanClause {
    PlanTerm subject = {}, object = {};
    PlanTerm relation = {};                   ///< `anything`, or a variable
    bool any_relation = false;                ///< else one of `relations` or of `classes`
    std::vector<std::string> relations = {};  ///< as the index has them: "launch attack on"
    std::vector<std::string> classes = {};    ///< "ASSAULT"
    bool denied = false, absent = false;      ///< only what is negated; there must be none
};

/// What `query::compile` makes of a pattern.
struct Plan {
    std::vector<PlanClause> clauses = {};  ///< the absent ones last
    std::size_t variables = 0;             ///< how many values an answer shows
    /// Best supported first, and no condition but those of the plan: `IndexQuery::best` may choose.
    bool ranked = false;
};

/// A relation as it is used: how many assertions have it, with which class.
struct RelationUse {
    std::string relation = {}, event_class = {};
    std::uint64_t assertions = 0;
};

/// Asks a graph file in one read transaction: what others add meanwhile is not seen.
///
/// Example:
///     auto index = IndexQuery::open("news.relata");
///     auto store = (*index)->read({.assertion_rows = *(*index)->best(plan, 20)});  // holds the best twenty answers
class IndexQuery {
  public:
    using Rows = std::vector<std::int64_t>;  ///< of `index_assertions`

    /// Fails as `Ledger::open` does; nothing where the index is not current.
    static Result<std::optional<IndexQuery>> open(const std::string& path);

    /// Every relation with every class that it has, sorted.
    Result<std::vector<RelationUse>> relations() const;
    /// True where an object that is no entity holds these words: "operation" of "Erdogan threatens an operation".
    Result<bool> is_in_a_clause(const std::string& words) const;
    /// The assertions that may take part in an answer: at least all those that do. A clause without a name is narrowed
    /// to what the clauses before it leave of its variables. Nothing where that would be everything.
    Result<std::optional<Rows>> candidates(const Plan& plan) const;
    /// The assertions behind the first `count` answers of `query::match`: most documents, most edges, then by the
    /// values' text. The plan must be `ranked`.
    Result<Rows> best(const Plan& plan, std::size_t count) const;
    /// The first `count` answers in their order, with no more than `most_edges` edges of each. The plan must be
    /// `ranked` and have one clause.
    Result<std::vector<CountedAnswer>> best_counted(const Plan& plan, std::size_t count, std::size_t most_edges) const;
    /// Which assertions hold some words, and where.
    Result<PlacesByRow> places(const WordSearch& search) const;
    /// Assertions by how well their relation and class fit, 0 to 1; without those that do not.
    Result<std::unordered_map<std::int64_t, double>> with_relation(
        const std::function<double(std::string_view relation, std::string_view event_class)>& fit) const;
    /// The `most` heaviest, one of confidence 0 at three quarters of its weight; of equals the first in the order of
    /// documents.
    struct Weighted {
        std::int64_t row = 0;
        double weight = 0;
    };
    Result<Rows> heaviest(const std::vector<Weighted>& rows, std::size_t most) const;
    /// As `Store::open` with a slice.
    Result<Store> read(const Slice& slice) const;
    /// The edges of these answers, each with one assertion or few, but with the number of all its documents; and the
    /// ids of assertions, by their rows.
    struct CountedStore {
        Store store;
        std::map<std::int64_t, std::string> ids = {};
    };
    Result<CountedStore> read(const std::vector<CountedAnswer>& answers, const std::vector<std::string>& beside) const;
    /// The steps by which SQLite would look for the answers, one a line: "SEARCH a0 USING COVERING INDEX …".
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
