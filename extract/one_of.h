#pragma once
// One of a few words that belong to the code beside them; longer lists lie in lexicon/.

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace relata::extract {

/// True if `word` is among `words`: is_one_of(form, {"he", "she"}).
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace relata::extract
