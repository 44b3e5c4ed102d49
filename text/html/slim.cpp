// Scripts, style sheets, most attributes and white space between tags are cut out before the parser sees the page;
// every byte that stays knows where it was.

#include "text/html/slim.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

/// Elements whose content is no markup.
constexpr std::array kHoldText = {"title"sv, "textarea"sv, "iframe"sv, "noembed"sv, "noframes"sv};

/// What page.cpp and roles.cpp look at, and what the parser's own rules look at (from "action" on).
constexpr std::array kRead = {"class"sv,  "id"sv,       "role"sv,    "itemprop"sv, "style"sv,
                              "hidden"sv, "property"sv, "name"sv,    "content"sv,  "type"sv,
                              "rel"sv,    "datetime"sv, "pubdate"sv, "action"sv,   "encoding"sv,
                              "color"sv,  "face"sv,     "prompt"sv,  "size"sv};

bool is_read(std::string_view attribute) {
    return std::ranges::any_of(kRead, [&](std::string_view known) {
        return known.size() == attribute.size() && equals_ignoring_case(known, attribute);
    });
}

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

/// Just behind the end of the comment at `at`.
std::size_t comment_end(std::string_view html, std::size_t at) {
    for (auto dashes = html.find("--", at + 2); dashes != html.npos; dashes = html.find("--", dashes + 1)) {
        const auto rest = html.substr(dashes + 2, 2);
        if (rest.starts_with('>')) return dashes + 3;
        if (rest == "!>" && dashes >= at + 4) return dashes + 4;
    }
    return html.npos;
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

/// Cuts the attributes that no stage reads, neighbours at once.
void SlimPage::keep_attributes(std::string_view html, const StartTag& tag) {
    const bool link = equals_ignoring_case(tag.name, "link");
    std::size_t cut_to = 0;  // end of the cut just made, while nothing was kept behind it
    for (const TagAttribute& a : tag.attributes) {
        if (is_read(a.name) || (link && equals_ignoring_case(a.name, "href"))) {
            cut_to = 0;
            continue;
        }
        if (cut_to == 0) keep(html, kept_, a.span.start);
        kept_ = cut_to = a.span.end;
    }
}

/// Cuts what a script or style sheet holds, if the parser surely finds the same end; the place of its end tag.
std::size_t SlimPage::keep_code(std::string_view html, std::size_t at, const StartTag& tag) {
    const std::size_t close = find_end_tag(html, tag.end, tag.name);
    if (close == std::string_view::npos) return close;
    const auto content = html.substr(tag.end, close - tag.end);
    // "<!--" inside a script may hide its end tag.
    const bool comment = content.find("<!--") != std::string_view::npos;
    if (comment && content.find("<script") != std::string_view::npos) return std::string_view::npos;
    if (comment || html.substr(at, tag.end - at).find("ld+json") != std::string_view::npos) return close;
    keep(html, kept_, tag.end);
    kept_ = close;
    return close;
}

/// Where to look for the next tag once the one at `at` is kept, npos if the rest stays as it is.
std::size_t SlimPage::keep_tag(std::string_view html, std::size_t at, StartTag& tag) {
    read_start_tag(html, at, tag);
    if (tag.end == 0) return std::string_view::npos;
    if (tag.plain) keep_attributes(html, tag);
    const auto is = [&](std::string_view name) { return equals_ignoring_case(tag.name, name); };
    if (is("script") || is("style")) return keep_code(html, at, tag);
    return std::ranges::any_of(kHoldText, is) ? find_end_tag(html, tag.end, tag.name) : tag.end;
}

/// Of the white space between two tags one byte is enough: the text of a page has none of it twice.
void SlimPage::keep_one_blank(std::string_view html, std::size_t from, std::size_t to) {
    const auto between = html.substr(from, to - from);
    if (between.size() < 2 || between.find_first_not_of(" \t\r\n") != between.npos) return;
    keep(html, kept_, from + 1);
    kept_ = to;
}

/// Where to look for the next tag once what begins at `at` is kept.
std::size_t SlimPage::keep_markup(std::string_view html, std::size_t at, StartTag& tag) {
    const char next = at + 1 < html.size() ? static_cast<char>(html[at + 1] | 0x20) : ' ';
    if (next >= 'a' && next <= 'z') return keep_tag(html, at, tag);
    if (html.substr(at, 4) == "<!--") return comment_end(html, at);
    const auto close = html.substr(at, 2) == "</" ? html.find('>', at) : std::string_view::npos;
    return close == std::string_view::npos ? at + 1 : close + 1;
}

SlimPage::SlimPage(std::string_view html) {
    html_.reserve(html.size());
    StartTag tag;
    std::size_t at = shows_markup(html) ? std::string_view::npos : html.find('<');
    while (at != std::string_view::npos) {
        const std::size_t behind = keep_markup(html, at, tag);
        at = behind == std::string_view::npos ? behind : html.find('<', behind);
        if (at != std::string_view::npos && html[behind - 1] == '>') keep_one_blank(html, behind, at);
    }
    keep(html, kept_, html.size());
}

std::uint32_t SlimPage::to_page(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::start);
    const Piece& piece = *std::prev(after);
    return static_cast<std::uint32_t>(piece.page_start + (offset - piece.start));
}

}  // namespace relata::text
