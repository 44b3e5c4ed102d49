// Time phrases as a whole: parts of a month or year, counted units of one, and phrases joined to a longer one.

#include <algorithm>

#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/time_grammar.h"
#include "extract/qualifiers/time_units.h"

namespace relata::extract {

namespace {

std::optional<TimePhrase> read_phrase(const TimeText& text, int i, Reference reference);

// ---------------------------------------------------------------- early, mid, late

enum class Third { early, mid, late };

/// First and last of 1..`count` in one of three parts: days 1-10, 11-20 and 21-31, months 1-4, 5-8 and 9-12.
std::pair<int, int> part_of(int count, Third third) {
    const int part = count >= 28 ? 10 : count / 3;
    if (third == Third::early) return {1, part};
    if (third == Third::mid) return {part + 1, 2 * part};
    return {2 * part + 1, count};
}

bool is_decade(Interval base) {
    return base.from.known() && !base.from.has_month() && base.to.year == base.from.year + 9;
}

bool is_hundred_years(Interval base) {
    return base.from.known() && !base.from.has_month() && base.to.year == base.from.year + 99;
}

/// "mid-January" -> 11th to 20th, "mid-2019" -> May to August, "early 1990s" -> 1990 to 1993, "late 1800s" -> 1867
/// to 1899; a day or a week stays as
/// it is.
Interval third_of(Interval base, Third third) {
    const PartialDate date = base.from;
    if (is_decade(base)) {
        const int split = third == Third::early ? 0 : third == Third::mid ? 4 : 7;
        const int last = third == Third::early ? 3 : third == Third::mid ? 6 : 9;
        return {{date.year + split, 0, 0}, {date.year + last, 0, 0}};
    }
    if (is_hundred_years(base)) {
        const int split = third == Third::early ? 0 : third == Third::mid ? 34 : 67;
        const int last = third == Third::early ? 33 : third == Third::mid ? 66 : 99;
        return {{date.year + split, 0, 0}, {date.year + last, 0, 0}};
    }
    if (!date.known() || base.from != base.to || date.has_day()) return base;
    const auto [first, last] = part_of(date.has_month() ? days_in_month(date.year, date.month) : 12, third);
    if (date.has_month()) return {{date.year, date.month, first}, {date.year, date.month, last}};
    return {{date.year, first, 0}, {date.year, last, 0}};
}

/// "the year", "the month" after "the end of": the current one.
std::optional<TimePhrase> read_current_unit(const TimeText& text, int i, Reference reference) {
    if (!text.is(i, "the")) return std::nullopt;
    const Unit unit = unit_at(text, i + 1);
    if (unit != Unit::week && unit != Unit::month && unit != Unit::year && unit != Unit::decade) return std::nullopt;
    return phrase(i + 2, unit_interval(unit, reference.published, 0), PhraseKind::period);
}

std::optional<TimePhrase> edged(TimePhrase base, Third third, bool boundary) {
    TimePhrase out = base;
    out.when = third_of(base.when, third);
    out.opens = out.when.from;
    out.closes = out.when.to;
    out.kind = out.when == base.when ? base.kind : PhraseKind::period;
    if (!boundary || !base.when.from.known() || !base.when.to.known()) return out;
    if (third == Third::early) out.opens = out.closes = first_day(base.when.from);
    if (third == Third::late) out.opens = out.closes = last_day(base.when.to);
    return out;
}

/// "mid-January", "late last year", "early in 2019", "the end of February", "the beginning of the year".
std::optional<TimePhrase> read_edge(const TimeText& text, int i, Reference reference) {
    int at = text.is(i, "the") ? i + 1 : i;
    const auto edge = lexicon::time_words().value("edge", text.at(at));
    if (!edge) return std::nullopt;
    const Third third = *edge == "early" ? Third::early : *edge == "mid" ? Third::mid : Third::late;
    const bool is_noun = !text.is_any(at, {"early", "mid", "late"});
    ++at;
    if (text.is_dash(at)) ++at;
    if (is_noun && !text.is(at, "of")) return std::nullopt;
    const bool apart = text.is_any(at, {"of", "in", "on"});  // "late in January" against "late January"
    if (apart) ++at;
    auto base = apart ? read_current_unit(text, at, reference) : std::nullopt;
    if (!base) base = read_phrase(text, at, reference);
    if (!base) return std::nullopt;
    const PartialDate date = base->when.from;
    const bool year = date.known() && !date.has_month() && base->when.to == date;
    if (year && third != Third::mid && !is_noun) return base;  // who writes "late 2019" draws no line within it
    return edged(*base, third, is_noun);
}

/// "earlier this month", "later this week", "earlier in the day", "later on Thursday".
std::optional<TimePhrase> read_earlier(const TimeText& text, int i, Reference reference) {
    if (!text.is_any(i, {"earlier", "later"})) return std::nullopt;
    int at = i + 1;
    if (text.is_any(at, {"in", "on"})) ++at;
    const PartialDate published = reference.published;
    if (text.is(at, "the") && text.is(at + 1, "day")) return phrase(at + 2, day_at(published, 0), PhraseKind::day);
    auto base = read_current_unit(text, at, reference);
    const bool current = base.has_value() || text.is(at, "this");
    if (!base) base = read_phrase(text, at, reference);
    if (!base || !current || !base->when.placed() || base->when.from.has_day() != base->when.to.has_day()) return base;
    Interval when = base->when;
    const PartialDate today = published;
    if (!when.from.has_month()) return base;  // "earlier this year": of that year
    if (!when.from.has_day()) when = {first_day(when.from), last_day(when.to)};
    if (!today.has_month() || (when.from.has_day() && !today.has_day())) return base;
    (text.is(i, "earlier") ? when.to : when.from) = today;
    return phrase(base->end, when, PhraseKind::period);
}

// ---------------------------------------------------------------- "the last two weeks of January"

/// Days `first`..`last` of a month or months of a year, counted from 1; not placed where the calendar ends before.
Interval days_of(PartialDate base, int first, int last) {
    if (!base.has_month() || base.has_day()) return {};
    const int days = days_in_month(base.year, base.month);
    if (first < 1 || first > days) return {};
    return {{base.year, base.month, first}, {base.year, base.month, std::min(last, days)}};
}

Interval months_of(PartialDate base, int first, int last) {
    if (!base.known() || base.has_month() || first < 1 || last > 12) return {};
    return {{base.year, first, 0}, {base.year, last, 0}};
}

/// Units `first`..`last` of `base`; a negative `first` counts from the end: -2..-1 are the last two.
Interval units_of(PartialDate base, Unit unit, int first, int last) {
    const bool in_month = base.has_month();
    const auto slice = [&](int size, int total) {
        const int begin = first > 0 ? (first - 1) * size + 1 : total + first * size + 1;
        const int end = first > 0 ? last * size : total + (last + 1) * size;
        return in_month ? days_of(base, begin, end) : months_of(base, begin, end);
    };
    const int days = in_month ? days_in_month(base.year, base.month) : 0;
    switch (unit) {
        case Unit::day:
            return in_month ? slice(1, days) : Interval{};
        case Unit::week:
            return in_month ? slice(7, days) : Interval{};
        case Unit::half:
            if (in_month) return first == 1 ? days_of(base, 1, 15) : days_of(base, 16, 31);
            return slice(6, 12);
        case Unit::month:
            return in_month ? Interval{} : slice(1, 12);
        case Unit::quarter:
            return in_month ? Interval{} : slice(3, 12);
        default:
            return {};
    }
}

/// "the first week of February", "the last two weeks of January", "the second half of 2019".
std::optional<TimePhrase> read_nth(const TimeText& text, int i, Reference reference) {
    int at = text.is(i, "the") ? i + 1 : i;
    const bool from_end = text.is_any(at, {"last", "final", "closing"});
    const auto nth = from_end ? std::optional<int>(1) : text.ordinal(at);
    if (!nth) return std::nullopt;
    ++at;
    const auto count = text.cardinal(at);
    const bool few = lexicon::time_words().is("few", text.at(at));
    if (count || few) ++at;
    const Unit unit = unit_at(text, at);
    if (unit == Unit::none || !text.is_any(at + 1, {"of", "in"})) return std::nullopt;
    auto base = read_current_unit(text, at + 2, reference);
    if (!base) base = read_phrase(text, at + 2, reference);
    if (!base) return std::nullopt;
    const bool one = base->when.placed() && base->when.from == base->when.to;
    const bool uncounted = few || (!count && text.at(at).ends_with('s'));
    if (!one || (*nth > 1 && count)) return phrase(base->end, {}, PhraseKind::period);
    if (uncounted) return edged(*base, from_end ? Third::late : Third::early, false);
    const int first = from_end ? -count.value_or(1) : *nth;
    const int last = from_end ? -1 : *nth + count.value_or(1) - 1;
    const Interval when = units_of(base->when.from, unit, first, last);
    TimePhrase out = phrase(base->end, when, when.from == when.to ? PhraseKind::day : PhraseKind::period);
    out.floating = base->floating;
    return out;
}

/// "the week of February 3", "the month of January", "the night of Feb. 3", "the year 2016".
std::optional<TimePhrase> read_unit_of(const TimeText& text, int i, Reference reference) {
    int at = text.is(i, "the") ? i + 1 : i;
    const Unit unit = unit_at(text, at);
    const bool daypart = lexicon::time_words().is("daypart", text.at(at));
    if (unit == Unit::none && !daypart) return std::nullopt;
    ++at;
    const bool of = text.is(at, "of");
    if (!of && !(unit == Unit::year && text.year(at))) return std::nullopt;
    if (!of) return phrase(at + 1, whole({*text.year(at), 0, 0}), PhraseKind::year);
    auto base = read_calendar(text, at + 1, reference);
    if (!base || (unit == Unit::day && base->kind != PhraseKind::day)) return std::nullopt;
    if (unit == Unit::week && base->kind == PhraseKind::day && base->when.from.has_day()) {
        const PartialDate monday = monday_of(base->when.from);
        return phrase(base->end, {monday, plus_days(monday, 6)}, PhraseKind::period);
    }
    return base;
}

// ---------------------------------------------------------------- joined phrases

std::optional<TimePhrase> read_phrase(const TimeText& text, int i, Reference reference) {
    if (text.at(i).empty()) return std::nullopt;
    if (auto found = read_holiday(text, i, reference)) return found;
    if (auto found = read_story(text, i)) return found;
    if (auto found = read_nth(text, i, reference)) return found;
    if (auto found = read_quarter(text, i, reference)) return found;
    if (auto found = read_edge(text, i, reference)) return found;
    if (auto found = read_earlier(text, i, reference)) return found;
    if (auto found = read_unit_of(text, i, reference)) return found;
    if (auto found = read_calendar(text, i, reference)) return found;
    if (auto found = read_era(text, i)) return found;
    return read_relative(text, i, reference);
}

/// Position after "to", "and", "-" or a comma of a list; kNone if nothing joins here.
int after_join(const TimeText& text, int i) {
    if (text.is(i, ",") && text.is_any(i + 1, {"and", "or"})) return i + 2;
    if (text.is_dash(i) || lexicon::time_words().is("join", text.at(i))) return i + 1;
    return kNone;
}

/// From the first to the last of two phrases. A year that only one of them says holds for both, and where none does the
/// first lies before the second: "from December to January".
std::optional<TimePhrase> join(const TimeText& text, int first_at, TimePhrase first, int second_at, TimePhrase second,
                               Reference reference) {
    if (first.kind != second.kind) return std::nullopt;
    if (first.floating && (!second.floating || reference.tense != Tense::future) && second.when.to.known()) {
        first = read_phrase(text, first_at, {second.when.to, Tense::past}).value_or(first);
    } else if (second.floating && first.when.from.known()) {
        second = read_phrase(text, second_at, {first.when.from, Tense::future}).value_or(second);
    }
    const bool ordered =
        first.when.from.known() && second.when.to.known() && first_day(first.when.from) <= first_day(second.when.to);
    TimePhrase out =
        phrase(second.end, ordered ? Interval{first.when.from, second.when.to} : Interval{}, PhraseKind::period);
    out.joined = true;
    return ordered || !first.when.placed() ? std::optional(out) : std::nullopt;
}

/// Bare years and their short second halves: "2016-2018", "2019-20", "2016 to 2018".
std::optional<TimePhrase> read_second_year(const TimeText& text, int i, int first) {
    if (const auto year = text.year(i)) return phrase(i + 1, whole({*year, 0, 0}), PhraseKind::year);
    const auto number = text.cardinal(i);
    if (!text.is_dash(i - 1) || text.at(i).size() != 2 || !number || *number <= first % 100) return std::nullopt;
    return phrase(i + 1, whole({first / 100 * 100 + *number, 0, 0}), PhraseKind::year);
}

/// The phrase at `i` behind `first`, to which it may be joined.
std::optional<TimePhrase> read_next(const TimeText& text, int i, const TimePhrase& first, Reference reference) {
    if (first.kind == PhraseKind::year) {
        if (auto year = read_second_year(text, i, first.when.from.year)) return year;
    }
    return read_phrase(text, i, reference);
}

}  // namespace

std::optional<TimePhrase> read_time(const TimeText& text, int i, Reference reference) {
    const auto first = read_phrase(text, i, reference);
    if (!first) return std::nullopt;
    int end = first->end;
    while (text.is(end, ",") && first->kind != PhraseKind::period) {  // "2012, 2014 and 2016"
        const auto next = read_next(text, end + 1, *first, reference);
        if (!next || next->kind != first->kind) break;
        end = next->end;
    }
    const int at = after_join(text, end);
    const auto second = at == kNone ? std::nullopt : read_next(text, at, *first, reference);
    const auto joined = second ? join(text, i, *first, at, *second, reference) : std::nullopt;
    return joined ? joined : first;
}

}  // namespace relata::extract
