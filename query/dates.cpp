// "By the end of February 2020" as days.

#include "query/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "graph/days.h"

namespace relata::query {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

/// A date as far as it is said; 0 = not.
struct Said {
    int y = 0;
    unsigned m = 0, d = 0;
};

std::optional<unsigned> month_in(std::string_view word) {
    if (word.size() < 3) return std::nullopt;
    for (unsigned i = 0; i < kMonths.size(); ++i) {
        constexpr std::array<std::string_view, 12> kFull = {"january",   "february", "march",    "april",
                                                            "may",       "june",     "july",     "august",
                                                            "september", "october",  "november", "december"};
        if (word == kFull[i] || word == kMonths[i] || word == std::string(kMonths[i]) + ".") return i + 1;
    }
    return word == "sept" || word == "sept." ? std::optional(9U) : std::nullopt;
}

std::optional<int> number_in(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (word.size() > 2 && word.ends_with(ending)) word.remove_suffix(2);
    }
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return value;
}

/// The days of a date; nothing for the 31st of February.
std::optional<graph::Days> days_of(const Said& said) {
    if (said.m == 0) return graph::days_of(fmt::format("{:04}", said.y));
    if (said.d == 0) return graph::days_of(fmt::format("{:04}-{:02}", said.y, said.m));
    return graph::days_of(fmt::format("{:04}-{:02}-{:02}", said.y, said.m, said.d));
}

std::string iso(int day) { return graph::iso_of({day, day}); }

/// Every date of the words; a month without a year takes the next year said.
std::vector<Said> dates_in(const std::vector<std::string>& words) {
    constexpr int kFirstYear = 1000, kLastYear = 2999;
    std::vector<Said> out;
    Said now;
    for (const std::string& word : words) {
        if (word.size() == 10 && word[4] == '-' && word[7] == '-') {
            const auto y = number_in(word.substr(0, 4)), m = number_in(word.substr(5, 2)),
                       d = number_in(word.substr(8));
            if (y && m && d && *m > 0 && *d > 0)
                out.push_back({*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d)});
            continue;
        }
        if (const auto m = month_in(word)) {
            if (now.m != 0) out.push_back(std::exchange(now, {}));
            now.m = *m;
        } else if (const auto n = number_in(word); n && *n >= kFirstYear && *n <= kLastYear) {
            now.y = *n;
            out.push_back(std::exchange(now, {}));
        } else if (n && *n >= 1 && *n <= 31) {
            now.d = static_cast<unsigned>(*n);
        }
    }
    if (now.m != 0) out.push_back(now);
    const int last_year = out.empty() ? 0 : out.back().y;
    for (Said& said : out) said.y = said.y == 0 ? last_year : said.y;
    return out;
}

bool has(const std::vector<std::string>& words, std::initializer_list<std::string_view> any) {
    return std::ranges::any_of(words, [&](const std::string& w) { return std::ranges::find(any, w) != any.end(); });
}

/// "the last two weeks of January", "early March", "late 2019": the part of the days that is meant.
void narrow(graph::Days& days, const std::vector<std::string>& words) {
    constexpr int kMonth = 20;
    if (days.last - days.first < kMonth) return;
    const bool weeks = has(words, {"week", "weeks"});
    const int length = has(words, {"two", "2"}) ? 13 : 6;
    if (weeks && has(words, {"last"})) days.first = days.last - length;
    if (weeks && has(words, {"first"})) days.last = days.first + length;
    if (has(words, {"early", "beginning"})) days.last = days.first + 9;
    if (has(words, {"late"})) days.first = days.last - 10;
}

}  // namespace

std::optional<Days> days_in(std::span<const Word> words) {
    std::vector<std::string> lower;
    for (const Word& w : words) lower.push_back(to_lower_ascii(w.form));
    const std::vector<Said> dates = dates_in(lower);
    if (dates.empty() || dates.front().y == 0) return std::nullopt;
    auto first = days_of(dates.front());
    const auto last = days_of(dates.back());
    if (!first || !last) return std::nullopt;
    narrow(*first, lower);
    if (dates.size() > 1) first->last = last->last;
    if (has(lower, {"since", "after", "from"}) && dates.size() == 1) return Days{iso(first->first), {}};
    if (has(lower, {"until", "till", "before"}) && dates.size() == 1) return Days{{}, iso(first->last)};
    if (has(lower, {"by"}) && dates.size() == 1) return Days{{}, iso(first->last)};
    return Days{iso(first->first), iso(first->last)};
}

}  // namespace relata::query
