#pragma once
// A plan as SQL: every piece of it stands in plan_sql.cpp as it is; what comes from outside is bound.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/index_query.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// A SELECT and the texts that are bound to it, in order.
struct BoundSql {
    std::string sql = {};
    std::vector<std::string> texts = {};
};

/// Prepared and bound; `select` must outlive it.
Result<sqlite::Statement> prepared(const sqlite::Connection& connection, const BoundSql& select);

/// Calls `take(row)` with each row.
template <typename Take>
Result<void> each_row(const sqlite::Connection& connection, const BoundSql& select, Take&& take) {
    auto statement = prepared(connection, select);
    if (!statement) return tl::unexpected(statement.error());
    while (true) {
        const auto more = statement->step();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return {};
        take(std::as_const(*statement));
    }
}

/// Where a variable has its value: the first clause and end in which it stands.
struct ValuePlace {
    enum class End { subject, relation, object };
    std::size_t clause = 0;
    End end = End::subject;
};

/// What a variable may stand for by the clauses that were looked at.
struct KnownValues {
    std::set<std::int64_t> nodes = {};
    bool words = false;  ///< also something that is no node
};
using Known = std::map<std::size_t, KnownValues>;

/// One row for each combination of assertions that fits: for each clause that must hold its assertion and document;
/// then for each variable the number of the node or relation, and that of the words of what is none.
BoundSql select_combinations(const Plan& plan, std::vector<ValuePlace>& places, const Known& known = {});

/// Assertions that fit one clause, as far as its variables are known: row, subject, object.
BoundSql select_of_clause(const PlanClause& clause, const Known& known);

/// The column of view `records` for an end.
const char* column_of(ValuePlace::End end);

/// Words as they are looked for in a text: between spaces.
BoundSql select_in_a_clause(const std::string& words);

}  // namespace relata::graph
