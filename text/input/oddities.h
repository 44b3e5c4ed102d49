#pragma once
// What a reader should know about a text that is left as it is.

#include <cstddef>
#include <string_view>

#include "core/records.h"

namespace relata::text {

/// Places that look like UTF-8 which somebody read as windows-1252 and saved again: "â€™" for ’, "Ã©" for é, "Â " for a
/// no-break space.
std::size_t count_mojibake(std::string_view text);

/// True for running text (200 letters or more) with hardly any lower-case letter.
bool is_all_capitals(std::string_view text);

/// Adds a warning for each of the two; the text stays as it is.
void flag_oddities(Document& document);

}  // namespace relata::text
