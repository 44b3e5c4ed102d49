// Bylines to names: "By Jane Doe, Diplomatic Correspondent (@jane)" is written by Jane Doe.

#include "text/article/authors.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/utf8.h"
#include "text/article/agencies.h"
#include "text/article/dateline.h"
#include "text/article/dates.h"
#include "text/article/line_rules.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBefore = {"by "sv,
                                "par "sv,
                                "por "sv,
                                "by: "sv,
                                "written by "sv,
                                "written by: "sv,
                                "posted by "sv,
                                "author: "sv,
                                "authors: "sv,
                                "author "sv,
                                "published by "sv,
                                "story by "sv,
                                "reported by "sv,
                                "reporter: "sv,
                                "reporter "sv,
                                "reporting by "sv,
                                "words by "sv,
                                "words: "sv,
                                "from: "sv,
                                "analysis by "sv,
                                "opinion by "sv,
                                "compiled by "sv,
                                "text by "sv,
                                "article by "sv,
                                "editor: "sv,
                                "edited by "sv,
                                "dr "sv,
                                "dr. "sv,
                                "prof. "sv,
                                "–"sv,
                                "—"sv,
                                "-"sv};

/// A part of a byline with one of these words is a role or an outlet, not a name.
constexpr std::array kRoles = {
    "analyst"sv,     "bureau"sv,    "chief"sv,    "columnist"sv, "contributor"sv, "contributors"sv, "correspondent"sv,
    "desk"sv,        "director"sv,  "editor"sv,   "editors"sv,   "fellow"sv,      "freelance"sv,    "journalist"sv,
    "journalists"sv, "newsroom"sv,  "producer"sv, "professor"sv, "reporter"sv,    "reporters"sv,    "reporting"sv,
    "researcher"sv,  "senior"sv,    "staff"sv,    "special"sv,   "team"sv,        "writer"sv,       "writers"sv,
    "updated"sv,     "published"sv, "posted"sv,   "photo"sv,     "photos"sv,      "photographer"sv, "illustration"sv,
    "agency"sv,      "centre"sv,    "center"sv,   "institute"sv, "university"sv,  "times"sv,        "post"sv,
    "press"sv,       "daily"sv,     "gazette"sv,  "herald"sv,    "tribune"sv,     "website"sv,      "correspondents"sv,
    "follow"sv,      "contact"sv,   "author"sv,   "read"sv,      "min"sv,         "minutes"sv,      "comments"sv};

/// First words of places, where a byline names one behind its author: "Jane Doe, New York".
constexpr std::array kPlaceStarts = {"east"sv,  "hong"sv, "los"sv, "new"sv,   "north"sv,      "rio"sv,
                                     "saint"sv, "san"sv,  "são"sv, "south"sv, "tel"sv,        "united"sv,
                                     "las"sv,   "west"sv, "st"sv,  "cape"sv,  "washington"sv, "buenos"sv};

constexpr std::array kParticles = {"al"sv,  "bin"sv, "ben"sv, "bint"sv, "da"sv, "de"sv,  "del"sv, "della"sv, "der"sv,
                                   "di"sv,  "do"sv,  "dos"sv, "du"sv,   "el"sv, "ibn"sv, "la"sv,  "le"sv,    "ter"sv,
                                   "van"sv, "von"sv, "y"sv,   "zu"sv,   "e"sv,  "den"sv, "abu"sv, "ul"sv,    "ur"sv};

