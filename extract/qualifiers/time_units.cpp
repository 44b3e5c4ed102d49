// Where the units of time lie, seen from the day an article came out.

#include "extract/qualifiers/time_units.h"

#include <algorithm>
#include <array>

#include "extract/lexicon/word_kinds.h"

namespace relata::extract {

namespace {

Interval week_at(PartialDate published, int offset) {
    if (!published.has_day()) return {};
    const PartialDate monday = plus_days(monday_of(published), 7 * offset);
    return {monday, plus_days(monday, 6)};
}

Interval quarter_at(PartialDate published, int offset) {
    if (!published.has_month()) return {};
    const int first = -((published.month - 1) % 3) + 3 * offset;
    return months_around(published, first, first + 2);
}

Interval decade_at(PartialDate published, int offset) {
    if (!published.known()) return {};
    const int start = published.year / 10 * 10 + 10 * offset;
    return {{start, 0, 0}, {start + 9, 0, 0}};
}

}  // namespace

Unit unit_at(const TimeText& text, int i) {
    static constexpr std::array<std::pair<std::string_view, Unit>, 12> kUnits{{
        {"minute", Unit::minute},
        {"hour", Unit::hour},
        {"day", Unit::day},
        {"week", Unit::week},
        {"month", Unit::month},
        {"quarter", Unit::quarter},
        {"year", Unit::year},
        {"decade", Unit::decade},
        {"century", Unit::century},
        {"weekend", Unit::weekend},
        {"night", Unit::night},
        {"half", Unit::half},
    }};
    const auto name = lexicon::time_words().value("unit", text.at(i));
    const auto found = std::ranges::find(kUnits, name.value_or(""), &std::pair<std::string_view, Unit>::first);
    return found == kUnits.end() ? Unit::none : found->second;
}

Interval day_at(PartialDate published, int offset) {
    if (published.has_day()) return whole(plus_days(published, offset));
    return offset == 0 ? whole(published) : Interval{};
}

Interval days_around(PartialDate published, int from, int to) {
    if (!published.has_day()) return {};
    return {plus_days(published, from), plus_days(published, to)};
}

Interval months_around(PartialDate published, int from, int to) {
    if (!published.has_month()) return {};
    return {plus_months(published, from), plus_months(published, to)};
}

Interval years_around(PartialDate published, int from, int to) {
    if (!published.known()) return {};
    return {{published.year + from, 0, 0}, {published.year + to, 0, 0}};
}

Interval weekend_at(PartialDate published, int offset) {
    if (!published.has_day()) return {};
    const PartialDate saturday = plus_days(monday_of(published), 7 * offset + 5);
    return {saturday, plus_days(saturday, 1)};
}

Interval unit_interval(Unit unit, PartialDate published, int offset) {
    switch (unit) {
        case Unit::day:
        case Unit::night:
            return day_at(published, offset);
        case Unit::week:
            return week_at(published, offset);
        case Unit::weekend:
            return weekend_at(published, offset);
        case Unit::month:
            return months_around(published, offset, offset);
        case Unit::quarter:
            return quarter_at(published, offset);
        case Unit::year:
            return years_around(published, offset, offset);
        case Unit::decade:
            return decade_at(published, offset);
        default:
            return {};
    }
}

Interval rolling(Unit unit, PartialDate published, int count, int direction) {
    const int from = direction < 0 ? -count : 0;
    const int to = direction < 0 ? 0 : count;
    switch (unit) {
        case Unit::hour:
            return days_around(published, (from - 23) / 24, (to + 23) / 24);
        case Unit::minute:
            return day_at(published, 0);
        case Unit::day:
            return days_around(published, from, to);
        case Unit::week:
            return days_around(published, 7 * from, 7 * to);
        case Unit::month:
            return months_around(published, from, to);
        case Unit::quarter:
            return months_around(published, 3 * from, 3 * to);
        case Unit::year:
            return years_around(published, from, to);
        case Unit::decade:
            return years_around(published, 10 * from, 10 * to);
        default:
            return {};
    }
}

}  // namespace relata::extract
