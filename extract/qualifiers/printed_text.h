#pragma once
// Printed texts: a letter, a speech or a ruling that an article prints below the line that announces it.

#include <optional>
#include <span>

#include "extract/qualifiers/turns.h"

namespace relata::extract {

/// The text that the article prints after one of its first sentences has announced it, to the end: who speaks in it
/// and, in a letter or a reprimand, to whom. Nothing where the announcement does not tell whose text it is.
/// Example: "Following is the text of a letter from Anna Holm to Karl Berg:" -> Holm, to Berg, all that stands below.
std::optional<Turn> printed_text(std::span<const Tree> trees, const Mentions& mentions);

}  // namespace relata::extract
