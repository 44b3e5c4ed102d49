#pragma once
// Dates that may be known only to the month or year, and the intervals that time expressions stand for.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace relata::extract {

/// A day, a month or a year: fields that are not known are 0. {2020, 2, 0} is February 2020.
struct PartialDate {
    int year = 0;
    int month = 0;  ///< 1..12
    int day = 0;    ///< 1..31

    auto operator<=>(const PartialDate&) const = default;
    bool known() const { return year != 0; }
    bool has_month() const { return month != 0; }
    bool has_day() const { return day != 0; }
};

/// From the first day of `from` to the last day of `to`; an unknown end is open. Both unknown: cannot be placed.
/// {2016, 2020} is the years 2016 to 2020; {unknown, 2020-02-29} is "by the end of February".
struct Interval {
    PartialDate from = {};
    PartialDate to = {};

    bool operator==(const Interval&) const = default;
    bool placed() const { return from.known() || to.known(); }
};

/// The interval of one day, month or year.
inline Interval whole(PartialDate date) { return {date, date}; }

/// "2020-02-20", "2020-02", "2020"; "" for an unknown date.
std::string iso(PartialDate date);
/// "2020-02", "2016/2020", "/2020-02-29", "2016/"; "" if it cannot be placed.
std::string iso(Interval interval);
/// Reads "2020-02-20", "2020-02" or "2020" (a time of day after the date is ignored); unknown for anything else.
PartialDate parse_iso_date(std::string_view text);

/// True if the calendar has this date (2019-02-29 is none).
bool is_valid(PartialDate date);
int days_in_month(int year, int month);
/// First and last day: {2020, 2} -> 2020-02-01 and 2020-02-29.
PartialDate first_day(PartialDate date);
PartialDate last_day(PartialDate date);

/// `date` must be a full date.
PartialDate plus_days(PartialDate date, int days);
/// Days from `a` to `b`, both full dates.
int days_between(PartialDate a, PartialDate b);
/// 0 = Sunday … 6 = Saturday, of a full date.
int weekday_of(PartialDate date);
/// The Monday of the date's week.
PartialDate monday_of(PartialDate date);
/// The month `months` after the date's own, without day: plus_months({2020, 1, 31}, -2) is {2019, 11}.
PartialDate plus_months(PartialDate date, int months);

}  // namespace relata::extract
