// Web pages: gumbo's tree, walked without recursion, becomes elements and blocks.

#include "text/html/page.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "text/chars.h"
#include "text/html/block_text.h"
#include "text/html/roles.h"
#include "text/html/slim.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestScript = 4 * 1024 * 1024;  // bytes of a JSON-LD script

constexpr std::size_t kEmptyPage = 200;  // bytes; a page that shows less may keep its text for a script to show

/// gumbo's memory: given back all at once, because gumbo_destroy_output recurses as deep as the page nests.
class Arena {
  public:
    static void* allocate(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
    static void release(void*, void*) {}

  private:
    void* take(std::size_t size) {
        constexpr std::size_t kAlign = alignof(std::max_align_t);
        constexpr std::size_t kChunk = 256 * 1024;
        size = (size + kAlign - 1) / kAlign * kAlign;
        if (size > left_) {
            left_ = std::max(size, kChunk);
            chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(left_));
            next_ = chunks_.back().get();
        }
        void* place = next_;
        next_ += size;
        left_ -= size;
        return place;
    }

    std::vector<std::unique_ptr<std::byte[]>> chunks_ = {};
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;
};

/// Collects elements, blocks and metadata as the page is walked through.
class PageBuilder {
  public:
    explicit PageBuilder(std::string_view html) : html_(html) {}

    void open(PageElement element, const TagTraits& traits) {
        if (traits.block) finish_block();
        const int index = static_cast<int>(page_.elements.size());
        element.parent = open_.empty() ? -1 : open_.back().element;
        element.depth = static_cast<int>(open_.size());
        furniture_ += element.role == Role::furniture ? 1 : 0;
        page_.elements.push_back(std::move(element));
        open_.push_back({index, traits});
        links_ += traits.link ? 1 : 0;
        strong_ += traits.strong ? 1 : 0;
        if (traits.block) block_element_.push_back(index);
    }

    void close() {
        const Open last = open_.back();
        open_.pop_back();
        if (last.traits.block) {
            finish_block();
            block_element_.pop_back();
        }
        links_ -= last.traits.link ? 1 : 0;
        strong_ -= last.traits.strong ? 1 : 0;
        furniture_ -= page_.elements[static_cast<std::size_t>(last.element)].role == Role::furniture ? 1 : 0;
    }

    /// One <br> goes on with the line unless a sentence has ended; two break it.
    void line_break(Span raw) {
        breaks_ += 1;
        const char32_t last = text_.last();
        const bool ended = last == '.' || last == '!' || last == '?' || last == ':' || is_closing_mark(last);
        if (breaks_ >= 2 || ended) return finish_block();
        if (!text_.empty() && !raw.empty()) text_.add(U' ', raw);
    }

    /// `decoded` is the parser's text of html[raw]. Text that the parser moved up is left out.
    void add_decoded_text(Span raw, std::string_view decoded) {
        if (raw.start < text_.source_end()) return;
        add_decoded(html_, raw, decoded, text_);
        count_text(decoded);
    }
    void add_raw_text(Span raw) {
        add_raw(html_, raw, text_);
        count_text(slice(html_, raw));
    }

    PageMeta& meta() { return page_.meta; }
    void mark_flat() { page_.flat = true; }
    bool in_furniture() const { return furniture_ > 0; }

    Page finish() {
        finish_block();
        std::ranges::stable_sort(page_.blocks, {}, [](const PageBlock& b) { return b.steps.front().source_start; });
        return std::move(page_);
    }

  private:
    struct Open {
        int element = -1;
        TagTraits traits = {};
    };

    void count_text(std::string_view text) {
        const auto shown = trim(text).size();
        if (shown > 0) breaks_ = 0;
        if (links_ > 0) text_.count_link(shown);
        if (strong_ > 0) text_.count_strong(shown);
    }

    void finish_block() {
        breaks_ = 0;
        PageBlock block = text_.take();
        if (block.text.empty()) return;
        block.element = block_element_.empty() ? 0 : block_element_.back();
        page_.blocks.push_back(std::move(block));
    }

    std::string_view html_;
    Page page_ = {};
    BlockText text_ = {};
    std::vector<Open> open_ = {};
    std::vector<int> block_element_ = {};
    int links_ = 0;
    int strong_ = 0;
    int furniture_ = 0;
    int breaks_ = 0;
};

