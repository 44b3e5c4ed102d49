#include "graph/number_words.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;

TEST_CASE("numbers are read with their bounds and units") {
    const auto civilians = number_in("more than 1,200 civilians");
    REQUIRE(civilians);
    CHECK(civilians->value == 1200);
    CHECK(civilians->bound == Bound::min);
    CHECK(civilians->unit == "civilians");
    CHECK(number_in("two dozen homes")->value == 24);
    CHECK(number_in("three hundred and twelve people")->value == 312);
    CHECK(number_in("at 25 million pounds")->value == 25'000'000);
    CHECK(number_in("dozens of villagers")->unit == "villagers");
    CHECK_FALSE(number_in("the soldiers"));
}

TEST_CASE("a list has its parts, a single thing is none") {
    const auto parts = counted_list("one tank, six infantry fighting vehicles and five trucks");
    REQUIRE(parts.size() == 3);
    CHECK(parts[1].value == 6);
    CHECK(parts[1].unit == "infantry fighting vehicles");
    CHECK(counted_list("six trucks").empty());
    CHECK(counted_list("six trucks and the bridge").empty());
}

TEST_CASE("victims are named without their number") {
    CHECK(without_number("Twelve Turkish soldiers") == "Turkish soldiers");
    CHECK(without_number("at least 20 of its men") == "men");
    CHECK(without_number("the Turkish army") == "the Turkish army");
}
