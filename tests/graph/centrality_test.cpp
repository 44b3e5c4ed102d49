// graph/centrality.h, graph/communities.h
#include "graph/centrality.h"

#include <algorithm>
#include <random>

#include "graph/communities.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

const Standing& standing(const Store& store, const std::vector<Standing>& all, const std::string& name) {
    const auto found = store.find_entities(name);
    REQUIRE(found.size() == 1);
    return all[static_cast<std::size_t>(found[0])];
}

}  // namespace

TEST_CASE("who joins two groups is between them") {
    SampleDocument d("a", "", "");
    for (const auto& [a, b] : {std::pair("Alder", "Birch"), std::pair("Alder", "Cedar"), std::pair("Birch", "Cedar"),
                               std::pair("Cedar", "Dogwood"), std::pair("Dogwood", "Elm"), std::pair("Elm", "Fir"),
                               std::pair("Dogwood", "Fir")}) {
        d.sentence(std::string(a) + " met " + b + ".").add(a, "meet", b);
    }
    d.sentence("Gorse slept.").add("Gorse", "sleep", "");
    const Store store = Store::assemble({d.reading()});
    const auto all = find_standings(store, select_with_support(store, {}));
    CHECK(standing(store, all, "Cedar").betweenness == Approx(0.6));  // 6 of the 10 pairs of others
    CHECK(standing(store, all, "Alder").betweenness == 0);
    CHECK(standing(store, all, "Cedar").pagerank > standing(store, all, "Alder").pagerank);
    CHECK(standing(store, all, "Cedar").neighbours == 3);
    CHECK(standing(store, all, "Cedar").sources == 1);
    CHECK(standing(store, all, "Alder").community == standing(store, all, "Cedar").community);
    CHECK(standing(store, all, "Elm").community == standing(store, all, "Dogwood").community);
    CHECK(standing(store, all, "Alder").community != standing(store, all, "Elm").community);
    CHECK(standing(store, all, "Gorse").community == 0);
    double sum = 0;
    for (const Standing& s : all) sum += s.pagerank;
    CHECK(sum == Approx(1));
}

TEST_CASE("only the relations of the view count") {
    const Store store = test::sample_store();
    Filter filter;
    filter.publisher = "Harbour Post";
    const auto all = find_standings(store, select_with_support(store, filter));
    CHECK(standing(store, all, "Vladimir Putin").neighbours == 1);
    CHECK(find_standings(store, {}).size() == store.nodes().size());
    CHECK(standing(store, find_standings(store, {}), "Vladimir Putin").pagerank == 0);
}

TEST_CASE("two cliques are two communities, the larger first") {
    std::vector<Tie> ties;
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = a + 1; b < 4; ++b) ties.push_back({a, b});
    }
    for (std::size_t a = 4; a < 9; ++a) {
        for (std::size_t b = a + 1; b < 9; ++b) ties.push_back({a, b});
    }
    ties.push_back({0, 4});
    CHECK(find_communities(9, ties) == std::vector<std::uint32_t>{2, 2, 2, 2, 1, 1, 1, 1, 1});
    std::ranges::reverse(ties);
    CHECK(find_communities(9, ties) == std::vector<std::uint32_t>{2, 2, 2, 2, 1, 1, 1, 1, 1});
    CHECK(find_communities(2, {}) == std::vector<std::uint32_t>{1, 2});
    CHECK(find_communities(0, {}).empty());
}

TEST_CASE("standings do not depend on the order of reading") {
    auto readings = test::generated_readings(3, 20, 10);
    const Store store = Store::assemble(readings);
    const auto all = find_standings(store, select_with_support(store, {}));
    std::mt19937 random(3);
    std::ranges::shuffle(readings, random);
    const Store again = Store::assemble(readings);
    const auto other = find_standings(again, select_with_support(again, {}));
    REQUIRE(all.size() == other.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].pagerank == other[i].pagerank);
        CHECK(all[i].betweenness == other[i].betweenness);
        CHECK(all[i].community == other[i].community);
    }
}
