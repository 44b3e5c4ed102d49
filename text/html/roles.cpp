// Tables of tags and class words: what is navigation, what is a caption, what is the article.

#include "text/html/roles.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBlocks = {
    "address"sv, "article"sv, "aside"sv,  "blockquote"sv, "body"sv,  "button"sv,  "caption"sv,  "center"sv,
    "dd"sv,      "details"sv, "dialog"sv, "div"sv,        "dl"sv,    "dt"sv,      "fieldset"sv, "figcaption"sv,
    "figure"sv,  "footer"sv,  "form"sv,   "h1"sv,         "h2"sv,    "h3"sv,      "h4"sv,       "h5"sv,
    "h6"sv,      "header"sv,  "hr"sv,     "html"sv,       "label"sv, "legend"sv,  "li"sv,       "main"sv,
    "nav"sv,     "ol"sv,      "option"sv, "p"sv,          "pre"sv,   "section"sv, "summary"sv,  "table"sv,
    "tbody"sv,   "td"sv,      "tfoot"sv,  "th"sv,         "thead"sv, "tr"sv,      "ul"sv};
static_assert(std::ranges::is_sorted(kBlocks));

constexpr std::array kInvisible = {"audio"sv,    "canvas"sv, "embed"sv,    "iframe"sv,   "input"sv,  "math"sv,
                                   "noscript"sv, "object"sv, "option"sv,   "script"sv,   "select"sv, "style"sv,
                                   "svg"sv,      "title"sv,  "template"sv, "textarea"sv, "video"sv};

constexpr std::array kFurnitureTags = {"nav"sv, "footer"sv, "aside"sv, "form"sv, "button"sv, "dialog"sv, "label"sv};

// A word of class or id that begins so: the element is no part of the article.
constexpr std::array kFurnitureWords = {
    "addthis"sv,    "advert"sv,    "alsoread"sv, "banner"sv,      "breadcrumb"sv, "comment"sv, "consent"sv,
    "cookie"sv,     "disqus"sv,    "donat"sv,    "footer"sv,      "gdpr"sv,       "login"sv,   "masthead"sv,
    "menu"sv,       "modal"sv,     "morefrom"sv, "morestories"sv, "nav"sv,        "navbar"sv,  "navigation"sv,
    "newsletter"sv, "outbrain"sv,  "paywall"sv,  "popular"sv,     "popup"sv,      "promo"sv,   "readmore"sv,
    "recirc"sv,     "recommend"sv, "related"sv,  "respond"sv,     "share"sv,      "sharing"sv, "sidebar"sv,
    "signup"sv,     "skip"sv,      "social"sv,   "sponsor"sv,     "subscri"sv,    "taboola"sv, "tags"sv,
    "teaser"sv,     "toolbar"sv,   "trending"sv, "widget"sv};

constexpr std::array kNegativeWords = {"ad"sv,         "ads"sv,   "aside"sv,  "card"sv, "foot"sv, "header"sv,
                                       "hidden"sv,     "media"sv, "meta"sv,   "more"sv, "most"sv, "pager"sv,
                                       "pagination"sv, "rail"sv,  "scroll"sv, "shop"sv, "tag"sv,  "tool"sv};
constexpr std::array kPositiveWords = {"article"sv, "articlebody"sv, "blog"sv,      "body"sv, "content"sv,
                                       "entry"sv,   "hentry"sv,      "main"sv,      "news"sv, "page"sv,
                                       "post"sv,    "story"sv,       "storybody"sv, "text"sv};
constexpr std::array kCaptionWords = {"caption"sv, "figcaption"sv, "imgcaption"sv, "wp-caption-text"sv};
constexpr std::array kBylineWords = {"author"sv, "authorname"sv, "bio"sv, "byline"sv};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& table, std::string_view word) {
    return !word.empty() &&
           std::ranges::any_of(table, [&](std::string_view t) { return t[0] == word[0] && t == word; });
}
template <std::size_t N>
bool has_start(const std::array<std::string_view, N>& table, std::string_view word) {
    return !word.empty() &&
           std::ranges::any_of(table, [&](std::string_view p) { return p[0] == word[0] && word.starts_with(p); });
}

/// Calls `visit` for each word of a class list: "story-body__inner" is "story", "body", "inner"; "articleBody" is
/// "article", "body".
template <typename Visit>
void for_each_class_word(std::string_view names, const Visit& visit) {
    std::string word;
    char before = ' ';
    for (const char c : names) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z');
        if (!letter || (upper && before >= 'a' && before <= 'z')) {
            if (!word.empty()) visit(std::string_view(word));
            word.clear();
        }
        if (letter) word.push_back(upper ? static_cast<char>(c + 32) : c);
        before = c;
    }
    if (!word.empty()) visit(std::string_view(word));
}

struct ClassVerdict {
    int weight = 0;
    Role role = Role::plain;
};

void judge(std::string_view names, ClassVerdict& verdict) {
    bool positive = false;
    bool negative = false;
    for_each_class_word(names, [&](std::string_view word) {
        if (has(kCaptionWords, word) && verdict.role == Role::plain) verdict.role = Role::caption;
        if (has(kBylineWords, word) && verdict.role == Role::plain) verdict.role = Role::byline;
        if (has_start(kFurnitureWords, word)) verdict.role = Role::furniture;
        positive = positive || has(kPositiveWords, word);
        negative = negative || has(kNegativeWords, word) || has_start(kFurnitureWords, word);
    });
    verdict.weight += (positive ? 25 : 0) - (negative ? 25 : 0);
}

}  // namespace

TagTraits traits_of(std::string_view tag) {
    return {std::ranges::binary_search(kBlocks, tag), tag == "a", tag == "b" || tag == "strong", has(kInvisible, tag)};
}

bool is_heading(std::string_view tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'; }

bool is_hidden(const Attributes& a) {
    std::string style = to_lower_ascii(a.style);
    std::erase(style, ' ');
    return a.hidden || style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

PageElement make_element(std::string_view tag, const Attributes& a) {
    ClassVerdict verdict;
    judge(a.classes, verdict);
    judge(a.id, verdict);
    PageElement e{.tag = std::string(tag),
                  .role = verdict.role,
                  .classes = std::string(a.classes),
                  .class_weight = verdict.weight};
    e.article_body = a.itemprop.find("articleBody") != std::string_view::npos;
    const bool root = tag == "html" || tag == "body" || tag == "main" || tag == "article";
    const bool navigation = a.role == "navigation" || a.role == "complementary" || a.role == "contentinfo" ||
                            a.role == "dialog" || a.role == "search" || a.role == "menu";
    if (root && e.role != Role::plain) e.role = Role::plain;
    if (has(kFurnitureTags, tag) || navigation) e.role = Role::furniture;
    if (tag == "figcaption") e.role = Role::caption;
    if (tag == "time") e.role = Role::time;
    if (e.article_body) e.role = Role::article;
    return e;
}

}  // namespace relata::text
