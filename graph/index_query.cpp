// A plan as one SELECT. Every piece of SQL stands in this file as it is; what comes from outside is bound.

#include "graph/index_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "graph/graph_file.h"
#include "graph/place_roles.h"
#include "graph/sqlite.h"

namespace relata::graph {
namespace {

/// The roles of what says where, as a list in SQL.
std::string place_roles() { return fmt::format("'place','{}'", fmt::join(kPlaceRoles, "','")); }

/// Texts as a JSON array, for json_each: one bound value for a list of any length.
std::string json_list(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        out += out.size() > 1 ? ",\"" : "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') out.push_back('\\');
            if (static_cast<unsigned char>(c) < 0x20)
                out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else
                out.push_back(c);
        }
        out.push_back('"');
    }
    return out + "]";
}

/// A date filled up to a day, which compares as text: of "2020-02" the last is "2020-02-31".
std::string first_day(std::string_view date) {
    return std::string(date) + std::string("0000-01-01").substr(std::min<std::size_t>(date.size(), 10));
}
std::string last_day(std::string_view date) {
    return std::string(date) + std::string("9999-12-31").substr(std::min<std::size_t>(date.size(), 10));
}
std::string sql_first_day(const std::string& column) {
    return fmt::format("{0} || substr('0000-01-01', length({0}) + 1)", column);
}
std::string sql_last_day(const std::string& column) {
    return fmt::format("{0} || substr('9999-12-31', length({0}) + 1)", column);
}

/// What a clause's end or relation is in SQL: the node's column (empty for a relation) and the words.
struct Columns {
    std::string node = {};
    std::string words = {};
};

