// Beside the sentence splitter: borders that only the words on both sides show.

#include "text/bare_borders.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/abbreviations.h"
#include "text/article/dates.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::array kEmoticons = {":-)"sv, ":-("sv, ";-)"sv, ":)"sv, ":("sv,  ";)"sv,
                                   ":D"sv,  ":P"sv,  ":/"sv,  "<3"sv, ":-D"sv, "=)"sv};

// Whole sentences, with a comma behind them.
constexpr std::array kClosings = {"best"sv,         "best regards"sv,    "best wishes"sv, "cheers"sv,
                                  "kind regards"sv, "kindest regards"sv, "many thanks"sv, "regards"sv,
                                  "respectfully"sv, "sincerely yours"sv, "sincerely"sv,   "take care"sv,
                                  "thank you"sv,    "thanks again"sv,    "thanks"sv,      "thx"sv,
                                  "warm regards"sv, "yours sincerely"sv, "yours truly"sv, "yours"sv};
// Their first words.
constexpr std::array kGreetings = {"dear"sv, "hello"sv, "hey"sv, "hi"sv};
constexpr std::size_t kLongestGreeting = 40;

// With a capital in running text they begin a sentence, if what follows them has none.
constexpr std::array kOpenings = {
    "A"sv,      "According"sv, "After"sv, "Although"sv,  "An"sv,    "And"sv,     "As"sv,   "At"sv,      "But"sv,
    "During"sv, "Following"sv, "For"sv,   "From"sv,      "He"sv,    "Her"sv,     "His"sv,  "However"sv, "If"sv,
    "In"sv,     "It"sv,        "Its"sv,   "Last"sv,      "On"sv,    "Several"sv, "She"sv,  "Since"sv,   "Some"sv,
    "That"sv,   "The"sv,       "Their"sv, "There"sv,     "These"sv, "They"sv,    "This"sv, "Today"sv,   "We"sv,
    "When"sv,   "While"sv,     "With"sv,  "Yesterday"sv, "You"sv};

// Those that are no part of a name or headline before them: "Ferry Sinks Off Northern Coast The ferry sank".
constexpr std::array kNoParts = {"According"sv, "Although"sv, "He"sv,   "However"sv, "It"sv,   "She"sv,
                                 "The"sv,       "There"sv,    "They"sv, "This"sv,    "When"sv, "While"sv};

// Words that begin the line below a picture.
constexpr std::array kCredits = {"Credit:"sv, "Image:"sv,      "image:"sv,  "Photo:"sv,
                                 "photo:"sv,  "Photograph:"sv, "Picture:"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Between blanks, from `start` on.
std::string_view chunk_at(std::string_view text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size() && !is_blank(text[end])) ++end;
    return text.substr(start, end - start);
}

std::string_view chunk_before(std::string_view text, std::size_t first, std::size_t end) {
    while (end > first && is_blank(text[end - 1])) --end;
    std::size_t start = end;
    while (start > first && !is_blank(text[start - 1])) --start;
    return text.substr(start, end - start);
}

std::string_view chunk_behind(std::string_view text, std::string_view chunk) {
    auto at = static_cast<std::size_t>(chunk.data() - text.data()) + chunk.size();
    while (at < text.size() && is_blank(text[at])) ++at;
    return chunk_at(text, at);
}

bool is_ruler_mark(char c) { return c == '*' || c == '=' || c == '_' || c == '~' || c == '-'; }

/// "***", "======", "****NOTICE****"; three hyphens are a dash.
bool is_ruler(std::string_view chunk) {
    if (chunk.size() < 3 || !is_ruler_mark(chunk.front()) || chunk.back() != chunk.front()) return false;
    const auto marks = chunk.find_first_not_of(chunk.front());
    return marks == std::string_view::npos ? chunk.size() >= (chunk.front() == '-' ? 4 : 3) : marks >= 4;
}

/// Digits, with `mark` once or twice between them.
bool is_numbers_with(std::string_view chunk, char mark) {
    const auto marks = std::ranges::count(chunk, mark);
    return (marks == 1 || marks == 2) && chunk.front() >= '0' && chunk.front() <= '9' && chunk.back() >= '0' &&
           chunk.back() <= '9' &&
           std::ranges::all_of(chunk, [&](char c) { return c == mark || (c >= '0' && c <= '9'); });
}
bool is_date(std::string_view chunk) { return is_numbers_with(chunk, '/') && std::ranges::count(chunk, '/') == 2; }
bool is_time(std::string_view chunk) { return is_numbers_with(chunk, ':'); }

