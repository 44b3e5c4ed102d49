#pragma once
// A word among the few that a rule names.

#include <algorithm>
#include <span>
#include <string_view>

namespace relata::graph {

inline bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace relata::graph