std::string_view attribute(const GumboVector& attributes, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

Attributes attributes_of(const GumboVector& attributes) {
    Attributes a;
    for (unsigned i = 0; i < attributes.length; ++i) {
        const auto* one = static_cast<const GumboAttribute*>(attributes.data[i]);
        const std::string_view name(one->name);
        if (name == "class") a.classes = one->value;
        if (name == "id") a.id = one->value;
        if (name == "role") a.role = one->value;
        if (name == "itemprop") a.itemprop = one->value;
        if (name == "style") a.style = one->value;
        a.hidden = a.hidden || name == "hidden";
    }
    return a;
}

std::string_view view(GumboStringPiece piece) { return {piece.data, piece.length}; }

std::string tag_name(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return to_lower_ascii(view(name));
}

/// `traits_of` by the parser's number of the tag, which is looked up for every element.
const TagTraits& element_traits(const GumboElement& element) {
    static const auto known = [] {
        std::array<TagTraits, GUMBO_TAG_UNKNOWN + 1> all{};
        for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i)
            all[static_cast<std::size_t>(i)] = traits_of(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
        return all;
    }();
    static const TagTraits unknown = {};
    return element.tag < GUMBO_TAG_UNKNOWN ? known[static_cast<std::size_t>(element.tag)] : unknown;
}

/// What counts as text: what a browser shows, or also what waits for a script (hidden elements, <noscript>).
enum class Visible { shown, everything };

/// Walks gumbo's tree with a stack of its own.
class TreeWalk {
  public:
    TreeWalk(const SlimPage& slim, PageBuilder& builder, Visible visible)
        : slim_(slim), builder_(builder), everything_(visible == Visible::everything) {}

    void run(const GumboNode* root) {
        enter(root);
        while (!stack_.empty()) {
            auto& [node, next] = stack_.back();
            const GumboVector& children = node->v.element.children;
            if (next < children.length) {
                enter(static_cast<const GumboNode*>(children.data[next++]));
            } else {
                stack_.pop_back();
                builder_.close();
            }
        }
    }

  private:
    void enter(const GumboNode* node) {
        if (node->type == GUMBO_NODE_ELEMENT) return enter_element(node);
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            add_text(node->v.text);
        }
    }

    std::optional<Span> raw_span(GumboStringPiece piece) const {
        const std::string_view html = slim_.html();
        if (piece.data == nullptr || piece.data < html.data() || piece.data > html.data() + html.size())
            return std::nullopt;
        const auto start = static_cast<std::size_t>(piece.data - html.data());
        const auto length = std::min(piece.length, html.size() - start);
        const std::uint32_t from = slim_.to_page(start);
        return Span{from, length == 0 ? from : slim_.to_page(start + length - 1) + 1};
    }

    void add_text(const GumboText& text) {
        if (const auto raw = raw_span(text.original_text)) builder_.add_decoded_text(*raw, text.text);
    }

    static std::string without_breaks(std::string_view text) {
        std::string out(text);
        std::ranges::replace(out, '\n', ' ');
        return out;
    }

    /// The text inside an element, up to `limit` bytes, blocks of it on lines of their own.
    static std::string text_inside(const GumboNode* top, std::size_t limit) {
        std::string out;
        std::vector<const GumboNode*> todo{top};
        while (!todo.empty() && out.size() < limit) {
            const GumboNode* node = todo.back();
            todo.pop_back();
            if (node->type == GUMBO_NODE_WHITESPACE) out += ' ';
            if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
                out += without_breaks(node->v.text.text);
            if (node->type != GUMBO_NODE_ELEMENT) continue;
            if (node != top && (node->v.element.tag == GUMBO_TAG_BR || element_traits(node->v.element).block))
                out += '\n';
            const bool code =
                node != top && (node->v.element.tag == GUMBO_TAG_SCRIPT || node->v.element.tag == GUMBO_TAG_STYLE);
            const GumboVector& children = node->v.element.children;
            for (unsigned i = code ? 0 : children.length; i > 0; --i)
                todo.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
        }
        return out;
    }

    void enter_element(const GumboNode* node) {
        const GumboElement& e = node->v.element;
        const std::string tag = tag_name(e);
        const TagTraits traits = element_traits(e);
        const Attributes a = attributes_of(e.attributes);
        read_head(node, tag);
        if (e.tag == GUMBO_TAG_BR) return builder_.line_break(raw_span(e.original_tag).value_or(Span{}));
        if (traits.invisible && !(everything_ && e.tag == GUMBO_TAG_NOSCRIPT)) return;
        PageElement element = make_element(tag, a);
        read_marked(node, element, a);
        if (!everything_ && is_hidden(a)) return;
        builder_.open(std::move(element), traits);
        stack_.emplace_back(node, 0U);
    }

    void read_head(const GumboNode* node, std::string_view tag) {
        const GumboElement& e = node->v.element;
        PageMeta& meta = builder_.meta();
        if (tag == "meta") {
            const auto content = attribute(e.attributes, "content");
            for (const char* key : {"property", "name", "itemprop"})
                read_meta_tag(attribute(e.attributes, key), content, meta);
        } else if (tag == "script" && attribute(e.attributes, "type").starts_with("application/ld+json")) {
            read_json_ld(text_inside(node, kLongestScript), meta);
        } else if (tag == "title" && meta.title_tag.empty()) {
            meta.title_tag = trim(text_inside(node, 2000));
        } else if (tag == "link" && attribute(e.attributes, "rel") == "canonical") {
            state(meta.address, attribute(e.attributes, "href"), 2);
        }
    }

    /// A box of authors to follow says nothing about who wrote the page.
    static bool asks_to_follow(const Attributes& a) {
        return to_lower_ascii(a.classes).find("follow") != std::string::npos ||
               to_lower_ascii(a.id).find("follow") != std::string::npos;
    }

    /// Authors and dates that an element's attributes mark. Those of teasers and comments count less.
    void read_marked(const GumboNode* node, const PageElement& element, const Attributes& a) {
        const GumboVector& attributes = node->v.element.attributes;
        PageMeta& meta = builder_.meta();
        const int less = builder_.in_furniture() ? 15 : 0;
        const bool author = a.itemprop.find("author") != std::string_view::npos;
        const bool rel =
            node->v.element.tag == GUMBO_TAG_A && attribute(attributes, "rel").find("author") != std::string_view::npos;
        if (author || rel || (element.role == Role::byline && !asks_to_follow(a))) {
            const int rank = author ? 36 : rel ? 34 : 30;
            if (rank - less > meta.author.rank) state_author(meta, text_inside(node, 400), rank - less);
        }
        const bool published = a.itemprop.find("datePublished") != std::string_view::npos;
        if (node->v.element.tag == GUMBO_TAG_TIME) {
            const bool stated = published || attribute(attributes, "pubdate").data() != nullptr;
            state_date(meta, attribute(attributes, "datetime"), stated ? "time datePublished" : "time",
                       (stated ? 46 : 30) - less);
        } else if (published) {
            const auto content = attribute(attributes, "content");
            state_date(meta, content.empty() ? plain_value(text_inside(node, 200)) : std::string(content),
                       "itemprop datePublished", 45 - less);
        }
    }

    const SlimPage& slim_;
    PageBuilder& builder_;
    bool everything_ = false;
    std::vector<std::pair<const GumboNode*, unsigned>> stack_ = {};
};

