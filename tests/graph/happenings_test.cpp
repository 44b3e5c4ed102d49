#include "graph/happenings.h"

#include "graph/counts.h"
#include "graph/disputes.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

Assertion& killed(SampleDocument& d, const std::string& sentence, const std::string& agent, const std::string& victims,
                  double number, const std::string& time) {
    d.sentence(sentence);
    Assertion& a = d.add(agent, "kill", victims, "ASSAULT");
    a.time = time;
    a.quantity = Quantity{number, "soldiers", Bound::exact, ""};
    return a;
}

Store two_tolls(const std::string& second_day) {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-07");
    killed(a, "Twelve soldiers were killed at the border on Tuesday.", "", "Twelve soldiers", 12, "2021-05-04");
    killed(b, "Rebels killed 15 soldiers at the border on Tuesday.", "Rebels", "15 soldiers", 15, second_day);
    return Store::assemble({a.reading(), b.reading()});
}

}  // namespace

TEST_CASE("a number that differs on one day is one happening with a dispute") {
    const Store store = two_tolls("2021-05-04");
    const Happenings happenings = find_happenings(store);
    REQUIRE(happenings.all.size() == 1);
    CHECK(happenings.all[0].sources == 2);
    CHECK(happenings.all[0].time == "2021-05-04");
    const auto disputes = find_disputes(store, happenings);
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::number);
    CHECK(disputes[0].versions.size() == 2);
    const auto counts = find_counts(store, happenings);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].lowest == 12);
    CHECK(counts[0].highest == 15);
}

TEST_CASE("a later happening of the same kind stays apart") {
    const Store later = two_tolls("2021-05-20");
    CHECK(find_happenings(later).all.size() == 2);
    CHECK(find_disputes(later, find_happenings(later)).empty());
}
