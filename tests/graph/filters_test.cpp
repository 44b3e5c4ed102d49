#include "graph/filters.h"

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

std::vector<std::string> lines(const Store& store, const Filter& filter) {
    std::vector<std::string> out;
    for (const EdgeIndex e : select(store, filter)) out.push_back(test::line_of(store, e));
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("without conditions every edge comes, best supported first") {
    const Store store = test::sample_store();
    const auto all = lines(store, {});
    CHECK(all.size() == store.edges().size());
    CHECK(all[0] == "Russia accuse Turkey");
    CHECK(all[1] == "Turkey support militants says Russia");
    CHECK(lines(store, {.top = 2}) == Lines{all[0], all[1]});
}

TEST_CASE("about takes subject, object, place and arguments, for a place also its province") {
    const Store store = test::sample_store();
    CHECK(lines(store, {.about = "Hmeimim"}) == Lines{"Hayat Tahrir al-Sham attack Hmeimim airbase",
                                                      "Hayat Tahrir al-Sham shell Hmeimim airbase says Russia"});
    CHECK(lines(store, {.about = "Idlib"}) ==
          Lines{"Hayat Tahrir al-Sham kill four soldiers",
                "Recep Tayyip Erdogan launch operation  [planned] says Recep Tayyip Erdogan",
                "Turkey support militants says Russia"});
    CHECK(lines(store, {.about = "Narnia"}).empty());
}

TEST_CASE("a second hop takes the edges of the neighbours") {
    const Store store = test::sample_store();
    const auto one = lines(store, {.about = "Russia"});
    CHECK(one == Lines{"Russia accuse Turkey"});
    const auto two = lines(store, {.about = "Russia", .hops = 2});
    CHECK(two.size() == 5);
    CHECK(std::ranges::find(two, "Turkey support militants") != two.end());
}

TEST_CASE("by takes what a speaker says") {
    const Store store = test::sample_store();
    CHECK(lines(store, {.by = "Moscow"}) ==
          Lines{"Turkey support militants says Russia", "Hayat Tahrir al-Sham shell Hmeimim airbase says Russia"});
    CHECK(lines(store, {.by = "HTS"}).empty());
}

TEST_CASE("publisher, class, polarity and place narrow") {
    const Store store = test::sample_store();
    CHECK(lines(store, {.publisher = "harbour post"}).size() == 6);
    CHECK(lines(store, {.publisher = "Nobody"}).empty());
    CHECK(lines(store, {.event_class = "accuse"}) == Lines{"Russia accuse Turkey"});
    CHECK(lines(store, {.polarity = Polarity::negated}) == Lines{"Turkey support militants [negated] says Turkey"});
    CHECK(lines(store, {.in = "Idlib"}).size() == 3);
    CHECK(lines(store, {.in = "Moscow"}).empty());
}

TEST_CASE("time is that of the assertion, else the publication") {
    const Store store = test::sample_store();
    CHECK(lines(store, {.until = "2020-01"}) == Lines{"Hayat Tahrir al-Sham attack Hmeimim airbase"});
    const auto late = lines(store, {.since = "2020-02-21"});
    CHECK(late.size() == 6);
    CHECK(std::ranges::find(late, "Hayat Tahrir al-Sham attack Hmeimim airbase") == late.end());
    CHECK(lines(store, {.since = "2020-02-19", .until = "2020-02-19"}) == Lines{"Russia accuse Turkey"});
    CHECK(lines(store, {.since = "2021"}).empty());
}

TEST_CASE("an interval passes where it touches the time asked for") {
    SampleDocument d("a", "", "2020-02-20");
    d.sentence("Turkey supported Syria.").add("Turkey", "support", "Syria").time = "2018-09/2019-03";
    d.sentence("Turkey left Syria.").add("Turkey", "leave", "Syria").time = "2019-05/";
    const Store store = Store::assemble({d.reading()});
    CHECK(lines(store, {.since = "2019", .until = "2019-03-31"}) == Lines{"Turkey support Syria"});
    CHECK(lines(store, {.since = "2030"}) == Lines{"Turkey leave Syria"});
    CHECK(lines(store, {.until = "2018-08"}).empty());
}

TEST_CASE("sources are counted over what passes") {
    const Store store = test::sample_store();
    CHECK(lines(store, {.min_sources = 2}) == Lines{"Russia accuse Turkey", "Turkey support militants says Russia"});
    CHECK(lines(store, {.publisher = "Harbour Post", .min_sources = 2}).empty());
    CHECK(lines(store, {.min_confidence = 0.9}).empty());
}

TEST_CASE("the passing support of an edge is what the filter leaves of it") {
    const Store store = test::sample_store();
    const Filter filter{.publisher = "Harbour Post"};
    const auto found = select_with_support(store, filter);
    REQUIRE_FALSE(found.empty());
    for (const Selected& s : found) {
        CHECK(s.support == passing_support(store, filter, s.edge));
        for (const AssertionIndex a : s.support) CHECK(store.document_of(a).id == "idlib-2");
    }
    CHECK(passing_support(store, {.polarity = Polarity::negated}, found[0].edge).empty());
}

TEST_CASE("a date that is none is said to be none") {
    CHECK(check({.since = "2020-02-20", .until = "2020"}).has_value());
    for (const char* date : {"yesterday", "2020-2", "2020-13", "2020-02-30", "2020-02-32", "20200220", "2020-02-2x"}) {
        INFO(date);
        const auto checked = check({.since = date});
        REQUIRE_FALSE(checked.has_value());
        CHECK(checked.error().message.find(date) != std::string::npos);
    }
}
