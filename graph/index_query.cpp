// A file asked through its index: the assertions that a pattern needs, and no more.

#include "graph/index_query.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/index.h"
#include "graph/index_sql.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "graph/plan_join.h"
#include "graph/plan_ranking.h"
#include "graph/plan_sieve.h"
#include "graph/plan_sql.h"
#include "graph/plan_ties.h"
#include "graph/slice_reader.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::Statement;

bool has_name(const PlanClause& clause) {
    return clause.subject.kind == PlanTerm::Kind::nodes || clause.object.kind == PlanTerm::Kind::nodes;
}

bool shares(const PlanTerm& term, const Known& known) { return term.number && known.contains(*term.number); }

/// In which order clauses narrow each other: names first, then what shares a variable with those before, then the rest;
/// absent ones last, for they give no values.
std::size_t next_clause(const std::vector<const PlanClause*>& left, const Known& known) {
    const auto rank = [&known](const PlanClause* clause) {
        if (has_name(*clause)) return clause->absent ? 3 : 0;
        const bool beside = shares(clause->subject, known) || shares(clause->object, known);
        return (clause->absent ? 3 : 0) + (beside ? 1 : 2);
    };
    return static_cast<std::size_t>(std::ranges::min_element(left, {}, rank) - left.begin());
}

/// True where nothing narrows the clause down.
bool is_everything(const PlanClause& clause, const Known& known) {
    const auto is_open = [&known](const PlanTerm& end) {
        return end.kind != PlanTerm::Kind::nodes && end.kind != PlanTerm::Kind::words && !shares(end, known);
    };
    return clause.any_relation && is_open(clause.subject) && is_open(clause.object);
}

void learn(const PlanTerm& term, const Statement& row, int column, Known& learned) {
    if (!term.number) return;
    KnownValues& values = learned[*term.number];
    if (row.is_null(column))
        values.words = true;
    else
        values.nodes.insert(row.integer(column));
}

Result<std::vector<RankedAnswer>> ranked(Sql& sql, const Plan& plan, std::size_t count, Ranking::Order order) {
    Ranking ranking(sql, plan.clauses.size());
    const BoundSql select = select_combinations(plan, ranking.places());
    if (!rank_by_ties(sql, plan, count, ranking) && !rank_by_join(sql, plan, count, ranking)) {
        if (plan.clauses.size() == 1) {
            if (auto answers = rank_by_sieve(sql, select, ranking.places(), count, order)) return std::move(*answers);
        }
        const auto done = each_row(sql.connection(), select, [&ranking](const Statement& row) { ranking.add(row); });
        if (!done) return tl::unexpected(done.error());
    }
    auto answers = ranking.best(count, order);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return answers;
}

}  // namespace

struct IndexQuery::Impl {
    Ledger ledger;
    const Connection& connection() const { return connection_of(ledger); }
};

