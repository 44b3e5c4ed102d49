// Negation of one word: the particles, determiners and pronouns that deny it.

#include <algorithm>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

std::string lower(const Tree& tree, int i) { return to_lower_ascii(tree.word(i).form); }

bool is_negative_noun_phrase(const Tree& tree, int head) {
    if (lexicon::rule_words().is("negative_pronoun", lower(tree, head))) return true;
    return std::ranges::any_of(tree.children(head), [&](int c) {
        return (tree.is(c, "det") && (lower(tree, c) == "no" || lower(tree, c) == "neither")) ||
               (tree.is(c, "cc:preconj") && lower(tree, c) == "neither");
    });
}

// "not only did X but Y", "not just": nothing is denied.
bool is_only_not(const Tree& tree, int particle) {
    return particle + 1 < tree.size() && (lower(tree, particle + 1) == "only" || lower(tree, particle + 1) == "just");
}

// "no longer", "no more".
bool is_ended(const Tree& tree, int adverb) {
    const std::string form = lower(tree, adverb);
    if (form != "longer" && form != "more") return false;
    return std::ranges::any_of(tree.children(adverb), [&](int c) { return lower(tree, c) == "no"; });
}

// "A did not …, nor did B": the second half of neither … nor.
bool has_negative_conjunction(const Tree& tree, int i) {
    return std::ranges::any_of(tree.children(i), [&](int c) { return tree.is(c, "cc") && lower(tree, c) == "nor"; });
}

}  // namespace

bool is_negated(const Tree& tree, int i) {
    for (const int c : tree.children(i)) {
        const std::string form = lower(tree, c);
        if ((tree.is(c, "advmod") || tree.is(c, "cc:preconj")) && lexicon::rule_words().is("negative_adverb", form) &&
            !is_only_not(tree, c))
            return true;
        if (tree.is(c, "advmod") && is_ended(tree, c)) return true;
        if (tree.is(c, "det") && form == "no") return true;
        if (tree.is_any(c, {"nsubj", "obj", "expl"}) && is_negative_noun_phrase(tree, c)) return true;
        if (tree.is_any(c, {"mark", "case"}) && form == "without") return true;
    }
    return has_negative_conjunction(tree, i);
}

}  // namespace relata::extract
