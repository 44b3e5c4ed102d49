// One line at a time: counters, prompts, dates, bylines, outlets.

#include "text/article/line_rules.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/utf8.h"
#include "text/article/phrases.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::array kDateLineWords = {
    "a"sv,        "ago"sv,    "am"sv,      "and"sv,         "at"sv,        "bst"sv,    "by"sv,      "cet"sv,
    "created"sv,  "date"sv,   "day"sv,     "days"sv,        "edt"sv,       "est"sv,    "first"sv,   "gmt"sv,
    "hour"sv,     "hours"sv,  "hrs"sv,     "issued"sv,      "ist"sv,       "last"sv,   "local"sv,   "min"sv,
    "mins"sv,     "minute"sv, "minutes"sv, "modified"sv,    "month"sv,     "months"sv, "msk"sv,     "on"sv,
    "pm"sv,       "posted"sv, "pst"sv,     "publication"sv, "published"sv, "read"sv,   "reading"sv, "release"sv,
    "released"sv, "the"sv,    "time"sv,    "today"sv,       "updated"sv,   "update"sv, "utc"sv,     "week"sv,
    "weeks"sv,    "year"sv,   "years"sv,   "yesterday"sv,   "p"sv,         "m"sv,      "th"sv,      "st"sv,
    "nd"sv,       "rd"sv,     "h"sv,       "z"sv,           "t"sv};

constexpr std::array kOutletWords = {
    "advertiser"sv, "agency"sv, "al"sv, "argus"sv, "bbc"sv, "broadcasting"sv, "bulletin"sv, "channel"sv,
    "chronicle"sv, "cnn"sv, "courier"sv, "daily"sv, "dispatch"sv, "echo"sv, "examiner"sv, "express"sv, "gazette"sv,
    "globe"sv, "guardian"sv, "herald"sv, "independent"sv, "inquirer"sv, "international"sv, "journal"sv, "ledger"sv,
    "magazine"sv, "mail"sv, "media"sv, "mirror"sv, "monitor"sv, "network"sv, "news"sv, "newspaper"sv, "newswire"sv,
    "observer"sv, "online"sv, "post"sv, "press"sv, "radio"sv, "reuters"sv, "review"sv, "sentinel"sv,
    "standard"sv, "star"sv, "sun"sv, "telegraph"sv, "times"sv, "today"sv, "tribune"sv, "tv"sv, "voice"sv, "weekly"sv,
    "wire"sv};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::vector<std::string> ascii_words(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t to = at;
        while (to < text.size() && (is_ascii_letter(text[to]) || (text[to] & 0x80) != 0)) ++to;
        if (to > at) words.push_back(to_lower_ascii(text.substr(at, to - at)));
        at = std::max(to, at + 1);
    }
    return words;
}

bool is_other_language(const LineFeatures& f) {
    if (f.words < 4 || f.letters == 0) return false;
    return f.foreign_words >= 0.15 && f.foreign_words > 2 * f.function_words &&
           f.foreign_words * static_cast<double>(f.words) >= 2;
}

/// "2,500 $", "0", "12:30", "1 / 5", "★★★": no words at all.
bool is_counter(std::string_view line, const LineFeatures& f) {
    if (f.letters == 0) return true;
    const bool digits = std::ranges::any_of(line, [](char c) { return c >= '0' && c <= '9'; });
    return (f.letters <= 3 && digits && f.words <= 3) || (f.words <= 1 && f.letters <= 2) ||
           (f.words <= 6 && f.letter_share < 0.3);
}

/// "1.2K views", "15 shares", "3 min read".
bool is_widget_count(std::string_view line, const LineFeatures& f) {
    constexpr std::array kCounted = {"comments"sv, "followers"sv, "likes"sv,   "members"sv, "min"sv,         "minute"sv,
                                     "photos"sv,   "reads"sv,     "replies"sv, "shares"sv,  "subscribers"sv, "views"sv,
                                     "votes"sv,    "images"sv,    "points"sv,  "retweets"sv};
    if (f.words > 5 || f.ends_sentence || line.empty() || line[0] < '0' || line[0] > '9') return false;
    const auto words = ascii_words(line);
    return std::ranges::any_of(words,
                               [&](const std::string& w) { return std::ranges::find(kCounted, w) != kCounted.end(); });
}