bool is_word(const auto& list, std::string_view word) {
    while (!word.empty() && (word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
    return std::ranges::find(list, to_lower_ascii(word)) != list.end();
}

/// "Jane Doe", "JOHN ROE", "Rania El-Amin", "Ana de la Cruz": two to six words with capitals, or one alone.
bool is_name(std::string_view part) {
    const auto words = words_of(part);
    if (words.empty() || words.size() > 6) return false;
    for (std::string_view word : words) {
        if (word.starts_with('(') && words.size() > 2) word.remove_prefix(1);
        const bool capital = is_upper(decode_at(word, 0).value) || word.starts_with("d’") || word.starts_with("d'");
        const bool letters = is_letter(decode_at(word, 0).value);
        const bool script = letters && !is_latin(decode_at(word, 0).value);
        if (!(capital || script || is_word(kParticles, word)) || is_word(kRoles, word)) return false;
        if (word.find_first_of("0123456789@/") != word.npos) return false;
    }
    return weekday_from(words.front()) == 0 && (month_from(words.front()) == 0 || words.size() > 1);
}

bool may_be_place(std::string_view part) {
    const auto words = words_of(part);
    return words.size() < 2 || is_word(kPlaceStarts, words.front());
}

/// "JOHN ROE" -> "John Roe"; "BBC" and "AJ Roe" stay.
std::string with_small_letters(std::string_view part) {
    const auto words = words_of(part);
    const bool shouted =
        words.size() > 1 && std::ranges::all_of(words, [](std::string_view w) {
            return w.size() > 2 && std::ranges::none_of(w, [](char c) { return c >= 'a' && c <= 'z'; });
        });
    if (!shouted) return std::string(part);
    std::string name;
    for (const std::string_view word : words) name += (name.empty() ? "" : " ") + lower_capitals(word);
    return name;
}

std::string_view without_start(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        text = trim(text);
        for (const auto start : kBefore) {
            if (to_lower_ascii(text.substr(0, start.size())) != start) continue;
            text.remove_prefix(start.size());
            cut = true;
        }
    }
    return text;
}

/// Just behind the bracket at `open` if it holds a part of the name: "Richard (R.J.) Eskow", "Jane (Jay) Doe".
std::size_t bracketed_name_end(std::string_view text, std::size_t from, std::size_t open) {
    const auto close = text.find(')', open);
    const auto before = trim(text.substr(from, open - from));
    if (close == text.npos || close + 2 >= text.size() || text[close + 1] != ' ') return 0;
    const bool one_word = text.substr(open, close - open).find(' ') == text.npos;
    const bool first_name = !before.empty() && before.find(' ') == before.npos;
    return one_word && first_name && is_upper(decode_at(text, close + 2).value) ? close + 1 : 0;
}

/// "Contributors to Example Wiki" sign together.
bool is_collective(std::string_view author) { return to_lower_ascii(author).starts_with("contributors to "); }

/// What stands between commas, "and" and other marks. Brackets and what they hold are left out.
std::vector<std::string_view> parts_of(std::string_view text) {
    constexpr std::array kMarks = {","sv,   ";"sv,   "|"sv,    "•"sv,    "·"sv,     "/"sv,     "("sv,     "["sv,
                                   "<"sv,   "\n"sv,  "\t"sv,   "&"sv,    " and "sv, " AND "sv, " And "sv, " - "sv,
                                   " – "sv, " — "sv, " in "sv, " at "sv, " for "sv, " with "sv};
    std::vector<std::string_view> out;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t to = text.size(), next = text.size();
        std::string_view by;
        for (const auto mark : kMarks) {
            auto found = text.find(mark, from);
            if (const auto end = mark == "(" && found < to ? bracketed_name_end(text, from, found) : 0; end > 0)
                found = text.find(mark, end);
            if (found < to) to = found, next = found + mark.size(), by = mark;
        }
        if (const auto part = trim(text.substr(from, to - from)); !part.empty()) out.push_back(part);
        const std::size_t closed = by == "("   ? text.find(')', next)
                                   : by == "[" ? text.find(']', next)
                                   : by == "<" ? text.find('>', next)
                                               : 0;
        from = closed == 0 ? next : closed == text.npos ? text.size() : closed + 1;
        // "Jane Doe in Kyiv", "for Example Wire": a place or an outlet stands up to the next comma or "and".
        if (by == " in " || by == " at " || by == " for ") {
            std::size_t end = text.size();
            for (const auto stop : {","sv, ";"sv, "|"sv, " and "sv}) end = std::min(end, text.find(stop, from));
            from = end;
        }
    }
    return out;
}

/// "Harbour Post" of "for the Harbour Post", "Harbour Post" of "Harbour Post Correspondent".
std::string_view without_roles(std::string_view part) {
    constexpr std::array kEnds = {"correspondent"sv, "reporter"sv, "writer"sv, "staff"sv, "editor"sv, "senior"sv,
                                  "special"sv,       "foreign"sv,  "chief"sv};
    for (auto words = words_of(part); words.size() > 1 && is_word(kEnds, words.back()); words = words_of(part))
        part = trim(part.substr(0, part.size() - words.back().size()));
    if (part.starts_with("the ") || part.starts_with("The ")) part.remove_prefix(4);
    return trim(part);
}

}  // namespace

std::string outlet_of_byline(std::string_view byline) {
    constexpr std::size_t kLongest = 160, kMostWords = 5;
    if (byline.size() > kLongest) return {};
    const std::string_view whole = without_start(byline);
    bool named = false;
    for (std::size_t from = 0; from < whole.size();) {
        std::size_t to = whole.size(), next = whole.size();
        for (const auto mark : {","sv, " for "sv, " | "sv, " – "sv, " — "sv, " / "sv}) {
            if (const auto found = whole.find(mark, from); found < to) to = found, next = found + mark.size();
        }
        const auto part = without_roles(trim(whole.substr(from, to - from)));
        const auto words = words_of(part);
        const bool outlet = named && !words.empty() && words.size() <= kMostWords && is_capitalised(part) &&
                            is_called_as_outlet(part) && agency_called(part).empty() && !date_at(part, 0);
        if (outlet) return std::string(part);
        named = true;
        from = next;
    }
    return {};
}

std::string clean_authors(std::string_view byline) {
    constexpr std::size_t kLongest = 1000;  // what is longer is a text in the wrong field
    if (byline.size() > kLongest) return {};
    const std::string_view whole = without_start(byline);
    const std::string outlet = outlet_of_byline(byline);
    std::vector<std::string> names;
    bool agency = false;
    for (const std::string_view raw : parts_of(whole)) {
        const std::string_view part = without_start(raw);
        if (!agency_called(part).empty()) {
            agency = true;
            continue;
        }
        const bool other = !names.empty() && (may_be_place(part) || part == outlet);
        if (!is_name(part) || date_at(part, 0) || other) continue;
        std::string name = with_small_letters(part);
        if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
    if (!names.empty()) return join_names(names);
    return agency || is_collective(whole) ? std::string(trim(whole)) : std::string();
}

}  // namespace relata::text
