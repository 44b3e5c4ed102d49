#pragma once
// What kind of input bytes are.

#include <string_view>

#include "text/input/read.h"

namespace relata::text {

/// True for bytes that no article consists of: NUL bytes, or more than a tenth control characters, in the first 64 KiB.
bool is_binary(std::string_view bytes);

/// True for what a browser would take for a page or a piece of one.
bool has_markup(std::string_view head);

/// The kind of what begins with `head` (in UTF-8, 64 KiB are enough), from the content; `name` (of the file, without
/// ".gz") decides where the content leaves it open. Example: detect_kind("<!DOCTYPE html>…", "page.txt") is html.
InputOptions::Kind detect_kind(std::string_view head, std::string_view name);

/// XML whose root element is none that an article or a feed has: a sitemap, a configuration.
bool is_other_xml(std::string_view head);

}  // namespace relata::text
