// A web page becomes a Document: blocks joined to text, hints from the markup handed to the clean-up.

#include "text/html/read_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "text/article/clean_up.h"
#include "text/article/dates.h"
#include "text/article/line_rules.h"
#include "text/article/lines.h"
#include "text/chars.h"
#include "text/document.h"
#include "text/html/block_features.h"
#include "text/html/block_model.h"
#include "text/html/page.h"
#include "text/html/roles.h"

namespace relata::text {
namespace {

constexpr std::size_t kShortLine = 120;    // bytes of a line that may be a byline or a date
constexpr int kDespiteFurniture = 22'000;  // score (nine to one) of text inside a box called "newsletter", "related"
constexpr int kSure = 25;                  // rank from which a date is stated for this article and not for some other

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

/// Above and beside the article's first lines a date or byline counts as such whatever stands around it.
LineHint hint_in_head(const PageBlock& block) {
    if (date_line(block.text)) return LineHint::time;
    return byline_author(block.text, measure_line(block.text)) ? LineHint::byline : LineHint::furniture;
}

/// Captions of the article's own pictures are kept apart, unless the model takes them for text.
LineHint hint_of(const Page& page, const PageBlock& block, bool in_head) {
    if (in_head && block.text.size() < kShortLine) {
        const LineHint hint = hint_in_head(block);
        if (hint != LineHint::furniture) return hint;
    }
    if (block.in_main) return is_heading(element_of(page, block).tag) ? LineHint::subheadline : LineHint::body;
    if (!block.in_container) return LineHint::furniture;
    const Role role = role_of(page, block);
    if (role == Role::caption) return LineHint::caption;
    if (role == Role::byline && block.text.size() < kShortLine) return LineHint::byline;
    return role == Role::time ? LineHint::time : LineHint::furniture;
}

/// Shapes that are never text of an article, whatever stands around them: notes of rights, and the cells full of links
/// that pages laid out with tables have beside their text.
bool is_frame(const Page& page, const PageBlock& block) {
    const bool rights = block.text.starts_with("©") || to_lower_ascii(block.text.substr(0, 10)) == "copyright ";
    const bool links = block.link_characters * 10 > block.text.size() * 9 && !block.shape.ends_sentence;
    return (rights && block.text.size() < kShortLine) || (links && element_of(page, block).tag == "td");
}

/// Judges every block of the page.
void find_article(Page& page, std::size_t title) {
    const int container = find_container(page);
    compare_with_stated_body(page);
    const auto rows = measure_blocks(page, container, title);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int enough = in_furniture(rows[i]) ? kDespiteFurniture : 0;
        page.blocks[i].in_main = i != title && article_score(rows[i]) > enough && !is_frame(page, page.blocks[i]);
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

/// <title> often has the outlet's name behind what the page shows as its title.
std::string title_of_tag(std::string tag, std::string_view shown) {
    return !shown.empty() && tag.starts_with(shown) ? std::string(shown) : std::move(tag);
}

void take_meta(Document& document, const PageMeta& meta, std::string_view shown_title) {
    document.publisher = meta.site.value;
    document.title =
        meta.title.value.empty() ? title_of_tag(plain_value(meta.title_tag), shown_title) : meta.title.value;
    const auto suffix = find_outlet_suffix(document.title, document.publisher);
    if (!suffix.span.empty()) document.title.resize(suffix.span.start);
    document.url = meta.address.value;
    document.author = meta.author.value;
    if (meta.published.rank < kSure) return;
    document.published = meta.published.value;
    document.published_reason = meta.published.reason;
}

/// What is left when neither head nor lines give the day: a <time> of the page's frame, the address it gives itself.
void guess_date(Document& document, const PageMeta& meta) {
    if (!document.published.empty()) return;
    for (std::size_t at = 0; at < meta.address.value.size(); ++at) {
        const char before = at == 0 ? '/' : meta.address.value[at - 1];
        const auto date = before >= '0' && before <= '9' ? std::nullopt : date_at(meta.address.value, at);
        if (!date || !date->date.is_full()) continue;
        document.published = to_iso(date->date);
        document.published_reason = "address";
        document.published_certainty = DateCertainty::derived;
        return;
    }
    document.published = meta.published.value;
    document.published_reason = meta.published.reason;
    document.published_certainty = document.published.empty() ? DateCertainty::unknown : DateCertainty::guessed;
}

}  // namespace

Document read_html(std::string bytes, std::string id, std::string source) {
    Document document = make_document(std::move(bytes), std::move(id), std::move(source));
    Page page = parse_page(document.source_bytes);
    if (page.flat)
        document.warnings.push_back(
            fmt::format("page read without its tree: over {} elements inside one another or {} "
                        "attributes in a tag",
                        kDeepestNesting, kMostAttributes));
    const std::size_t title = find_title_block(page);
    find_article(page, title);
    const Span head = lines_around_title(page, title);
    std::vector<LineHint> hints;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        append_block(document, page.blocks[i]);
        hints.push_back(i == title ? LineHint::title : hint_of(page, page.blocks[i], head.start <= i && i < head.end));
    }
    read_bylines(page, head, page.meta);
    take_meta(document, page.meta, title < page.blocks.size() ? page.blocks[title].text : std::string_view{});
    // An empty map means "the same bytes", which no page is.
    if (document.offsets.empty()) document.offsets.push_back(OffsetStep{0, 0, 0, 0, false});
    type_lines(document, hints);
    guess_date(document, page.meta);
    return document;
}

}  // namespace relata::text
