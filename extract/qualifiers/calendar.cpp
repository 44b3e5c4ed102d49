// The arithmetic under time expressions: days, weeks and months before they become the `time` of an assertion.

#include "extract/qualifiers/calendar.h"

#include <charconv>
#include <chrono>

namespace relata::extract {

namespace {

std::chrono::sys_days days_of(PartialDate date) {
    return std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day)));
}

PartialDate date_of(std::chrono::sys_days days) {
    const std::chrono::year_month_day date(days);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

void append_padded(std::string& out, int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

/// Reads exactly `width` digits at the front of `text` and drops them; 0 if they are not there.
int take_number(std::string_view& text, std::size_t width) {
    int number = 0;
    if (text.size() < width) return 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + width, number);
    if (error != std::errc() || end != text.data() + width || number < 0) return 0;
    text.remove_prefix(width);
    return number;
}

}  // namespace

std::string iso(PartialDate date) {
    std::string out;
    if (!date.known()) return out;
    append_padded(out, date.year, 4);
    if (!date.has_month()) return out;
    out += '-';
    append_padded(out, date.month, 2);
    if (!date.has_day()) return out;
    out += '-';
    append_padded(out, date.day, 2);
    return out;
}

std::string iso(Interval interval) {
    if (!interval.placed()) return {};
    if (interval.from == interval.to) return iso(interval.from);
    return iso(interval.from) + "/" + iso(interval.to);
}

PartialDate parse_iso_date(std::string_view text) {
    PartialDate date;
    date.year = take_number(text, 4);
    if (text.starts_with('-')) {
        text.remove_prefix(1);
        date.month = take_number(text, 2);
        if (date.month == 0) return {};
        if (text.starts_with('-')) {
            text.remove_prefix(1);
            date.day = take_number(text, 2);
            if (date.day == 0) return {};
        }
    }
    const bool ends = text.empty() || text.front() == 'T' || text.front() == ' ';
    return ends && is_valid(date) ? date : PartialDate{};
}

bool is_valid(PartialDate date) {
    if (date.year < 1 || date.year > 9999 || date.month < 0 || date.month > 12 || date.day < 0) return false;
    if (!date.has_day()) return true;
    return date.has_month() && date.day <= days_in_month(date.year, date.month);
}

int days_in_month(int year, int month) {
    const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

PartialDate first_day(PartialDate date) {
    if (!date.has_month()) return {date.year, 1, 1};
    return date.has_day() ? date : PartialDate{date.year, date.month, 1};
}

PartialDate last_day(PartialDate date) {
    if (!date.has_month()) return {date.year, 12, 31};
    return date.has_day() ? date : PartialDate{date.year, date.month, days_in_month(date.year, date.month)};
}

PartialDate plus_days(PartialDate date, int days) { return date_of(days_of(date) + std::chrono::days(days)); }

int days_between(PartialDate a, PartialDate b) { return static_cast<int>((days_of(b) - days_of(a)).count()); }

int weekday_of(PartialDate date) { return static_cast<int>(std::chrono::weekday(days_of(date)).c_encoding()); }

PartialDate monday_of(PartialDate date) { return plus_days(date, -((weekday_of(date) + 6) % 7)); }

PartialDate plus_months(PartialDate date, int months) {
    const int total = date.year * 12 + (date.month - 1) + months;
    return {total / 12, total % 12 + 1, 0};
}

}  // namespace relata::extract
