// Times that are reckoned from the day of publication: "last week", "the past four years", "two days ago".

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/time_grammar.h"
#include "extract/qualifiers/time_units.h"

namespace relata::extract {

namespace {

/// "recent weeks", "the past few days", "the coming weeks": a number that is not said. Months and years stay unplaced.
Interval rolling_few(Unit unit, PartialDate published, int direction) {
    if (unit == Unit::day) return rolling(Unit::day, published, 7, direction);
    if (unit == Unit::week) return rolling(Unit::month, published, 1, direction);
    return {};
}

PhraseKind kind_of(Unit unit) {
    switch (unit) {
        case Unit::day:
            return PhraseKind::day;
        case Unit::month:
            return PhraseKind::month;
        case Unit::year:
            return PhraseKind::year;
        default:
            return PhraseKind::period;
    }
}

bool is_plural(const TimeText& text, int i) { return text.at(i).ends_with('s'); }

// ---------------------------------------------------------------- last, past, this, next, coming + unit

enum class Shift { none, last, past, current, next, coming, recent, narrative };

Shift shift_at(const TimeText& text, int i) {
    static constexpr std::array<std::pair<std::string_view, Shift>, 7> kShifts{{
        {"last", Shift::last},
        {"past", Shift::past},
        {"this", Shift::current},
        {"next", Shift::next},
        {"coming", Shift::coming},
        {"recent", Shift::recent},
        {"narrative", Shift::narrative},
    }};
    const auto name = lexicon::time_words().value("shift", text.at(i));
    const auto found = std::ranges::find(kShifts, name.value_or(""), &std::pair<std::string_view, Shift>::first);
    return found == kShifts.end() ? Shift::none : found->second;
}

/// A shift with the number and unit behind it: "the last two weeks" is {last, definite, 2, week}.
struct ShiftedUnit {
    int end = 0;
    Shift shift = Shift::none;
    bool definite = false;  ///< "the", "these" before it
    bool few = false;       ///< a number that is not said, or a plural without any
    int count = 0;          ///< 0 = none said
    Unit unit = Unit::none;
};

std::optional<ShiftedUnit> read_shifted_unit(const TimeText& text, int i) {
    ShiftedUnit out;
    out.definite = text.is_any(i, {"the", "these", "those", "this", "its", "their"});
    int at = out.definite ? i + 1 : i;
    out.shift = shift_at(text, at);
    if (out.shift == Shift::none && text.is(i, "this")) {  // "this week" against "this past week"
        at = i;
        out.definite = false;
        out.shift = Shift::current;
    }
    if (out.shift == Shift::none) return std::nullopt;
    ++at;
    if (const auto count = text.cardinal(at)) {
        out.count = *count;
        ++at;
    } else {
        if (text.is(at, "a")) ++at;
        out.few = lexicon::time_words().is("few", text.at(at));
        if (out.few) ++at;
        if (out.few && text.is(at, "of")) ++at;
    }
    out.unit = unit_at(text, at);
    if (out.unit == Unit::none || out.unit == Unit::half) return std::nullopt;
    if (out.count == 0 && is_plural(text, at)) out.few = true;
    out.end = at + 1;
    return out;
}

/// What the words between shift and unit make of it, back from or on from publication.
Interval rolling(const ShiftedUnit& shifted, PartialDate published, int direction) {
    if (shifted.few) return rolling_few(shifted.unit, published, direction);
    return rolling(shifted.unit, published, std::max(shifted.count, 1), direction);
}

std::optional<Interval> interval_of(const ShiftedUnit& shifted, Reference reference) {
    const PartialDate published = reference.published;
    const bool counted = shifted.few || shifted.count > 0;
    const bool is_short = shifted.unit == Unit::minute || shifted.unit == Unit::hour || shifted.unit == Unit::day ||
                          (shifted.unit == Unit::night && shifted.definite);
    switch (shifted.shift) {
        case Shift::last:
            if (!counted && is_short) return std::nullopt;  // "at the last minute", "the last day"
            if (counted || (shifted.definite && shifted.unit != Unit::weekend)) return rolling(shifted, published, -1);
            return unit_interval(shifted.unit, published, -1);
        case Shift::past:
            return rolling(shifted, published, -1);
        case Shift::current:
            if (counted || shifted.unit == Unit::day || shifted.unit == Unit::minute) return std::nullopt;
            if (shifted.unit == Unit::weekend && reference.tense == Tense::past && published.has_day() &&
                weekday_of(published) >= 1 && weekday_of(published) <= 5) {
                return weekend_at(published, -1);  // "clashes broke out this weekend", written on Monday
            }
            return unit_interval(shifted.unit, published, 0);
        case Shift::next:
            if (counted) return rolling(shifted, published, 1);
            if (shifted.definite || is_short || shifted.unit == Unit::night)
                return Interval{};  // "the next day" of a story
            return unit_interval(shifted.unit, published, 1);
        case Shift::coming:
            return rolling(shifted, published, 1);
        case Shift::recent:
            return rolling_few(shifted.unit, published, -1);
        default:
            return Interval{};
    }
}

std::optional<TimePhrase> read_unit(const TimeText& text, int i, Reference reference) {
    const auto shifted = read_shifted_unit(text, i);
    if (!shifted) return std::nullopt;
    const bool of_something = text.is(shifted->end, "of") && shifted->shift != Shift::past;
    if (of_something) return std::nullopt;  // "the last days of the siege", "the next phase of"
    const auto when = interval_of(*shifted, reference);
    if (!when) return std::nullopt;
    const bool is_unit = shifted->count == 0 && !shifted->few && !shifted->definite;
    return phrase(shifted->end, *when, is_unit ? kind_of(shifted->unit) : PhraseKind::period);
}

// ---------------------------------------------------------------- last, this, next + name

/// The occurrence of a weekday strictly before, in the week of, or strictly after publication.
Interval shifted_weekday(int weekday, Shift shift, PartialDate published) {
    if (!published.has_day()) return {};
    const int ahead = (weekday - weekday_of(published) + 7) % 7;
    if (shift == Shift::next) return day_at(published, ahead == 0 ? 7 : ahead);
    if (shift == Shift::current) return whole(plus_days(monday_of(published), (weekday + 6) % 7));
    return day_at(published, ahead - 7);
}

Interval shifted_month(int month, Shift shift, PartialDate published) {
    if (!published.has_month()) return {};
    int year = published.year;
    if (shift == Shift::last && month >= published.month) --year;
    if (shift == Shift::next && month <= published.month) ++year;
    return whole({year, month, 0});
}

/// "next January 20" is a fortnight away on January 6, though "next January" is not this month.
Interval shifted_day(int month, int day, Shift shift, PartialDate published) {
    PartialDate date = shifted_month(month, shift, published).from;
    if (date.known() && published.has_day() && month == published.month) {
        const bool ahead = shift == Shift::next && day > published.day;
        const bool over = shift == Shift::last && day < published.day;
        if (ahead || over) date.year = published.year;
    }
    date.day = date.known() ? day : 0;
    return is_valid(date) ? whole(date) : Interval{};
}

/// The last season that was over before publication, this year's, or the first to start after it.
Interval shifted_season(int month, Shift shift, PartialDate published) {
    if (!published.has_month()) return {};
    PartialDate start{published.year, month, 0};
    if (shift == Shift::last && plus_months(start, 2).month >= published.month && month != 12) --start.year;
    if (shift == Shift::last && month == 12) start.year -= published.month > 2 ? 1 : 2;
    if (shift == Shift::current && month == 12 && published.month < 6) --start.year;
    if (shift == Shift::next && month <= published.month) ++start.year;
    return {start, plus_months(start, 2)};
}

std::optional<TimePhrase> read_shifted_name(const TimeText& text, int i, Reference reference) {
    int at = i;
    Shift shift = shift_at(text, at);
    if (shift == Shift::current && text.is_any(at + 1, {"past", "coming", "last"})) shift = shift_at(text, ++at);
    if (shift == Shift::past) shift = Shift::last;
    if (shift == Shift::coming) shift = Shift::next;
    if (shift != Shift::last && shift != Shift::current && shift != Shift::next) return std::nullopt;
    ++at;
    if (const auto weekday = text.weekday(at)) {
        return phrase(at + 1, shifted_weekday(*weekday, shift, reference.published), PhraseKind::day);
    }
    if (const auto month = text.month(at)) {
        const auto day = text.day(at + 1);
        if (day) return phrase(at + 2, shifted_day(*month, *day, shift, reference.published), PhraseKind::day);
        return phrase(at + 1, shifted_month(*month, shift, reference.published), PhraseKind::month);
    }
    if (const auto season = lexicon::time_words().number("season", text.at(at))) {
        if (!text.tree().has_upos(text.word(at), {"NOUN", "PROPN"})) return std::nullopt;
        return phrase(at + 1, shifted_season(*season, shift, reference.published), PhraseKind::period);
    }
    if (lexicon::time_words().is("daypart", text.at(at))) {
        if (shift == Shift::next) return phrase(at + 1, {}, PhraseKind::period);
        return phrase(at + 1, day_at(reference.published, shift == Shift::last ? -1 : 0), PhraseKind::day);
    }
    return std::nullopt;
}

// ---------------------------------------------------------------- ago, day words, vague words

/// The unit `count` units back: a day, the week, the month or the year around it.
Interval back(Unit unit, PartialDate published, int count) {
    switch (unit) {
        case Unit::minute:
            return day_at(published, 0);
        case Unit::hour:
            return count <= 6 ? day_at(published, 0) : Interval{};
        case Unit::decade:
            return years_around(published, -10 * count - 1, -10 * count + 1);
        case Unit::century:
            return {};
        default:
            return unit_interval(unit, published, -count);
    }
}

/// "two days ago", "a week ago", "days ago"; with "later" or "earlier" a time reckoned from the story, unplaced.
std::optional<TimePhrase> read_ago(const TimeText& text, int i, PartialDate published) {
    if (text.is(i, "time") && text.is(i + 1, "ago")) return phrase(i + 2, {}, PhraseKind::period);  // "some time ago"
    int at = i;
    int count = 0;
    if (text.is_any(at, {"a", "an"})) count = 1;
    if (const auto number = text.cardinal(at)) count = *number;
    if (count > 0) ++at;
    const bool few = lexicon::time_words().is("few", text.at(at));
    if (few) ++at;
    if (few && text.is(at, "of")) ++at;
    const Unit unit = unit_at(text, at);
    if (unit == Unit::none || (count == 0 && !is_plural(text, at))) return std::nullopt;
    ++at;
    if (text.is_any(at, {"later", "earlier"})) return phrase(at + 1, {}, PhraseKind::period);
    if (!text.is(at, "ago")) return std::nullopt;
    Interval when = few || count == 0 ? Interval{} : back(unit, published, count);
    if (text.is(i - 1, "than") || text.is(i - 1, "over")) when.from = {};  // "more than two years ago"
    return phrase(at + 1, when, PhraseKind::period);
}

/// "an overnight attack"; not "the overnight train".
bool modifies_event(const Tree& tree, int word) {
    const int noun = tree.head(word);
    return noun > word && tree.is_any(word, {"amod", "compound"}) &&
           lexicon::nominal_event(tree.lower_lemma(noun)) != nullptr;
}

std::optional<TimePhrase> read_day_word(const TimeText& text, int i, PartialDate published) {
    const auto offset = lexicon::time_words().number("day", text.at(i));
    if (offset) return phrase(i + 1, day_at(published, *offset), PhraseKind::day);
    if (text.is(i, "overnight") &&
        (text.tree().has_upos(text.word(i), {"ADV"}) || modifies_event(text.tree(), text.word(i)))) {
        return phrase(i + 1, days_around(published, -1, 0), PhraseKind::period);
    }
    if (!text.is(i, "the") || !text.is(i + 1, "day")) return std::nullopt;
    if (text.is(i + 2, "before") && text.is(i + 3, "yesterday"))
        return phrase(i + 4, day_at(published, -2), PhraseKind::day);
    if (text.is(i + 2, "after") && text.is(i + 3, "tomorrow"))
        return phrase(i + 4, day_at(published, 2), PhraseKind::day);
    return std::nullopt;
}

/// "the weekend", which is the last one unless the verb looks ahead.
std::optional<TimePhrase> read_weekend(const TimeText& text, int i, Reference reference) {
    if (!text.is(i, "the") || !text.is(i + 1, "weekend")) return std::nullopt;
    const bool over = reference.published.has_day() && weekday_of(reference.published) % 6 == 0;
    const bool ahead = reference.tense == Tense::future || over;
    return phrase(i + 2, weekend_at(reference.published, ahead ? 0 : -1), PhraseKind::period);
}

std::optional<TimePhrase> read_vague(const TimeText& text, int i) {
    if (text.is(i, "the") && text.is(i + 1, "past") && text.is(i - 1, "in") && unit_at(text, i + 2) == Unit::none &&
        text.tree().has_upos(text.word(i + 1), {"NOUN"})) {
        return phrase(i + 2, {}, PhraseKind::period);
    }
    if (lexicon::time_words().is("vague", text.at(i)) && text.tree().has_upos(text.word(i), {"ADV"})) {
        return phrase(i + 1, {}, PhraseKind::period);
    }
    const bool anniversary = text.is(i + 2, "anniversary");  // "the 3rd year anniversary": not when it was
    if (text.ordinal(i) && unit_at(text, i + 1) != Unit::none && unit_at(text, i + 1) != Unit::half &&
        !is_plural(text, i + 1) && !anniversary) {
        return phrase(i + 2, {}, PhraseKind::period);  // "in its ninth year", "for the third day"
    }
    return std::nullopt;
}

}  // namespace

TimePhrase phrase(int end, Interval when, PhraseKind kind) {
    if (when.from.year < 0 || when.to.year < 0) when = {};  // "65,000 years ago"
    return {.end = end, .when = when, .kind = kind, .opens = when.from, .closes = when.to};
}

std::optional<YearWords> read_year_words(const TimeText& text, int i, PartialDate published) {
    int at = text.is_any(i, {"of", "in"}) ? i + 1 : i;
    const bool definite = text.is(at, "the");
    if (definite) ++at;
    const Shift shift = shift_at(text, at);
    if (shift == Shift::none || !text.is(at + 1, "year")) return std::nullopt;
    YearWords out{.end = at + 2};
    const bool told = published.known() && !definite;
    if (told && shift == Shift::last) out.year = {published.year - 1, 0, 0};
    if (told && shift == Shift::current) out.year = {published.year, 0, 0};
    if (told && shift == Shift::next) out.year = {published.year + 1, 0, 0};
    return out;
}

std::optional<TimePhrase> read_relative(const TimeText& text, int i, Reference reference) {
    if (text.at(i).empty()) return std::nullopt;
    if (auto found = read_ago(text, i, reference.published)) return found;
    if (auto found = read_shifted_name(text, i, reference)) return found;
    if (auto found = read_unit(text, i, reference)) return found;
    if (auto found = read_day_word(text, i, reference.published)) return found;
    if (auto found = read_weekend(text, i, reference)) return found;
    return read_vague(text, i);
}

}  // namespace relata::extract
