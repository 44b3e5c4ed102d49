#pragma once
// How many: number, unit and bound of a noun phrase.

#include <optional>

#include "extract/tree.h"

namespace relata::extract {

/// The quantity that a noun phrase states, with what it counts. `head` is the phrase's head word.
/// "more than 400 Syrian soldiers" -> {400, "soldiers", min}; "dozens of towns" -> {24, "towns", approx};
/// "some 150 civilians" -> approx; "300" (ellipsis) -> {300, "", exact}; "soldiers" -> nothing.
std::optional<Quantity> quantity_of(const Tree& tree, int head);

/// The words of the phrase that only say how many ("more than 400", "dozens of", "at least two"), empty range if none.
WordRange quantity_words(const Tree& tree, int head);

/// The value of number words: "12", "1,400", "twelve", "2.5 million", "a dozen", "hundreds"; nothing for other words.
std::optional<double> parse_number(std::string_view words);

}  // namespace relata::extract
