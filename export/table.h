#pragma once
// Aligned columns for a terminal.

#include <string>
#include <string_view>
#include <vector>

namespace relata::exporter {

/// Rows under a header; every row has as many cells as the header.
struct Table {
    std::vector<std::string> header = {};
    std::vector<std::vector<std::string>> rows = {};
};

/// How wide the text stands on a terminal: 1 for most characters, 2 for wide ones, 0 for combining ones.
std::size_t display_width(std::string_view text);

/// The text cut to `width` columns, with "…" where something was lost: ("Hayat Tahrir al-Sham", 10) -> "Hayat Tah…".
std::string cut_to_width(std::string_view text, std::size_t width);

/// Columns padded with blanks and parted by two; cells wider than `widest` are cut. No header line where it is empty.
/// Line breaks inside a cell become blanks, and no line ends in blanks. Example:
///     subject  relation  object
///     Russia   accuse    Turkey
std::string render_table(const Table& table, std::size_t widest = 44);

}  // namespace relata::exporter
