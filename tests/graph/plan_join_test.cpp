#include "graph/plan_join.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/index.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "graph/plan_sql.h"
#include "graph/plan_ties.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;

namespace {

using Answers = std::vector<std::pair<std::size_t, std::vector<std::int64_t>>>;

PlanTerm variable(std::size_t number) { return {.kind = PlanTerm::Kind::variable, .number = number}; }

PlanTerm anything(std::size_t number) { return {.kind = PlanTerm::Kind::anything, .number = number}; }

/// Most told of comes first.
std::vector<std::string> texts(Sql& sql, const char* select) {
    std::vector<std::string> out;
    sql.each(select, [&out](const sqlite::Statement& row) { out.push_back(row.text(0)); });
    return out;
}

std::vector<std::string> nodes_of(Sql& sql) {
    return texts(sql, "SELECT id FROM index_nodes ORDER BY mentions DESC, id LIMIT 12");
}

std::vector<std::string> relations_of(Sql& sql) {
    return texts(sql,
                 "SELECT w.word FROM index_relations r JOIN words w ON w.row = r.relation GROUP BY w.word "
                 "ORDER BY sum(r.assertions) DESC, w.word LIMIT 8");
}

Answers best_of(Sql& sql, Ranking& ranking, std::size_t count) {
    Answers out;
    for (const RankedAnswer& answer : ranking.best(count, Ranking::Order::whole))
        out.emplace_back(answer.documents, answer.rows);
    REQUIRE(sql.done().has_value());
    return out;
}

/// By every combination.
Answers by_all(Sql& sql, const Plan& plan, std::size_t count) {
    Ranking ranking(sql, plan.clauses.size());
    const BoundSql select = select_combinations(plan, ranking.places());
    auto statement = prepared(sql.connection(), select);
    REQUIRE(statement.has_value());
    while (statement->step().value_or(false)) ranking.add(*statement);
    return best_of(sql, ranking, count);
}

using Rank = bool (*)(Sql&, const Plan&, std::size_t, Ranking&);

/// Whether `rank` could answer; then the same as by every combination.
bool answers_alike(Sql& sql, const Plan& plan, std::size_t count, Rank rank) {
    Ranking ranking(sql, plan.clauses.size());
    select_combinations(plan, ranking.places());
    if (!rank(sql, plan, count, ranking)) return false;
    CHECK(best_of(sql, ranking, count) == by_all(sql, plan, count));
    return true;
}

struct Filled {
    explicit Filled(unsigned seed) {
        auto opened = Ledger::open_or_create(folder.file("a.relata"));
        REQUIRE(opened.has_value());
        ledger.emplace(std::move(*opened));
        for (const Reading& reading : test::generated_readings(seed, 40, 8)) REQUIRE(ledger->add(reading).has_value());
        REQUIRE(bring_up_to_date(*ledger).has_value());
    }
    test::TempFolder folder = {};
    std::optional<Ledger> ledger = {};
};

}  // namespace

TEST_CASE("two clauses that share a variable have the answers of every combination") {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const Filled filled(seed);
        Sql sql(connection_of(*filled.ledger));
        const auto nodes = nodes_of(sql), relations = relations_of(sql);
        REQUIRE(relations.size() > 3);
        std::size_t answered = 0;
        for (const std::size_t count : {std::size_t{1}, std::size_t{3}, std::size_t{20}}) {
            for (const std::string& relation : relations) {
                Plan chain{.variables = 3, .ranked = true};  // "?x RELATION ?y; ?y … ?z"
                chain.clauses.push_back({.subject = variable(0), .object = variable(1), .relations = {relation}});
                chain.clauses.push_back({.subject = variable(1), .object = anything(2), .relations = relations});
                answered += answers_alike(sql, chain, count, rank_by_join) ? 1 : 0;
                std::swap(chain.clauses[0].relations, chain.clauses[1].relations);
                answered += answers_alike(sql, chain, count, rank_by_join) ? 1 : 0;
            }
            for (const std::string& node : nodes) {
                const PlanTerm named{.kind = PlanTerm::Kind::nodes, .nodes = {node}};
                Plan both{.variables = 3, .ranked = true};  // "NODE ?r ?y; ?y ?s ?z"
                both.clauses.push_back(
                    {.subject = named, .object = variable(1), .relation = variable(0), .any_relation = true});
                both.clauses.push_back({.subject = variable(1), .object = variable(2), .relations = relations});
                answered += answers_alike(sql, both, count, rank_by_join) ? 1 : 0;
                both.clauses[1] = {.subject = anything(2),
                                   .object = variable(1),
                                   .relation = variable(0),
                                   .any_relation = true};  // "NODE ?r ?y; ? ?r ?y"
                answered += answers_alike(sql, both, count, rank_by_join) ? 1 : 0;
            }
        }
        CHECK(answered == 3 * (2 * relations.size() + 2 * nodes.size()));
    }
}

TEST_CASE("clauses that share nothing, or tell everything, are not joined") {
    const Filled filled(4);
    Sql sql(connection_of(*filled.ledger));
    Plan apart{.variables = 4, .ranked = true};
    apart.clauses.push_back({.subject = variable(0), .object = variable(1), .relations = {"attack"}});
    apart.clauses.push_back({.subject = variable(2), .object = variable(3), .relations = {"say"}});
    CHECK_FALSE(answers_alike(sql, apart, 5, rank_by_join));
    Plan everything{.variables = 5, .ranked = true};
    everything.clauses.push_back(
        {.subject = variable(0), .object = variable(2), .relation = variable(1), .any_relation = true});
    everything.clauses.push_back(
        {.subject = variable(2), .object = variable(4), .relation = variable(3), .any_relation = true});
    CHECK_FALSE(answers_alike(sql, everything, 5, rank_by_join));
}

TEST_CASE("what ties tell of relations is what all assertions tell") {
    std::size_t answered = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const Filled filled(seed);
        Sql sql(connection_of(*filled.ledger));
        const auto relations = relations_of(sql);
        for (std::size_t first = 0; first + 1 < relations.size(); ++first) {
            Plan plan{.variables = 2, .ranked = true};
            plan.clauses.push_back({.subject = variable(0), .object = variable(1), .relations = {relations[first]}});
            for (const std::size_t count : {std::size_t{1}, std::size_t{4}})
                answered += answers_alike(sql, plan, count, rank_by_ties) ? 1 : 0;
            plan.clauses[0].relations.push_back(relations[first + 1]);
            plan.clauses[0].object = anything(1);
            answered += answers_alike(sql, plan, 2, rank_by_ties) ? 1 : 0;
        }
    }
    CHECK(answered > 5);
}
