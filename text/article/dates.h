#pragma once
// Absolute dates as English news writes them.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

/// A date that may be known in part; 0 = not given. {2020,2,0} is February 2020, {0,2,6} the 6th of some February.
struct CivilDate {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    auto operator<=>(const CivilDate&) const = default;
    bool is_full() const { return year != 0 && month != 0 && day != 0; }
    bool has_year_and_month() const { return year != 0 && month != 0; }
};

/// "2020-02-20", "2020-02", "2020"; without a year as ISO 8601 writes it: "--02-06", "--02". Empty if nothing is known.
std::string to_iso(CivilDate date);
/// Reads what `to_iso` writes, and the day of a timestamp: "2020-02-20T18:11:00Z". Nothing for impossible days.
std::optional<CivilDate> from_iso(std::string_view text);
/// The calendar day; nothing unless the date is full and exists.
std::optional<std::chrono::year_month_day> to_day(CivilDate date);
CivilDate from_day(std::chrono::year_month_day day);
/// The full date `days` later (earlier if negative): add_days({2020,2,28}, 2) is 1 March 2020.
CivilDate add_days(CivilDate date, int days);
/// "January", "jan", "Sept." -> 1, 1, 9; 0 for any other word.
unsigned month_from(std::string_view word);
/// "Monday", "Mon", "tues." -> 1 … 7 (ISO: Sunday is 7); 0 for any other word. "Mar", "may", "sat" in lower case are no
/// dates.
unsigned weekday_from(std::string_view word);

/// A date expression in a text.
struct DateMatch {
    CivilDate date = {};
    Span span = {};            ///< bytes of the searched text, with a leading weekday, without a preposition
    bool has_weekday = false;  ///< "Thursday, 20 February 2020"
};

/// The longest date expression that starts at byte `at`: "Feb. 20, 2020", "20 February 2020", "20th of February",
/// "2020-02-20", "2020/02/20", "February 2020", "Feb. 6th", "17.09.2018" (only where unambiguous), a lone year
/// 1900-2099; with day and year also months of other languages: "20 février 2020", "2020年2月20日".
std::optional<DateMatch> date_at(std::string_view text, std::size_t at);

/// All date expressions, left to right, not overlapping. Lone years and bare months are found too ("in 2018", "in
/// August"). Example: "since Sept. 17, 2018" gives {2018,9,17} at [6,20).
std::vector<DateMatch> find_dates(std::string_view text);

/// A date in figures that reads both ways, "03/02/2020": 3 February in Europe, 2 March in the United States.
struct EitherDate {
    CivilDate day_first = {};
    CivilDate month_first = {};
    Span span = {};
};

/// All of these, left to right. `find_dates` passes over them.
std::vector<EitherDate> find_either_dates(std::string_view text);

}  // namespace relata::text
