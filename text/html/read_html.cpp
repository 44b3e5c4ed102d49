// A web page becomes a Document: blocks joined to text, hints from the markup handed to the clean-up.

#include "text/html/read_html.h"

#include <algorithm>
#include <utility>

#include "text/article/clean_up.h"
#include "text/article/line_rules.h"
#include "text/chars.h"
#include "text/document.h"
#include "text/html/block_features.h"
#include "text/html/block_model.h"
#include "text/html/page.h"
#include "text/html/roles.h"

namespace relata::text {
namespace {

const PageElement& element_of(const Page& page, const PageBlock& block) {
    return page.elements[static_cast<std::size_t>(block.element)];
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

/// Captions of the article's own pictures are kept apart, wherever the model puts them.
LineHint hint_of(const Page& page, const PageBlock& block, bool title) {
    if (title) return LineHint::title;
    const Role role = role_of(page, block);
    if (block.in_main) return is_heading(element_of(page, block).tag) ? LineHint::subheadline : LineHint::body;
    if (!block.in_container) return LineHint::furniture;
    if (role == Role::caption) return LineHint::caption;
    if (role == Role::byline && block.text.size() < 120) return LineHint::byline;
    return role == Role::time ? LineHint::time : LineHint::furniture;
}

/// Judges every block of the page.
void find_article(Page& page, std::size_t title) {
    const int container = find_container(page);
    compare_with_stated_body(page);
    const auto rows = measure_blocks(page, container, title);
    for (std::size_t i = 0; i < rows.size(); ++i) page.blocks[i].in_main = i != title && article_score(rows[i]) > 0;
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
    document.publisher = meta.site.value;
    document.title = meta.title.value.empty() ? plain_value(meta.title_tag) : meta.title.value;
    const auto suffix = find_outlet_suffix(document.title, document.publisher);
    if (!suffix.span.empty()) document.title.resize(suffix.span.start);
    document.url = meta.address.value;
    document.author = meta.author.value;
    document.published = meta.published.value;
    document.published_reason = meta.published.reason;
}

}  // namespace

Document read_html(std::string bytes, std::string id, std::string source) {
    Document document = make_document(std::move(bytes), std::move(id), std::move(source));
    Page page = parse_page(document.source_bytes);
    const std::size_t title = find_title_block(page);
    find_article(page, title);
    std::vector<LineHint> hints;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        append_block(document, page.blocks[i]);
        hints.push_back(hint_of(page, page.blocks[i], i == title));
    }
    read_visible_meta(page, title, page.meta);
    take_meta(document, page.meta);
    // An empty map means "the same bytes", which no page is.
    if (document.offsets.empty()) document.offsets.push_back(OffsetStep{0, 0, 0, 0, false});
    type_lines(document, hints);
    return document;
}

}  // namespace relata::text
