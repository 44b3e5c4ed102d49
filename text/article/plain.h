#pragma once
// Plain text as scraped: lines typed, title and date found.

#include <string>

#include "core/records.h"

namespace relata::text {

/// A whole plain-text article: the text is the (repaired) input itself, byte for byte, without invisible
/// characters (text/invisible.h); only where there are any, offsets need a map.
/// Example: read_plain("Storm Hits Port\n\nA storm hit the port on Monday.", "storm", "storm.txt") has the title
/// "Storm Hits Port" and two lines.
Document read_plain(std::string bytes, std::string id, std::string source);

}  // namespace relata::text
