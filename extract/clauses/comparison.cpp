// Comparisons: what a "more" or "larger" of an object is measured against, and where that ends.

#include "extract/clauses/comparison.h"

#include <algorithm>

#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {
namespace {

constexpr int kLongest = 20;  ///< words from what is compared to the end of what it is measured against

int end_without_marks(const Tree& tree, WordRange words) {
    while (words.end > words.begin + 1 && tree.has_upos(words.end - 1, {"PUNCT"})) --words.end;
    return words.end;
}

// "more", "fewer", "larger": the noun, or what stands before it, compares.
bool compares(const Tree& tree, int noun) {
    if (tree.word(noun).xpos == "JJR") return true;
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return c < noun && tree.is(c, "amod") &&
               (tree.word(c).xpos == "JJR" || tree.has_child(c, "advmod", "more") ||
                tree.has_child(c, "advmod", "less"));
    });
}

// "than" at `i` sets something beside what the clause of `predicate` tells. "More than 20 ships" only counts.
bool sets_beside(const Tree& tree, int predicate, int i) {
    const int what = tree.head(i);
    if (tree.lower_form(i) != "than" || what == kNone || !tree.is_any(i, {"case", "mark"})) return false;
    const int before = i > 0 ? i - 1 : i;
    if (is_of_kind("before_than", tree, before)) return false;
    for (int at = tree.head(what); at != kNone; at = tree.head(at)) {
        if (at == predicate) return true;
        if (tree.has_upos(at, {"VERB"})) return false;
    }
    return false;
}

}  // namespace

Comparison comparison_behind(const Tree& tree, int predicate, int compared) {
    if (predicate == kNone || !compares(tree, compared)) return {};
    for (int i = compared + 1; i < tree.extent(predicate).end; ++i) {
        if (!sets_beside(tree, predicate, i)) continue;
        const int end = end_without_marks(tree, tree.extent(tree.head(i)));
        return {true, end - compared <= kLongest ? end : kNone};
    }
    return {};
}

}  // namespace relata::extract
