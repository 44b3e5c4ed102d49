// Standing: clauses that tell of anybody of some kind, of whom nobody is said to do so.

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing_step.h"

namespace relata::extract {
namespace {

// "any foreigner who investigates citizens": nobody is said to have done so.
bool is_anybody(const Tree& tree, int noun) {
    if (lexicon::rule_words().is("any", tree.lower_form(noun))) return true;
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.is(c, "det") && lexicon::rule_words().is("any", tree.lower_form(c));
    });
}

// "a lawyer who defended rebels", "any firm looking for staff": which one is meant. Not what is told behind a comma.
bool restricts(const Tree& tree, int clause) {
    const bool participle = tree.is(clause, "acl") && !tree.has_child(clause, "mark") &&
                            (tree.word(clause).xpos == "VBG" || tree.word(clause).xpos == "VBN");
    return (participle || tree.is(clause, "acl:relcl")) && clause > tree.head(clause) && !follows_comma(tree, clause);
}

// "would not hire a lawyer who defended rebels", "did not find anybody who saw it": there may be none such.
bool is_wanting(const Tree& tree, int noun) {
    const int verb = tree.is_any(noun, {"obj", "obl"}) ? tree.head(noun) : kNone;
    const bool any = tree.has_child(noun, "det", "a") || tree.has_child(noun, "det", "an") ||
                     tree.has_child(noun, "det", "another") || lexicon::rule_words().is("any", tree.lower_form(noun));
    return any && verb != kNone && verb < noun && tree.has_upos(noun, {"NOUN", "PRON"}) &&
           tree.has_upos(verb, {"VERB"}) && is_negated(tree, verb) && !is_done_at_last(tree, verb);
}

// "a ban on passengers who wear masks", "fines for drivers who speed": whoever does so.
bool is_whom_measure_meets(const Tree& tree, int noun) {
    if (!tree.is(noun, "nmod") || tree.word(noun).xpos != "NNS" ||
        tree.child_any(noun, {"det", "nummod", "nmod:poss"}) != kNone)
        return false;
    const std::string preposition = tree.preposition(noun);
    return (preposition == "on" || preposition == "for" || preposition == "against") &&
           lexicon::rule_words().is("measure", to_lower_ascii(tree.lemma(tree.head(noun))));
}

// "Passengers who miss the boat can get a refund": those who do, if any.
bool is_whoever_may(const Tree& tree, int clause, int noun) {
    const int verb = tree.head(noun);
    const bool bare = tree.word(noun).xpos == "NNS" && tree.has_upos(noun, {"NOUN"}) &&
                      tree.child_any(noun, {"det", "nummod", "nmod:poss", "amod"}) == kNone;
    if (!bare || verb == kNone || !tree.is_any(noun, {"nsubj", "nsubj:pass"}) || tree.word(clause).xpos != "VBP")
        return false;
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        return tree.is(c, "aux") && lexicon::rule_words().value("auxiliary", tree.lower_form(c)).has_value();
    });
}

}  // namespace

bool is_told_of_anybody(const Tree& tree, int clause, int noun) {
    if (restricts(tree, clause) && (is_anybody(tree, noun) || is_wanting(tree, noun))) return true;
    if (!tree.is_any(clause, {"acl:relcl", "advcl:relcl"})) return false;
    const bool now = tree.word(clause).xpos == "VBP" || tree.has_child(clause, "aux", "do");
    return is_anybody(tree, noun) || is_whoever_may(tree, clause, noun) || (now && is_whom_measure_meets(tree, noun));
}

}  // namespace relata::extract
