#include "graph/days.h"

#include "tests/support/catch.h"

using namespace relata::graph;

TEST_CASE("a month is all its days, a leap February has 29") {
    const auto february = days_of("2020-02");
    REQUIRE(february);
    CHECK(february->length() == 29);
    CHECK(iso_of(*february) == "2020-02-01/2020-02-29");
    CHECK(days_of("1970-01-02") == Days{1, 1});
    CHECK(days_of("2019")->length() == 365);
}

TEST_CASE("an interval may be open, and what is no date is nothing") {
    CHECK(iso_of(*days_of("/2020-02-29")) == "/2020-02-29");
    CHECK(days_of("2020-02-10/")->last == kFarAhead);
    for (const char* text : {"", "/", "soon", "2020-13", "2020-02-30", "2020-02-10/2020-02-01"})
        CHECK_FALSE(days_of(text));
}

TEST_CASE("two times overlap, or have days between them") {
    CHECK(overlap(*days_of("2020-02"), *days_of("2020-02-12")) == days_of("2020-02-12"));
    CHECK_FALSE(overlap(*days_of("2020-02-12"), *days_of("2020-02-14")));
    CHECK(gap(*days_of("2020-02-12"), *days_of("2020-02-14")) == 2);
    CHECK(gap(*days_of("2020-02"), *days_of("2020-02-14")) == 0);
}
