// What a pattern asks of the tables of the index.
#include "query/plan.h"

#include "graph/index.h"
#include "graph/ledger.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::query;

namespace {

/// A graph file with its index, and the store that is assembled of it.
struct Both {
    explicit Both(const std::vector<graph::Reading>& readings) {
        auto ledger = *graph::Ledger::open_or_create(path);
        for (const graph::Reading& reading : readings) REQUIRE(ledger.add(reading).has_value());
        REQUIRE(graph::bring_up_to_date(ledger).has_value());
        store = std::make_unique<graph::Store>(*graph::Store::open(path));
    }
    graph::IndexQuery index() const { return std::move(**graph::IndexQuery::open(path)); }
    graph::Plan plan(const char* text) const {
        return compile(*parse_pattern(text, *store), *store, vocabulary_of(*store));
    }
    test::TempFolder folder = {};
    std::string path = folder.file("news.relata");
    std::unique_ptr<graph::Store> store = {};
};

}  // namespace

TEST_CASE("a named entity is found by an index, never by reading all assertions") {
    const Both both(test::sample_readings());
    const auto index = both.index();
    for (const char* text :
         {"?who attack Hmeimim", "Russia accuse ?", "Turkey support ?x ; ?x attack ?y", "Russia ? Turkey"}) {
        const auto steps = index.explain(both.plan(text));
        REQUIRE(steps.has_value());
        CHECK_FALSE(steps->empty());
        for (const std::string& step : *steps) {
            INFO(text << ": " << step);
            CHECK_FALSE(step.starts_with("SCAN a"));
        }
    }
}

TEST_CASE("the relations of the index are those of the graph") {
    for (const unsigned seed : {4U, 5U}) {
        const Both both(test::generated_readings(seed, 8, 12));
        const auto uses = *both.index().relations();
        const Vocabulary expected = vocabulary_of(*both.store), found([&uses] { return uses; });
        CHECK(found.words() == expected.words());
        CHECK(found.class_of() == expected.class_of());
        CHECK(expected.words().size() > 3);
    }
}

TEST_CASE("an answer is ranked by the index where nothing but its support decides") {
    const Both both(test::sample_readings());
    for (const char* text : {"?who attack Hmeimim", "? ? ?", "?x attack ?y ; ?y support ?z", "?x not support ?y",
                             "?x attack ?y ; limit 5 ; offset 2"}) {
        INFO(text);
        CHECK(both.plan(text).ranked);
    }
    for (const char* text : {"?x attack ?y ; NOT ?y attack ?x", "?x attack ? ; count ?x", "? ? ? in Idlib",
                             "? ? ? since 2020-02-21", "Turkey support ? by Russia", "?x ?y ?y",
                             "?x attack ?y ; order by ?x", "?x attack ?y ; order by support desc"}) {
        INFO(text);
        CHECK_FALSE(both.plan(text).ranked);
    }
}

TEST_CASE("clauses are narrowed by what those before them leave") {
    const Both both(test::generated_readings(7, 20, 12));
    const auto index = both.index();
    const auto count = [&](const char* text) { return (*index.candidates(both.plan(text)))->size(); };
    CHECK(count("HTS attack ?x ; ?x accuse ?y") <= count("HTS attack ?x") + count("?x accuse ?y"));
    CHECK(count("HTS attack ?x ; ?x ? ?y") < both.store->assertions().size());
    CHECK_FALSE(index.candidates(both.plan("? ? ?"))->has_value());
    CHECK_FALSE(index.candidates(both.plan("HTS attack ?x ; ?y ? ?z"))->has_value());
}

TEST_CASE("words with quotation marks are bound as they are") {
    const Both both(test::sample_readings());
    const auto index = both.index();
    graph::Plan plan{.clauses = {{.any_relation = true}}, .ranked = true};
    plan.clauses[0].subject = {.kind = graph::PlanTerm::Kind::nodes,
                               .nodes = {"o'brien\"); DROP TABLE index_nodes; --"}};
    CHECK(index.best(plan, 3)->empty());
    plan.clauses[0].subject = {.kind = graph::PlanTerm::Kind::words, .words = "it's \"so\""};
    CHECK(index.best(plan, 3)->empty());
    CHECK(index.is_in_a_clause("it's \"so\"") == false);
    CHECK(graph::IndexQuery::open(both.folder.file("none.relata")).has_value() == false);
}
