#pragma once
// Words whose period does not end a sentence, and how certain that is.

#include <string_view>

namespace relata::text {

/// What a period after a word means.
enum class Abbreviation {
    none,     ///< not an abbreviation
    title,    ///< comes before a name: "Mr." "Gen." "Sen." — never ends a sentence
    number,   ///< comes before a number: "No." "pp." "Art." — ends one unless a number follows
    month,    ///< "Feb." "Sept." "Thurs." — may end a sentence
    company,  ///< "Inc." "Ltd." "Jr." — may end a sentence
    general,  ///< "etc." "vs." "approx." — ends one if a capitalised common word follows
};

/// Looks up `word` without its final period; case matters little: "Mr", "mr", "MR" are one.
/// Example: abbreviation_of("Gen") is title, abbreviation_of("cat") is none.
Abbreviation abbreviation_of(std::string_view word);

/// True for single letters with periods between: "U.S", "p.m", "a.k.a", "J" (the final period not included).
bool is_dotted_initials(std::string_view word);

/// True if `word` usually starts a sentence when it is capitalised: pronouns, articles, conjunctions, adverbs ("He",
/// "The").
bool is_sentence_starter(std::string_view word);

}  // namespace relata::text
