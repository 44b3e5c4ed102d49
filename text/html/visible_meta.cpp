// Byline and date as readers see them: lines around the title, and the address of the page.

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"
#include "text/article/dates.h"
#include "text/article/line_rules.h"
#include "text/chars.h"
#include "text/html/page.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kShortLine = 160;  // bytes of a line that may be a byline or hold the date

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

/// The last full date of a line like "Published 3 March 2020, updated 4 March 2020" is not wanted, the first is.
std::optional<CivilDate> first_full_date(std::string_view line) {
    for (const DateMatch& m : find_dates(line)) {
        if (m.date.is_full()) return m.date;
    }
    return std::nullopt;
}

void read_line(std::string_view line, int rank, PageMeta& meta) {
    if (line.size() > kShortLine) return;
    const std::string low = to_lower_ascii(line.substr(0, 20));
    const bool byline = low.starts_with("by ") || low.starts_with("written by ") || low.starts_with("posted by ");
    if (byline && line.size() < 120 && is_upper(decode_at(without_opening(line), 0).value))
        state_author(meta, line, rank);
    const bool updated = low.starts_with("updated") || low.starts_with("last updated") || low.starts_with("modified");
    const bool holds_date =
        date_line(line).has_value() || byline || low.starts_with("publ") || low.starts_with("posted");
    if (!holds_date) return;
    if (const auto date = first_full_date(line))
        state_date(meta, to_iso(*date), "date line", updated ? rank - 5 : rank);
}

/// ".../2020/02/20/...", "...-2020-02-20...".
void read_address(std::string_view address, PageMeta& meta) {
    for (std::size_t at = 0; at + 8 <= address.size(); ++at) {
        const bool starts = (address[at] == '1' || address[at] == '2') &&
                            (at == 0 || !is_digit(static_cast<unsigned char>(address[at - 1]) & 0x7F));
        if (!starts) continue;
        const auto match = date_at(address, at);
        if (match && match->date.is_full()) return state_date(meta, to_iso(match->date), "address", 10);
    }
}

}  // namespace

std::string author_name(std::string_view byline) {
    auto name = without_opening(trim(byline));
    name = name.substr(0, static_cast<std::size_t>(std::ranges::find_if(name, is_name_end) - name.begin()));
    for (const DateMatch& m : find_dates(name)) {
        name = name.substr(0, m.span.start);
        break;
    }
    for (const auto mark :
         {" • "sv, " · "sv, " – "sv, " — "sv, " - "sv, " on "sv, " @"sv, " Published"sv, " Updated"sv, " Posted"sv})
        name = name.substr(0, name.find(mark));
    while (!name.empty() && (name.back() == ',' || name.back() == ':' || name.back() == ' ' || name.back() == '('))
        name.remove_suffix(1);
    const bool address = name.find("://") != std::string_view::npos || name.find("www.") != std::string_view::npos;
    const auto words = std::ranges::count(name, ' ') + 1;
    if (address || name.size() < 2 || name.size() > 200 || words > 24 || !is_letter(decode_at(name, 0).value))
        return {};
    return std::string(name);
}

void read_visible_meta(const Page& page, std::size_t title, PageMeta& meta) {
    const auto& blocks = page.blocks;
    const auto body = static_cast<std::size_t>(std::ranges::find_if(blocks, &PageBlock::in_main) - blocks.begin());
    const std::size_t from = std::min(title < blocks.size() ? title - std::min<std::size_t>(title, 4) : 0, body);
    const std::size_t to = std::min({blocks.size(), body + 4, from + 40});
    for (std::size_t i = from; i < to; ++i) read_line(blocks[i].text, 27, meta);
    read_address(meta.address.value, meta);
    // Letters and official pages sign below the text.
    std::size_t last = body;
    for (std::size_t i = body; i < blocks.size(); ++i) last = blocks[i].in_main ? i : last;
    for (std::size_t i = last; i < std::min(blocks.size(), last + 3); ++i) read_line(blocks[i].text, 8, meta);
}

}  // namespace relata::text
