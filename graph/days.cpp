// Calendar arithmetic for happenings and for the ledger of counts.

#include "graph/days.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace relata::graph {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> number(std::string_view digits) {
    if (digits.empty()) return std::nullopt;
    int out = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out;
}

int count_of(sys_days days) { return static_cast<int>(days.time_since_epoch().count()); }

/// A day, month or year; what follows a day (the time of day) is ignored.
std::optional<Days> days_of_date(std::string_view date) {
    constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
    if (date.size() < kYear) return std::nullopt;
    const auto y = number(date.substr(0, kYear));
    if (!y) return std::nullopt;
    if (date.size() == kYear) return Days{count_of(sys_days{year{*y} / 1 / 1}), count_of(sys_days{year{*y} / 12 / 31})};
    const auto m = date.size() >= kMonth && date[kYear] == '-' ? number(date.substr(kYear + 1, 2)) : std::nullopt;
    if (!m || *m < 1 || *m > 12) return std::nullopt;
    const auto ym = year{*y} / month{static_cast<unsigned>(*m)};
    if (date.size() == kMonth) return Days{count_of(sys_days{ym / 1}), count_of(sys_days{ym / last})};
    const auto d = date.size() >= kDay && date[kMonth] == '-' ? number(date.substr(kMonth + 1, 2)) : std::nullopt;
    if (!d || !(ym / day{static_cast<unsigned>(*d)}).ok()) return std::nullopt;
    const int only = count_of(sys_days{ym / day{static_cast<unsigned>(*d)}});
    return Days{only, only};
}

std::string iso_of_day(int days) {
    if (days <= kLongAgo || days >= kFarAhead) return "";
    const year_month_day date{sys_days{std::chrono::days{days}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace

std::optional<Days> days_of(std::string_view time) {
    const std::size_t slash = time.find('/');
    if (slash == std::string_view::npos) return days_of_date(time);
    const auto from = days_of_date(time.substr(0, slash)), to = days_of_date(time.substr(slash + 1));
    if (!from && !to) return std::nullopt;
    const Days out{from ? from->first : kLongAgo, to ? to->last : kFarAhead};
    return out.first <= out.last ? std::optional(out) : std::nullopt;
}

std::optional<Days> overlap(const Days& a, const Days& b) {
    const Days both{std::max(a.first, b.first), std::min(a.last, b.last)};
    return both.first <= both.last ? std::optional(both) : std::nullopt;
}

int gap(const Days& a, const Days& b) { return std::max({0, a.first - b.last, b.first - a.last}); }

std::string iso_of(const Days& days) {
    if (days.first == days.last) return iso_of_day(days.first);
    return iso_of_day(days.first) + "/" + iso_of_day(days.last);
}

}  // namespace relata::graph
