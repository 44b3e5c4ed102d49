// Bylines as readers see them: the lines around the title.

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"
#include "text/article/dates.h"
#include "text/chars.h"
#include "text/html/page.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestByline = 120;  // bytes

constexpr std::array kOpenings = {"by"sv,           "by:"sv,         "posted by"sv,    "written by"sv,
                                  "author:"sv,      "authors:"sv,    "words by"sv,     "story by"sv,
                                  "published by"sv, "reported by"sv, "submitted by"sv, "follow"sv,
                                  "par"sv,          "von"sv,         "por"sv,          "text by"sv};

bool is_name_end(char c) { return (c >= '0' && c <= '9') || c == '|' || c == '\n' || c == '\t'; }

std::string_view without_opening(std::string_view text) {
    const std::string low = to_lower_ascii(text.substr(0, 20));
    std::size_t longest = 0;
    for (const auto opening : kOpenings) {
        if (low.starts_with(opening) && low.size() > opening.size() && low[opening.size()] == ' ')
            longest = std::max(longest, opening.size());
    }
    return trim(text.substr(longest));
}

}  // namespace

std::string author_name(std::string_view byline) {
    auto name = without_opening(trim(byline));
    const auto end = static_cast<std::size_t>(std::ranges::find_if(name, is_name_end) - name.begin());
    // "jdoe77" is a handle.
    if (end < name.size() && is_digit(static_cast<unsigned char>(name[end])) && name.find(' ') >= end && end > 0 &&
        name[end - 1] != ',')
        return {};
    name = name.substr(0, end);
    for (const DateMatch& m : find_dates(name)) {
        name = name.substr(0, m.span.start);
        break;
    }
    for (const auto mark : {" (http"sv, " <http"sv, " http"sv, " • "sv, " · "sv, " – "sv, " — "sv, " - "sv, " on "sv,
                            " @"sv, " —"sv, " Published"sv, " Updated"sv, " Posted"sv})
        name = name.substr(0, name.find(mark));
    while (!name.empty() && (name.back() == ',' || name.back() == ':' || name.back() == ' ' || name.back() == '('))
        name.remove_suffix(1);
    const bool address = name.find("://") != std::string_view::npos || name.find("www.") != std::string_view::npos;
    const auto words = std::ranges::count(name, ' ') + 1;
    if (address || name.size() < 2 || name.size() > 200 || words > 24 || !is_letter(decode_at(name, 0).value))
        return {};
    return std::string(name);
}

Span lines_around_title(const Page& page, std::size_t title) {
    const auto& blocks = page.blocks;
    const auto body = static_cast<std::size_t>(std::ranges::find_if(blocks, &PageBlock::in_main) - blocks.begin());
    const std::size_t from = std::min(title < blocks.size() ? title - std::min<std::size_t>(title, 4) : 0, body);
    const std::size_t to = std::min({blocks.size(), body + 4, from + 40});
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
}

void read_bylines(const Page& page, Span lines, PageMeta& meta) {
    for (std::size_t i = lines.start; i < lines.end; ++i) {
        const std::string_view line = page.blocks[i].text;
        const std::string low = to_lower_ascii(line.substr(0, 12));
        const bool byline = low.starts_with("by ") || low.starts_with("written by ") || low.starts_with("posted by ");
        if (byline && line.size() < kLongestByline && is_upper(decode_at(without_opening(line), 0).value))
            state_author(meta, line, 27);
    }
}

}  // namespace relata::text
