// Elided nouns: what "another" and a number that stands alone count, for mentions and for what is worth telling.

#include "extract/elided_noun.h"

#include <algorithm>

#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool takes_part(const Tree& tree, int i) { return tree.is_any(i, {"nsubj", "obj"}); }

// "another", "four", "one": with at most what says how exactly it counts ("at least four", "only two").
bool is_bare_count(const Tree& tree, int word) {
    const bool counts = tree.has_upos(word, {"NUM"}) || tree.lemma(word) == "another";
    return counts && takes_part(tree, word) && std::ranges::all_of(tree.children(word), [&](int c) {
               return tree.is_any(c, {"advmod", "punct"});
           });
}

bool is_counted_noun(const Tree& tree, int i) {
    return takes_part(tree, i) && tree.has_upos(i, {"NOUN"}) && tree.word(i).xpos == "NNS" &&
           tree.has_child(i, "nummod") && tree.lemma(i) != "other" &&
           !lexicon::rule_words().is("time_noun", tree.lemma(i));
}

}  // namespace

int elided_noun(const Tree& tree, int word) {
    if (!is_bare_count(tree, word)) return kNone;
    const int verb = tree.head(word);
    for (const int act : tree.conjuncts(tree.first_conjunct(verb))) {
        if (act == verb) break;
        for (const int c : tree.children(act)) {
            if (is_counted_noun(tree, c)) return c;  // "seven people died, two children were hurt, 90 displaced"
        }
    }
    return kNone;
}

}  // namespace relata::extract
