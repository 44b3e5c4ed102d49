#include "graph/diff.h"

#include <algorithm>

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

using Lines = std::vector<std::string>;

/// One article with one sentence that says that Marsh blames the company, or that she does not.
Reading blame(const std::string& label, Polarity polarity = Polarity::affirmed, const std::string& engine = "test-1") {
    SampleDocument d(label, "Outlet " + label, "2021-03-09", engine);
    d.entity("Elena Marsh", "PERSON").entity("Northmoor Water", "ORG");
    d.sentence("Elena Marsh blamed Northmoor Water, writes " + label + ".");
    d.add("Elena Marsh", "blame", "Northmoor Water").polarity = polarity;
    return d.reading();
}

Lines changes(const Store& before, const Store& after) {
    Lines out;
    for (const EdgeChange& c : compare(before, after).edges) {
        const char* const kinds[] = {"added", "stronger", "weaker", "contradicted", "withdrawn", "dropped"};
        const std::string edge = c.after ? test::line_of(after, *c.after) : test::line_of(before, *c.before);
        out.push_back(
            fmt::format("{} {} {}>{}", kinds[static_cast<int>(c.change)], edge, c.sources_before, c.sources_after));
    }
    return out;
}

}  // namespace

TEST_CASE("the same articles in any order differ in nothing") {
    auto readings = test::generated_readings(3, 10, 8);
    const Store one = Store::assemble(readings);
    std::ranges::reverse(readings);
    CHECK(compare(one, Store::assemble(readings)).empty());
}

TEST_CASE("a first article is new, a second one makes its relation stronger, without it the relation is weaker") {
    const Store none = Store::assemble({}), one = Store::assemble({blame("a")});
    const Store two = Store::assemble({blame("a"), blame("b")});
    CHECK(changes(none, one) == Lines{"added Elena Marsh blame Northmoor Water 0>1"});
    CHECK(changes(one, two) == Lines{"stronger Elena Marsh blame Northmoor Water 1>2"});
    CHECK(changes(two, one) == Lines{"weaker Elena Marsh blame Northmoor Water 2>1"});
    const Difference difference = compare(one, two);
    REQUIRE(difference.edges[0].gained.size() == 1);
    CHECK(two.document_of(difference.edges[0].gained[0]).id == "b");
    REQUIRE(compare(two, one).edges[0].lost.size() == 1);
}

TEST_CASE("a relation goes with its documents, or is dropped where they are still there") {
    const Store one = Store::assemble({blame("a")});
    CHECK(changes(one, Store::assemble({})) == Lines{"withdrawn Elena Marsh blame Northmoor Water 1>0"});
    Reading silent = blame("a");
    silent.assertions.clear();
    CHECK(changes(one, Store::assemble({silent})) == Lines{"dropped Elena Marsh blame Northmoor Water 1>0"});
}

TEST_CASE("a denial that comes contradicts, one that was there does not again") {
    const Store one = Store::assemble({blame("a")});
    const Store both = Store::assemble({blame("a"), blame("b", Polarity::negated)});
    const Difference difference = compare(one, both);
    CHECK(changes(one, both) == Lines{"added Elena Marsh blame Northmoor Water [negated] 0>1",
                                      "contradicted Elena Marsh blame Northmoor Water 1>1"});
    REQUIRE(difference.edges.back().against.size() == 1);
    CHECK(both.document_of(difference.edges.back().against[0]).id == "b");
    const Store more = Store::assemble({blame("a"), blame("b", Polarity::negated), blame("c")});
    CHECK(changes(both, more) == Lines{"stronger Elena Marsh blame Northmoor Water 1>2"});
}

TEST_CASE("assertions whose ids another engine changed are known by their place in the document") {
    Reading again = blame("a", Polarity::affirmed, "test-2");
    again.assertions[0].id = "00000000000000aa";
    CHECK(compare(Store::assemble({blame("a")}), Store::assemble({again})).empty());
}

TEST_CASE("two nodes that become one are told, and the edges between are no new ones") {
    SampleDocument first("a", "Brackwater Mail", "2021-03-09"), second("b", "Federal Wire", "2021-03-09");
    first.entity("Elena Marsh", "PERSON").entity("Brackwater", "PLACE");
    first.sentence("Elena Marsh left Brackwater.").add("Elena Marsh", "leave", "Brackwater");
    second.entity("Anna Marsh", "PERSON").entity("Brackwater", "PLACE");
    second.sentence("Anna Marsh left Brackwater for good.").add("Anna Marsh", "leave", "Brackwater");
    Reading renamed = second.reading();
    renamed.entities[0].name = "Elena Marsh";
    const Store apart = Store::assemble({first.reading(), second.reading()});
    const Store together = Store::assemble({first.reading(), renamed});
    REQUIRE(apart.edges().size() == 2);
    REQUIRE(together.edges().size() == 1);
    const Difference joined = compare(apart, together);
    CHECK(joined.edges.empty());
    REQUIRE(joined.identities.size() == 1);
    CHECK(joined.identities[0].before.size() == 2);
    CHECK(joined.identities[0].after.size() == 1);
    const Difference parted = compare(together, apart);
    CHECK(parted.edges.empty());
    REQUIRE(parted.identities.size() == 1);
    CHECK(parted.identities[0].after.size() == 2);
}