bool is_web_trail(std::string_view line, const LineFeatures& f) {
    const auto first = line.substr(0, line.find(' '));
    const bool address = first.starts_with("http://") || first.starts_with("https://") || first.starts_with("www.") ||
                         (first.starts_with("@") && f.words <= 3);
    const bool trail =
        f.words <= 12 && (line.find(" » ") != std::string_view::npos || line.find(" › ") != std::string_view::npos ||
                          line.find(" > ") != std::string_view::npos);
    const bool menu = f.words <= 25 && !f.ends_sentence && std::ranges::count(line, '|') >= 3;
    return (address && f.words <= 12 && !f.ends_sentence) || trail || menu;
}

}  // namespace

namespace {

/// "Have a tip? Write to jane@example.com", "— Jane Doe (@jane) November 18, 2019", "© 2020 Example Ltd."
bool is_contact_or_rights(std::string_view line, const LineFeatures& f) {
    if (f.words > 45 || line.find('"') != std::string_view::npos || line.find("“") != std::string_view::npos)
        return false;
    const auto mark = line.find('@');
    const bool mail = mark != std::string_view::npos && mark > 0 && is_ascii_letter(line[mark - 1]) &&
                      line.find('.', mark) != std::string_view::npos;
    const bool tweet = (line.starts_with("—") || line.starts_with("- ") || line.starts_with("– ")) &&
                       line.find("(@") != std::string_view::npos;
    return mail || tweet || (line.find("©") != std::string_view::npos && glued_credit_length(line) == 0);
}

}  // namespace

bool is_foreign(const LineFeatures& f) { return f.letters > 0 && (f.latin_share < 0.5 || is_other_language(f)); }

std::string furniture_reason(std::string_view line, const LineFeatures& f) {
    if (is_counter(line, f)) return "counter";
    if (f.latin_share < 0.5) return "other script";
    if (is_other_language(f)) return "other language";
    if (is_label(line)) return "section label";
    if (is_widget_count(line, f)) return "widget";
    if (is_web_trail(line, f)) return "navigation";
    if (is_comments_label(line)) return "comments label";
    if (is_related_label(line)) return "related label";
    if (is_prompt(line)) return "prompt";
    if (is_contact_or_rights(line, f)) return "contact or rights";
    if (is_credit(line) && !is_caption_like(line) && (!f.ends_sentence || f.words <= 20) &&
        glued_credit_length(line) == 0)
        return "credit";
    return {};
}

std::size_t leading_capitals(std::string_view line) {
    std::size_t end = 0;
    for (int words = 0; words < 4; ++words) {
        std::size_t to = end;
        while (to < line.size() && (line[to] == ' ' || line[to] == ',' || line[to] == '/')) ++to;
        const std::size_t from = to;
        while (to < line.size() && line[to] >= 'A' && line[to] <= 'Z') ++to;
        if (to - from < 3 || (to < line.size() && is_letter(decode_at(line, to).value))) break;
        end = to;
    }
    return end;
}

std::optional<CivilDate> date_line(std::string_view line) {
    if (line.size() > 120) return std::nullopt;
    std::string rest(line);
    CivilDate date;
    for (const DateMatch& m : find_dates(line)) {
        if (m.date.month == 0) continue;
        if (!date.is_full()) date = m.date;
        std::fill(rest.begin() + m.span.start, rest.begin() + m.span.end, ' ');
    }
    // "ANKARA May 11, 2021 - 10:14 am GMT+3"
    if (date.is_full()) rest = rest.substr(leading_capitals(rest));
    bool relative = false;
    bool digits = std::ranges::any_of(rest, [](char c) { return c >= '0' && c <= '9'; });
    for (const std::string& word : ascii_words(rest)) {
        relative = relative || word == "ago" || word == "today" || word == "yesterday" ||
                   (digits && (word == "updated" || word == "published" || word == "posted"));
        const bool allowed = std::ranges::find(kDateLineWords, word) != kDateLineWords.end() || month_from(word) != 0 ||
                             std::ranges::any_of(std::array{"monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv,
                                                            "friday"sv, "saturday"sv, "sunday"sv},
                                                 [&](std::string_view d) { return d == word; });
        if (!allowed) return std::nullopt;
    }
    if (date.month == 0 && !relative) return std::nullopt;
    return date;
}

