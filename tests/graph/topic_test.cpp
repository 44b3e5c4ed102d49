#include "graph/topic.h"

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

Store flood() {
    SampleDocument d("mail-1", "Brackwater Mail", "2021-03-09");
    d.entity("Harlow Dam", "FACILITY").entity("Northmoor Water", "ORG").entity("Elena Marsh", "PERSON");
    d.entity("Brackwater", "PLACE").entity("three people", "OTHER");
    auto& kill = d.sentence("Three people were killed in Brackwater.").add("", "kill", "three people", "ASSAULT");
    kill.place = "Brackwater";
    kill.place_id = "brackwater";
    d.sentence("Elena Marsh visited Brackwater.").add("Elena Marsh", "visit", "Brackwater", "CONSULT");
    d.sentence("Northmoor Water operates Harlow Dam.").add("Northmoor Water", "operate", "Harlow Dam", "STATE");
    return Store::assemble({d.reading()});
}

/// The edges of what was found, best first.
std::vector<std::string> found(const Store& store, std::string_view topic, std::size_t most = 0) {
    const Happenings happenings = find_happenings(store);
    std::vector<std::string> out;
    for (const HappeningIndex h : find_topic(store, happenings, topic, most)) {
        out.push_back(test::line_of(store, store.edge_of(happenings[h].assertions.front())));
    }
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("names and the act together find what is told of both") {
    const Store store = flood();
    CHECK(found(store, "killed in Brackwater") == Lines{" kill three people"});
    CHECK(found(store, "Marsh's visits to Brackwater", 1) == Lines{"Elena Marsh visit Brackwater"});
    CHECK(found(store, "Harlow Dam") == Lines{"Northmoor Water operate Harlow Dam"});
}

TEST_CASE("a name alone finds everything about it, what is done to it first") {
    CHECK(found(flood(), "Brackwater") == Lines{"Elena Marsh visit Brackwater", " kill three people"});
    CHECK(found(flood(), "Brackwater", 1).size() == 1);
}

TEST_CASE("an id stands for its happening") {
    const Store store = flood();
    const Happenings happenings = find_happenings(store);
    for (const AssertionIndex a : {AssertionIndex{0}, AssertionIndex{1}}) {
        const auto here = happenings.of[static_cast<std::size_t>(a)];
        CHECK(find_topic(store, happenings, store.assertion(a).id, 3) == std::vector{here});
        CHECK(find_topic(store, happenings, store.edge(store.edge_of(a)).id.substr(0, 8), 3) == std::vector{here});
    }
}

TEST_CASE("words that nothing is told of find nothing") {
    CHECK(found(flood(), "elections").empty());
    CHECK(found(flood(), "").empty());
    CHECK(found(flood(), "the of").empty());
}

TEST_CASE("an agreement to buy and the buying are told once") {
    SampleDocument d("wire-1", "Wire", "2021-03-09");
    d.entity("Brenmore", "ORG").entity("Oskel", "ORG").entity("Dana Whitlow", "PERSON");
    d.sentence("Brenmore agreed to buy Oskel.");
    const std::string deal = d.add("Brenmore", "agree", "~to buy Oskel", "AGREE").id;
    Assertion& buy = d.add("Brenmore", "buy", "Oskel");
    buy.modality = Modality::planned;
    buy.nested_in = deal;
    d.sentence("Brenmore hired Dana Whitlow.").add("Brenmore", "hire", "Dana Whitlow");
    CHECK(found(Store::assemble({d.reading()}), "Brenmore").size() == 2);
}
