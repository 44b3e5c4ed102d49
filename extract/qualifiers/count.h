#pragma once
// How many: number, unit and bound of a noun phrase.

#include <optional>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The quantity that a noun phrase states, with what it counts. `head` is the phrase's head word.
/// "more than 400 Syrian soldiers" -> {400, "soldiers", min}; "dozens of towns" -> {24, "towns", approx};
/// "some 150 civilians" -> approx; "300" (ellipsis) -> {300, "", exact}; "soldiers" -> nothing.
/// Of a range the lower number counts, as a minimum: "between 10 and 20 people" -> {10, "people", min}.
/// An amount of money has the currency for its unit: "$5 million" -> {5000000, "USD"}; shares have "percent".
/// Nothing for "a number of", "several", ordinals, years, clock times and numbers in names ("Resolution 2254").
std::optional<Quantity> quantity_of(const Tree& tree, int head);

/// One, for a person in the singular with the article: "a civilian contractor was killed" -> {1, "civilian
/// contractor"}. Nothing for other nouns: who harms a bridge has not counted bridges.
std::optional<Quantity> one_person(const Tree& tree, int head);

/// The words of the phrase that only say how many ("more than 400", "dozens of", "at least two"), empty range if none.
WordRange quantity_words(const Tree& tree, int head);

/// The value of number words: "12", "1,400", "twelve", "2.5 million", "a dozen", "hundreds"; nothing for other words.
/// "tens of thousands" -> 10000; "half a million" -> 500000; "several hundred" -> 200, the least that it can mean.
std::optional<double> parse_number(std::string_view words);

}  // namespace relata::extract
