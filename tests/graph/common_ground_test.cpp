#include "graph/common_ground.h"

#include "graph/counts.h"
#include "graph/happenings.h"
#include "graph/tolls.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// An article of one sentence that says that four people were killed.
SampleDocument four_killed(const std::string& label, const std::string& sentence, const std::string& place = "",
                           const std::string& published = "2021-05-06") {
    SampleDocument d(label, "Outlet " + label, published);
    if (!place.empty()) d.entity(place, "PLACE");
    d.sentence(sentence);
    Assertion& a = d.add("", "kill", "Four people", "OTHER");
    a.quantity = Quantity{4, "people", Bound::exact, "Four"};
    if (!place.empty()) {
        a.place = place;
        a.place_id = test::sample_id(place);
    }
    return d;
}

std::size_t happenings_of(const SampleDocument& a, const SampleDocument& b) {
    return find_happenings(Store::assemble({a.reading(), b.reading()})).all.size();
}

}  // namespace

TEST_CASE("four dead in two countries are two happenings") {
    CHECK(happenings_of(four_killed("a", "Four people were killed in a bus crash near Lahti, Finland."),
                        four_killed("b", "Four people were killed in a fire in Rosario, Argentina.")) == 2);
}

TEST_CASE("four dead in two towns of one country are two happenings") {
    CHECK(happenings_of(four_killed("a", "Four people were killed in a pileup near Lahti, Finland.", "Lahti"),
                        four_killed("b", "Four people were killed in a pileup near Vaasa, Finland.", "Vaasa")) == 2);
}

TEST_CASE("four dead in one town are one happening") {
    CHECK(happenings_of(four_killed("a", "Four people were killed when a bus crashed near Lahti, Finland.", "Lahti"),
                        four_killed("b", "A bus crash left four people killed in Lahti, police said.", "Lahti")) == 1);
}

TEST_CASE("words of which many names are made are no common ground") {
    CHECK(happenings_of(four_killed("a", "Four people were killed at North County Hospital in Ardmore, police said."),
                        four_killed("b", "A blaze at South County Hospital left four people killed in Bexhill.")) == 2);
}

TEST_CASE("what two sides of one verb underwent are two happenings") {
    SampleDocument d("a", "Wire", "2021-05-06");
    d.sentence("Rebels attacked army posts and police posts on Tuesday.");
    d.add("Rebels", "attack", "army posts", "ASSAULT");
    d.add("Rebels", "attack", "police posts", "ASSAULT");
    CHECK(find_happenings(Store::assemble({d.reading()})).all.size() == 2);
}

TEST_CASE("the strikes of two days have two numbers, a flood has one that grows") {
    const auto killed = [](const std::string& sentence, const std::string& by, double number, const std::string& day) {
        SampleDocument d(day, "Outlet " + day, day);
        d.entity("Orla Valley", "PLACE");
        d.sentence(sentence);
        Assertion& a = d.add(by, "kill", "many people", "OTHER");
        a.place = "Orla Valley";
        a.place_id = "orla-valley";
        a.quantity = Quantity{number, "people", Bound::exact, ""};
        return d;
    };
    const auto first = [&](const std::string& by) {
        return killed("Officials told reporters that " + by + " killed many people near Sennen, Orla Valley.", by, 28,
                      "2021-05-02");
    };
    const auto later = [&](const std::string& by) {
        return killed("In the Orla Valley " + by + " has now killed many people at Sennen.", by, 40, "2021-05-05");
    };
    const auto grown = [&](const std::string& by) {
        const auto accounts = accounts_of(Store::assemble({first(by).reading(), later(by).reading()}));
        return has_grown(accounts[0], accounts[1]);
    };
    CHECK_FALSE(grown("air strikes"));
    CHECK(grown("a flood"));
}
