#pragma once
// What the text of a block looks like, in any language.

#include <cstddef>
#include <string_view>

namespace relata::text {

/// Counts over the characters of one block. A letter of a script without blanks between words counts as two and a half
/// characters.
struct BlockShape {
    double size = 0;  ///< characters
    double words = 0;
    double sentence_ends = 0;  ///< . ! ? … 。 behind a letter, digit or closing mark and before white space
    double commas = 0;
    double letters = 0;
    double digits = 0;
    double capitalised = 0;  ///< words with a capital in front
    bool ends_sentence = false;
    bool starts_lower = false;
    bool starts_letter = false;
};

/// Example: "He left, at last. Why?" has two sentence ends, one comma, five words.
BlockShape measure_block(std::string_view text);

/// Long enough for a paragraph, with sentence marks: 60 characters with one, 140 with two commas.
bool is_running_text(const BlockShape& shape);

}  // namespace relata::text