std::optional<std::string> byline_author(std::string_view line, const LineFeatures& f) {
    constexpr std::array kStarts = {"by "sv,           "by: "sv,      "written by "sv,  "posted by "sv, "author: "sv,
                                    "published by "sv, "story by "sv, "reported by "sv, "from: "sv,     "words by "sv};
    if (f.words > 14 || f.has_verb || line.size() > 140) return std::nullopt;
    const std::string low = to_lower_ascii(line);
    for (const auto start : kStarts) {
        if (!low.starts_with(start)) continue;
        auto rest = trim(line.substr(start.size()));
        if (!is_upper(decode_at(rest, 0).value)) return std::nullopt;
        if (f.ends_sentence && f.words > 6) return std::nullopt;
        const auto stop = rest.find_first_of(",|•·/(");
        rest = trim(rest.substr(0, stop));
        for (const auto mark : {" - "sv, " – "sv, " — "sv, " in "sv}) rest = trim(rest.substr(0, rest.find(mark)));
        return std::string(rest);
    }
    return std::nullopt;
}

static bool has_outlet_word(const std::vector<std::string>& words) {
    return std::ranges::any_of(
        words, [](const std::string& w) { return std::ranges::find(kOutletWords, w) != kOutletWords.end(); });
}

bool is_called_as_outlet(std::string_view name) { return has_outlet_word(ascii_words(name)); }

bool is_capitalised(std::string_view name) {
    const auto words = words_of(name);
    return !words.empty() && std::ranges::all_of(words, [](std::string_view word) {
        const bool small = word == "of" || word == "the" || word == "and" || word == "for";
        return small || is_upper(decode_at(word, 0).value);
    });
}

// "Velm Dossier | Investigation | 21 May 2023 | Ana Reis": the first part, where another one is a day.
static std::optional<NameWithDate> name_of_heading(std::string_view line) {
    constexpr std::size_t kMostBytes = 140, kMostWords = 4;
    const std::size_t first = line.find(" | ");
    if (first == std::string_view::npos || line.size() > kMostBytes) return std::nullopt;
    const auto name = trim(line.substr(0, first));
    const auto dates = find_dates(line);
    if (dates.size() != 1 || !dates.front().date.is_full() || dates.front().span.start < first) return std::nullopt;
    const auto words = ascii_words(name);
    const bool byline = !words.empty() && words.front() == "by";
    if (words.empty() || words.size() > kMostWords || byline || !is_capitalised(name)) return std::nullopt;
    const auto before = trim(line.substr(0, dates.front().span.start));
    const auto behind = trim(line.substr(dates.front().span.end));
    if (!before.ends_with('|') || !(behind.empty() || behind.starts_with('|'))) return std::nullopt;
    return NameWithDate{name, has_outlet_word(words), true};
}

