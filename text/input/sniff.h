#pragma once
// What kind of input bytes are.

#include <string_view>

#include "text/input/read.h"

namespace relata::text {

/// True for bytes that no article consists of: NUL bytes, or more than a tenth control characters, in the first 64 KiB.
bool is_binary(std::string_view bytes);

/// html, ndjson or text, from the content; `name` (of the file) decides where the content leaves it open.
/// Example: detect_kind("<!DOCTYPE html>…", "page.txt") is html.
InputOptions::Kind detect_kind(std::string_view bytes, std::string_view name);

}  // namespace relata::text
