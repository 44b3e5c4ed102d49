#pragma once
// Who is meant: every participant that the rules can name, and the entity of the article for which it stands.

#include <optional>
#include <span>
#include <vector>

#include "core/records.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {

/// The certainty of a pronoun for which only the nearest fitting name was found, by grammar alone. Read on long
/// articles, four of five such links were wrong: good enough for a mention, not for an edge.
inline constexpr double kCertaintyOfRule = 0.5;
inline constexpr double kCertaintyOfOnlyPerson = 0.6;  ///< the same, where the article has named nobody else so far

/// The mentions of an article with their entities. Names that are the same person, state or organisation share an
/// entity; a pronoun or "the ministry" gets one only when it is certain; every other noun phrase stands for its own
/// words. Trees in document order; the result refers to them by `ParsedSentence::index`. Example: "Recep Tayyip
/// Erdogan … Erdogan … the Turkish president … he" is one entity with four mentions.
Mentions find_mentions(std::span<const Tree> trees);

/// The mention of a nominal in a sentence; nullptr if there is none.
const Mention* mention_at(const Mentions& mentions, std::uint32_t sentence, Nominal nominal);

}  // namespace relata::extract
