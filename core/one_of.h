#pragma once
// A word among the few that a rule names beside it; longer lists lie in tables.

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

namespace relata {

inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// True if `word` is among `words`: is_one_of(form, {"he", "she"}).
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return is_one_of(word, std::span(words.begin(), words.size()));
}

}  // namespace relata