std::optional<NameWithDate> name_with_date(std::string_view line) {
    constexpr std::size_t kMostBytes = 80, kMostWords = 6;
    if (const auto heading = name_of_heading(line)) return heading;
    const auto dates = line.size() > kMostBytes ? std::vector<DateMatch>{} : find_dates(line);
    if (dates.size() != 1 || !dates.front().date.is_full() || dates.front().span.start == 0) return std::nullopt;
    if (!trim(line.substr(dates.front().span.end)).empty()) return std::nullopt;
    auto name = trim(line.substr(0, dates.front().span.start));
    for (const auto day :
         {"Monday"sv, "Tuesday"sv, "Wednesday"sv, "Thursday"sv, "Friday"sv, "Saturday"sv, "Sunday"sv}) {
        auto before = name;  // "Harbour Post, Tuesday, March 14, 2023"
        while (before.ends_with(',')) before.remove_suffix(1);
        if (before.ends_with(day)) name = trim(before.substr(0, before.size() - day.size()));
    }
    const std::size_t mark = name.find_last_not_of(",|-: ");
    if (mark == std::string_view::npos || mark + 1 == name.size()) return std::nullopt;  // "since March 14, 2023"
    name = name.substr(0, mark + 1);
    const auto words = ascii_words(name);
    if (words.empty() || words.size() > kMostWords || !is_capitalised(name)) return std::nullopt;
    const bool byline = words.front() == "by";  // "By Ana Reis, Harbour Post, March 14, 2023" is not called so
    return NameWithDate{name, !byline && has_outlet_word(words)};
}

OutletSuffix find_outlet_suffix(std::string_view line, std::string_view known) {
    for (const auto mark : {" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " · "sv}) {
        const auto at = line.rfind(mark);
        if (at == std::string_view::npos || at < 20) continue;
        const auto name = trim(line.substr(at + mark.size()));
        const auto words = ascii_words(name);
        if (words.empty() || words.size() > 5 || name.size() > 45) continue;
        const bool media = has_outlet_word(words);
        const bool capital = is_upper(decode_at(name, 0).value) && !name.ends_with('.') && !name.ends_with('?');
        const bool same = !known.empty() && equals_ignoring_case(name, known);
        const bool site =
            name.size() > 5 && (name.ends_with(".com") || name.ends_with(".org") || name.ends_with(".net"));
        if (same || site || (capital && (mark == " | " || media))) {
            return {Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(line.size())}, std::string(name)};
        }
    }
    return {};
}

std::size_t bracketed_credit_start(std::string_view line) {
    if (!line.ends_with(')') && !line.ends_with(']')) return line.size();
    const auto open = line.find_last_of(line.back() == ')' ? '(' : '[');
    if (open == std::string_view::npos || open < 15) return line.size();
    const auto inner = line.substr(open + 1, line.size() - open - 2);
    const std::string low = to_lower_ascii(inner);
    constexpr std::array kAgencies = {"ap"sv, "afp"sv, "epa"sv, "reuters"sv, "xinhua"sv, "aa"sv};
    const bool agency = std::ranges::find(kAgencies, std::string_view(low)) != kAgencies.end();
    const bool credit = agency || is_credit(inner) || low.find("photo") != std::string::npos ||
                        inner.find('/') != std::string_view::npos;
    return credit && std::ranges::count(inner, ' ') < 8 ? open : line.size();
}

std::uint32_t glued_credit_length(std::string_view line) {
    const bool credit =
        is_credit(line) &&
        (line.starts_with("©") || to_lower_ascii(line.substr(0, 12)).find("photo") != std::string::npos ||
         line.starts_with("AP ") || line.starts_with("AFP") || line.starts_with("Getty"));
    if (!credit) return 0;
    std::uint32_t words = 0;
    bool slash = false;
    for (std::uint32_t at = 0; at < std::min<std::size_t>(line.size(), 100);) {
        const CodePoint c = decode_at(line, at);
        words += is_space(c.value) ? 1 : 0;
        slash = slash || c.value == '/';
        const bool camel = is_upper(c.value) && at > 0 && is_lower(decode_before(line, at).value) && words >= 2;
        // "McDonald" is a name, not a seam.
        const bool name_prefix = at >= 2 && (line.substr(at - 2, 2) == "Mc" || line.substr(at - 2, 2) == "De" ||
                                             line.substr(at - 2, 2) == "La" || line.substr(at - 2, 2) == "Di");
        if (camel && !name_prefix && line.size() - at > 20) return at;
        at += c.length;
    }
    return 0;
}

std::string repetition_key(std::string_view line) {
    std::string key;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode_at(line, at);
        if (is_letter(c.value) || is_digit(c.value)) key += to_lower_ascii(line.substr(at, c.length));
        at += c.length;
    }
    return key;
}

}  // namespace relata::text
