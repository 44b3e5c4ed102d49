// How embedded tables are cut into cells.

#include "graph/table.h"

namespace relata::graph {

std::vector<std::string_view> split_at(std::string_view text, char at) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t end = text.find(at);
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> split_words(std::string_view text) {
    auto out = split_at(text, ' ');
    std::erase(out, std::string_view());
    return out;
}

std::vector<std::vector<std::string_view>> read_rows(std::string_view table, std::size_t cells) {
    std::vector<std::vector<std::string_view>> out;
    for (const std::string_view line : split_at(table, '\n')) {
        if (line.starts_with('#')) continue;
        auto row = split_at(line, '\t');
        if (row.size() == cells) out.push_back(std::move(row));
    }
    return out;
}

KindTable::KindTable(std::string_view table, std::size_t cells) {
    for (const auto& row : read_rows(table, cells))
        kinds_[row[1]].emplace(row[0], cells > 2 ? row[2] : std::string_view());
}

std::optional<std::string_view> KindTable::value(std::string_view kind, std::string_view word) const {
    const auto words = kinds_.find(kind);
    if (words == kinds_.end()) return std::nullopt;
    const auto found = words->second.find(word);
    return found == words->second.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace relata::graph
