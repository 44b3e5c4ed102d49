#pragma once
// Articles in NDJSON: one JSON object a line.

#include <string>
#include <string_view>

#include "text/input/read.h"

namespace relata::text {

/// Reads {"id","url","title","published","publisher","text"|"html"}; all but the last are optional and win over what
/// the text says. Offsets count in the decoded value. An error says what is wrong with the line. Example: {"id": "a7",
/// "text": "Storm Hits Port\n\nA storm hit the port on Monday."} is a document "a7".
Result<InputDocument> read_ndjson_line(std::string_view line, const std::string& default_id, const std::string& source);

}  // namespace relata::text
