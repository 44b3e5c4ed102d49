#include "graph/store.h"

#include <algorithm>
#include <chrono>
#include <random>

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// The one edge that reads so, as `test::line_of` writes it.
const Edge& edge_called(const Store& store, const std::string& line) {
    for (std::uint32_t i = 0; i < store.edges().size(); ++i) {
        if (test::line_of(store, EdgeIndex{i}) == line) return store.edges()[i];
    }
    std::string all;
    for (std::uint32_t i = 0; i < store.edges().size(); ++i) all += test::line_of(store, EdgeIndex{i}) + "\n";
    FAIL("no edge '" << line << "' among\n" << all);
    throw 0;
}

NodeIndex entity(const Store& store, std::string_view name) {
    const auto found = store.find_entities(name);
    REQUIRE(found.size() == 1);
    return found[0];
}

}  // namespace

TEST_CASE("equal relations of two documents are one edge with both as support") {
    const Store store = test::sample_store();
    const Edge& e = edge_called(store, "Russia accuse Turkey");
    CHECK(e.support.size() == 2);
    CHECK(e.documents == 2);
    CHECK(e.publishers == 2);
    CHECK(e.plain());
    CHECK(store.document_of(e.support[0]).id == "idlib-1");
    CHECK(store.document_of(e.support[1]).id == "idlib-2");
}

TEST_CASE("a claim never becomes support of the plain relation") {
    const Store store = test::sample_store();
    const Edge& claim = edge_called(store, "Turkey support militants says Russia");
    CHECK(claim.support.size() == 2);
    CHECK_FALSE(claim.plain());
    CHECK(edge_called(store, "Turkey support militants").support.size() == 1);
}

TEST_CASE("a denial is linked with what it denies, whoever says so") {
    const Store store = test::sample_store();
    const Edge& denial = edge_called(store, "Turkey support militants [negated] says Turkey");
    REQUIRE(denial.opposites.size() == 2);
    for (const EdgeIndex o : denial.opposites) CHECK(store.edge(o).polarity == Polarity::affirmed);
    CHECK(edge_called(store, "Russia accuse Turkey").opposites.empty());
}

TEST_CASE("a plan keeps its speaker and its modality") {
    const Store store = test::sample_store();
    const Edge& plan = edge_called(store, "Recep Tayyip Erdogan launch operation  [planned] says Recep Tayyip Erdogan");
    CHECK_FALSE(plan.object.present());
}

TEST_CASE("a literal that differs in case and determiner is one end") {
    SampleDocument d("a", "", "");
    d.sentence("Turkey seeks the truth.").add("Turkey", "seek", "~the truth");
    d.sentence("Turkey seeks Truth.").add("Turkey", "seek", "~Truth");
    const Store store = Store::assemble({d.reading()});
    REQUIRE(store.edges().size() == 1);
    CHECK(store.edges()[0].object.text == "the truth");
    CHECK_FALSE(store.edges()[0].object.node.has_value());
}

TEST_CASE("sources are publishers, and documents without one each for itself") {
    std::vector<Reading> readings;
    for (const auto& [label, publisher] :
         {std::pair("a", "Wire"), std::pair("b", "WIRE"), std::pair("c", ""), std::pair("d", "")}) {
        SampleDocument d(label, publisher, "");
        d.sentence("Russia accused Turkey.").add("Russia", "accuse", "Turkey", "ACCUSE");
        readings.push_back(d.reading());
    }
    const Store store = Store::assemble(readings);
    REQUIRE(store.edges().size() == 1);
    CHECK(store.edges()[0].documents == 4);
    CHECK(store.edges()[0].publishers == 1);
    CHECK(store.edges()[0].sources == 3);
}

