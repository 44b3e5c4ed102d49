// Quotations without marks: paragraphs in the first person behind somebody's words.

#include "extract/qualifiers/unmarked_quotations.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/author.h"
#include "extract/qualifiers/reported.h"

namespace relata::extract {
namespace {

constexpr int kFewestInParagraph = 2;  ///< "I", "we" and the like
constexpr int kFewestInArticle = 4;
constexpr std::size_t kWidestGap = 2;  ///< paragraphs of a passage that do not say "I"

struct Paragraph {
    std::uint32_t first = 0;  ///< sentences
    std::uint32_t last = 0;
    int in_first_person = 0;
    bool tells_words = false;  ///< of somebody, or quotes
    bool by_reporter = false;  ///< says who says so
    bool body = false;
};

// "Holm said"; not "I think", "as you say".
bool is_saying_of_another(const Tree& tree, int verb) {
    const int who = tree.has_upos(verb, {"VERB"}) ? tree.child(verb, "nsubj") : kNone;
    return who != kNone && attributes_content(tree, verb) && !is_first_person(tree, who) &&
           tree.lower_form(who) != "you";
}

void look_at(std::span<const Tree> trees, std::uint32_t s, std::span<const Quotation> quoted, Paragraph& p) {
    const Tree& tree = trees[s];
    std::vector<Quotation> here;
    std::ranges::copy_if(quoted, std::back_inserter(here),
                         [&](const Quotation& q) { return q.first.sentence <= s && s <= q.last.sentence; });
    for (int i = 0; i < tree.size(); ++i) {
        const bool marked = std::ranges::any_of(here, [&](const Quotation& q) { return q.contains({s, i}); });
        const bool told = !marked && is_saying_of_another(tree, i);
        if (marked || told) p.tells_words = true;
        if (marked || (told && lexicon::rule_words().is("mere_saying", tree.lemma(i)))) p.by_reporter = true;
        if (!marked && is_first_person(tree, i)) ++p.in_first_person;
    }
}

std::vector<Paragraph> paragraphs_of(std::span<const Tree> trees, std::span<const Quotation> quoted) {
    std::vector<Paragraph> all;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const bool same = s > 0 && trees[s].sentence().paragraph == trees[s - 1].sentence().paragraph;
        if (!same) all.push_back({.first = s, .body = trees[s].sentence().kind == LineKind::body});
        all.back().last = s;
        look_at(trees, s, quoted, all.back());
    }
    return all;
}

// Where a passage that begins with this paragraph ends: behind its last paragraph in the first person.
std::size_t end_of_passage(const std::vector<Paragraph>& all, std::size_t begin) {
    std::size_t end = begin + 1;
    for (std::size_t p = begin + 1; p < all.size() && p <= end + kWidestGap; ++p) {
        if (all[p].by_reporter) break;
        if (all[p].in_first_person > 0) end = p + 1;
    }
    return end;
}

WordPlace last_word(std::span<const Tree> trees, std::uint32_t s) { return {s, std::max(0, trees[s].size() - 1)}; }

}  // namespace

std::vector<Quotation> find_unmarked_quotations(std::span<const Tree> trees, std::span<const Quotation> quoted) {
    const std::vector<Paragraph> all = paragraphs_of(trees, quoted);
    std::vector<Quotation> found;
    int in_first_person = 0;
    for (std::size_t p = 0; p < all.size(); ++p) {
        if (all[p].in_first_person == 0) continue;
        const bool behind_words = p > 0 && all[p - 1].tells_words && all[p - 1].body;
        if (!behind_words || !all[p].body || all[p].by_reporter || all[p].in_first_person < kFewestInParagraph)
            return {};  // the article speaks of itself
        const std::size_t end = end_of_passage(all, p);
        found.push_back({{all[p].first, 0}, last_word(trees, all[end - 1].last)});
        for (std::size_t q = p; q < end; ++q) in_first_person += all[q].in_first_person;
        p = end - 1;
    }
    return in_first_person < kFewestInArticle ? std::vector<Quotation>{} : found;
}

}  // namespace relata::extract
