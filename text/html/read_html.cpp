// A web page becomes a Document: blocks joined to text, hints from the markup handed to the clean-up.

#include "text/html/read_html.h"

#include <algorithm>
#include <utility>

#include "text/article/clean_up.h"
#include "text/article/line_rules.h"
#include "text/article/lines.h"
#include "text/chars.h"
#include "text/document.h"
#include "text/html/page.h"

namespace relata::text {
namespace {

const PageElement& element_of(const Page& page, const PageBlock& block) {
    return page.elements[static_cast<std::size_t>(block.element)];
}

bool is_heading(const PageElement& e) {
    return e.tag.size() == 2 && e.tag[0] == 'h' && e.tag[1] >= '1' && e.tag[1] <= '6';
}

/// The role of the nearest element above that has one.
Role role_of(const Page& page, const PageBlock& block) {
    int at = block.element;
    for (int level = 0; at >= 0 && level < 4; ++level) {
        const PageElement& e = page.elements[static_cast<std::size_t>(at)];
        if (e.role != Role::plain) return e.role;
        at = e.parent;
    }
    return Role::plain;
}

/// The block that shows the title: the one that repeats what the head says, else the first <h1> with some words.
std::size_t title_block(const Page& page) {
    const std::string stated = repetition_key(page.meta.title);
    const std::string tag = repetition_key(page.meta.title_tag);
    std::size_t first_h1 = page.blocks.size();
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const PageBlock& b = page.blocks[i];
        if (!is_heading(element_of(page, b))) continue;
        const std::string key = repetition_key(b.text);
        const bool long_enough = key.size() >= 8;
        if (long_enough && (key == stated || stated.starts_with(key) || (key.size() >= 15 && tag.starts_with(key))))
            return i;
        if (element_of(page, b).tag == "h1" && long_enough && first_h1 == page.blocks.size()) first_h1 = i;
    }
    return first_h1;
}

/// A deck often stands between the title and the container of the article.
void take_deck(Page& page, std::size_t title) {
    std::size_t first = title + 1;
    while (first < page.blocks.size() && !page.blocks[first].in_main) ++first;
    if (first >= page.blocks.size() || first - title > 12) return;
    for (std::size_t i = title + 1; i < first; ++i) {
        PageBlock& b = page.blocks[i];
        const bool links = b.link_characters * 3 > b.text.size();
        b.in_main = !links && role_of(page, b) != Role::furniture && is_prose(measure_line(b.text));
    }
}

LineHint hint_of(const Page& page, const PageBlock& block, bool title) {
    if (title) return LineHint::title;
    if (!block.in_main) return LineHint::furniture;
    switch (role_of(page, block)) {
        case Role::caption:
            return LineHint::caption;
        case Role::byline:
            return block.text.size() < 120 ? LineHint::byline : LineHint::furniture;
        case Role::time:
            return LineHint::time;
        default:
            return is_heading(element_of(page, block)) ? LineHint::heading : LineHint::none;
    }
}

void append_block(Document& document, const PageBlock& block) {
    if (!document.text.empty()) document.text += "\n\n";
    const auto base = static_cast<std::uint32_t>(document.text.size());
    document.text += block.text;
    for (OffsetStep step : block.steps) {
        step.text_start += base;
        document.offsets.push_back(step);
    }
}

void take_meta(Document& document, const PageMeta& meta) {
    document.publisher = meta.site;
    document.title = meta.title.empty() ? meta.title_tag : meta.title;
    const auto suffix = find_outlet_suffix(document.title, document.publisher);
    if (!suffix.span.empty()) document.title.resize(suffix.span.start);
    document.author = meta.author;
    document.published = meta.published;
    document.published_reason = meta.published_reason;
}

}  // namespace

Document read_html(std::string bytes, std::string id, std::string source) {
    Document document = make_document(std::move(bytes), std::move(id), std::move(source));
    Page page = parse_page(document.source_bytes);
    find_main_content(page);
    const std::size_t title = title_block(page);
    take_deck(page, title);
    std::vector<LineHint> hints;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        append_block(document, page.blocks[i]);
        hints.push_back(hint_of(page, page.blocks[i], i == title));
    }
    take_meta(document, page.meta);
    // An empty map means "the same bytes", which no page is.
    if (document.offsets.empty()) document.offsets.push_back(OffsetStep{0, 0, 0, 0, false});
    type_lines(document, hints);
    return document;
}

}  // namespace relata::text
