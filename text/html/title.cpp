// Which block shows the title, and which blocks the page's own JSON-LD repeats as the article's text.

#include <string>
#include <unordered_set>

#include "text/article/line_rules.h"
#include "text/chars.h"
#include "text/html/page.h"
#include "text/html/roles.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestTitle = 400;  // bytes

/// Calls `visit` with a hash of each two neighbouring words, letters of ASCII in lower case.
template <typename Visit>
void for_each_word_pair(std::string_view text, const Visit& visit) {
    std::uint64_t word = 0;
    std::uint64_t before = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        const bool inner =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (inner) {
            word = (word + static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c) + 1) * 0x9E3779B97F4A7C15ULL;
            word ^= word >> 29;
        } else if (word != 0) {
            if (before != 0) visit(before * 31 + word);
            before = word;
            word = 0;
        }
    }
}

}  // namespace

/// The block that shows the title: the one that repeats what the head says, else the first <h1> with some words.
std::size_t find_title_block(const Page& page) {
    const std::string stated = repetition_key(page.meta.title.value);
    const std::string tag = repetition_key(page.meta.title_tag);
    std::size_t first_h1 = page.blocks.size();
    std::size_t first_same = page.blocks.size();  // no heading, but says what <title> says
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const PageBlock& b = page.blocks[i];
        if (b.text.size() > kLongestTitle) continue;
        const std::string key = repetition_key(b.text);
        const bool long_enough = key.size() >= 8;
        if (!is_heading(page.elements[static_cast<std::size_t>(b.element)].tag)) {
            const bool same = key == stated || (key.size() >= 15 && tag.starts_with(key));
            if (same && long_enough && first_same == page.blocks.size()) first_same = i;
            continue;
        }
        if (long_enough && (key == stated || stated.starts_with(key) || (key.size() >= 15 && tag.starts_with(key))))
            return i;
        if (page.elements[static_cast<std::size_t>(b.element)].tag == "h1" && long_enough &&
            first_h1 == page.blocks.size())
            first_h1 = i;
    }
    return first_h1 < page.blocks.size() ? first_h1 : first_same;
}

void compare_with_stated_body(Page& page) {
    if (page.meta.article_body.size() < 100) return;
    std::unordered_set<std::uint64_t> stated;
    for_each_word_pair(page.meta.article_body, [&](std::uint64_t pair) { stated.insert(pair); });
    for (PageBlock& b : page.blocks) {
        int all = 0;
        int found = 0;
        for_each_word_pair(b.text, [&](std::uint64_t pair) {
            ++all;
            found += stated.contains(pair) ? 1 : 0;
        });
        b.stated = all == 0 ? 0.0F : static_cast<float>(found) / static_cast<float>(all);
    }
}

}  // namespace relata::text
