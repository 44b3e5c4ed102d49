#pragma once
// Numbers in a few words of text, for figures and lists that an assertion keeps as words. Words and bounds are those of
// extract/lexicon/count_words.tsv.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::graph {

/// The first number of the words, with its bound and what follows it as its unit: "more than 1,200 civilians" ->
/// {1200, "civilians", min}; "two dozen homes" -> {24, "homes"}; "at 25 million pounds" -> {25000000, "pounds"}.
/// Nothing where no number stands.
std::optional<Quantity> number_in(std::string_view words);

/// A number with its bound in words: "12", "at least 400", "at most 3", "about 24".
std::string number_words(const Quantity& number);

/// The counted things of a list, where it is one of two or more: "one tank, six fighting vehicles and five trucks" ->
/// 1 tank, 6 fighting vehicles, 5 trucks. Empty where some part has no number.
std::vector<Quantity> counted_list(std::string_view words);

/// The words without the number and what bounds it: "Twelve Turkish soldiers" -> "Turkish soldiers", "at least 20 of
/// its men" -> "men"; unchanged where they do not begin so.
std::string without_number(std::string_view words);

}  // namespace relata::graph
