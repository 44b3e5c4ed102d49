#pragma once
// "ERBIL, Kurdistan Region – Turkey is to blame": place, date and agency in front of a report's first sentence.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/article/dates.h"

namespace relata::text {

/// What stands in front of the first sentence. `length` bytes of the line belong to it, dash and white space included.
struct Dateline {
    std::uint32_t length = 0;
    std::string place = {};   ///< "Erbil, Kurdistan Region"; capitals reduced
    std::string agency = {};  ///< "Reuters", from "KYIV (Reuters) -", as written
    CivilDate date = {};      ///< from "DAMASCUS, Feb. 3 (Xinhua) --"; usually without a year
};

/// "NEW YORK" -> "New York"; words that are not all in capitals stay.
std::string lower_capitals(std::string_view name);

/// The dateline at the start of a body line; nothing if the line starts with its sentence.
/// Example: find_dateline("KYIV (Reuters) - Ukraine said") has length 17, place "Kyiv", agency "Reuters".
std::optional<Dateline> find_dateline(std::string_view line);

}  // namespace relata::text
