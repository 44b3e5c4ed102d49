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

/// What meta tags, JSON-LD and <time> say; empty where they do not.
struct PageMeta {
    std::string title = {};
    std::string site = {};
    std::string author = {};
    std::string published = {};         ///< ISO date
    std::string published_reason = {};  ///< "JSON-LD datePublished"
    std::string title_tag = {};
    std::string article_body = {};  ///< JSON-LD articleBody, the longest
};

struct Page {
    std::vector<PageElement> elements = {};
    std::vector<PageBlock> blocks = {};  ///< in the order of the source
    PageMeta meta = {};
};

/// Parses `html` (valid UTF-8, under 4 GB). Never fails. Pages nested deeper than any real one are read without a tree.
Page parse_page(std::string_view html);

/// Sets the sums and scores of the elements and `PageBlock::in_container`; the element with most points, -1 if none.
int find_container(Page& page);
/// The block that shows the title; the number of blocks if none does.
std::size_t find_title_block(const Page& page);
/// Sets `PageBlock::stated`.
void compare_with_stated_body(Page& page);

/// Merges a JSON-LD script into `meta`; broken JSON changes nothing.
void read_json_ld(std::string_view json, PageMeta& meta);
/// Merges one <meta name|property|itemprop=key content=value>.
void read_meta_tag(std::string_view key, std::string_view value, PageMeta& meta);
/// Keeps the date if `value` starts with one and no better one is known.
void read_meta_date(std::string_view value, std::string_view reason, PageMeta& meta);

}  // namespace relata::text
