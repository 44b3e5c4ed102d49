// The same answers from the tables of an index as from the graph in memory.
#include "query/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/utf8.h"
#include "graph/index.h"
#include "graph/ledger.h"
#include "query/listing.h"
#include "query/match.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::query;
using Lines = std::vector<std::string>;

namespace {

/// A graph file with its index, and the store that is assembled of it.
struct Both {
    explicit Both(const std::vector<graph::Reading>& readings) {
        auto ledger = *graph::Ledger::open_or_create(path);
        for (const graph::Reading& reading : readings) REQUIRE(ledger.add(reading).has_value());
        REQUIRE(graph::bring_up_to_date(ledger).has_value());
        store = std::make_unique<graph::Store>(*graph::Store::open(path));
    }
    test::TempFolder folder = {};
    std::string path = folder.file("news.relata");
    std::unique_ptr<graph::Store> store = {};
};

std::string value_of(const std::string& node, const std::string& text) {
    return (node.empty() ? text : node + ":" + text) + "; ";
}

Lines from_memory(const graph::Store& store, const Pattern& pattern) {
    Lines out;
    for (const Row& row : match(store, pattern)) {
        std::string line;
        for (const Binding& b : row.bindings)
            line += value_of(b.value.node ? store.node(*b.value.node).id : "", to_lower_ascii(b.value.text));
        out.push_back(row.count ? line + fmt::format("count {}", *row.count)
                                : line + fmt::format("documents {} edges {}", row.documents, row.edges.size()));
    }
    return out;
}

Lines from_index(const std::string& path, const graph::Plan& plan) {
    const auto query = graph::IndexQuery::open(path);
    REQUIRE(query.has_value());
    const auto rows = query->run(plan);
    if (!rows) return {rows.error().message};
    Lines out;
    for (const graph::PlanRow& row : *rows) {
        std::string line;
        for (const graph::PlanValue& value : row.values) line += value_of(value.node, to_lower_ascii(value.text));
        out.push_back(plan.counted ? line + fmt::format("count {}", row.count)
                                   : line + fmt::format("documents {} edges {}", row.documents, row.edges));
    }
    return out;
}

constexpr std::array<const char*, 18> kPatterns = {"? attack ?",
                                                   "?who attack Hmeimim",
                                                   "Russia ?what Turkey",
                                                   "? ? ?",
                                                   "HTS attack|support ?x",
                                                   "?x not support ?y",
                                                   "?who:PERSON|COUNTRY accuse ?:ARMED_GROUP",
                                                   "Russia deny \"some words\"",
                                                   "Turkey accuse Russia",
                                                   "?x attack ?y ; ?y support ?z",
                                                   "?x attack ?y ; NOT ?y attack ?x",
                                                   "?x accuse ?y by Russia ; NOT ?x deny ?",
                                                   "?x attack ?x",
                                                   "?x attack ? ; count ?x",
                                                   "?x attack ?y ; group by ?x ; count ?y",
                                                   "?x support ?y ; count",
                                                   "?x attack ?y ; limit 5 ; offset 2",
                                                   "? attack Hmeimim since 2020-02 until 2020-02"};

}  // namespace

TEST_CASE("the index answers every pattern as the graph in memory does") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        const Both both(test::generated_readings(seed, 8, 12));
        std::size_t answered = 0;
        for (const char* text : kPatterns) {
            INFO("seed " << seed << ": " << text);
            const auto pattern = parse_pattern(text, *both.store);
            REQUIRE(pattern.has_value());
            const Lines lines = from_memory(*both.store, *pattern);
            CHECK(from_index(both.path, compile(*pattern, *both.store)) == lines);
            answered += lines.empty() ? 0U : 1U;
        }
        CHECK(answered > kPatterns.size() / 2);
    }
}

TEST_CASE("times and places are looked for in the index as in memory") {
    const Both both(test::sample_readings());
    for (const char* text : {"HTS kill ?x in Idlib", "? ? ? in Idlib", "Russia accuse Turkey on 2020-02-19",
                             "? ? ? since 2020-02-21", "HTS attack ? until 2020-01", "Turkey support ? by Russia"}) {
        INFO(text);
        const auto pattern = parse_pattern(text, *both.store);
        REQUIRE(pattern.has_value());
        CHECK(from_index(both.path, compile(*pattern, *both.store)) == from_memory(*both.store, *pattern));
    }
}

TEST_CASE("a named entity is found by an index, never by reading all assertions") {
    const Both both(test::sample_readings());
    const auto query = graph::IndexQuery::open(both.path);
    REQUIRE(query.has_value());
    for (const char* text :
         {"?who attack Hmeimim", "Russia accuse ?", "Turkey support ?x ; ?x attack ?y", "Russia ? Turkey"}) {
        const auto pattern = parse_pattern(text, *both.store);
        const auto steps = query->explain(compile(*pattern, *both.store));
        REQUIRE(steps.has_value());
        for (const std::string& step : *steps) {
            INFO(text << ": " << step);
            CHECK_FALSE((step.starts_with("SCAN a") || step.starts_with("SCAN l")));
        }
    }
}

TEST_CASE("the relations are read from one to the next") {
    const Both both(test::sample_readings());
    const auto query = graph::IndexQuery::open(both.path);
    REQUIRE(query.has_value());
    Lines expected;
    for (const graph::Edge& edge : both.store->edges()) expected.push_back(edge.relation);
    std::ranges::sort(expected);
    const auto repeated = std::ranges::unique(expected);
    expected.erase(repeated.begin(), repeated.end());
    CHECK(*query->relations() == expected);
}

TEST_CASE("words with quotation marks, and a file without an index") {
    const Both both(test::sample_readings());
    graph::Plan plan{.clauses = {{.any_relation = true}}};
    plan.clauses[0].subject = {.kind = graph::PlanTerm::Kind::nodes,
                               .nodes = {"o'brien\"); DROP TABLE index_nodes; --"}};
    CHECK(from_index(both.path, plan).empty());
    plan.clauses[0].subject = {.kind = graph::PlanTerm::Kind::words, .words = "it's \"so\""};
    CHECK(from_index(both.path, plan).empty());
    CHECK(graph::IndexQuery::open(both.folder.file("none.relata")).has_value() == false);
}