IndexQuery::IndexQuery(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexQuery::IndexQuery(IndexQuery&&) noexcept = default;
IndexQuery& IndexQuery::operator=(IndexQuery&&) noexcept = default;
IndexQuery::~IndexQuery() = default;

Result<std::optional<IndexQuery>> IndexQuery::open(const std::string& path) {
    auto ledger = Ledger::open(path);
    if (!ledger) return tl::unexpected(ledger.error());
    auto impl = std::make_unique<Impl>(Impl{std::move(*ledger)});
    if (auto begun = impl->connection().run("BEGIN"); !begun) return tl::unexpected(begun.error());
    const auto current = index_is_current(impl->connection());
    if (!current) return tl::unexpected(current.error());
    if (!*current) return std::nullopt;
    return IndexQuery(std::move(impl));
}

Result<std::vector<RelationUse>> IndexQuery::relations() const {
    std::vector<RelationUse> out;
    const BoundSql select{
        "SELECT coalesce((SELECT word FROM words WHERE row = relation), '') AS name, "
        "coalesce((SELECT word FROM words WHERE row = class), '') AS kind, assertions "
        "FROM index_relations WHERE assertions > 0 ORDER BY name, kind"};
    const auto done = each_row(impl_->connection(), select, [&out](const Statement& row) {
        out.push_back({row.text(0), row.text(1), static_cast<std::uint64_t>(row.integer(2))});
    });
    if (!done) return tl::unexpected(done.error());
    return out;
}

Result<bool> IndexQuery::is_in_a_clause(const std::string& words) const {
    bool found = false;
    const auto done =
        each_row(impl_->connection(), select_in_a_clause(words), [&found](const Statement&) { found = true; });
    if (!done) return tl::unexpected(done.error());
    return found;
}

Result<std::optional<IndexQuery::Rows>> IndexQuery::candidates(const Plan& plan) const {
    std::vector<const PlanClause*> left;
    for (const PlanClause& clause : plan.clauses) left.push_back(&clause);
    std::set<std::int64_t> rows;
    Known known;
    while (!left.empty()) {
        const std::size_t at = next_clause(left, known);
        const PlanClause& clause = *left[at];
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        if (is_everything(clause, known)) return std::nullopt;
        Known learned;
        const auto done = each_row(impl_->connection(), select_of_clause(clause, known), [&](const Statement& row) {
            rows.insert(row.integer(0));
            learn(clause.subject, row, 1, learned);
            learn(clause.object, row, 2, learned);
        });
        if (!done) return tl::unexpected(done.error());
        if (clause.absent) continue;
        for (const PlanTerm* term : {&clause.subject, &clause.object}) {
            if (term->number) known[*term->number] = std::move(learned[*term->number]);
        }
    }
    return Rows(rows.begin(), rows.end());
}

Result<IndexQuery::Rows> IndexQuery::best(const Plan& plan, std::size_t count) const {
    Sql sql(impl_->connection());
    const auto answers = ranked(sql, plan, count, Ranking::Order::which);
    if (!answers) return tl::unexpected(answers.error());
    Rows rows;
    for (const RankedAnswer& answer : *answers) rows.insert(rows.end(), answer.rows.begin(), answer.rows.end());
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

Result<std::vector<CountedAnswer>> IndexQuery::best_counted(const Plan& plan, std::size_t count,
                                                            std::size_t most_edges) const {
    Sql sql(impl_->connection());
    const auto answers = ranked(sql, plan, count, Ranking::Order::whole);
    if (!answers) return tl::unexpected(answers.error());
    std::vector<CountedAnswer> out;
    for (const RankedAnswer& answer : *answers) {
        out.push_back(count_edges(sql, answer.rows, most_edges));
        out.back().documents = answer.documents;
    }
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return out;
}

Result<IndexQuery::CountedStore> IndexQuery::read(const std::vector<CountedAnswer>& answers,
                                                  const std::vector<std::string>& beside) const {
    Sql sql(impl_->connection());
    std::set<std::int64_t> rows;
    for (const CountedAnswer& answer : answers) {
        for (const CountedEdge& edge : answer.edges) rows.insert(edge.rows.begin(), edge.rows.end());
    }
    LightParts read = read_light_parts(sql, rows, nodes_known_as(sql, beside));
    for (const CountedAnswer& answer : answers) {
        for (const CountedEdge& edge : answer.edges)
            read.parts.documents_of_edge[read.ids[edge.rows.front()]] = static_cast<std::uint32_t>(edge.documents);
    }
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return CountedStore{Store::put_together(std::move(read.parts)), std::move(read.ids)};
}

Result<PlacesByRow> IndexQuery::places(const WordSearch& search) const {
    Sql sql(impl_->connection());
    auto out = find_places(sql, search);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return out;
}

Result<std::unordered_map<std::int64_t, double>> IndexQuery::with_relation(
    const std::function<double(std::string_view relation, std::string_view event_class)>& fit) const {
    Sql sql(impl_->connection());
    auto out = find_relations(sql, fit);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return out;
}

Result<IndexQuery::Rows> IndexQuery::heaviest(const std::vector<Weighted>& rows, std::size_t most) const {
    constexpr double kAtLeast = 0.75;
    Sql sql(impl_->connection());
    std::vector<std::tuple<double, std::string, std::int64_t>> ranked;  // the heaviest first
    for (const Weighted& one : rows) {
        if (rows.size() <= most) {
            ranked.emplace_back(0, "", one.row);
            continue;
        }
        sql.each(
            "SELECT a.confidence, d.label FROM index_assertions i JOIN assertions a ON a.row = i.row "
            "JOIN index_documents d ON d.reading = i.document WHERE i.row = ?",
            [&](const Statement& row) {
                const double weight = one.weight * (kAtLeast + (1 - kAtLeast) * row.real(0));
                ranked.emplace_back(-weight, row.text(1), one.row);
            },
            one.row);
    }
    std::ranges::sort(ranked);
    Rows out;
    for (const auto& [weight, label, row] : ranked) {
        if (out.size() < most) out.push_back(row);
    }
    std::ranges::sort(out);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return out;
}

Result<Store> IndexQuery::read(const Slice& slice) const {
    return read_slice(impl_->connection(), slice).map([](StoreParts&& parts) {
        return Store::put_together(std::move(parts));
    });
}

Result<std::vector<std::string>> IndexQuery::explain(const Plan& plan) const {
    std::vector<ValuePlace> places;
    BoundSql select = select_combinations(plan, places);
    select.sql = "EXPLAIN QUERY PLAN " + select.sql;
    std::vector<std::string> out;
    const auto done =
        each_row(impl_->connection(), select, [&out](const Statement& row) { out.push_back(row.text(3)); });
    if (!done) return tl::unexpected(done.error());
    return out;
}

}  // namespace relata::graph
