// Times that are reckoned from what the story has told, and holidays, which are reckoned from the calendar.

#include <charconv>

#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/time_grammar.h"
#include "extract/qualifiers/time_units.h"

namespace relata::extract {

namespace {

std::optional<StoryShift> shift_by(Unit unit, int count) {
    switch (unit) {
        case Unit::day:
        case Unit::night:
            return StoryShift{.days = count};
        case Unit::month:
            return StoryShift{.months = count, .unit = StoryShift::Unit::month};
        case Unit::year:
            return StoryShift{.years = count, .unit = StoryShift::Unit::year};
        default:
            return std::nullopt;  // "two weeks later" is no certain day
    }
}

TimePhrase unplaced(int end, std::optional<StoryShift> shift) {
    TimePhrase out = phrase(end, {}, PhraseKind::period);
    out.story = shift;
    return out;
}

/// "a day later", "two years earlier".
std::optional<TimePhrase> read_counted(const TimeText& text, int i) {
    int count = text.is_any(i, {"a", "an"}) ? 1 : text.cardinal(i).value_or(0);
    const Unit unit = unit_at(text, i + 1);
    if (count == 0 || unit == Unit::none || !text.is_any(i + 2, {"later", "earlier"})) return std::nullopt;
    if (text.is(i + 2, "earlier")) count = -count;
    return unplaced(i + 3, shift_by(unit, count));
}

/// "the same day", "that night", "the following year", "the next morning"; "that" alone, before a unit, tells of the
/// story only as an adverbial: not in "said that year-end".
std::optional<TimePhrase> read_named(const TimeText& text, int i) {
    const bool that = text.is(i, "that");
    if (!that && !text.is(i, "the")) return std::nullopt;
    int at = that && !text.is(i + 1, "same") ? i : i + 1;
    const auto offset = lexicon::time_words().number("story", text.at(at));
    if (!offset || (text.is(at, "that") && !text.tree().has_upos(text.word(at), {"DET"}))) return std::nullopt;
    ++at;
    const bool daypart = lexicon::time_words().is("daypart", text.at(at));
    const Unit unit = daypart ? Unit::day : unit_at(text, at);
    if (unit == Unit::none || text.at(at).ends_with('s') || text.is(at + 1, "of")) return std::nullopt;
    const bool evening_before = text.is(at, "night") && *offset < 0;
    if (unit == Unit::week) return unplaced(at + 1, StoryShift{.days = 7 * *offset, .unit = StoryShift::Unit::week});
    return unplaced(at + 1, daypart && evening_before ? shift_by(Unit::day, -1) : shift_by(unit, *offset));
}

/// Month and day of Easter Sunday, by the calendar of Gregory.
PartialDate easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

/// The day of a rule of the table in that year: "12-25", "easter-2".
PartialDate holiday_in(int year, std::string_view rule) {
    constexpr std::string_view kEaster = "easter";
    int first = 0;
    int second = 0;
    if (rule.starts_with(kEaster)) {
        rule.remove_prefix(kEaster.size());
        if (rule.starts_with('+')) rule.remove_prefix(1);
        std::from_chars(rule.data(), rule.data() + rule.size(), first);
        return plus_days(easter(year), first);
    }
    std::from_chars(rule.data(), rule.data() + 2, first);
    std::from_chars(rule.data() + 3, rule.data() + rule.size(), second);
    return {year, first, second};
}

/// The latest one not after publication; for what lies ahead the next.
PartialDate nearest_holiday(std::string_view rule, Reference reference) {
    const PartialDate published = reference.published;
    if (!published.has_day()) return {};
    const PartialDate date = holiday_in(published.year, rule);
    if (reference.tense == Tense::future) return date >= published ? date : holiday_in(published.year + 1, rule);
    return date <= published ? date : holiday_in(published.year - 1, rule);
}

}  // namespace

Interval shifted(PartialDate told, StoryShift shift) {
    using enum StoryShift::Unit;
    if (!told.known()) return {};
    if (shift.unit == day) return told.has_day() ? whole(plus_days(told, shift.days)) : Interval{};
    if (shift.unit == week) {
        if (!told.has_day()) return {};
        const PartialDate monday = plus_days(monday_of(told), shift.days);
        return {monday, plus_days(monday, 6)};
    }
    if (shift.unit == month) return told.has_month() ? whole(plus_months(told, shift.months)) : Interval{};
    return whole({told.year + shift.years, 0, 0});
}

std::optional<TimePhrase> read_story(const TimeText& text, int i) {
    if (auto counted = read_counted(text, i)) return counted;
    return read_named(text, i);
}

std::optional<TimePhrase> read_holiday(const TimeText& text, int i, Reference reference) {
    constexpr int kLongest = 4;
    std::string words;
    std::optional<std::string_view> rule;
    int end = i;
    for (int at = i; at < i + kLongest && at < text.size(); ++at) {
        words += (words.empty() ? "" : " ") + std::string(text.at(at));
        if (const auto found = lexicon::time_words().value("holiday", words)) rule = found, end = at + 1;
    }
    if (!rule) return std::nullopt;
    const auto year = text.year(end);
    const PartialDate date = year ? holiday_in(*year, *rule) : nearest_holiday(*rule, reference);
    return phrase(year ? end + 1 : end, date.known() ? whole(date) : Interval{}, PhraseKind::day);
}

}  // namespace relata::extract
