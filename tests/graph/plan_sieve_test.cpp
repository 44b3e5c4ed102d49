#include "graph/plan_sieve.h"

#include <utility>
#include <vector>

#include "graph/index.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;

namespace {

using Answers = std::vector<std::pair<std::size_t, std::vector<std::int64_t>>>;

/// "?x ?r ?y": everything.
Plan everything() {
    const auto variable = [](std::size_t n) { return PlanTerm{.kind = PlanTerm::Kind::variable, .number = n}; };
    Plan plan{.variables = 3, .ranked = true};
    plan.clauses.push_back(
        {.subject = variable(0), .object = variable(2), .relation = variable(1), .any_relation = true});
    return plan;
}

Answers described(const std::vector<RankedAnswer>& answers) {
    Answers out;
    for (const RankedAnswer& answer : answers) out.emplace_back(answer.documents, answer.rows);
    return out;
}

}  // namespace

TEST_CASE("the best of very many are those of all, or the sieve says nothing") {
    const test::TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("a.relata"));
    REQUIRE(ledger.has_value());
    for (const Reading& reading : test::generated_readings(5, 60, 8)) REQUIRE(ledger->add(reading).has_value());
    REQUIRE(bring_up_to_date(*ledger).has_value());
    Sql sql(connection_of(*ledger));
    const Plan plan = everything();
    std::vector<ValuePlace> places;
    const BoundSql select = select_combinations(plan, places);
    std::size_t decided = 0, silent = 0;
    for (const std::size_t count : {1U, 3U, 10U, 60U, 5000U}) {
        const auto all = rank_by_sieve(sql, select, places, count, Ranking::Order::whole);
        REQUIRE(all.has_value());
        for (const std::size_t few : {20U, 60U, 150U, 300U}) {
            INFO("the first " << count << ", " << few << " rows held");
            const auto found = rank_by_sieve(sql, select, places, count, Ranking::Order::whole, few);
            (found ? decided : silent) += 1;
            if (found) CHECK(described(*found) == described(*all));
        }
    }
    CHECK(decided > 2);
    CHECK(silent > 2);
    CHECK_FALSE(rank_by_sieve(sql, select, places, 0, Ranking::Order::whole));
    REQUIRE(sql.done().has_value());
}
