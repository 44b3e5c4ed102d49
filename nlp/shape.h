#pragma once
// How a word is written (the pieces are lower case): Title, UPPER, digits; and whether the whole sentence is a
// headline. The numbers are rows of the network's tables; nlp/train/pieces.py has the same lists.

#include <span>
#include <string>
#include <vector>

#include "nlp/characters.h"

namespace relata::nlp {

/// The last but one is "Ankara-backed", the last "U.S.".
enum class Shape : int {
    none,
    lower,
    title,
    upper,
    one_upper,
    mixed,
    digits,
    digits_letters,
    punct,
    other,
    title_lower,
    acronym
};
/// Title Case Headlines and CAPITALS, where a capital letter says little.
enum class SentenceCase : int { normal, titles, capitals, lower };

inline constexpr int kShapes = 12;
inline constexpr int kSentenceCases = 4;
/// Names of both in the model file, in order: a model made for other lists is refused.
const std::vector<std::string>& shape_names();
const std::vector<std::string>& sentence_case_names();

/// "Syria" -> title, "HTS" -> upper, "U.S." -> acronym, "F-16" -> digits_letters, "McCain" -> mixed.
Shape shape_of(std::span<const Character> word);

/// Only words of more than three letters count, and the first word does not.
SentenceCase case_of(std::span<const std::vector<Character>> words);

}  // namespace relata::nlp
