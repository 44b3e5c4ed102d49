#pragma once
// Rows of the tables that are embedded in the program: cells divided by tabs, "#" before a comment.

#include <cstddef>
#include <string_view>
#include <vector>

namespace relata::graph {

/// "a|b" at '|' -> {"a", "b"}; "" -> {""}. The parts look at the bytes of `text`.
std::vector<std::string_view> split_at(std::string_view text, char at);
/// The words between blanks, none empty: "call  on" -> {"call", "on"}.
std::vector<std::string_view> split_words(std::string_view text);
/// The rows of exactly so many cells, in order; they look at the bytes of `table`.
std::vector<std::vector<std::string_view>> read_rows(std::string_view table, std::size_t cells);

}  // namespace relata::graph
