#pragma once
// ISO dates as ranges of days, so that "2020-02" and "2020-02-12/2020-02-14" can be compared.

#include <optional>
#include <string>
#include <string_view>

namespace relata::graph {

/// First and last day, in days since 1970-01-01. A side that is open is far away.
struct Days {
    int first = 0;
    int last = 0;
    int length() const { return last - first + 1; }
    bool operator==(const Days&) const = default;
};

constexpr int kLongAgo = -1'000'000, kFarAhead = 1'000'000;

/// The days of an ISO day, month, year or interval: "2020-02" -> 1 to 29 February; "/2020-02-29" -> up to that day.
/// Nothing for an empty text and for what is no date.
std::optional<Days> days_of(std::string_view time);

/// The days that both have; nothing where there are none.
std::optional<Days> overlap(const Days& a, const Days& b);
/// Days between the two: 0 where they overlap or touch, else how many lie between their nearest ends.
int gap(const Days& a, const Days& b);

/// "2020-02-12", or "2020-02-12/2020-02-14"; an open side is empty.
std::string iso_of(const Days& days);

}  // namespace relata::graph