TEST_CASE("entities are found by any alias, without regard to how it is written") {
    const Store store = test::sample_store();
    const NodeIndex hts = entity(store, "HTS");
    for (const char* name :
         {"hts", "the Hayat Tahrir al-Sham", "Hay'at tahrir-al Sham", "hayat-tahrir-al-sham", "HTS militants"}) {
        INFO(name);
        CHECK(store.find_entities(name) == std::vector{hts});
    }
    CHECK(store.node(entity(store, "Moscow")).name == "Russia");
    CHECK(store.node(entity(store, "President Erdogan")).name == "Recep Tayyip Erdogan");
    CHECK(store.node(entity(store, "Russian")).name == "Russia");
    CHECK(store.find_entities("Narnia").empty());
    CHECK(store.find_entities("").empty());
    CHECK(store.find_entities("the").empty());
}

TEST_CASE("neighbours and hops follow the edges") {
    const Store store = test::sample_store();
    const NodeIndex hts = entity(store, "HTS"), base = entity(store, "Hmeimim"), russia = entity(store, "Russia");
    const NodeIndex turkey = entity(store, "Turkey"), militants = entity(store, "militants");
    const auto soldiers = store.find_entities("four soldiers");
    REQUIRE(soldiers.size() == 1);
    auto expected = std::vector{base, soldiers[0]};
    std::ranges::sort(expected);
    CHECK(store.neighbours(hts) == expected);
    CHECK(store.within(std::vector{russia}, 0) == std::vector{russia});
    auto two = std::vector{russia, turkey, militants};
    std::ranges::sort(two);
    CHECK(store.within(std::vector{russia}, 2) == two);
    for (const EdgeIndex e : store.edges_at(base)) CHECK(store.edge(e).object.node == base);
    CHECK(store.edges_at(base).size() == 2);
}

TEST_CASE("an assertion names the graph's entities when it leaves") {
    const Store store = test::sample_store();
    const Edge& claim = edge_called(store, "Hayat Tahrir al-Sham shell Hmeimim airbase says Russia");
    const Assertion a = store.with_graph_ids(claim.support[0]);
    CHECK(a.subject.id == "hayat-tahrir-al-sham");
    CHECK(a.subject.name == "Hayat Tahrir al-Sham");
    CHECK(a.subject.text == "HTS");
    CHECK(a.attribution_id == "russia");
    CHECK(&store.edge(store.edge_of(claim.support[0])) == &claim);
}

TEST_CASE("an empty graph is a store without anything") {
    const Store store = Store::assemble({});
    CHECK(store.nodes().empty());
    CHECK(store.edges().empty());
    CHECK(store.find_entities("Russia").empty());
}

TEST_CASE("any order of adding gives the same store") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        auto readings = test::generated_readings(seed, 14, 9);
        const std::string expected = test::describe(Store::assemble(readings));
        std::mt19937 random(seed);
        for (int i = 0; i < 4; ++i) {
            std::ranges::shuffle(readings, random);
            for (auto& r : readings) std::ranges::shuffle(r.entities, random);
            for (auto& r : readings) std::ranges::shuffle(r.assertions, random);
            REQUIRE(test::describe(Store::assemble(readings)) == expected);
        }
    }
}

TEST_CASE("every assertion is support of exactly one edge, and the counts add up") {
    const Store store = Store::assemble(test::generated_readings(99, 30, 10));
    std::size_t support = 0;
    for (std::uint32_t e = 0; e < store.edges().size(); ++e) {
        const Edge& edge = store.edges()[e];
        REQUIRE_FALSE(edge.support.empty());
        support += edge.support.size();
        for (const AssertionIndex a : edge.support) REQUIRE(store.edge_of(a) == EdgeIndex{e});
        for (const EdgeIndex o : edge.opposites) {
            REQUIRE(store.edge(o).polarity != edge.polarity);
            REQUIRE(std::ranges::find(store.edge(o).opposites, EdgeIndex{e}) != store.edge(o).opposites.end());
        }
    }
    CHECK(support == 300);
}

TEST_CASE("a hundred thousand assertions assemble in seconds", "[.][speed]") {
    auto readings = test::generated_readings(5, 5000, 20);
    const auto start = std::chrono::steady_clock::now();
    const Store store = Store::assemble(std::move(readings));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    WARN(store.assertions().size() << " assertions, " << store.edges().size() << " edges: " << took.count() << " s");
    CHECK(took.count() < 10);
}
