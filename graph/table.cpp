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

}  // namespace relata::graph
