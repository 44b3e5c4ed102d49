#include "export/counts.h"

#include "graph/number_words.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("numbers are told with their bounds") {
    CHECK(graph::number_words({.value = 12}) == "12");
    CHECK(graph::number_words({.value = 1200, .bound = Bound::min}) == "at least 1200");
    CHECK(graph::number_words({.value = 3, .bound = Bound::max}) == "at most 3");
    CHECK(graph::number_words({.value = 24, .bound = Bound::approx}) == "about 24");
}

TEST_CASE("a happening has a range, never a sum") {
    graph::CountGroup group{.lowest = 11, .highest = 50, .at_least = true};
    CHECK(range_words(group) == "11 to 50 or more");
    group.lowest = 50;
    CHECK(range_words(group) == "50 or more");
    group.at_least = false;
    CHECK(range_words(group) == "50");
}
