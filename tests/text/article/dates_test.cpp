#include "text/article/dates.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::text;

namespace {

/// The only date of a text, as ISO with the words it was read from.
std::string only_date(std::string_view text) {
    const auto found = find_dates(text);
    if (found.size() != 1) return "dates: " + std::to_string(found.size());
    return to_iso(found[0].date) + " '" + std::string(slice(text, found[0].span)) + "'";
}

}  // namespace

TEST_CASE("dates are read in every order that news uses") {
    CHECK(only_date("signed on Feb. 20, 2020 in Riga") == "2020-02-20 'Feb. 20, 2020'");
    CHECK(only_date("Thursday, 20 February 2020 6:11 PM") == "2020-02-20 'Thursday, 20 February 2020'");
    CHECK(only_date("since Sept. 17, 2018") == "2018-09-17 'Sept. 17, 2018'");
    CHECK(only_date("on the 3rd of March, 1999") == "1999-03-03 '3rd of March, 1999'");
    CHECK(only_date("posted 2021-11-05T08:00:00Z") == "2021-11-05 '2021-11-05'");
    CHECK(only_date("at /2020/02/20/port") == "2020-02-20 '2020/02/20'");
    CHECK(only_date("am 17.09.2018 in Bonn") == "2018-09-17 '17.09.2018'");
    CHECK(only_date("by 12/31/2022") == "2022-12-31 '12/31/2022'");
}

TEST_CASE("dates may be known in part") {
    CHECK(only_date("in January 2020") == "2020-01 'January 2020'");
    CHECK(only_date("On February 6th, the ministry") == "--02-06 'February 6th'");
    CHECK(only_date("in August they left") == "--08 'August'");
    CHECK(only_date("a deal signed in 2018.") == "2018 '2018'");
    CHECK(only_date("the 1990s") == "dates: 0");
}

TEST_CASE("what looks like a date and is none is left alone") {
    CHECK(only_date("03/04/2020") == "dates: 0");  // either order
    CHECK(only_date("She may 5 times ask") == "dates: 0");
    CHECK(only_date("on February 31, 2020").starts_with("2020-02-31") == false);
    CHECK(only_date("paid $2020 for it") == "dates: 0");
    CHECK(only_date("1,400 attacks") == "dates: 0");
    CHECK(only_date("March 5% of all") == "--03 'March'");
}

TEST_CASE("ISO dates go both ways") {
    CHECK(to_iso(*from_iso("2020-02")) == "2020-02");
    CHECK(to_iso(*from_iso("--02-06")) == "--02-06");
    CHECK(to_iso(*from_iso("2020-02-20T18:11:00+03:00")) == "2020-02-20");
    CHECK_FALSE(from_iso("2020-02-30"));
    CHECK_FALSE(from_iso("yesterday"));
    CHECK(to_iso(add_days({2020, 2, 28}, 2)) == "2020-03-01");
    CHECK(weekday_from("Thurs.") == 4);
    CHECK(weekday_from("sat") == 0);
    CHECK(month_from("Sept.") == 9);
}
