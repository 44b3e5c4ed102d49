#pragma once
// Rows of the tables that are embedded in the program: cells divided by tabs, "#" before a comment.

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata::graph {

/// "a|b" at '|' -> {"a", "b"}; "" -> {""}. The parts look at the bytes of `text`.
std::vector<std::string_view> split_at(std::string_view text, char at);
/// The words between blanks, none empty: "call  on" -> {"call", "on"}.
std::vector<std::string_view> split_words(std::string_view text);
/// The rows of exactly so many cells, in order; they look at the bytes of `table`.
std::vector<std::vector<std::string_view>> read_rows(std::string_view table, std::size_t cells);

/// A table of words or phrases, each with its kind and, where the rows have a third cell, its value.
class KindTable {
  public:
    KindTable(std::string_view table, std::size_t cells);
    /// Nothing where the word is not of that kind; "" where the table has no values.
    std::optional<std::string_view> value(std::string_view kind, std::string_view word) const;
    bool is(std::string_view kind, std::string_view word) const { return value(kind, word).has_value(); }

  private:
    std::map<std::string_view, std::unordered_map<std::string_view, std::string_view>> kinds_ = {};
};

}  // namespace relata::graph
