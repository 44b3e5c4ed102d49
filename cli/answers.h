#pragma once
// Answers in any of the formats that `query`, `entities`, `why` and `stats` share.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"

namespace relata::cli {

/// JSON lines, as they are ("ndjson") or as one array ("json").
void print_json_lines(Console& console, std::string_view format, std::span<const std::string> lines);

/// No answer: an empty array for "json", and on standard error why.
Exit nothing_found(Console& console, std::string_view format, const std::string& why);

/// Prints a header and rows as CSV.
void print_csv(Console& console, const std::vector<std::string>& header,
               std::span<const std::vector<std::string>> rows);

}  // namespace relata::cli
