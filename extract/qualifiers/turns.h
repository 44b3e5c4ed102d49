#pragma once
// Turns: text that a name and a colon give to somebody, in headlines and transcripts.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/qualifiers/voices.h"

namespace relata::extract {

/// Words of an article that one name before a colon, or after a dash, speaks.
/// Example: "Merkel: Europe must act" -> speaker word 0, words 2 to the end.
struct Turn {
    WordPlace speaker = {};  ///< the head of the words that name the speaker
    std::string words = {};  ///< these words, where no mention of the article has just them; else empty
    WordPlace first = {};
    WordPlace last = {};
    std::optional<WordPlace> addressee = {};  ///< the head of whom "you" means in it, where that is told
};

/// What a headline lays to somebody: "Merkel: Europe must act", "Attack repelled: Moscow", "Two killed – police".
std::vector<Turn> headline_turns(std::span<const Tree> trees, const Mentions& mentions, const Voices& voices);

/// The turns of a transcript: paragraphs that begin with a speaker in capitals, or with a person's name, and a colon,
/// "KERRY: We will not go."; each goes on to the next. Nothing where an article has fewer than two. In an interview of
/// "Q:" and "A:" the answers are those of the first person named before them.
std::vector<Turn> transcript_turns(std::span<const Tree> trees, const Mentions& mentions);

}  // namespace relata::extract
