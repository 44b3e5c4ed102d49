#pragma once
// A web page taken apart: elements, blocks of text with their way back to the raw bytes, and what the head says.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "text/html/block_shape.h"

namespace relata::text {

/// What an element's tag, class, id and role say about its content.
enum class Role { plain, article, caption, byline, time, furniture };

/// One element. Parents come before their children.
struct PageElement {
    int parent = -1;       ///< index into `Page::elements`; -1 for the root
    std::string tag = {};  ///< lower case
    Role role = Role::plain;
    std::string classes = {};   ///< as written
    int class_weight = 0;       ///< points for "article", "story" in class and id, minus points for "sidebar", "promo"
    bool article_body = false;  ///< itemprop="articleBody"
    int depth = 0;
    // Sums over the blocks inside, children included.
    std::size_t characters = 0;
    std::size_t link_characters = 0;
    std::size_t prose_characters = 0;
    double score = 0;  ///< how much it looks like the container of an article
};

/// A stretch of text that a browser shows as lines of its own. Steps count from the block's first byte.
struct PageBlock {
    int element = -1;       ///< the block-level element around it
    std::string text = {};  ///< references decoded, white space collapsed, trimmed
    std::vector<OffsetStep> steps = {};
    std::size_t link_characters = 0;
    std::size_t strong_characters = 0;  ///< in <b>, <strong>
    BlockShape shape = {};
    float stated = -1;  ///< share of its word pairs that the articleBody of the page's JSON-LD has; -1 = none given
    bool in_container = false;  ///< in the container that has most points, or a sibling like it
    bool in_main = false;       ///< part of the article, as the model judges
};

/// What the page says about itself somewhere, and how much that place is believed (1 to 100, 0 = nothing said).
struct Stated {
    std::string value = {};
    std::string reason = {};  ///< of a date: "JSON-LD datePublished"
    int rank = 0;
};

/// What meta tags, JSON-LD, microdata, <time> and bylines say. Of two statements the one from the better place counts,
/// of two from such places the first.
struct PageMeta {
    Stated title = {};
    Stated site = {};
    Stated author = {};
    Stated published = {};  ///< ISO date
    Stated address = {};    ///< the page's own, from <link rel="canonical"> or og:url
    std::string title_tag = {};
    std::string article_body = {};  ///< JSON-LD articleBody, the longest
};

struct Page {
    std::vector<PageElement> elements = {};
    std::vector<PageBlock> blocks = {};  ///< in the order of the source
    PageMeta meta = {};
    bool flat = false;  ///< read without a tree: the markup nests too deep, or has a tag with too many attributes
};

constexpr int kDeepestNesting = 2000;    ///< elements inside one another; the parser's time grows with their square
constexpr int kMostAttributes = 20'000;  ///< of one tag; the parser compares each with every other

/// Parses `html` (valid UTF-8, under 4 GB). Never fails. Pages beyond those limits are read without a tree.
Page parse_page(std::string_view html);

/// Sets the sums and scores of the elements and `PageBlock::in_container`; the element with most points, -1 if none.
int find_container(Page& page);
/// The block that shows the title; the number of blocks if none does.
std::size_t find_title_block(const Page& page);
/// Sets `PageBlock::stated`.
void compare_with_stated_body(Page& page);

/// Merges a JSON-LD script into `meta`; a broken one is mended where it can be.
void read_json_ld(std::string_view script, PageMeta& meta);
/// Merges one <meta name|property|itemprop=keys content=value>.
void read_meta_tag(std::string_view keys, std::string_view value, PageMeta& meta);
/// The blocks from a little above the title to the third block of the article: where bylines and dates stand.
Span lines_around_title(const Page& page, std::size_t title);
/// Reads "By Jane Doe" off those lines, where nothing better is known.
void read_bylines(const Page& page, Span lines, PageMeta& meta);

/// Takes the value if `rank` is above that of what is known. References in it are decoded, white space collapsed.
void state(Stated& field, std::string_view value, int rank);
/// The same for names of people, which may stand in a byline: "By Jane Doe | 3 March 2020".
void state_author(PageMeta& meta, std::string_view value, int rank);
/// The same for a date in ISO 8601, as seconds since 1970, or in words. Nothing if `value` has none.
void state_date(PageMeta& meta, std::string_view value, std::string_view reason, int rank);

/// "By Jane Doe and John Roe, 3 March 2020" is "Jane Doe and John Roe"; empty if this is no name.
std::string author_name(std::string_view byline);
/// References decoded, white space collapsed.
std::string plain_value(std::string_view value);

}  // namespace relata::text
