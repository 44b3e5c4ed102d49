#include "extract/qualifiers/calendar.h"

#include "tests/support/catch.h"

using namespace relata::extract;

TEST_CASE("partial dates are read and written") {
    CHECK(parse_iso_date("2020-02-20") == PartialDate{2020, 2, 20});
    CHECK(parse_iso_date("2020-02") == PartialDate{2020, 2, 0});
    CHECK(parse_iso_date("2020") == PartialDate{2020, 0, 0});
    CHECK(parse_iso_date("2020-02-20T08:00:00Z") == PartialDate{2020, 2, 20});
    for (const char* bad : {"", "20", "2020-", "2020-13", "2019-02-29", "2020-02-20x", "x2020"}) {
        CHECK_FALSE(parse_iso_date(bad).known());
    }
    for (const char* text : {"2020-02-20", "2020-02", "2020", "0476-09"}) CHECK(iso(parse_iso_date(text)) == text);
}

TEST_CASE("intervals are written with their open ends") {
    CHECK(iso(Interval{{2016, 0, 0}, {2020, 0, 0}}) == "2016/2020");
    CHECK(iso(Interval{{2016, 0, 0}, {}}) == "2016/");
    CHECK(iso(Interval{{}, {2020, 2, 29}}) == "/2020-02-29");
    CHECK(iso(whole({2020, 2, 0})) == "2020-02");
    CHECK(iso(Interval{}).empty());
}

TEST_CASE("days, weeks and months are counted over their ends") {
    CHECK(plus_days({2020, 2, 28}, 2) == PartialDate{2020, 3, 1});
    CHECK(plus_days({2020, 1, 1}, -1) == PartialDate{2019, 12, 31});
    CHECK(plus_months({2020, 1, 31}, -2) == PartialDate{2019, 11, 0});
    CHECK(plus_months({2020, 11, 0}, 2) == PartialDate{2021, 1, 0});
    CHECK(days_between({2020, 2, 20}, {2020, 3, 1}) == 10);
    CHECK(weekday_of({2020, 2, 20}) == 4);
    CHECK(monday_of({2020, 2, 20}) == PartialDate{2020, 2, 17});
    CHECK(monday_of({2020, 2, 23}) == PartialDate{2020, 2, 17});
    CHECK(last_day({2020, 2, 0}) == PartialDate{2020, 2, 29});
    CHECK(last_day({2019, 0, 0}) == PartialDate{2019, 12, 31});
    CHECK(first_day({2019, 0, 0}) == PartialDate{2019, 1, 1});
}
