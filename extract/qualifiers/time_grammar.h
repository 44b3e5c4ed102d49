#pragma once
// The grammar of time expressions: from words at a position to an interval. Each reader looks at one position and
// returns the longest phrase that starts there, or nothing.

#include <optional>

#include "extract/qualifiers/calendar.h"
#include "extract/qualifiers/time_text.h"

namespace relata::extract {

/// Where the happening lies seen from publication, as the verb's form tells it. `past` is a finite past ("was killed",
/// "had left"), `perfect` a participle ("held", "has given").
enum class Tense { unknown, past, perfect, future };

/// What dates without a year are reckoned from.
struct Reference {
    PartialDate published = {};  ///< may be partly or wholly unknown
    Tense tense = Tense::unknown;
};

/// What a phrase names; two phrases are joined ("from X to Y") only if they name the same kind.
enum class PhraseKind { weekday, day, month, year, period };

/// A time reckoned from the day, month or year that the story has told of: "two days later", "the following year".
struct StoryShift {
    int days = 0;
    int months = 0;
    int years = 0;
    enum class Unit { day, week, month, year } unit = Unit::day;  ///< a week is its seven days from Monday
};

/// A time phrase without its preposition: "the last two weeks of January".
struct TimePhrase {
    int end = 0;         ///< position after the phrase
    Interval when = {};  ///< not placed: a time that cannot be told
    PhraseKind kind = PhraseKind::period;
    bool floating = false;                 ///< no year said: reckoned from the reference ("on Thursday", "in December")
    bool joined = false;                   ///< two phrases: "from Monday to Thursday"
    PartialDate opens = {};                ///< what "since" takes: for "the beginning of February" its first day
    PartialDate closes = {};               ///< what "by" and "until" take: for "the end of February" its last day
    std::optional<StoryShift> story = {};  ///< not placed yet: `find_times` knows what the story has told
};

/// The phrase at `i` with everything joined to it: "December 2019 and January 2020", "Monday to Thursday".
std::optional<TimePhrase> read_time(const TimeText& text, int i, Reference reference);

// ---- time_calendar.cpp
/// Dates of the calendar: "17 September 2018", "Wednesday, Feb. 12, 2020", "February 1-5", "2020-02-20", "in August
/// last year" from "August", "Thursday", "December", "2017".
std::optional<TimePhrase> read_calendar(const TimeText& text, int i, Reference reference);
/// "the 1990s", "the 20th century", "summer 2019".
std::optional<TimePhrase> read_era(const TimeText& text, int i);
/// "the third quarter", "third-quarter", "the latest quarter", "the 1988 second quarter", where accounts are told of:
/// the one that began last before publication, or the next to end where the verb looks ahead.
std::optional<TimePhrase> read_quarter(const TimeText& text, int i, Reference reference);

// ---- time_relative.cpp
/// "yesterday", "last week", "the past four years", "two days ago", "next Monday", "last August", "this year".
std::optional<TimePhrase> read_relative(const TimeText& text, int i, Reference reference);
/// "this", "last" or "next" and "year", also with "of" or "in" before: the year meant; {} for "that year".
struct YearWords {
    int end = 0;
    PartialDate year = {};
};
std::optional<YearWords> read_year_words(const TimeText& text, int i, PartialDate published);

// ---- time_story.cpp
/// "two days later", "a year earlier", "the same day", "the following morning", "the previous 24 hours": not placed,
/// with its shift.
std::optional<TimePhrase> read_story(const TimeText& text, int i);
/// The date that the shift makes of what the story told last; not placed if that is not known well enough.
Interval shifted(PartialDate told, StoryShift shift);
/// "Christmas Day", "Good Friday 2021".
std::optional<TimePhrase> read_holiday(const TimeText& text, int i, Reference reference);

/// A phrase with opening and closing dates taken from the interval.
TimePhrase phrase(int end, Interval when, PhraseKind kind);

}  // namespace relata::extract
