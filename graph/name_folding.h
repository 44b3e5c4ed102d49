#pragma once
// Names as words that can be compared.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/name_words.h"

namespace relata::graph {

/// Words in lower case without diacritics, apostrophes, possessive 's and dots; hyphens and other punctuation divide:
/// "Hay’at Tahrir al-Sham" -> {"hayat", "tahrir", "al", "sham"}; "U.S. Erdoğan's" -> {"us", "erdogan"}.
std::vector<std::string> fold_words(std::string_view name);

/// As `fold_words`, without leading determiners and the articles al and el, each word in its usual spelling.
std::vector<std::string> plain_words(std::string_view name);

std::string join_words(std::span<const std::string> words, std::string_view between = " ");

/// Takes the words of a kind off the front, unless all are of that kind: "the", "this".
void drop_front_while(std::vector<std::string>& words, WordKind kind);

/// Folded words joined by "-": "Hayat Tahrir al-Sham" -> "hayat-tahrir-al-sham"; "x" where nothing is left.
std::string slug(std::string_view name);

/// For looking up: folded words without leading determiners and without the articles al and el, joined by spaces.
/// "the Hay'at Tahrir-al Sham" -> "hayat tahrir sham".
std::string plain_key(std::string_view name);

/// By what ends and speakers that are no entities are told apart: `plain_key`, or the text where nothing is left of it.
/// "A ceasefire", "the ceasefire" -> "ceasefire".
std::string end_key(const std::string& text);

/// True where `whole` has the words of `part` one after the other: "Idlib province", "Idlib".
bool holds_words(std::string_view whole, std::string_view part);

/// Two to six capitals, digits or "&", at least two of them letters: "HTS", "PKK", "U.S.".
bool is_acronym(std::string_view name);

/// True where some word begins with a capital letter: "Hayat Tahrir", "al-Sham"; not "four soldiers".
bool has_capital(std::string_view name);

}  // namespace relata::graph
