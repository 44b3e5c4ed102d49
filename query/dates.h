#pragma once
// Dates in the words of a question.

#include <optional>
#include <span>
#include <string>

#include "core/records.h"

namespace relata::query {

/// First and last ISO day, either empty for an open side.
struct Days {
    std::string since = {}, until = {};
};

/// What a run of words says of the time: "on 20 February 2020", "in January 2020", "by the end of February 2020",
/// "since 2019", "the last two weeks of January 2020", "between March and May 2021", "2020-02-20". Nothing where no
/// year is said: a question has no date of its own.
std::optional<Days> days_in(std::span<const Word> words);

}  // namespace relata::query
