// Which part of a page is the article: paragraphs give points to the elements around them, links take them away.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/html/page.h"

namespace relata::text {
namespace {

constexpr int kLevels = 5;  // ancestors that a paragraph gives points to

double link_density(const PageElement& e) {
    return e.characters == 0 ? 0 : static_cast<double>(e.link_characters) / static_cast<double>(e.characters);
}

/// "story-body story-body-2" and "story-body story-body-1" are of one make.
std::string without_digits(std::string_view classes) {
    std::string out(classes);
    std::erase_if(out, [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

bool is_inner(const PageElement& e) {
    const std::string_view tag = e.tag;
    return tag == "p" || tag == "pre" || tag == "blockquote" || tag == "li" || tag == "td" || tag == "h2" ||
           tag == "h3" || tag == "center" || tag == "dd";
}

class ContentFinder {
  public:
    explicit ContentFinder(Page& page) : page_(page), furniture_(page.elements.size()) {}

    int run() {
        if (page_.elements.empty()) return -1;
        sum_up();
        mark_furniture();
        give_points();
        const int top = choose();
        if (top < 0) {
            take_everything();
        } else {
            mark_main(top);
        }
        return top;
    }

  private:
    PageElement& element(int i) { return page_.elements[static_cast<std::size_t>(i)]; }

    static bool is_paragraph(const PageBlock& b) {
        return is_running_text(b.shape) && b.link_characters * 2 < b.text.size();
    }

    void sum_up() {
        for (PageBlock& b : page_.blocks) {
            b.shape = measure_block(b.text);
            PageElement& e = element(b.element);
            e.characters += b.text.size();
            e.link_characters += std::min(b.link_characters, b.text.size());
            e.prose_characters += is_paragraph(b) ? b.text.size() : 0;
        }
        for (std::size_t i = page_.elements.size(); i-- > 1;) {
            const PageElement& e = page_.elements[i];
            if (e.parent < 0) continue;
            PageElement& parent = element(e.parent);
            parent.characters += e.characters;
            parent.link_characters += e.link_characters;
            parent.prose_characters += e.prose_characters;
        }
    }

    /// An element called "with-sidebar" that holds half of the page's prose is the article all the same.
    void mark_furniture() {
        const std::size_t all = page_.elements.front().prose_characters;
        for (std::size_t i = 0; i < page_.elements.size(); ++i) {
            PageElement& e = page_.elements[i];
            const bool big = e.prose_characters * 5 >= all * 2 && e.prose_characters > 0;
            if ((e.role == Role::furniture || e.role == Role::byline) && big) e.role = Role::plain;
            const bool above = e.parent >= 0 && furniture_[static_cast<std::size_t>(e.parent)];
            furniture_[i] = above || e.role == Role::furniture;
        }
    }

    void give_points() {
        for (const PageBlock& b : page_.blocks) {
            if (furniture_[static_cast<std::size_t>(b.element)] || !is_paragraph(b)) continue;
            const auto commas = static_cast<double>(std::ranges::count(b.text, ','));
            const double points = 1 + commas + std::min(static_cast<double>(b.text.size()) / 100, 3.0);
            int at = is_inner(element(b.element)) ? element(b.element).parent : b.element;
            for (int level = 0; at >= 0 && level < kLevels; ++level) {
                const double divider = level == 0 ? 1 : level == 1 ? 2 : 3.0 * level;
                element(at).score += points / divider;
                at = element(at).parent;
            }
        }
        for (PageElement& e : page_.elements) {
            if (e.score <= 0) continue;
            const std::string_view tag = e.tag;
            const double base = tag == "article" || tag == "main"  ? 10
                                : tag == "div" || tag == "section" ? 5
                                : tag == "ul" || tag == "ol"       ? -3
                                                                   : 0;
            e.score = std::max(0.1, (e.score + base + e.class_weight) * (1 - link_density(e)));
        }
    }

    /// The marked article body if the page marks one that is no teaser, else the element with most points or the
    /// ancestor that has nearly as many.
    int choose() {
        const std::size_t all = page_.elements.front().prose_characters;
        int best = -1;
        int marked = -1;
        for (int i = 0; i < static_cast<int>(page_.elements.size()); ++i) {
            const PageElement& e = element(i);
            if (e.article_body && (marked < 0 || e.prose_characters > element(marked).prose_characters)) marked = i;
            if (!furniture_[static_cast<std::size_t>(i)] && e.score > 0 && (best < 0 || e.score > element(best).score))
                best = i;
        }
        if (marked >= 0 && element(marked).prose_characters * 3 > all) return marked;
        if (best < 0) return -1;
        double last = element(best).score;
        const double threshold = last / 3;
        for (int up = element(best).parent; up >= 0 && element(up).tag != "body" && element(up).tag != "html";
             up = element(up).parent) {
            if (element(up).score < threshold) break;
            if (element(up).score > last) {
                best = up;
                break;
            }
            last = element(up).score;
        }
        return best;
    }

    /// The nearest <article> or <main> above; pages that scroll on into other articles wrap each in its own.
    int wrapper_of(int i) {
        while (i >= 0 && element(i).tag != "article" && element(i).tag != "main") i = element(i).parent;
        return i;
    }

    /// Articles cut into several containers of the same make, with pictures between them.
    bool is_twin(int i, int top) {
        const PageElement& e = element(i);
        return !e.classes.empty() && without_digits(e.classes) == without_digits(element(top).classes) &&
               e.tag == element(top).tag && e.prose_characters > 0 && link_density(e) < 0.33 &&
               !furniture_[static_cast<std::size_t>(i)] && wrapper_of(i) == wrapper_of(top);
    }

    void mark_main(int top) {
        const double enough = std::max(10.0, element(top).score * 0.2);
        const int parent = element(top).parent;
        std::vector<bool> inside(page_.elements.size());
        for (std::size_t i = 0; i < page_.elements.size(); ++i) {
            const PageElement& e = page_.elements[i];
            const int index = static_cast<int>(i);
            const bool below = e.parent >= 0 && inside[static_cast<std::size_t>(e.parent)];
            const bool sibling = parent >= 0 && e.parent == parent && e.score >= enough && link_density(e) < 0.33;
            inside[i] = (index == top || below || sibling || is_twin(index, top)) &&
                        (index == top || e.role != Role::furniture);
        }
        for (PageBlock& b : page_.blocks) {
            const PageElement& e = element(b.element);
            const bool loose = e.parent == parent && e.tag == "p" && is_paragraph(b) &&
                               !furniture_[static_cast<std::size_t>(b.element)];
            const bool links = b.link_characters * 10 > b.text.size() * 9 && b.text.size() > 3;
            b.in_container = (inside[static_cast<std::size_t>(b.element)] && !(links && !is_inner_heading(e))) || loose;
        }
    }

    static bool is_inner_heading(const PageElement& e) {
        return e.tag == "p" || e.tag == "h1" || e.tag == "blockquote";
    }

    /// No paragraph anywhere: what is not plainly furniture is the article.
    void take_everything() {
        for (PageBlock& b : page_.blocks)
            b.in_container = !furniture_[static_cast<std::size_t>(b.element)] && b.link_characters * 2 < b.text.size();
    }

    Page& page_;
    std::vector<bool> furniture_;
};

}  // namespace

int find_container(Page& page) { return ContentFinder(page).run(); }

}  // namespace relata::text
