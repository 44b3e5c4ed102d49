// Tuple rules that start from nouns: what an apposition, a title or a possessor implies.

#include <algorithm>
#include <array>

#include "extract/tuples/tuple_rules.h"

namespace relata::extract {
namespace {

constexpr std::array<std::string_view, 13> kHonorifics{"Mr.", "Mrs.", "Ms.", "Dr.",  "Mr",   "Mrs", "Ms",
                                                       "Dr",  "Miss", "Sir", "Lord", "Lady", "St."};

bool is_honorific(const Tree& tree, const Words& title) {
    return title.size() == 1 &&
           std::ranges::find(kHonorifics, std::string_view(tree.word(title[0]).form)) != kHonorifics.end();
}

// The name without its description: "William Jones".
Words bare_name(const Tree& tree, int head, int after) {
    Words out{head};
    for (const int c : tree.children(head)) {
        if (tree.is_any(c, {"flat", "compound"}) && c > after) add(out, tree.subtree(c));
    }
    return out;
}

}  // namespace

void apposition_tuple(const Tree& tree, int i, TupleDrafts& out) {
    if (!tree.is(i, "appos")) return;
    const int noun = tree.head(i);
    const bool close = is_close_apposition(tree, i);
    for (const int h : split_heads(tree, i)) {
        Words name = noun_words(tree, noun, close ? i : kNone);
        Words other = noun_words(tree, h);
        if (close) std::swap(name, other);
        out.push_back({close ? TupleKind::title : TupleKind::apposition, "be", {}, {name, other}});
    }
}

void title_tuple(const Tree& tree, int i, TupleDrafts& out) {
    if (!tree.is(i, "nmod:desc") || !tree.has_upos(tree.head(i), {"PROPN"}) || i > tree.head(i)) return;
    const Words title = noun_words(tree, i);
    if (is_honorific(tree, title)) return;
    out.push_back({TupleKind::title, "be", {}, {bare_name(tree, tree.head(i), i), title}});
}

void possessive_tuple(const Tree& tree, int i, TupleDrafts& out) {
    if (!tree.is(i, "nmod:poss") || tree.has_upos(i, {"PRON"})) return;
    Words owner = noun_words(tree, i);
    std::erase_if(owner, [&](int w) { return tree.word(w).xpos == "POS"; });
    out.push_back({TupleKind::possessive, "has", {}, {owner, noun_words(tree, tree.head(i), i)}});
}

}  // namespace relata::extract
