// Acts of anybody: named without a doer, whichever noun stands nearest.

#include "extract/clauses/anybodys_act.h"

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool is_infinitive(const Tree& tree, int verb) {
    return tree.word(verb).xpos == "VB" && tree.has_child(verb, "mark", "to");
}

bool is_gerund(const Tree& tree, int verb) {
    return tree.word(verb).xpos == "VBG" && tree.child_any(verb, {"aux", "cop"}) == kNone;
}

// "is available to rent", "is necessary to win": by anybody, and not by what is available.
bool is_open_to_anybody(const Tree& tree, int verb) {
    const int adjective = tree.head(verb);
    return is_infinitive(tree, verb) && tree.is_any(verb, {"advcl", "xcomp", "ccomp"}) && adjective < verb &&
           tree.has_upos(adjective, {"ADJ"}) &&
           lexicon::rule_words().is("open_to_anybody", tree.lower_lemma(adjective));
}

// "is similar to making a choice": what it is like, and not what it does.
bool is_likened_act(const Tree& tree, int verb) {
    const int adjective = tree.head(verb);
    return is_gerund(tree, verb) && tree.is(verb, "advcl") && tree.has_child(verb, "mark", "to") &&
           tree.has_upos(adjective, {"ADJ"}) && lexicon::rule_words().is("likening_to", tree.lower_lemma(adjective));
}

// "The plan includes holding elections", "would oppose cutting taxes": whoever may do it.
bool is_named_as_thing(const Tree& tree, int verb) {
    return is_gerund(tree, verb) && tree.is(verb, "xcomp") &&
           lexicon::rule_words().is("names_act", tree.lower_lemma(tree.head(verb)));
}

// "messages, such as suggesting a lane change": what kind of messages.
bool is_example_of_thing(const Tree& tree, int verb) {
    const int mark = tree.is_any(verb, {"acl", "advcl"}) ? tree.child(verb, "mark") : kNone;
    return is_gerund(tree, verb) && mark != kNone && tree.lower_form(mark) == "such" &&
           !lexicon::rule_words().is("own_act", tree.lower_lemma(tree.head(verb)));
}

// "the agency's guide to understanding taxes", "a letter about closing the shop": what it is about.
bool is_topic(const Tree& tree, int verb) {
    const bool to = is_gerund(tree, verb) && tree.has_child(verb, "mark", "to");
    return tree.is(verb, "acl") && (tree.has_child(verb, "mark", "about") ||
                                    (to && !lexicon::rule_words().is("own_act", tree.lemma(tree.head(verb)))));
}

}  // namespace

bool tells_what_it_is(const Tree& tree, int predicate) {
    const int noun = tree.child(predicate, "nsubj");
    return tree.word(predicate).xpos == "VBG" && noun != kNone && noun < predicate &&
           tree.has_child(predicate, "aux", "be") && tree.has_child(predicate, "obj") &&
           lexicon::rule_words().is("is_an_act", tree.lower_lemma(noun));
}

bool is_done_by_anybody(const Tree& tree, int predicate) {
    if (tree.head(predicate) == kNone) return false;
    return is_open_to_anybody(tree, predicate) || is_likened_act(tree, predicate) ||
           is_named_as_thing(tree, predicate) || is_example_of_thing(tree, predicate) || is_topic(tree, predicate);
}

bool is_eased(const Tree& tree, int predicate) {
    return tree.has_child(predicate, "nsubj") &&
           lexicon::rule_words().value("ease", tree.lower_form(tree.head(predicate))) == "allows";
}

bool is_only_weighed(const Tree& tree, int predicate) {
    const int adjective = tree.head(predicate);
    if (adjective == kNone || !is_infinitive(tree, predicate) || adjective > predicate) return false;
    const int verb = tree.is(adjective, "xcomp") ? tree.head(adjective) : kNone;
    if (verb == kNone || !tree.has_upos(adjective, {"ADJ"})) return false;
    const int it = tree.child_any(verb, {"expl", "obj"});
    return it > verb && it < adjective && tree.lower_form(it) == "it" &&
           lexicon::rule_words().is("weighing_act", tree.lower_lemma(verb));
}

}  // namespace relata::extract
