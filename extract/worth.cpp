// Worth: placeholders, score lines, page furniture; vague nouns that need the clause behind them.

#include "extract/worth.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

constexpr int kLongestRestriction = 14;

std::string lower_lemma(const Tree& tree, int i) { return to_lower_ascii(tree.lemma(i)); }
std::string lower_form(const Tree& tree, int i) { return to_lower_ascii(tree.word(i).form); }

bool is_kind(std::string_view kind, const Tree& tree, int i) {
    return lexicon::rule_words().is(kind, lower_lemma(tree, i)) || lexicon::rule_words().is(kind, lower_form(tree, i));
}

// "the only things left", "nine others", "two more", "the first part": a dependent that says which or how many.
bool says_which(const Tree& tree, int c) {
    if (tree.is_any(c, {"nmod", "acl", "compound", "nummod", "nmod:poss", "appos"})) return true;
    return tree.is(c, "amod") && !is_kind("vague_adjective", tree, c);
}

// "Lions 5, Bears 1: A. Smith had two goals": the last word of the score; kNone in other sentences.
int end_of_score(const Tree& tree) {
    const int last = std::min(tree.size() - 1, 12);
    for (int i = 3; i < last; ++i) {
        if (tree.word(i).form != ":") continue;
        const bool two_numbers =
            tree.has_upos(i - 1, {"NUM"}) &&
            std::ranges::any_of(tree.sentence().words.begin(), tree.sentence().words.begin() + i - 2,
                                [](const Word& w) { return w.upos == "NUM"; });
        return two_numbers && tree.has_upos(0, {"PROPN"}) ? i : kNone;
    }
    return kNone;
}

bool is_in_score(const Tree& tree, const Proposition& p) {
    const int end = end_of_score(tree);
    return end != kNone &&
           ((p.subject.present() && p.subject.head < end) || (p.object.present() && p.object.head < end));
}

// "Story continues below", "Image caption …", "Sign up for …": by the first words of the sentence.
bool is_furniture(const Tree& tree) {
    if (tree.size() < 2) return false;
    const std::string first = lower_form(tree, 0);
    const std::string two = first + " " + lower_form(tree, 1);
    return lexicon::rule_words().is("furniture", two) ||
           (tree.size() > 2 && lexicon::rule_words().is("furniture", two + " " + lower_form(tree, 2)));
}

// A noun that leaves open which are meant: "people", "those", bare plurals.
bool leaves_open(const Tree& tree, int head) {
    if (is_kind("open_noun", tree, head)) return true;
    return tree.word(head).xpos == "NNS" && std::ranges::none_of(tree.children(head), [&](int c) {
               return tree.is_any(c, {"det", "nummod", "amod", "compound", "nmod", "nmod:poss", "appos"});
           });
}

// A clause or phrase right behind the noun, without comma: "that raised prices", "accused of spying".
bool restricts(const Tree& tree, int head, int c) {
    if (c < head || !tree.is_any(c, {"acl", "nmod"})) return false;
    if (tree.is(c, "nmod") && tree.has_upos(head, {"NOUN"}) &&
        lexicon::rule_words().is("toward_place", tree.preposition(c)))
        return false;  // "two people in Damascus"
    const WordRange words = tree.extent(c);
    for (int i = head + 1; i < words.begin; ++i) {
        if (!tree.governs(head, i) || tree.has_upos(i, {"PUNCT"})) return false;
    }
    return words.begin > head && words.end - words.begin <= kLongestRestriction &&
           !tree.has_upos(words.begin, {"PUNCT"});
}

}  // namespace

bool is_placeholder(const Tree& tree, int head) {
    if (head == kNone || tree.word(head).ner != "O" || !is_kind("placeholder", tree, head)) return false;
    return std::ranges::none_of(tree.children(head), [&](int c) { return says_which(tree, c); });
}

WordRange restricted_range(const Tree& tree, int head, int anchor) {
    if (tree.word(head).ner != "O" || !leaves_open(tree, head)) return {};
    int end = kNone;
    for (const int c : tree.children(head)) {
        if (!restricts(tree, head, c)) continue;
        if (tree.governs(c, anchor)) return {};
        end = std::max(end, tree.extent(c).end);
    }
    if (end == kNone) return {};
    return {name_range(tree, head).begin, end};
}

bool says_nothing(const Tree& tree, const Proposition& p) {
    return is_placeholder(tree, p.subject.head) || is_placeholder(tree, p.object.head) || is_in_score(tree, p) ||
           is_furniture(tree);
}

}  // namespace relata::extract
