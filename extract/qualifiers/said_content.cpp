// Said content: which dependents of a verb are what its subject says, demands or charges.

#include "extract/qualifiers/said_content.h"

#include <string>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

using Kind = lexicon::Reporting::Kind;

// "urged Oslo to leave", "warned Oslo against leaving"; a ban is an act, not a word.
bool is_demand(const Tree& tree, const lexicon::Control* control, int verb) {
    using enum lexicon::Control::Effect;
    if (control == nullptr) return false;
    return control->effect == requested ||
           (control->effect == forbidden && lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr);
}

// "pledged to build a plant", "threatened to strike": his word, and so far no more. Who decides says nothing.
bool is_promised(const Tree& tree, int infinitive, int verb) {
    return is_promise(tree, verb) && tree.lemma(verb) != "decide" && tree.lemma(verb) != "undertake" &&
           tree.has_child(infinitive, "mark", "to");
}

// "Analysts expect the bank to raise rates"
bool is_expected_of_another(const Tree& tree, int infinitive, int verb) {
    const auto* reporting = reporting_at(tree, verb);
    const bool other = tree.has_child(verb, "obj") || tree.has_child(infinitive, "nsubj");
    return reporting != nullptr && reporting->kind == Kind::hint && other && !is_passive(tree, verb) &&
           tree.has_child(infinitive, "mark", "to");
}

// "did not say whether it was sold", "refused to say how", "at no point said that it was": nothing that he says.
bool is_kept_back(const Tree& tree, int content, int verb) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    if (reporting == nullptr || reporting->kind != Kind::say || tree.has_child(content, "mark", "to")) return false;
    const bool said = tree.is(content, "ccomp") && lexicon::rule_words().is("asserting", tree.lemma(verb));
    if (!said && !leaves_open_what(tree, content)) return false;
    const auto* control = control_over(tree, verb);
    return is_negated(tree, verb) || (control != nullptr && control->effect == lexicon::Control::Effect::not_done);
}

// "is said by rivals to have robbed the bank"
bool is_said_by_agent(const Tree& tree, int infinitive, int verb) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    return reporting != nullptr && reporting->kind == Kind::say && is_passive(tree, verb) &&
           tree.has_child(verb, "obl:agent") && tree.has_child(infinitive, "mark", "to");
}

// "And she was like, leave me alone", "He goes, no": a colloquial "said".
bool is_colloquial_content(const Tree& tree, int i, int h) {
    if (!tree.is_any(i, {"ccomp", "parataxis"}) || i < h || tree.child(h, "nsubj") == kNone) return false;
    if (tree.lemma(h) == "go") return tree.is(i, "ccomp") && !tree.has_child(i, "mark");
    if (tree.lemma(h) != "be") return false;
    if (tree.is(i, "ccomp") && h + 1 < i && tree.word(h + 1).form == "like") return true;
    int before = tree.first_word(i);
    do --before;
    while (before > h && tree.has_upos(before, {"PUNCT"}));
    return before > h && tree.lower_form(before) == "like" && tree.head(before) == h;
}

// "accused Oslo of arming them", "arrested a man for burning a flag", "sued the firm for hiding losses": so say those
// who do.
bool is_ground_of_charge(const Tree& tree, int i, int h) {
    const bool gerund = tree.word(i).xpos == "VBG" || tree.has_child(i, "cop", "be") || tree.has_child(i, "aux:pass");
    if (!gerund || (!lays_charge(tree, h) && !lays_charge_as_object(tree, h))) return false;
    return tree.has_child(i, "mark", "for") || tree.has_child(i, "mark", "of") || tree.has_child(i, "mark", "with");
}

// "praised the firm for being a good neighbour": so thinks who praises.
bool is_merit_praised(const Tree& tree, int i, int h) {
    if (!tree.is(i, "advcl") || !tree.has_child(i, "mark", "for") || !tree.has_child(i, "cop")) return false;
    const auto* act = lexicon::event_class(tree.lemma(h));
    return act != nullptr && act->type == "SUPPORT" && act->cameo == "050" && tree.has_upos(h, {"VERB"});
}

}  // namespace

bool is_promise(const Tree& tree, int verb) {
    const auto* reporting = reporting_at(tree, verb);
    return reporting != nullptr && reporting->kind == Kind::threaten && tree.lemma(verb) != "warn";
}

bool is_felt(const Tree& tree, int i, int h) {
    return tree.is_any(i, {"advcl", "ccomp"}) && tree.lemma(h) == "feel" && tree.has_child(i, "mark", "like") &&
           tree.child_any(i, {"nsubj", "nsubj:pass"}) != kNone;
}

bool is_state_felt(const Tree& tree, int i, int h) {
    return tree.is(i, "xcomp") && tree.lemma(h) == "feel" && !tree.has_child(i, "mark", "to");
}