class SelectMaker {
  public:
    explicit SelectMaker(const Plan& plan) : plan_(plan), values_(plan.variables) {
        for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
            if (!plan.clauses[i].absent) add_clause(i);
        }
        for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
            if (plan.clauses[i].absent) add_absent(i);
        }
    }

    std::string sql() {
        const std::string joined = joined_rows();
        return plan_.counted ? count_over(joined) : page_over(joined);
    }
    const std::vector<std::string>& texts() const { return texts_; }

  private:
    /// A text bound at its place; equal texts are bound twice, which does no harm.
    std::string bound(std::string text) {
        texts_.push_back(std::move(text));
        return "?" + std::to_string(texts_.size());
    }
    std::string list(const std::vector<std::string>& texts) {
        return fmt::format("(SELECT value FROM json_each({}))", bound(json_list(texts)));
    }
    std::string nodes(const std::vector<std::string>& ids) {
        return fmt::format("(SELECT row FROM index_nodes WHERE id IN {})", list(ids));
    }

    static Columns subject_of(std::size_t i) { return {fmt::format("a{}.subject", i), fmt::format("l{}.subject", i)}; }
    static Columns object_of(std::size_t i) { return {fmt::format("a{}.object", i), fmt::format("l{}.object", i)}; }
    static Columns relation_of(std::size_t i) { return {"NULL", fmt::format("a{}.relation", i)}; }

    void add_clause(std::size_t i) {
        from_ += fmt::format("{}index_assertions a{} JOIN records l{} ON l{}.row = a{}.row",
                             from_.empty() ? "" : " JOIN ", i, i, i, i);
        std::vector<std::string> conditions;
        add_conditions(i, conditions);
        where_.insert(where_.end(), conditions.begin(), conditions.end());
        positive_.push_back(i);
    }

    void add_absent(std::size_t i) {
        std::vector<std::string> conditions;
        const auto outer = values_;
        add_conditions(i, conditions);
        values_ = outer;
        where_.push_back(fmt::format(
            "NOT EXISTS (SELECT 1 FROM index_assertions a{0} JOIN records l{0} ON l{0}.row = a{0}.row WHERE {1})", i,
            fmt::join(conditions, " AND ")));
    }

    void add_conditions(std::size_t i, std::vector<std::string>& out) {
        const PlanClause& clause = plan_.clauses[i];
        add_term(clause.subject, subject_of(i), out);
        add_term(clause.object, object_of(i), out);
        add_term(clause.relation, relation_of(i), out);
        if (!clause.any_relation) {
            out.push_back(fmt::format("(a{0}.relation IN {1} OR a{0}.class IN {2})", i, list(clause.relations),
                                      list(clause.classes)));
        }
        if (clause.denied) out.push_back(fmt::format("a{}.polarity = 'negated'", i));
        if (clause.by) out.push_back(fmt::format("a{}.speaker IN {}", i, nodes(*clause.by)));
        if (clause.in) {
            out.push_back(
                fmt::format("EXISTS (SELECT 1 FROM index_arguments p WHERE p.assertion = a{}.row AND p.node IN {} AND "
                            "p.role IN ({}))",
                            i, nodes(*clause.in), place_roles()));
        }
        add_time(clause, i, out);
        if (out.empty()) out.emplace_back("1");
    }

    void add_time(const PlanClause& clause, std::size_t i, std::vector<std::string>& out) {
        const std::string from = fmt::format("a{}.time_from", i), to = fmt::format("a{}.time_to", i),
                          published = fmt::format("a{}.published", i);
        const std::string timed = fmt::format("({} IS NOT NULL OR {} IS NOT NULL)", from, to);
        if (!clause.since.empty()) {
            const std::string day = bound(first_day(clause.since));
            out.push_back(fmt::format("CASE WHEN {0} THEN {1} IS NULL OR {2} >= {4} ELSE {3} >= {4} END", timed, to,
                                      sql_last_day(to), sql_last_day(published), day));
        }
        if (!clause.until.empty()) {
            const std::string day = bound(last_day(clause.until));
            out.push_back(fmt::format("CASE WHEN {0} THEN {1} IS NULL OR {2} <= {4} ELSE {3} <= {4} END", timed, from,
                                      sql_first_day(from), sql_first_day(published), day));
        }
    }

    void add_term(const PlanTerm& term, const Columns& columns, std::vector<std::string>& out) {
        switch (term.kind) {
            case PlanTerm::Kind::nodes:
                out.push_back(fmt::format("{} IN {}", columns.node, nodes(term.nodes)));
                return;
            case PlanTerm::Kind::words:
                out.push_back(fmt::format("{} IS NULL AND instr(' ' || lower({}) || ' ', ' ' || {} || ' ') > 0",
                                          columns.node, columns.words, bound(term.words)));
                return;
            case PlanTerm::Kind::variable:
                out.push_back(fmt::format("({} IS NOT NULL OR {} IS NOT NULL)", columns.node, columns.words));
                break;
            case PlanTerm::Kind::anything:
                break;
        }
        if (!term.types.empty()) {
            out.push_back(
                fmt::format("(SELECT type FROM index_nodes WHERE row = {}) IN {}", columns.node, list(term.types)));
        }
        if (term.kind == PlanTerm::Kind::variable || term.shown) bind_variable(term.variable, columns, out);
    }

    /// The first place of a variable gives its value, every further one must be the same: the same node, or the same
    /// words where it is none.
    void bind_variable(std::size_t variable, const Columns& columns, std::vector<std::string>& out) {
        if (variable >= values_.size()) values_.resize(variable + 1);
        Columns& first = values_[variable];
        if (first.words.empty()) {
            first = columns;
            return;
        }
        out.push_back(fmt::format("{0} IS {1} AND ({1} IS NOT NULL OR lower({2}) = lower({3}))", columns.node,
                                  first.node, columns.words, first.words));
    }

    /// One row for each combination of assertions and each clause of it: a row has one document and one edge, so that
    /// both can be counted over all clauses.
    std::string joined_rows() const {
        std::string columns;
        for (std::size_t v = 0; v < plan_.variables; ++v) {
            columns += fmt::format(
                "{0} AS n{1}, CASE WHEN {0} IS NULL THEN {2} END AS t{1}, CASE WHEN {0} IS NULL THEN lower({2}) END AS "
                "k{1}, ",
                values_[v].node, v, values_[v].words);
        }
        std::string parts, document = "CASE part", edge = "CASE part";
        for (const std::size_t i : positive_) {
            parts += fmt::format("{}SELECT {} AS part", parts.empty() ? "" : " UNION ALL ", i);
            document += fmt::format(" WHEN {0} THEN a{0}.document", i);
            edge += fmt::format(
                " WHEN {0} THEN coalesce(a{0}.subject, 't' || l{0}.subject, '') || char(10) || a{0}.relation || "
                "char(10) || "
                "coalesce(a{0}.object, 't' || l{0}.object, '') || char(10) || a{0}.polarity || a{0}.modality || "
                "char(10) || "
                "coalesce(a{0}.speaker, 't' || l{0}.attribution, '')",
                i);
        }
        return fmt::format("SELECT {}0 AS together, {} END AS document, {} END AS edge FROM {} JOIN ({}) WHERE {}",
                           columns, document, edge, from_, parts, fmt::join(where_, " AND "));
    }

    static std::string value_columns(std::size_t v) {
        return fmt::format(
            "(SELECT id FROM index_nodes WHERE row = n{0}) AS id{0}, "
            "coalesce((SELECT name FROM index_nodes WHERE row = n{0}), min(t{0}), '') AS text{0}, ",
            v);
    }

    /// What tells the groups apart; one group for what has nothing to tell it by, none where there is no row.
    static std::string keys_of(const std::vector<std::size_t>& variables) {
        std::string out;
        for (const std::size_t v : variables) out += fmt::format("{}n{}, k{}", out.empty() ? "" : ", ", v, v);
        return out.empty() ? "together" : out;
    }

    std::string page_over(const std::string& joined) const {
        std::string columns, order, ids;
        std::vector<std::size_t> all;
        for (std::size_t v = 0; v < plan_.variables; ++v) {
            columns += value_columns(v);
            order += fmt::format(", text{}", v);
            ids += fmt::format(", id{}", v);
            all.push_back(v);
        }
        return fmt::format(
            "SELECT {}count(DISTINCT document) AS documents, count(DISTINCT edge) AS edges, 0 FROM ({}) "
            "GROUP BY {} ORDER BY documents DESC, edges DESC{}{}",
            columns, joined, keys_of(all), order + ids, page());
    }

    std::string count_over(const std::string& joined) const {
        std::string columns, order, ids, row = "''";
        for (const std::size_t v : plan_.group_by) {
            columns += value_columns(v);
            order += fmt::format(", text{}", v);
            ids += fmt::format(", id{}", v);
        }
        for (std::size_t v = 0; v < plan_.variables; ++v)
            row += fmt::format(" || char(10) || coalesce('n' || n{0}, 't' || k{0}, '')", v);
        if (plan_.count_of) row = fmt::format("coalesce('n' || n{0}, 't' || k{0})", *plan_.count_of);
        return fmt::format(
            "SELECT {}count(DISTINCT document) AS documents, count(DISTINCT edge) AS edges, "
            "count(DISTINCT {}) AS number FROM ({}) GROUP BY {} ORDER BY number DESC{}{}",
            columns, row, joined, keys_of(plan_.group_by), order + ids, page());
    }

    std::string page() const {
        if (plan_.limit == 0 && plan_.offset == 0) return {};
        const auto limit = plan_.limit == 0 ? std::string("-1") : std::to_string(plan_.limit);
        return fmt::format(" LIMIT {} OFFSET {}", limit, plan_.offset);
    }

    const Plan& plan_;
    std::vector<Columns> values_;
    std::vector<std::size_t> positive_ = {};
    std::string from_ = {};
    std::vector<std::string> where_ = {};
    std::vector<std::string> texts_ = {};
};

