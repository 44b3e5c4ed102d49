#pragma once
// The names of speakers in a talk written down: "SOLHEIM: There were none.", "MR. O'BRIEN-HALL: I see."

#include <algorithm>
#include <string_view>

namespace relata {

/// A letter of such a name: ASCII capitals, and the marks within a name.
constexpr bool is_label_letter(char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '\''; }

/// A word of such a name: two letters and more.
constexpr bool is_label_word(std::string_view word) {
    return word.size() >= 2 && std::ranges::all_of(word, is_label_letter);
}

}  // namespace relata
