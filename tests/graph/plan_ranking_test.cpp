#include "graph/plan_ranking.h"

#include <vector>

#include "graph/index.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "graph/plan_sql.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;

namespace {

/// "?x ?r ?y; ?y ?s ?z": all that two assertions tell one after the other.
Plan chain() {
    const auto end = [](std::size_t number) { return PlanTerm{.kind = PlanTerm::Kind::variable, .number = number}; };
    Plan plan{.variables = 5, .ranked = true};
    plan.clauses.push_back({.subject = end(0), .object = end(2), .relation = end(1), .any_relation = true});
    plan.clauses.push_back({.subject = end(2), .object = end(4), .relation = end(3), .any_relation = true});
    return plan;
}

std::vector<std::pair<std::size_t, std::vector<std::int64_t>>> answers(Sql& sql, std::size_t most) {
    const Plan plan = chain();
    Ranking ranking(sql, plan.clauses.size(), most);
    const BoundSql select = select_combinations(plan, ranking.places());
    auto statement = prepared(sql.connection(), select);
    REQUIRE(statement.has_value());
    while (statement->step().value_or(false)) ranking.add(*statement);
    std::vector<std::pair<std::size_t, std::vector<std::int64_t>>> out;
    for (const RankedAnswer& answer : ranking.best(50, Ranking::Order::whole))
        out.emplace_back(answer.documents, answer.rows);
    REQUIRE(sql.done().has_value());
    return out;
}

}  // namespace

TEST_CASE("combinations that are folded on the way give the same answers") {
    const test::TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("a.relata"));
    REQUIRE(ledger.has_value());
    for (const Reading& reading : test::generated_readings(5, 30, 8)) REQUIRE(ledger->add(reading).has_value());
    REQUIRE(bring_up_to_date(*ledger).has_value());
    Sql sql(connection_of(*ledger));
    const auto all = answers(sql, Ranking::kMost);
    REQUIRE(all.size() > 10);
    CHECK(answers(sql, 100) == all);
    CHECK(answers(sql, 1500) == all);
}
