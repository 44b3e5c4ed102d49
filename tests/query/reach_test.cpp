#include "query/reach.h"

#include "graph/index.h"
#include "graph/ledger.h"
#include "graph/slice.h"
#include "query/match.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::query;

namespace {

std::optional<unsigned> reach(std::string_view text, const graph::Store& store) {
    const auto pattern = parse_pattern(text, store);
    REQUIRE(pattern.has_value());
    return reach_of(*pattern, store);
}

std::vector<std::string> lines(const graph::Store& store, std::string_view text) {
    const auto pattern = parse_pattern(text, store);
    REQUIRE(pattern.has_value());
    std::vector<std::string> out;
    for (const Row& row : match(store, *pattern)) {
        std::string line;
        for (const Binding& b : row.bindings) line += b.variable + "=" + b.value.text + " ";
        for (const auto edge : row.edges)
            line += store.edge(edge).id + " " + std::to_string(store.edge(edge).documents) + "; ";
        out.push_back(line);
    }
    return out;
}

}  // namespace

TEST_CASE("a pattern reaches as far as its clauses hang together") {
    const auto store = test::sample_store();
    CHECK(reach("? attack Hmeimim", store) == 1);
    CHECK(reach("Russia accuse ?x ; ?x support ?y", store) == 2);
    CHECK(reach("Russia accuse ?x ; NOT ?x deny ?", store) == 2);
    CHECK(reach("?x accuse ?y", store) == std::nullopt);
    CHECK(reach("Russia accuse ?x ; ?x support ?y ; ?y attack ?z", store) == std::nullopt);
    CHECK(reach("Narnia accuse ?x", store) == std::nullopt);
}

TEST_CASE("names are whatever words may be one") {
    const auto names = possible_names("? attack Hmeimim in \"Idlib province\"");
    for (const char* name : {"Hmeimim", "Idlib province", "attack"})
        CHECK(std::ranges::find(names, name) != names.end());
    CHECK(possible_names("\"").empty());
}

TEST_CASE("a slice of that reach has the answers of the whole graph") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        const test::TempFolder folder;
        const std::string path = folder.file("news.relata");
        auto ledger = *graph::Ledger::open_or_create(path);
        for (const auto& reading : test::generated_readings(seed, 8, 12)) REQUIRE(ledger.add(reading).has_value());
        REQUIRE(graph::bring_up_to_date(ledger).has_value());
        const auto whole = graph::Store::open(path);
        for (const char* text : {"? attack Hmeimim", "Russia ?what Turkey", "HTS support ?x ; ?x attack ?y",
                                 "Turkey accuse ?x ; NOT ?x deny ?", "Erdogan not attack ?x"}) {
            INFO("seed " << seed << ": " << text);
            const auto slice = graph::Store::open(path, {.entities = possible_names(text), .as_ends = true, .hops = 2});
            REQUIRE(slice.has_value());
            CHECK(lines(*slice, text) == lines(*whole, text));
        }
    }
}
