#pragma once
// Articles in JSON: one object each, usually one a line.

#include <string>
#include <string_view>

#include "text/input/byte_reader.h"
#include "text/input/delivery.h"
#include "text/input/read.h"

namespace relata::text {

/// Reads {"id","url","title","published","publisher","author","text"|"html"}; all but the last are optional and win
/// over what the text says. `null` is the same as absent, of a name that stands twice the last one counts, a number
/// will do as id, and as date in seconds or milliseconds since 1970. Offsets count in the decoded value. An error says
/// what is wrong with the line. Example: {"id": "a7", "text": "Storm Hits Port\n\nA storm hit the port on Monday."} is
/// a document "a7".
Result<InputDocument> read_ndjson_line(std::string_view line, const std::string& default_id, const std::string& source,
                                       std::size_t max_depth = InputOptions{}.max_depth);

/// Every article of a stream of JSON objects (see `JsonStream`). `stem` names those without an id: "feed-12".
void read_ndjson(ByteReader& in, const std::string& source, const std::string& stem, Delivery& out);

}  // namespace relata::text
