// Days, months, years and intervals -> words.
#include "export/dates.h"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace relata::exporter {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// The parts that a date has: {"2020", "Feb", "4"}; empty where it has none.
struct Date {
    std::string year = {}, month = {}, day = {};
};

std::optional<std::size_t> number_in(std::string_view digits) {
    std::size_t out = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        out = out * 10 + static_cast<std::size_t>(c - '0');
    }
    return digits.empty() ? std::nullopt : std::optional(out);
}

std::optional<Date> date_of(std::string_view iso) {
    constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
    if (iso.size() != kYear && iso.size() != kMonth && iso.size() != kDay) return std::nullopt;
    if (!number_in(iso.substr(0, kYear))) return std::nullopt;
    Date out{.year = std::string(iso.substr(0, kYear))};
    if (iso.size() == kYear) return out;
    const auto month = number_in(iso.substr(kYear + 1, 2));
    if (!month || *month < 1 || *month > kMonths.size()) return std::nullopt;
    out.month = kMonths.at(*month - 1);
    if (iso.size() == kMonth) return out;
    const auto day = number_in(iso.substr(kMonth + 1, 2));
    if (!day) return std::nullopt;
    out.day = fmt::to_string(*day);
    return out;
}

std::string words_of(const Date& date) {
    std::string out = date.day;
    for (const std::string* part : {&date.month, &date.year}) {
        if (!part->empty() && !out.empty()) out += " ";
        out += *part;
    }
    return out;
}

/// What the first date of an interval need not repeat of the second: "11" of 11 January and 20 January.
Date shortened(Date from, const Date& to) {
    if (from.day.empty() != to.day.empty() || from.month.empty() != to.month.empty() || from.year != to.year)
        return from;
    if (from.month.empty()) return from;
    from.year.clear();
    if (!from.day.empty() && from.month == to.month) from.month.clear();
    return from;
}

/// "11–20 Jan 2020", "2016–2020", "28 Dec 2019 – 3 Jan 2020": no blanks around the dash where both sides are one word
/// or share the rest.
std::string joined(const Date& from, const Date& to) {
    const std::string start = words_of(shortened(from, to)), end = words_of(to);
    const bool shared = start != words_of(from);
    const bool tight = start.find(' ') == std::string::npos && (shared || end.find(' ') == std::string::npos);
    return tight ? fmt::format("{}–{}", start, end) : fmt::format("{} – {}", start, end);
}

struct Interval {
    std::optional<Date> from = {}, to = {};
    bool open_start = false, open_end = false;
};

std::optional<Interval> interval_of(std::string_view iso) {
    const std::size_t slash = iso.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view from = iso.substr(0, slash), to = iso.substr(slash + 1);
    Interval out{date_of(from), date_of(to), from.empty(), to.empty()};
    const bool understood = (out.from || out.open_start) && (out.to || out.open_end) && (out.from || out.to);
    return understood ? std::optional(out) : std::nullopt;
}

}  // namespace

std::string date_words(std::string_view iso) {
    if (const auto date = date_of(iso)) return words_of(*date);
    const auto interval = interval_of(iso);
    if (!interval) return std::string(iso);
    if (interval->open_start) return "by " + words_of(*interval->to);
    if (interval->open_end) return "since " + words_of(*interval->from);
    return joined(*interval->from, *interval->to);
}

std::string when_words(std::string_view iso) {
    if (const auto date = date_of(iso)) return (date->day.empty() ? "in " : "on ") + words_of(*date);
    const auto interval = interval_of(iso);
    if (!interval || interval->open_start || interval->open_end) return date_words(iso);
    return fmt::format("between {} and {}", words_of(shortened(*interval->from, *interval->to)),
                       words_of(*interval->to));
}

}  // namespace relata::exporter
