#pragma once
// Rows of the word tables in text/article/lexicon/: cells between tabs, lists with |, '#' begins a comment.

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace relata::text {

/// What stands between the marks: "a|b" gives "a", "b"; "-" is the empty list.
inline std::vector<std::string_view> list_items(std::string_view cell, char mark = '|') {
    std::vector<std::string_view> out;
    if (cell == "-") return out;
    for (std::size_t from = 0; from <= cell.size();) {
        const std::size_t to = cell.find(mark, from);
        out.push_back(cell.substr(from, to - from));
        if (to == std::string_view::npos) break;
        from = to + 1;
    }
    return out;
}

/// The rows of a table with exactly `columns` cells; views look into `bytes`.
inline std::vector<std::vector<std::string_view>> table_rows(std::string_view bytes, std::size_t columns) {
    std::vector<std::vector<std::string_view>> rows;
    for (const std::string_view line : list_items(bytes, '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        auto cells = list_items(line, '\t');
        if (cells.size() == columns) rows.push_back(std::move(cells));
    }
    return rows;
}

}  // namespace relata::text
