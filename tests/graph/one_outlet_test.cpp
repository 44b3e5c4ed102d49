// What one outlet tells in two articles, and who acts in those of two: when that is one happening, and when it is disputed.

#include <string>
#include <utility>
#include <vector>

#include "graph/counts.h"
#include "graph/disputes.h"
#include "graph/happenings.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// "The army killed 84 people." of an outlet and a day; undated, as the lead of its article.
Reading lead(const std::string& label, const std::string& outlet, const std::string& day, double number) {
    SampleDocument d(label, outlet, day);
    d.entity("Kostra", "COUNTRY").entity("Velm", "PLACE").entity("Dallin", "PLACE").entity("Oster", "PLACE");
    const std::string victims = std::to_string(static_cast<int>(number)) + " people";
    d.sentence("Kostra killed " + victims + " in Velm, Dallin and Oster.");
    Assertion& a = d.add("Kostra", "kill", victims, "ASSAULT");
    a.quantity = Quantity{number, "people", Bound::min, "at least " + victims};
    return d.reading();
}

std::size_t happenings_of(const Reading& a, const Reading& b) {
    return find_happenings(Store::assemble({a, b})).all.size();
}

}  // namespace

TEST_CASE("what an outlet leads with on two days is the news of each") {
    CHECK(happenings_of(lead("a", "Wire", "2021-05-06", 84), lead("b", "Wire", "2021-05-08", 90)) == 2);
    CHECK(happenings_of(lead("a", "Wire", "2021-05-06", 84), lead("b", "Post", "2021-05-08", 90)) == 1);
    CHECK(happenings_of(lead("a", "Wire", "2021-05-06", 84), lead("b", "Wire", "2021-05-08", 84)) == 1);
}

TEST_CASE("survivors and those on board are counted in columns of their own") {
    SampleDocument d("a", "Wire", "2021-05-06");
    d.sentence("Twelve people survived.");
    d.add("Twelve people", "survive", "", "OTHER").quantity = Quantity{12, "people", Bound::exact, "Twelve people"};
    d.sentence("Forty passengers were aboard.");
    d.add("Forty passengers", "be aboard", "", "STATE").quantity =
        Quantity{40, "passengers", Bound::exact, "Forty passengers"};
    const Store store = Store::assemble({d.reading()});
    std::vector<std::pair<std::string, double>> told;
    for (const auto& row : find_counts(store, find_happenings(store))) told.emplace_back(row.kind, row.lowest);
    CHECK(told == std::vector<std::pair<std::string, double>>{{"aboard", 40}, {"survived", 12}});
}

TEST_CASE("fishermen and the crew of a warship are two doers") {
    const auto told = [](const char* label, const std::string& outlet, const std::string& doers) {
        SampleDocument d(label, outlet, "2021-05-06");
        d.entity("Ana Reis", "PERSON");
        d.sentence(doers + " rescued Ana Reis on Tuesday.");
        d.add(doers, "rescue", "Ana Reis", "AID").time = "2021-05-04";
        return d.reading();
    };
    const auto kinds = [&](const std::string& other) {
        const Store store = Store::assemble({told("a", "Wire", "Fishermen"), told("b", "Post", other)});
        return find_disputes(store, find_happenings(store)).size();
    };
    CHECK(kinds("Sailors") == 1);
    CHECK(kinds("Workers") == 0);
}
