// Rows -> aligned text, for people at a terminal.
#include "export/table.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/utf8.h"

namespace relata::exporter {
namespace {

std::size_t width_of(char32_t c) {
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::string on_one_line(std::string_view cell) {
    std::string out(cell);
    std::ranges::replace_if(
        out, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
    return out;
}

void append_line(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += "  ";
        line += cells[i];
        line.append(widths[i] - std::min(widths[i], display_width(cells[i])), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        width += width_of(c.value);
        at += c.length;
    }
    return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    std::size_t at = 0;
    for (std::size_t used = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        used += width_of(c.value);
        if (used + 1 > width) break;
        at += c.length;
    }
    return std::string(text.substr(0, at)) + "…";
}

std::string render_table(const Table& table, std::size_t widest) {
    std::vector<std::vector<std::string>> lines;
    if (!table.header.empty()) lines.push_back(table.header);
    for (const auto& row : table.rows) lines.push_back(row);
    std::vector<std::size_t> widths;
    for (auto& line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (std::size_t i = 0; i < line.size(); ++i) {
            line[i] = cut_to_width(on_one_line(line[i]), widest);
            widths[i] = std::max(widths[i], display_width(line[i]));
        }
    }
    std::string out;
    for (const auto& line : lines) append_line(out, line, widths);
    return out;
}

}  // namespace relata::exporter