/// "03/28/2001 05:09 PM" begins a stamp, unless a small word leads to it: "on 03/28/2001 05:09 PM".
bool begins_stamp(std::string_view text, std::string_view before, std::string_view after) {
    if (!is_date(after) || !is_time(chunk_behind(text, after))) return false;
    return before.find('@') != std::string_view::npos || is_upper(decode_at(before, 0).value) ||
           before.ends_with('>') || before.ends_with('"');
}

bool ends_stamp(std::string_view text, std::size_t sentence, std::string_view before, std::string_view after) {
    const auto chunk_ahead = [&](std::string_view chunk) {
        return chunk_before(text, sentence, static_cast<std::size_t>(chunk.data() - text.data()));
    };
    const auto is_half_day = [](std::string_view chunk) { return chunk.starts_with("AM") || chunk.starts_with("PM"); };
    const auto time = is_half_day(before) ? chunk_ahead(before) : before;
    return !is_half_day(after) && !time.empty() && is_time(time) && is_date(chunk_ahead(time));
}

bool is_number(std::string_view word, std::size_t longest) {
    return !word.empty() && word.size() <= longest &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Where the line of the day ends that begins with `weekday`: "Tuesday, March 3, 2020", nothing and no small letter
/// behind it; 0 if none does.
std::size_t day_line_end(std::string_view text, std::string_view weekday) {
    if (!weekday.ends_with(',') || weekday_from(weekday.substr(0, weekday.size() - 1)) == 0) return 0;
    const auto month = chunk_behind(text, weekday), day = chunk_behind(text, month), year = chunk_behind(text, day);
    const bool whole = month_from(month) != 0 && day.ends_with(',') && is_number(day.substr(0, day.size() - 1), 2) &&
                       year.size() == 4 && is_number(year, 4);
    if (!whole || is_lower(decode_at(chunk_behind(text, year), 0).value)) return 0;
    return static_cast<std::size_t>(year.data() - text.data()) + year.size();
}

/// Of the longer words more begin with a small letter than with a capital: no headline, no list of names.
bool is_running_text(std::string_view sentence) {
    int small = 0, capital = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const auto chunk = chunk_at(sentence, at);
        if (chunk.size() > 3) {
            const char32_t first = decode_at(chunk, 0).value;
            small += is_lower(first) ? 1 : 0;
            capital += is_upper(first) ? 1 : 0;
        }
        at += chunk.size() + 1;
    }
    return small > capital;
}

/// "a caption with no period In the north rain fell", "Image: Kaja Holm The ferry sank".
bool begins_glued_sentence(std::string_view text, std::string_view so_far, std::string_view before,
                           std::string_view after) {
    const char32_t last = decode_before(before, before.size()).value;
    if (!is_in(kOpenings, after) || !(is_letter(last) || is_digit(last) || last == ')')) return false;
    const auto behind = chunk_behind(text, after);
    const bool behind_year = before.size() == 4 && is_number(before, 4);  // "the harbour in 2011 The Oslo ferry"
    if (!is_lower(decode_at(behind, 0).value) && !(behind_year && after == "The")) return false;
    if (is_sentence_starter(before) || before == "of") return false;
    const bool credit = is_in(kCredits, chunk_at(so_far, 0)) && chunk_at(so_far, 0) != before;
    const bool begins_clause = (after == "In" && behind == "the") || (is_in(kNoParts, after) && so_far.size() > 20);
    return credit || begins_clause || is_running_text(so_far);
}