/// Prepared and bound; `texts` must outlive it.
Result<sqlite::Statement> prepared(const sqlite::Connection& connection, const std::string& sql,
                                   const std::vector<std::string>& texts) {
    auto statement = connection.prepare(sql);
    if (!statement) return statement;
    for (std::size_t i = 0; i < texts.size(); ++i) statement->bind(static_cast<int>(i), std::string_view(texts[i]));
    return statement;
}

}  // namespace

struct IndexQuery::Impl {
    sqlite::Connection connection;
};

IndexQuery::IndexQuery(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexQuery::IndexQuery(IndexQuery&&) noexcept = default;
IndexQuery& IndexQuery::operator=(IndexQuery&&) noexcept = default;
IndexQuery::~IndexQuery() = default;

Result<IndexQuery> IndexQuery::open(const std::string& path) {
    auto connection = open_graph_file(path, Access::read);
    if (!connection) return tl::unexpected(connection.error());
    const auto tables = connection->integer(
        "SELECT count(*) FROM sqlite_schema WHERE name IN ('index_nodes', 'index_assertions', 'index_arguments')");
    if (!tables) return tl::unexpected(tables.error());
    if (*tables < 3) return fail(fmt::format("{}: has no index; `relata add` makes it", path));
    return IndexQuery(std::make_unique<Impl>(Impl{std::move(*connection)}));
}

Result<std::vector<std::string>> IndexQuery::relations() const {
    auto statement = impl_->connection.prepare(
        "WITH RECURSIVE r(relation) AS (SELECT min(relation) FROM index_assertions UNION ALL "
        "SELECT (SELECT min(a.relation) FROM index_assertions a WHERE a.relation > r.relation) FROM r WHERE r.relation "
        "IS NOT NULL) "
        "SELECT relation FROM r WHERE relation IS NOT NULL");
    if (!statement) return tl::unexpected(statement.error());
    std::vector<std::string> out;
    while (true) {
        const auto more = statement->step();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return out;
        out.push_back(statement->text(0));
    }
}

Result<std::vector<PlanRow>> IndexQuery::run(const Plan& plan) const {
    SelectMaker maker(plan);
    const std::string sql = maker.sql();
    auto statement = prepared(impl_->connection, sql, maker.texts());
    if (!statement) return tl::unexpected(statement.error());
    const std::size_t values = plan.counted ? plan.group_by.size() : plan.variables;
    std::vector<PlanRow> out;
    while (true) {
        const auto more = statement->step();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return out;
        PlanRow row;
        int column = 0;
        for (std::size_t v = 0; v < values; ++v, column += 2)
            row.values.push_back({statement->text(column), statement->text(column + 1)});
        row.documents = static_cast<std::uint64_t>(statement->integer(column));
        row.edges = static_cast<std::uint64_t>(statement->integer(column + 1));
        row.count = static_cast<std::uint64_t>(statement->integer(column + 2));
        out.push_back(std::move(row));
    }
}

Result<std::vector<std::string>> IndexQuery::explain(const Plan& plan) const {
    SelectMaker maker(plan);
    const std::string sql = "EXPLAIN QUERY PLAN " + maker.sql();
    auto statement = prepared(impl_->connection, sql, maker.texts());
    if (!statement) return tl::unexpected(statement.error());
    std::vector<std::string> out;
    while (true) {
        const auto more = statement->step();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return out;
        out.push_back(statement->text(3));
    }
}

}  // namespace relata::graph
