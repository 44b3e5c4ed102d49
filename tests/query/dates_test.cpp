#include "query/dates.h"

#include <sstream>

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::query;

namespace {

/// "2020-02-01 to 2020-02-29"; "none".
std::string days(const std::string& text) {
    std::vector<Word> words;
    std::istringstream stream(text);
    for (std::string form; stream >> form;) words.push_back({.form = form});
    const auto found = days_in(words);
    return found ? found->since + " to " + found->until : "none";
}

}  // namespace

TEST_CASE("a day, a month and a year are their days") {
    CHECK(days("on 20 February 2020") == "2020-02-20 to 2020-02-20");
    CHECK(days("on February 20th , 2020") == "2020-02-20 to 2020-02-20");
    CHECK(days("on 2020-02-20") == "2020-02-20 to 2020-02-20");
    CHECK(days("in February 2020") == "2020-02-01 to 2020-02-29");
    CHECK(days("in 2019") == "2019-01-01 to 2019-12-31");
}

TEST_CASE("since and until leave a side open") {
    CHECK(days("since March 2021") == "2021-03-01 to ");
    CHECK(days("before 2021") == " to 2021-12-31");
    CHECK(days("by the end of February 2020") == " to 2020-02-29");
}

TEST_CASE("parts of a month, and from one month to another") {
    CHECK(days("in the last two weeks of January 2020") == "2020-01-18 to 2020-01-31");
    CHECK(days("in the first week of May 2021") == "2021-05-01 to 2021-05-07");
    CHECK(days("in early March 2020") == "2020-03-01 to 2020-03-10");
    CHECK(days("between March and May 2021") == "2021-03-01 to 2021-05-31");
}

TEST_CASE("what names no year is no date") {
    CHECK(days("in January") == "none");
    CHECK(days("with five drones") == "none");
    CHECK(days("on 31 February 2020") == "none");
    CHECK(days("") == "none");
}