bool is_in_capitals(std::string_view words) {
    return std::ranges::none_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "PANEL CLEARS MAYOR OF ALL CHARGES The panel said", "PORT TO REOPEN AFTER STORM KIEL, Germany U.S. ships came": a
/// headline in capitals, with the place that stands before the first sentence.
bool ends_headline_in_capitals(std::string_view text, std::string_view so_far, std::string_view after) {
    constexpr std::size_t kLongestHeadline = 250;
    constexpr std::ptrdiff_t kFewestBlanks = 4;
    if (so_far.size() > kLongestHeadline || !is_upper(decode_at(after, 0).value) || so_far.back() == ',') return false;
    const auto comma = so_far.rfind(", ");
    const bool country = comma != std::string_view::npos && so_far.find(' ', comma + 2) == std::string_view::npos &&
                         !is_in_capitals(so_far.substr(comma));
    const auto capitals = country ? so_far.substr(0, comma) : so_far;
    const auto behind = chunk_behind(text, after);
    const bool initials = after.find('.') < after.size() - 1;
    if (!is_in_capitals(capitals) || std::ranges::count(capitals, ' ') < kFewestBlanks || behind.empty()) return false;
    return (initials || !is_in_capitals(after)) && (country || !is_in_capitals(behind));
}

bool is_address(std::string_view chunk) {
    while (!chunk.empty() && (chunk.front() == '<' || chunk.front() == '[' || chunk.front() == '(')) {
        chunk.remove_prefix(1);
    }
    const auto at = chunk.find('@');
    const bool mail = at != std::string_view::npos && at > 0 && chunk.find('.', at) != std::string_view::npos;
    return (mail || is_web_address(chunk)) && !chunk.ends_with(',') && !chunk.ends_with(';') && !chunk.ends_with(':');
}

/// The sentence so far is "Best regards," or "Dear all,".
bool is_greeting_or_closing(std::string_view sentence) {
    if (!sentence.ends_with(',') || sentence.size() > kLongestGreeting) return false;
    const std::string words = to_lower_ascii(sentence.substr(0, sentence.size() - 1));
    return is_in(kClosings, words) || is_in(kGreetings, std::string_view(words).substr(0, words.find(' ')));
}

/// The sentence so far is one bracket: "(Reuters)", but not "(ii)".
bool is_bracket(std::string_view sentence) {
    if (is_list_marker(sentence)) return false;
    const char open = sentence.front(), close = sentence.back();
    if (!((open == '(' && close == ')') || (open == '[' && close == ']'))) return false;
    return std::ranges::count(sentence, open) == 1 && std::ranges::count(sentence, close) == 1;
}

}  // namespace

bool is_bare_border(std::string_view text, std::size_t sentence, std::size_t end, std::size_t next) {
    if (end <= sentence || next >= text.size()) return false;
    const auto before = chunk_before(text, sentence, end), after = chunk_at(text, next);
    if (before.empty() || after.empty()) return false;
    if (is_ruler_mark(before.back()) || is_ruler_mark(after.front())) {
        if (is_ruler(before) || is_ruler(after)) return true;
    }
    if (begins_stamp(text, before, after) || ends_stamp(text, sentence, before, after)) return true;
    if (is_address(before) && is_web_address(after)) return true;
    const auto so_far = trim(text.substr(sentence, end - sentence));
    if (so_far.empty()) return false;  // no-break spaces alone
    if (is_in(kCredits, after) || (before.back() != ',' && day_line_end(text, after) > 0)) return true;
    if (day_line_end(text, chunk_at(so_far, 0)) == end) return true;
    if (begins_glued_sentence(text, so_far, before, after)) return true;
    if (ends_headline_in_capitals(text, so_far, after)) return true;
    const char32_t first = decode_at(after, 0).value;
    if (!is_upper(first) && !is_opening_mark(first)) return is_emoticon(before) && is_without_capitals(text);
    return is_emoticon(before) || is_address(before) || is_greeting_or_closing(so_far) || is_bracket(so_far);
}

bool is_list_marker(std::string_view chunk) {
    const bool opened = chunk.starts_with('(');
    if (opened) chunk.remove_prefix(1);
    const auto name = chunk.substr(0, chunk.find_first_of(".)"));
    const auto end = chunk.substr(name.size());
    const bool number = name.size() <= 2 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    const bool roman = name.size() <= 5 && name.find_first_not_of("ivx") == std::string_view::npos;
    const bool letter = name.size() == 1 && is_letter(static_cast<unsigned char>(name.front()));
    if (name.empty() || !(number || roman || letter)) return false;
    return end == ")" ||
           (!opened && (end == ".)" || (end == "." && (number || is_lower(static_cast<unsigned char>(name.front()))))));
}

bool is_without_capitals(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && !is_letter(decode_at(text, at).value)) at += decode_at(text, at).length;
    if (is_lower(decode_at(text, at).value)) return true;
    for (at = text.find(" i"); at != std::string_view::npos; at = text.find(" i", at + 1)) {
        const char behind = at + 2 < text.size() ? text[at + 2] : ' ';
        if (behind == ' ' || behind == '\'') return true;
    }
    return false;
}

bool is_web_address(std::string_view chunk) {
    const std::string low = to_lower_ascii(chunk.substr(0, 8));
    return low.starts_with("http://") || low.starts_with("https://") || low.starts_with("www.") ||
           low.starts_with("ftp://");
}

bool is_emoticon(std::string_view chunk) { return is_in(kEmoticons, chunk); }

}  // namespace relata::text
