// Every table of words comes through here when a stage first asks for it.

#include "extract/lexicon/table.h"

#include "core/utf8.h"

namespace relata::extract::lexicon {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (true) {
        const auto end = text.find(separator, start);
        parts.push_back(text.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

/// What is wrong with a row, or nothing.
std::string fault_of(const Row& row, std::size_t columns) {
    if (row.cells.size() != columns)
        return std::to_string(row.cells.size()) + " columns, expected " + std::to_string(columns);
    if (row.cells.front().empty()) return "the first cell is empty";
    return {};
}

}  // namespace

void Table::complain(std::size_t line, std::string_view what) {
    problems.push_back(name + ":" + std::to_string(line) + ": " + std::string(what));
}

Table read_table(std::string_view name, std::string_view bytes, std::size_t columns) {
    Table table{.name = std::string(name)};
    std::size_t number = 0;
    for (auto line : split(bytes, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        Row row{number, split(line, '\t')};
        for (auto& cell : row.cells)
            if (cell == "-") cell = {};
        const auto fault = fault_of(row, columns);
        if (fault.empty())
            table.rows.push_back(std::move(row));
        else
            table.complain(number, fault);
    }
    return table;
}

std::vector<std::string> list_of(std::string_view cell) {
    if (cell.empty()) return {};
    std::vector<std::string> items;
    for (const auto item : split(cell, '|')) items.emplace_back(item);
    return items;
}

bool Index::add(std::string_view key, std::uint32_t position) {
    return positions_.try_emplace(to_lower_ascii(key), position).first->second == position;
}

int Index::find(std::string_view key) const {
    const auto entry = positions_.find(to_lower_ascii(key));
    return entry == positions_.end() ? -1 : static_cast<int>(entry->second);
}

}  // namespace relata::extract::lexicon
