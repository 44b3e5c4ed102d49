#pragma once
// The words of a key: of what `entity_key` makes of a name, words in small letters with one space between them.

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>

namespace relata::graph {

inline bool is_one_word(std::string_view key) { return key.find(' ') == std::string_view::npos; }

/// "recep tayyip erdogan" -> "erdogan". A view of the key.
inline std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

/// In alphabetical order, so that word order does not matter. Views of the key.
inline std::multiset<std::string_view> words_of(std::string_view key) {
    std::multiset<std::string_view> words;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        words.insert(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return words;
}

}  // namespace relata::graph
