// Charged: whose act it is that somebody is accused of, thanked for or quoted as doing.

#include "extract/clauses/charged.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// "filed a case against the mayor for obstructing", "imposed sanctions on Oslo for arming them": who is charged has
// done it.
int charged_beside(const Tree& tree, int verb) {
    const auto is_charged = [&tree, verb](int c) {
        const std::string preposition = tree.preposition(c);
        return preposition == "against" ||
               (preposition == "on" && lexicon::rule_words().is("imposing", tree.lemma(verb)));
    };
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "obl")) {
            const bool felt =
                tree.has_upos(verb, {"ADJ"}) && can_act(tree, c) &&  // "furious with the general for leaking"
                (tree.preposition(c) == "with" || tree.preposition(c) == "at" || tree.preposition(c) == "to");
            if (felt) return c;
            const bool scolded = lexicon::rule_words().is("scolding", tree.lemma(verb)) && tree.preposition(c) == "at";
            if (is_charged(c) || scolded) return c;  // "lashed out at Oslo for"
        }
        if (!tree.is(c, "obj")) continue;
        const bool punishes = lexicon::rule_words().is("punishment", tree.lower_lemma(c));
        for (const int below : tree.children(c)) {  // "upheld the conviction of the mayor for lying"
            const bool punished = punishes && tree.preposition(below) == "of";
            if (tree.is(below, "nmod") && (punished || is_charged(below))) return below;
        }
    }
    return kNone;
}

// "chastised him for ignoring the rules", "honoured Reis for saving a child": what is done to people for doing
// something is done for what they did.
int blamed_or_thanked(const Tree& tree, int gerund, int verb) {
    const int person = is_passive(tree, verb) ? kNone : tree.child(verb, "obj");
    const int mark = tree.child(gerund, "mark");
    const bool behind = person > verb && mark > person && tree.word(gerund).xpos == "VBG" && mark + 1 == gerund;
    const bool somebody = person != kNone && can_act(tree, person) && !tree.has_upos(person, {"NUM", "ADJ", "DET"});
    return behind && somebody && tree.lower_form(mark) == "for" &&
                   !lexicon::rule_words().is("means_as_object", tree.lemma(verb))
               ? person
               : kNone;
}

// "of breaking the law" in "charged two men of breaking the law for spying".
bool is_charge(const Tree& tree, int gerund) {
    return tree.is(gerund, "advcl") && tree.word(gerund).xpos == "VBG" &&
           (tree.has_child(gerund, "mark", "of") || tree.has_child(gerund, "mark", "with"));
}

}  // namespace

bool is_charging(const Tree& tree, int verb) {
    const auto* act = lexicon::event_class(tree.lemma(verb));
    const bool accuses = act != nullptr && act->type == "ACCUSE" && tree.has_upos(verb, {"VERB"});
    return accuses || lexicon::rule_words().is("charging", tree.lemma(verb));
}

// "sentenced the volunteer to life in prison for killing", wherever the parser has hung the killing.
int charging_verb_over(const Tree& tree, int gerund) {
    const bool with = tree.has_child(gerund, "mark", "with") && tree.lemma(tree.head(gerund)) == "charge";
    if (!tree.has_child(gerund, "mark", "of") && !tree.has_child(gerund, "mark", "for") && !with) return kNone;
    int at = tree.head(gerund);
    while (at != kNone && !is_charging(tree, at) &&
           ((tree.is_any(at, {"obj", "obl", "nmod"}) && !tree.has_upos(at, {"VERB"})) || is_charge(tree, at)))
        at = tree.head(at);
    return at != kNone && is_charging(tree, at) ? at : kNone;
}

// "jailed Berg after he was found guilty" with no "he": "after being found guilty", "after pleading guilty".
bool is_course_of_trial(const Tree& tree, int gerund, int verb) {
    if (!is_charging(tree, verb) || is_passive(tree, verb) || !tree.has_child(gerund, "mark", "after")) return false;
    return is_passive(tree, gerund) || lexicon::rule_words().is("owning_up", tree.lemma(gerund));
}

int charged_person(const Tree& tree, int gerund) {
    const int verb = tree.head(gerund);
    if (tree.has_child(gerund, "mark", "for") || tree.has_child(gerund, "mark", "over")) {
        if (const int charged = charged_beside(tree, verb); charged != kNone) return charged;
    }
    return blamed_or_thanked(tree, gerund, verb);
}

bool is_shown_as(const Tree& tree, int gerund) {
    const int verb = tree.head(gerund);
    const int mark = tree.child(gerund, "mark");
    const int object = tree.child_any(verb, {"obj", "nsubj:pass"});
    return tree.word(gerund).xpos == "VBG" && mark + 1 == gerund && tree.lower_form(mark) == "as" &&
           tree.has_upos(verb, {"VERB"}) && verb < gerund && object != kNone && object < gerund &&
           (is_passive(tree, verb) || object > verb) && !follows_comma(tree, gerund);
}

}  // namespace relata::extract
