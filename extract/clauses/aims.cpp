// Aims: who does what "the aim is to" tells, and what is to do it.

#include "extract/clauses/aims.h"

#include <string_view>

#include "extract/clauses/attachment.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {

// "strategy" in "the core of our strategy is to lead", "aim" in "their aim is to seize the port"; kNone for other
// nouns.
static int aim_told(const Tree& tree, int predicate) {
    const int to = tree.child(predicate, "mark");
    if (tree.word(predicate).xpos != "VB" || to == kNone || tree.lower_form(to) != "to" ||
        !tree.has_child(predicate, "cop"))
        return kNone;
    const auto& words = lexicon::rule_words();
    int noun = tree.child(predicate, "nsubj:outer");
    for (int steps = 0; noun != kNone && steps < 3; ++steps) {
        if (words.is("own_act", tree.lemma(noun)) || words.is("duty", tree.lemma(noun))) return noun;
        const int of = tree.child(noun, "nmod");
        noun = of != kNone && tree.preposition(of) == "of" ? of : kNone;
    }
    return kNone;
}

Subjects holder_of_aim(const Tree& tree, int predicate) {
    const int aim = aim_told(tree, predicate);
    for (const int c : tree.children(aim)) {
        const bool of = tree.is(c, "nmod") && tree.preposition(c) == "of" && can_act(tree, c);
        if (tree.is(c, "nmod:poss") || of) return controlled(nominals_of(tree, c));
    }
    return {};
}

int thing_meant_to(const Tree& tree, int predicate) {
    const int noun = tree.child(predicate, "nsubj:outer");
    const bool meant = noun != kNone && tree.word(predicate).xpos == "VB" && tree.has_child(predicate, "mark", "to") &&
                       tree.has_child(predicate, "cop") && tree.has_upos(noun, {"NOUN"});
    const auto is = [&](std::string_view kind) { return lexicon::rule_words().is(kind, tree.lemma(noun)); };
    return meant && (is("means") || is("provision") || is("meant_for")) ? noun : kNone;
}

bool tells_aim(const Tree& tree, int predicate) {
    return !holder_of_aim(tree, predicate).nominals.empty() || thing_meant_to(tree, predicate) != kNone;
}

}  // namespace relata::extract
