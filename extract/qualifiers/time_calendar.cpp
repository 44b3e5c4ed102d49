// Dates of the calendar in an article's words, with the year that publication gives them.

#include <array>

#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/time_grammar.h"

namespace relata::extract {

namespace {

/// A date as it is said; unknown fields are 0. `weekday` is -1 where none is said.
struct SpokenDate {
    int end = 0;
    PartialDate date = {};
    int weekday = -1;
    int last_day = 0;           ///< of "February 1-5"
    bool year_unclear = false;  ///< "in December of that year"
};

int after_comma(const TimeText& text, int i) { return text.is(i, ",") ? i + 1 : i; }

bool joins_days(const TimeText& text, int i) {
    return text.is_dash(i) || text.is_any(i, {"to", "and", "&", "or", "until", "till", "through"});
}

/// Adds ", 2018", "of 2018", "last year" or "of that year" behind a day or month.
void read_year(const TimeText& text, SpokenDate& spoken, PartialDate published) {
    const int i = spoken.end;
    for (const int at : {i, text.is_any(i, {",", "of", "in"}) ? i + 1 : i}) {
        if (const auto year = text.year(at)) {
            spoken.date.year = *year;
            spoken.end = at + 1;
            return;
        }
    }
    if (const auto words = read_year_words(text, after_comma(text, i), published)) {
        spoken.date.year = words->year.year;
        spoken.year_unclear = !words->year.known();
        spoken.end = words->end;
    }
}

/// "February 6", "Feb. 6-8", "February".
std::optional<SpokenDate> read_month_day(const TimeText& text, int i) {
    const auto month = text.month(i);
    if (!month) return std::nullopt;
    SpokenDate spoken{.end = i + 1, .date = {0, *month, 0}};
    const int at = text.is(i + 1, "the") ? i + 2 : i + 1;
    const auto day = text.day(at);
    if (!day) return spoken;
    spoken.date.day = *day;
    spoken.end = at + 1;
    if (const auto last = text.day(at + 2); last && joins_days(text, at + 1) && *last > *day) {
        spoken.last_day = *last;
        spoken.end = at + 3;
    }
    return spoken;
}

/// "6 February", "the 6th of February", "1-5 February", "the first of February".
std::optional<SpokenDate> read_day_month(const TimeText& text, int i) {
    int at = text.is(i, "the") ? i + 1 : i;
    const bool in_words = !text.day(at) && text.ordinal(at) && text.is(at + 1, "of");
    const auto day = in_words ? text.ordinal(at) : text.day(at);
    if (!day) return std::nullopt;
    SpokenDate spoken{.date = {0, 0, *day}};
    ++at;
    if (const auto last = text.day(at + 1); last && joins_days(text, at) && *last > *day) {
        spoken.last_day = *last;
        at += 2;
    }
    if (text.is(at, "of")) ++at;
    const auto month = text.month(at);
    if (!month) return std::nullopt;
    spoken.date.month = *month;
    spoken.end = at + 1;
    return spoken;
}

std::optional<SpokenDate> read_day(const TimeText& text, int i) {
    if (auto spoken = read_day_month(text, i)) return spoken;
    return read_month_day(text, i);
}

/// Day and month of "12/31/2001": the part above 12 is the day; where both could be, neither is known.
PartialDate numeric_date(int first, int second, int year, bool day_first) {
    if (day_first || first > 12 || first == second) return {year, second, first};
    if (second > 12) return {year, first, second};
    return {year, 0, 0};
}

/// "2020-02-20", "20/02/2020", "20.02.2020".
std::optional<SpokenDate> read_numeric(const TimeText& text, int i) {
    const bool dotted = text.is(i + 1, ".");
    if (!text.is(i + 3, text.at(i + 1)) || !(dotted || text.is_dash(i + 1))) return std::nullopt;
    std::array<std::optional<int>, 3> parts{text.cardinal(i), text.cardinal(i + 2), text.cardinal(i + 4)};
    if (!parts[0] || !parts[1] || !parts[2]) return std::nullopt;
    PartialDate date;
    if (text.at(i).size() == 4) date = {*parts[0], *parts[1], *parts[2]};
    if (text.at(i + 4).size() == 4) date = numeric_date(*parts[0], *parts[1], *parts[2], dotted);
    if (!date.known() || !is_valid(date)) return std::nullopt;
    return SpokenDate{.end = i + 5, .date = date};
}

/// True for four digits that a preposition or their place in the tree makes a year: "in 2017", "the 2016 coup",
/// "(2019)".
bool is_year_in_context(const TimeText& text, int i) {
    const auto year = text.year(i);
    if (!year) return false;
    const Tree& tree = text.tree();
    const int w = text.word(i);
    if (*year < 1900)  // "in 1582", and no number of anything
        return text.is_any(i - 1, {"in", "since", "until"}) && tree.is_any(w, {"obl", "nmod"});
    const bool modifies_noun = tree.is_any(w, {"nummod", "compound", "nmod"}) && tree.head(w) > w;
    const int before = text.is_dash(i - 1) ? i - 2 : i - 1;  // "mid-2019"
    if (lexicon::time_words().is("year_lead", text.at(before))) return true;
    if (text.is(i + 1, ",") && text.is(i + 2, "when")) return true;  // "It was like 2018, when 31 people died"
    if (text.is(i - 1, "as") && text.is_any(i - 2, {"early", "late", "recently"})) return true;
    if (text.is_any(i - 1, {"(", "the", "a", "its", "his", "her", "their", "'s"}))
        return modifies_noun || text.is(i - 1, "(");
    return tree.is_any(w, {"obl:unmarked", "nmod:unmarked"}) || (modifies_noun && text.is_dash(i + 1));
}

/// The few days that stand for their year: "the September 11 attacks". 0 for any other.
int year_of_attack(const TimeText& text, const SpokenDate& spoken, PartialDate published) {
    if (!text.is_any(spoken.end, {"attack", "attacks", "terrorist", "massacre", "commission"})) return 0;
    if (spoken.date == PartialDate{0, 9, 11}) return 2001;
    return spoken.date == PartialDate{0, 10, 7} && published >= PartialDate{2023, 10, 7} ? 2023 : 0;
}

std::optional<SpokenDate> read_spoken(const TimeText& text, int i, PartialDate published) {
    if (auto spoken = read_numeric(text, i)) return spoken;
    SpokenDate weekday{.end = i};
    int at = i;
    if (const auto day_of_week = text.weekday(i)) {
        weekday.weekday = *day_of_week;
        at = weekday.end = i + 1;
        if (lexicon::time_words().is("daypart", text.at(at))) ++at;
        if (text.is_any(at, {",", "("})) ++at;
    }
    auto spoken = read_day(text, at);
    const bool has_day = spoken && spoken->date.has_day();
    if (weekday.weekday >= 0 && !has_day) return weekday;
    if (!spoken) return std::nullopt;
    read_year(text, *spoken, published);
    if (!spoken->date.known() && !spoken->year_unclear) spoken->date.year = year_of_attack(text, *spoken, published);
    spoken->weekday = weekday.weekday;
    if (weekday.weekday >= 0 && text.is(at - 1, "(") && text.is(spoken->end, ")")) ++spoken->end;
    return spoken;
}

/// How far ahead a date without year and without tense may lie: "the March 5 summit", published on March 2.
constexpr int kNearFuture = 60;

PartialDate valid(PartialDate date) { return is_valid(date) ? date : PartialDate{}; }

bool is_after(PartialDate date, PartialDate published) {
    return std::pair(date.month, date.day) > std::pair(published.month, published.has_day() ? published.day : 31);
}

/// The weekday nearest to publication on the side that the tense tells.
PartialDate place_weekday(int weekday, Reference reference) {
    if (!reference.published.has_day()) return {};
    const int ahead = (weekday - weekday_of(reference.published) + 7) % 7;
    const bool future = reference.tense == Tense::future;
    return plus_days(reference.published, future || ahead == 0 ? ahead : ahead - 7);
}

/// True if the date lies so little ahead of publication that only a past tense could push it back a year.
bool is_near_future(PartialDate date, Reference reference) {
    const PartialDate published = reference.published;
    if (reference.tense != Tense::unknown || !published.has_day() || !is_valid(date)) return false;
    const int days = days_between(published, first_day(date));
    return days > 0 && days <= kNearFuture;
}

/// The year of publication, or the one before or after it, of a month or of a day of a month.
PartialDate place_year(PartialDate date, Reference reference) {
    const PartialDate published = reference.published;
    if (!published.has_month()) return {};
    date.year = published.year;
    const bool over = date.month < published.month || (date.month == published.month && date.has_day() &&
                                                       published.has_day() && date.day < published.day);
    const PartialDate next_year{date.year + 1, date.month, date.day};
    if (over && (reference.tense == Tense::future || is_near_future(next_year, reference))) return valid(next_year);
    const bool ahead = reference.tense == Tense::future || is_near_future(date, reference);
    if (is_after(date, published) && !ahead) --date.year;
    return valid(date);
}

/// As `place_year`, but where the weekday is said too, it chooses among the years around publication.
PartialDate place(const SpokenDate& spoken, Reference reference) {
    const PartialDate near = place_year(spoken.date, reference);
    if (spoken.weekday < 0 || !near.has_day() || weekday_of(near) == spoken.weekday) return near;
    for (const int shift : {0, 1, -1}) {
        const PartialDate other{reference.published.year + shift, near.month, near.day};
        if (is_valid(other) && weekday_of(other) == spoken.weekday) return other;
    }
    return near;
}

PhraseKind kind_of(const SpokenDate& spoken) {
    if (spoken.date.has_day()) return spoken.last_day > 0 ? PhraseKind::period : PhraseKind::day;
    return spoken.date.has_month() ? PhraseKind::month : PhraseKind::weekday;
}

/// "Thursday last week", "Monday of next week": the day in that week.
std::optional<TimePhrase> read_day_of_week(const TimeText& text, const SpokenDate& spoken, Reference reference) {
    const int at = text.is(spoken.end, "of") ? spoken.end + 1 : spoken.end;
    if (spoken.weekday < 0 || spoken.date.has_month() || !text.is(at + 1, "week")) return std::nullopt;
    const int weeks = text.is(at, "last") ? -1 : text.is(at, "this") ? 0 : text.is(at, "next") ? 1 : 9;
    if (weeks == 9 || !reference.published.has_day()) return std::nullopt;
    const PartialDate monday = plus_days(monday_of(reference.published), 7 * weeks);
    return phrase(at + 2, whole(plus_days(monday, (spoken.weekday + 6) % 7)), PhraseKind::day);
}

}  // namespace

std::optional<TimePhrase> read_calendar(const TimeText& text, int i, Reference reference) {
    const auto spoken = read_spoken(text, i, reference.published);
    if (!spoken) {
        if (!is_year_in_context(text, i)) return std::nullopt;
        return phrase(i + 1, whole({*text.year(i), 0, 0}), PhraseKind::year);
    }
    if (auto in_week = read_day_of_week(text, *spoken, reference)) return in_week;
    Interval when;
    const bool floating = !spoken->date.known() && !spoken->year_unclear;
    if (spoken->date.known()) {
        if (is_valid(spoken->date)) when = whole(spoken->date);
    } else if (floating) {
        when = whole(spoken->date.has_month() ? place(*spoken, reference) : place_weekday(spoken->weekday, reference));
    }
    if (spoken->last_day > 0 && when.placed()) {
        when.to.day = spoken->last_day;
        if (!is_valid(when.to)) when = {};
    }
    TimePhrase out = phrase(spoken->end, when, kind_of(*spoken));
    out.floating = floating;
    out.joined = spoken->last_day > 0;
    return out;
}

}  // namespace relata::extract