bool is_judged_deed(const Tree& tree, int i, int h) {
    const bool gerund = tree.word(i).xpos == "VBG" || tree.has_child(i, "aux", "having");
    return tree.is(i, "advcl") && gerund && tree.has_child(i, "mark", "as") && tree.has_upos(h, {"VERB"}) &&
           lexicon::rule_words().is("judging", tree.lemma(h)) && (is_passive(tree, h) || tree.has_child(h, "obj"));
}

bool is_reported_event(const Tree& tree, int i, int h, int word) {
    if (event_noun(tree, i) == nullptr || lexicon::rule_words().is("grants_object", tree.lemma(h))) return false;
    const std::string preposition = tree.preposition(i);
    if (tree.has_upos(h, {"ADJ"}) && (tree.has_child(i, "nmod:poss") || tree.has_child(i, "det", "the")))
        return false;  // "skeptical about the owner's decision": that there was one, nobody doubts
    if (tree.lemma(h) == "deny" && lexicon::rule_words().is("allowance", tree.lower_lemma(i)))
        return false;  // "denied entry to lawmakers trying to visit the camp"
    if (tree.lemma(h) == "accuse" || tree.lemma(h) == "suspect") return tree.is(i, "obl") && preposition == "of";
    if (tree.lemma(h) == "blame") return tree.is(i, "obl") && preposition == "for" && !is_passive(tree, h);
    if (tree.is(i, "obl") && preposition == "for" && tree.first_conjunct(word) == i) {
        const auto* asking = lexicon::reporting_verb(verb_lemma(tree, h) + " for");
        return asking != nullptr && asking->kind == Kind::ask;  // "called for the release of the men"
    }
    const auto* control = lexicon::control_verb(verb_lemma(tree, h));
    const bool goes_on = control != nullptr && control->effect == lexicon::Control::Effect::phase;
    if (!attributes_content(tree, h) || weighs_words(tree, h) || goes_on) return false;  // "continued its raids"
    const bool held = lexicon::rule_words().value("content_noun", tree.lower_lemma(i)).has_value();
    if (held && (is_claim_of_another(tree, i) || is_turned_down(tree, i)))
        return false;                       // "rejected his rival's demand"
    if (is_negated(tree, h)) return false;  // "did not mention the attack": not by them
    if (tree.is(i, "obl") && preposition == "at") return tree.lemma(h) == "hint";  // "said so at a meeting with Oslo"
    return tree.is(i, "obj") || (tree.is(i, "obl") && (preposition == "of" || preposition == "about"));
}

bool is_content_of(const Tree& tree, int i, int h) {
    if (is_said_wrongly(tree, h)) return false;
    if (is_kept_back(tree, i, h)) return false;
    if (is_indirect_question(tree, i)) return attributes_content(tree, h) && !is_left_untold(tree, h);
    if (is_colloquial_content(tree, i, h) || is_felt(tree, i, h)) return true;
    if (tree.is_any(i, {"ccomp", "csubj"})) return attributes_content(tree, h);
    if (tree.is_any(i, {"advcl", "xcomp"}) && is_ground_of_charge(tree, i, h)) return true;
    if (is_merit_praised(tree, i, h) || is_judged_deed(tree, i, h)) return true;
    if (tree.is(i, "xcomp")) {
        if (is_state_felt(tree, i, h)) return false;
        if (is_said_by_agent(tree, i, h)) return true;
        const auto* control = control_over(tree, i);
        if (is_demand(tree, control, h)) return true;
        const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, h));
        // "claims to have destroyed", "denies bombing"
        const bool claims = reporting != nullptr && (reporting->kind == Kind::say || reporting->kind == Kind::deny);
        return (claims && control == nullptr) || is_promised(tree, i, h) || is_expected_of_another(tree, i, h);
    }
    if (tree.is(i, "advcl") && tree.lemma(h) == "be" && tree.has_child(i, "mark", "like")) return true;
    if (is_claimed_deed(tree, i)) return true;
    if (is_owned_up_to(tree, i)) return attributes_content(tree, h);  // "admitted to striking a guard"
    if (tree.is(i, "advcl") && !lays_charge(tree, h)) {  // "called on Putin to press": hung on the verb as an adverbial
        return is_demand(tree, control_over(tree, i), h);
    }
    return false;
}

bool is_act_demanded(const Tree& tree, int i, int h) {
    if (tree.has_child(i, "aux", "have")) return false;  // "claims to have killed men who attacked": done, as they say
    return tree.is_any(i, {"xcomp", "advcl"}) && !lays_charge(tree, h) && !is_owned_up_to(tree, i) &&
           (control_over(tree, i) != nullptr || tree.has_child(i, "mark", "to"));
}

}  // namespace relata::extract