/// Tags as they come, no tree: for markup that nests thousands deep, where the parser's time would grow with the
/// square.
void scan_flat(std::string_view html, PageBuilder& builder) {
    builder.open(PageElement{.tag = "body"}, traits_of("body"));
    std::string skip_until;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t open = std::min(html.find('<', at), html.size());
        if (open > at && skip_until.empty()) {
            builder.add_raw_text(Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(open)});
        }
        const std::size_t close = std::min(html.find('>', open), html.size());
        auto inner = html.substr(std::min(open + 1, html.size()), close > open ? close - open - 1 : 0);
        const bool ends = inner.starts_with('/');
        if (ends) inner.remove_prefix(1);
        const std::string tag = to_lower_ascii(inner.substr(0, inner.find_first_of(" \t\r\n/>")));
        const TagTraits traits = traits_of(tag);
        if (!skip_until.empty()) {
            if (ends && tag == skip_until) skip_until.clear();
        } else if (!ends && traits.invisible && (tag == "script" || tag == "style")) {
            skip_until = tag;
        } else if (traits.block || tag == "br") {
            builder.close();
            builder.open(PageElement{.tag = "p"}, traits_of("p"));
        }
        at = close + 1;
    }
    builder.close();
}

/// gumbo compares every attribute of a tag with every other.
bool has_too_many_attributes(std::string_view tag) {
    return tag.size() > 64 * 1024 && std::ranges::count(tag, '=') + std::ranges::count(tag, ' ') > kMostAttributes;
}

/// Markup that no real page has. Rough depth of nesting: start tags less end tags, those aside that need no end tag.
bool overloads_parser(std::string_view html) {
    constexpr std::array kNoEnd = {"area"sv, "base"sv,   "br"sv, "col"sv,  "dd"sv,   "dt"sv,     "embed"sv, "hr"sv,
                                   "img"sv,  "input"sv,  "li"sv, "link"sv, "meta"sv, "option"sv, "p"sv,     "param"sv,
                                   "path"sv, "source"sv, "td"sv, "th"sv,   "tr"sv,   "wbr"sv};
    int depth = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        auto rest = html.substr(at + 1, 12);
        const bool ends = rest.starts_with('/');
        if (ends) rest.remove_prefix(1);
        if (rest.empty() || !is_letter(static_cast<unsigned char>(rest[0]) & 0x7F)) continue;
        const auto tag = to_lower_ascii(rest.substr(0, rest.find_first_of(" \t\r\n/>")));
        if (has_too_many_attributes(html.substr(at, html.find('>', at) - at))) return true;
        if (std::ranges::find(kNoEnd, tag) != kNoEnd.end()) continue;
        depth = std::max(0, depth + (ends ? -1 : 1));
        if (depth > kDeepestNesting) return true;
    }
    return false;
}

}  // namespace

Page parse_page(std::string_view html) {
    PageBuilder builder(html);
    if (overloads_parser(html)) {
        scan_flat(html, builder);
        builder.mark_flat();
        return builder.finish();
    }
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = &arena;
    options.max_errors = 0;
    const SlimPage slim(html);
    const GumboOutput* output = gumbo_parse_with_options(&options, slim.html().data(), slim.html().size());
    TreeWalk(slim, builder, Visible::shown).run(output->root);
    Page page = builder.finish();
    std::size_t shown = 0;
    for (const PageBlock& b : page.blocks) shown += b.text.size();
    if (shown >= kEmptyPage) return page;
    PageBuilder again(html);
    TreeWalk(slim, again, Visible::everything).run(output->root);
    return again.finish();
}

}  // namespace relata::text
