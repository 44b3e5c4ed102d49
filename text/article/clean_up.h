#pragma once
// What each line of an article is: title, body, or furniture that must assert nothing.

#include <string>
#include <vector>

#include "core/records.h"

namespace relata::text {

/// What markup says about a line, before its words are looked at. Plain text has `none` throughout.
enum class LineHint { none, heading, title, caption, byline, time, furniture };

/// Fills `document.lines` (one for each non-empty line of `document.text`), `title`, `dateline_place`, and, where still
/// empty, `publisher`, `author`, `published`. `hints` is empty or has one entry for each non-empty line. Example: the
/// lines "2,500 $", "Storm Hits Port", "A storm hit the port on Monday.", "Subscribe" become furniture (counter),
/// title, body, furniture (link).
void type_lines(Document& document, const std::vector<LineHint>& hints = {});

/// Names what decides here, for the engine id of a reading: changes with the line model and with the rules.
std::string clean_up_version();

}  // namespace relata::text
