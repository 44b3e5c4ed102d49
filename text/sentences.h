#pragma once
// Second stage: a document's lines become sentences with words.

#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::text {

/// The sentences of every line that may assert (title, subheadline, caption, body), in text order, numbered from 0,
/// with their words. A sentence never crosses a line; its kind and paragraph are its line's. A dateline's place is no
/// part of the sentence: "ERBIL, Kurdistan Region – Turkey is to blame." starts at "Turkey". Example: "He left. \"We
/// won,\" Gen. Smith said." gives "He left." and "\"We won,\" Gen. Smith said."
std::vector<Sentence> split_sentences(const Document& document);

/// Sentence borders in one stretch of running text, in bytes of `text`, without white space around them. Linear time.
/// Example: find_sentences("At 5 p.m. Mr. Doe left. He ran.") gives [0,23) and [24,31).
std::vector<Span> find_sentences(std::string_view text);

/// The same, but only end marks with a capital, number or quotation mark behind them are borders: what tells running
/// text from other lines. "A ship *** Photo: Kaja Holm" is one.
std::vector<Span> find_marked_sentences(std::string_view text);

}  // namespace relata::text
