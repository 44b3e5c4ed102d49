#pragma once
// Days, weeks, months and years as they lie around the day of publication.

#include "extract/qualifiers/calendar.h"
#include "extract/qualifiers/time_text.h"

namespace relata::extract {

enum class Unit { none, minute, hour, day, week, month, quarter, year, decade, century, weekend, night, half };

/// The unit that the word at `i` names, in singular or plural.
Unit unit_at(const TimeText& text, int i);

// Each of these is not placed where publication is not known well enough: a week needs its day, a month its month.

/// The day `offset` days away; the month of publication for offset 0 if its day is not known.
Interval day_at(PartialDate published, int offset);
/// From the day `from` days away to the day `to` days away.
Interval days_around(PartialDate published, int from, int to);
Interval months_around(PartialDate published, int from, int to);
Interval years_around(PartialDate published, int from, int to);
/// Saturday and Sunday of the week `offset` weeks away.
Interval weekend_at(PartialDate published, int offset);
/// The whole calendar unit `offset` away: last week is -1, this month 0.
Interval unit_interval(Unit unit, PartialDate published, int offset);
/// The `count` units that end (direction -1) or start (+1) with publication: "the past four years" -> 2016/2020.
Interval rolling(Unit unit, PartialDate published, int count, int direction);

}  // namespace relata::extract
