// Scripts and style sheets are cut out before the parser sees the page; every byte that stays knows where it was.

#include "text/html/slim.h"

#include <algorithm>

#include "text/chars.h"

namespace relata::text {
namespace {

bool is_tag_at(std::string_view html, std::size_t at, std::string_view name) {
    const auto end = at + name.size();
    return equals_ignoring_case(html.substr(at, name.size()), name) && end < html.size() &&
           (html[end] == '>' || html[end] == '/' || html[end] == ' ' || (html[end] >= '\t' && html[end] <= '\r'));
}

/// Position of "</script" or "</style" from `at` on.
std::size_t find_end_tag(std::string_view html, std::size_t at, std::string_view name) {
    for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2)) {
        if (is_tag_at(html, at + 2, name)) return at;
    }
    return at;
}

/// Elements whose content is text even where it looks like a script.
bool shows_markup(std::string_view html) {
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const char next = at + 1 < html.size() ? static_cast<char>(html[at + 1] | 0x20) : ' ';
        if (next != 'x' && next != 'p' && next != 'l') continue;
        for (const std::string_view name : {"xmp", "plaintext", "listing"}) {
            if (is_tag_at(html, at + 1, name)) return true;
        }
    }
    return false;
}

}  // namespace

void SlimPage::keep(std::string_view html, std::size_t from, std::size_t to) {
    pieces_.push_back({html_.size(), from});
    html_.append(html.substr(from, to - from));
}

SlimPage::SlimPage(std::string_view html) {
    html_.reserve(html.size());
    std::size_t kept = 0;
    const bool cut = !shows_markup(html);
    for (auto at = html.find('<'); cut && at != std::string_view::npos; at = html.find('<', at + 1)) {
        if (at + 1 >= html.size() || (html[at + 1] | 0x20) != 's') continue;
        const std::string_view name = is_tag_at(html, at + 1, "script")  ? "script"
                                      : is_tag_at(html, at + 1, "style") ? "style"
                                                                         : std::string_view{};
        const auto open = name.empty() ? std::string_view::npos : html.find('>', at);
        if (open == std::string_view::npos) continue;
        const auto close = find_end_tag(html, open + 1, name);
        if (close == std::string_view::npos) break;
        const auto tag = html.substr(at, open - at);
        const auto content = html.substr(open + 1, close - open - 1);
        // A quotation mark may hide the tag's end; "<!--" inside a script may hide its end tag.
        const bool clear = content.find("<!--") == std::string_view::npos && tag.find("ld+json") == tag.npos &&
                           std::ranges::count(tag, '"') % 2 == 0 && std::ranges::count(tag, '\'') % 2 == 0;
        if (clear) {
            keep(html, kept, open + 1);
            kept = close;
        }
        at = close;
    }
    keep(html, kept, html.size());
}

std::uint32_t SlimPage::to_page(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::start);
    const Piece& piece = *std::prev(after);
    return static_cast<std::uint32_t>(piece.page_start + (offset - piece.start));
}

}  // namespace relata::text
