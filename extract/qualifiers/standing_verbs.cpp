// Standing: steps up through a verb, from its complement and from an event that is its subject, object or oblique.

#include <algorithm>
#include <string>
#include <string_view>

#include "core/names.h"
#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/conditions.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/said_content.h"
#include "extract/qualifiers/standing_step.h"

namespace relata::extract {
namespace {

using Effect = lexicon::Control::Effect;

bool is_claim(const Tree& tree, int verb) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    const auto* control = lexicon::control_verb(verb_lemma(tree, verb));
    if (control != nullptr) return false;  // "continue", "agree"
    using Kind = lexicon::Reporting::Kind;
    return reporting != nullptr && (reporting->kind == Kind::say || reporting->kind == Kind::deny);
}

// "rule out buying the islands": hung on the verb as an adverbial.
bool is_denied_gerund(const Tree& tree, int i, int h) {
    const auto* reporting = reporting_at(tree, h);
    return i > 0 && tree.is(i, "advcl") && tree.word(i).xpos == "VBG" && !tree.has_child(i, "mark") &&
           reporting != nullptr && reporting->kind == lexicon::Reporting::Kind::deny && !tree.has_child(h, "obj") &&
           tree.word(i - 1).form != ",";
}

// "could face jail and have to pay": what the auxiliary of the first verb makes of the second, too.
Modality shared_modality(const Tree& tree, int verb) {
    const bool shares = tree.is(verb, "conj") && tree.child_any(verb, {"nsubj", "aux"}) == kNone;
    return own_modality(tree, shares ? tree.head(verb) : verb);
}

// "should agree to sell it", "should be allowed to sell it": what is asked for is the sale.
bool is_step_to_act(const Tree& tree, int verb, const lexicon::Control& control) {
    return control.effect == Effect::planned || (control.effect == Effect::possible && is_passive(tree, verb));
}

// "The ministers are expected to sign a treaty": it is on their agenda. That prices rise, or somebody loses, is not.
bool is_expected_deed(const Tree& tree, int act, int expected) {
    const int doer = tree.child_any(expected, {"nsubj:pass", "nsubj"});
    return doer != kNone && can_act(tree, doer) && tree.has_upos(act, {"VERB"}) && !is_passive(tree, act) &&
           !lexicon::rule_words().is("not_willed", verb_lemma(tree, act));
}

// "That has allowed lenders to hide losses", "The rule let the firm grow": of a thing that did so, that it came about.
// Whom somebody allowed to leave may have stayed.
bool has_let_it_happen(const Tree& tree, int verb) {
    const int subject = tree.child(verb, "nsubj");
    const bool past = tree.word(verb).xpos == "VBD" ||
                      (tree.word(verb).xpos == "VBN" && !is_passive(tree, verb) && tree.has_child(verb, "aux") &&
                       own_modality(tree, verb) == Modality::asserted);
    const bool thing =
        subject != kNone && !can_act(tree, subject) && !is_name(tree, subject) &&
        (!tree.has_upos(subject, {"PRON"}) || lexicon::rule_words().is("empty_pronoun", tree.lower_form(subject)));
    return past && thing && lexicon::rule_words().is("letting", tree.lemma(verb)) && !is_negated(tree, verb) &&
           !is_condition(tree, verb);
}

// "have been able to free the men"
bool has_been(const Tree& tree, int state) {
    const auto auxiliaries = tree.children_with(state, "aux");
    return auxiliaries.size() == 1 && tree.lemma(auxiliaries.front()) == "have";
}

// "was able to stop the leak", "had to close": told of the past, it was done; "will be able to": is to come.
Effect effect_by_tense(const Tree& tree, int inner, int outer, const lexicon::Control& control) {
    if (control.lemma == "be expected" && is_expected_deed(tree, inner, outer)) return Effect::planned;
    const std::string& tag = tree.word(outer).xpos;
    if (control.lemma == "need" && control.effect == Effect::planned && (tag == "VBZ" || tag == "VBP"))
        return Effect::requested;                                           // "The city needs to mend it": it should
    if (control.lemma == "aim at" && tag == "VBN") return Effect::planned;  // "raids aimed at freeing the men"
    const bool yet = tree.has_child(outer, "advmod", "yet") || tree.has_child(inner, "advmod", "yet");
    if (yet && tree.lemma(outer) == "have") return Effect::not_done;  // "has yet to publish it"
    if (has_let_it_happen(tree, outer)) return Effect::done;
    const bool able = tree.lemma(outer) == "able";
    if (!able && !(tree.lemma(outer) == "have" && control.effect == Effect::planned)) return control.effect;
    const int copula = able ? tree.child(outer, "cop") : outer;
    if (able && tree.has_child(outer, "aux", "will")) return Effect::planned;
    const bool supposed = tree.has_child(outer, "mark") && (!able || !has_mark(tree, outer, {"that", "because"}));
    const bool past = copula != kNone && (tree.word(copula).xpos == "VBD" || (able && has_been(tree, outer)));
    return past && !supposed ? Effect::done : control.effect;
}

// "never expected that he would resign", "had not expected its rival to win": so it may have come.
bool is_surprise(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        return (tree.is(c, "advmod") && tree.lower_form(c) == "never") ||
               (tree.is(c, "aux") && tree.lower_form(c) == "had" && is_negated(tree, verb));
    });
}

// "demanded a halt", "threatened an attack", "prevented the evacuation": what a verb does to the event that is its
// object.
void under_object(const Tree& tree, int verb, int object, Standing& s) {
    const std::string lemma = verb_lemma(tree, verb);
    const auto* control = lexicon::control_verb_with_object(lemma);
    if (lexicon::rule_words().is("negation_raising", tree.lemma(verb)) && is_negated(tree, verb) &&
        !is_surprise(tree, verb))
        negate(s);  // "did not expect an attack"
    const bool asked = lexicon::rule_words().value("content_noun", tree.lower_lemma(object)) == "requested" &&
                       !is_attempt_noun(tree.lemma(object));
    if (lexicon::rule_words().is("confirming", lemma) && is_negated(tree, verb)) return doubt(s);
    const bool words_told = lexicon::is_statement_noun(tree.lower_lemma(object));  // "denied the envoy's report of"
    if ((lemma == "deny" || lemma == "rule out") && !asked && !words_told && event_noun(tree, object) != nullptr)
        return is_negated(tree, verb) ? doubt(s) : negate(s);              // "denied the attack on Oslo"
    const auto sought = lexicon::rule_words().value("sought_act", lemma);  // "seeks the extradition of Ana Reis"
    if (sought && event_noun(tree, object) != nullptr)
        if (const auto modality = modality_from(*sought)) return qualify(s, *modality);
    if (control == nullptr || asked) return;  // "approves his request for help": he did ask
    if (tree.has_child(verb, "xcomp") && lexicon::rule_words().is("naming", tree.lemma(verb)))
        return;  // "called the attack a crime"
    // "opposes violations by Norland": what a verb says of acts of its subject, it does not say of another's.
    const bool own_act = control->controller == lexicon::Control::Controller::subject;
    const auto doers = agents_of_event(tree, object);
    const bool of_others =
        !doers.empty() && !tree.has_upos(doers.front().head, {"PRON", "DET"});  // "ceased its attacks"
    const bool called_off = is_passive(tree, verb) && lexicon::rule_words().is("called_off", lemma);  // "was canceled"
    const bool halted = own_act || lexicon::rule_words().is("halting", lemma);  // "to stop attacks by militants"
    if (halted && control->effect == Effect::not_done && of_others && !called_off) return;
    if (control->effect == Effect::reported && !is_passive(tree, verb))
        return;  // "The army reported an attack": it says so
    apply(s, control->effect);
}

// "called for a halt", "warned of attacks": the same with the preposition that the verb needs. False for other verbs.
bool under_oblique(const Tree& tree, int noun, int verb, Standing& s) {
    if (is_charge_by_nobody(tree, noun)) {
        qualify(s, Modality::reported);
        return true;
    }
    const std::string lemma = verb_lemma(tree, verb) + " " + tree.preposition(noun);
    const auto* reporting = lexicon::reporting_verb(lemma);
    if (reporting != nullptr && reporting->kind == lexicon::Reporting::Kind::ask) qualify(s, Modality::requested);
    if (reporting != nullptr && reporting->kind == lexicon::Reporting::Kind::hint) qualify(s, Modality::possible);
    if (reporting == nullptr) {
        const auto* control = lexicon::control_verb_with_object(lemma);
        if (control == nullptr || control->lemma != lemma) return false;
        apply(s, control->effect);
    }
    if (is_negated(tree, verb)) negate(s);
    return true;
}

// "The offensive could begin": an event noun stands as the verb does that only says that it takes place.
bool only_says_that_it_happens(std::string_view lemma) { return lexicon::rule_words().is("happening", lemma); }

// "asked the state to help in their release", "will assist with the evacuation": as far off as the help.
bool is_helped_act(const Tree& tree, int act, int verb) {
    const std::string preposition = tree.preposition(act);
    return lexicon::rule_words().is("helping", tree.lemma(verb)) && (preposition == "in" || preposition == "with") &&
           event_noun(tree, act) != nullptr;
}

// "tried to persuade both sides to withdraw", "a fight to get the firm to sell", "tried to stop him from leaving": whom
// somebody wants to move has not done it yet.
bool is_only_tried(const Tree& tree, int verb, const lexicon::Control& control) {
    using enum lexicon::Control::Controller;
    if (control.controller != object || (control.effect != Effect::done && control.effect != Effect::not_done))
        return false;
    const auto* outer = control_over(tree, verb);
    if (outer != nullptr) return outer->effect == Effect::attempt;
    return tree.has_child(verb, "mark", "to") && tree.is_any(verb, {"acl", "advcl", "csubj"});
}

// "a bid", "another attempt", "efforts"; "its efforts" and "the campaign" have begun.
bool is_new(const Tree& tree, int noun) {
    return tree.child(noun, "nmod:poss") == kNone && !tree.has_child(noun, "det", "the") &&
           !tree.has_child(noun, "det", "this") && !tree.has_child(noun, "det", "these");
}

// "No evidence has emerged that the firm paid"
bool is_proof_denied(const Tree& tree, int verb) {
    const int proof = tree.child_any(verb, {"nsubj", "nsubj:pass"});
    return proof != kNone && lexicon::rule_words().is("proof", tree.lower_lemma(proof)) &&
           (is_negated(tree, proof) || is_negated(tree, verb));
}

// "Did you think that it would sell?": nobody says so; "Did you know that" it has.
bool is_asked(const Tree& tree, int verb) {
    const int aux = tree.child(verb, "aux");
    const int subject = tree.child(verb, "nsubj");
    const auto* saying = reporting_at(tree, verb);
    const bool known = saying != nullptr && saying->kind == lexicon::Reporting::Kind::know;
    return !known && aux != kNone && subject > aux && tree.word(tree.size() - 1).form.starts_with("?");
}

// "Reports that the rebels burned the school could not be verified", the reports read as a verb that nobody does.
bool is_rumour_read_as_verb(const Tree& tree, int content, int verb) {
    return verb == 0 && tree.word(verb).xpos == "VBZ" && tree.has_child(content, "mark", "that") &&
           tree.child_any(verb, {"nsubj", "expl"}) == kNone &&
           lexicon::rule_words().value("content_noun", tree.lemma(verb)) == "reported";
}

// "not clear if that meant that the firm had paid", "asked whether he had said that it paid"; who is asked whether he
// knows that it did may well know it.
bool is_itself_open(const Tree& tree, int verb, const lexicon::Reporting& saying) {
    const bool asked = tree.is(verb, "ccomp") && has_mark(tree, verb, {"whether", "if"});
    return saying.kind != lexicon::Reporting::Kind::know && (asked || is_open_question(tree, verb));
}

// "It is likely that he will go", "It seems likely that"
bool is_likely_at_most(const Tree& tree, int judgement) {
    const int state = tree.child(judgement, "xcomp");
    return lexicon::rule_words().is("likelihood", tree.lower_form(judgement)) ||
           (state != kNone && lexicon::rule_words().is("likelihood", tree.lower_form(state)));
}

// "Few analysts think the bank will cut rates"
bool few_hold(const Tree& tree, int verb) {
    const int subject = tree.child(verb, "nsubj");
    if (subject == kNone || tree.has_child(subject, "det")) return false;  // "a few"
    return tree.has_child(subject, "amod", "few") || tree.lower_lemma(subject) == "few";
}

// "An attack on Oslo would kill thousands", "is likely": an act that nobody is known to have done.
bool is_supposed_act(const Tree& tree, int act, int h) {
    const bool any = tree.has_child(act, "det", "a") || tree.has_child(act, "det", "any");
    if (!any || event_noun(tree, act) == nullptr) return false;
    if (tree.has_child(h, "cop") && is_likely_at_most(tree, h)) return true;
    const Modality modality = own_modality(tree, h);
    return tree.has_upos(h, {"VERB"}) && !tree.has_child(h, "aux", "have") &&
           (modality == Modality::conditional || modality == Modality::possible || modality == Modality::planned);
}

}  // namespace

Scope through_claim(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "xcomp") || !is_claim(tree, h) || is_state_felt(tree, i, h) ||
        tree.has_child(i, "nsubj"))  // "argue for the state to pay"
        return Scope::elsewhere;
    under_reporting(tree, h, s);
    return Scope::ends;
}

Scope through_control(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is_any(i, {"xcomp", "ccomp", "advcl", "acl"})) return Scope::elsewhere;
    const auto* control = control_over(tree, i);
    if (control == nullptr) return Scope::elsewhere;
    const bool permitted = control->effect == Effect::possible && tree.word(h).xpos == "VBG" &&
                           tree.is(h, "advcl");  // "…, allowing the army to advance", but "a licence allowing firms to"
    const auto* const denial = lexicon::reporting_verb(verb_lemma(tree, h));  // "refused to rule out buying"
    const bool left_open = denial != nullptr && denial->kind == lexicon::Reporting::Kind::deny && is_withheld(tree, h);
    if (left_open) {
        qualify(s, Modality::possible);
        return Scope::ends;
    }
    if (is_charge_by_nobody(tree, i)) qualify(s, Modality::reported);
    const bool supposed = tree.is(h, "advcl") && is_condition(tree, h);  // "if another firm wants to buy the mill"
    if (supposed || depends_on_condition(tree, h)) qualify(s, Modality::conditional);
    const bool struck = control->effect == Effect::planned && is_purpose_that_struck(tree, i);
    const auto* asked = control->effect == Effect::possible ? control_over(tree, h) : nullptr;
    if (asked != nullptr && asked->effect == Effect::requested)
        qualify(s, Modality::requested);  // "asked to let them go"
    if (control->effect == Effect::requested && s.modality == Modality::conditional)
        s.modality = Modality::asserted;  // "was told to leave if it wants peace": it shall
    if (!permitted && !struck && !is_ended(tree, i)) apply(s, effect_by_tense(tree, i, h, *control));
    const bool of_others = tree.has_upos(h, {"ADJ"}) && tree.has_child(i, "nsubj") && tree.has_child(i, "mark", "for");
    if (of_others && control->effect == Effect::planned && s.modality == Modality::planned)
        s.modality = Modality::requested;          // "is eager for Norland to open its markets"
    if (has_mark(tree, i, {"whether"})) doubt(s);  // "are deciding whether to charge him"
    const Modality outer = shared_modality(tree, h);
    if ((control->effect == Effect::planned || control->effect == Effect::requested) && outer == Modality::possible)
        doubt(s);  // "may want to", "could be invited to"
    if (outer == Modality::requested && is_step_to_act(tree, h, *control)) demand(s);
    if (is_only_tried(tree, h, *control))
        qualify(s, control->effect == Effect::done ? Modality::requested : Modality::planned);
    if (lexicon::rule_words().is("negation_raising", tree.lemma(h)) && is_surprise(tree, h))
        doubt(s);
    else
        share_with_governor(tree, h, s);
    return Scope::goes_on;
}

Scope through_open_complement(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "xcomp")) return Scope::elsewhere;
    if (depends_on_condition(tree, h)) qualify(s, Modality::conditional);
    share_with_governor(tree, h, s);
    return Scope::goes_on;
}

Scope through_content(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is_any(i, {"ccomp", "csubj"})) return Scope::elsewhere;
    const bool noun = tree.has_upos(h, {"NOUN"});
    if (noun && tree.has_child(h, "cop") && lexicon::rule_words().value("truth", tree.lemma(h))) {
        under_truth(tree, h, s);  // "It is a lie that the army fired"
        return Scope::ends;
    }
    if (noun) return Scope::elsewhere;
    if (is_rumour_read_as_verb(tree, i, h)) {
        qualify(s, Modality::reported);
        return Scope::ends;
    }
    const auto* const saying = reporting_at(tree, h);
    const bool feared = saying != nullptr && lexicon::rule_words().is("doubting", saying->lemma);
    if (has_mark(tree, i, {"whether", "if"}) || feared) doubt(s);
    under_reporting(tree, h, s, i);
    if (is_asked(tree, h)) doubt(s);
    if (own_modality(tree, h) == Modality::reported) qualify(s, Modality::reported);  // "purportedly shows that"
    if (has_mark(tree, i, {"that"}) && is_likely_at_most(tree, h)) doubt(s);
    if (lexicon::rule_words().is("unreal_content", tree.lemma(h))) qualify(s, Modality::conditional);
    under_truth(tree, h, s);
    if (is_proof_denied(tree, h)) negate(s);
    const bool reported = saying != nullptr;
    const bool raises = lexicon::rule_words().is("negation_raising", tree.lemma(h));
    if (raises && (is_surprise(tree, h) || few_hold(tree, h)))
        doubt(s);
    else if (raises && is_negated(tree, h))
        negate(s);
    if (raises && !reported) qualify(s, Modality::possible);
    if (reported && tree.is(h, "advcl") && is_condition(tree, h)) qualify(s, Modality::conditional);
    if (reported && is_itself_open(tree, h, *saying)) doubt(s);
    return reported ? Scope::ends : Scope::goes_on;
}

Scope through_judged_act(const Tree& tree, int i, int h, Standing& s) {
    const int copula = tree.child(h, "cop");
    const bool of_somebody = tree.has_child(i, "mark", "for") && tree.has_child(i, "nsubj");
    const bool act = tree.is_any(i, {"csubj", "advcl", "xcomp", "acl"}) && tree.has_child(i, "mark", "to");
    const bool made_so = tree.is(h, "xcomp") && tree.has_upos(h, {"ADJ"}) && !tree.has_child(h, "cop");
    if (act && of_somebody && made_so) {  // "has made it harder for hospitals to treat other patients"
        qualify(s, Modality::possible);
        return Scope::goes_on;
    }
    if (!act || copula == kNone ||
        !(tree.is(i, "csubj") || (of_somebody && (tree.has_child(h, "expl") || tree.has_upos(h, {"ADJ"})))))
        return Scope::elsewhere;
    const Modality judged = own_modality(tree, h);
    if (judged == Modality::asserted && tree.word(copula).xpos == "VBD")
        return Scope::elsewhere;  // "It was unusual for"
    const bool open =
        judged == Modality::asserted && tree.has_upos(h, {"ADJ"});  // "It is illegal for firms to sell it"
    if (judged == Modality::asserted && !open) return Scope::elsewhere;
    qualify(s, open ? Modality::possible : judged == Modality::planned ? Modality::conditional : judged);
    return Scope::goes_on;
}

Scope through_reason_to_believe(const Tree& tree, int i, int h, Standing& s) {
    const int reason = tree.head(h);
    const bool believed = tree.is(i, "ccomp") && tree.is(h, "acl") && tree.has_child(h, "mark", "to") &&
                          lexicon::rule_words().is("negation_raising", tree.lemma(h));
    if (!believed || reason == kNone || !lexicon::rule_words().is("ground", tree.lemma(reason)))
        return Scope::elsewhere;
    if (is_negated(tree, reason))
        negate(s);
    else
        qualify(s, Modality::possible);
    return Scope::ends;
}

Scope through_denied_gerund(const Tree& tree, int i, int h, Standing& s) {
    if (!is_denied_gerund(tree, i, h)) return Scope::elsewhere;
    under_reporting(tree, h, s);
    return Scope::ends;
}

Scope through_opposed_act(const Tree& tree, int i, int h, Standing& s) {
    const bool gerund = tree.is_any(i, {"advcl", "acl", "ccomp"}) && tree.word(i).xpos == "VBG" &&
                        tree.has_child(i, "nsubj") && tree.has_child(i, "mark", "to");
    if (!gerund || !lexicon::rule_words().is("opposed", tree.lower_form(h))) return Scope::elsewhere;
    negate(s);
    qualify(s, Modality::requested);
    return Scope::ends;
}

Scope through_oblique(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "obl")) return Scope::elsewhere;
    const bool of_verb = tree.has_upos(h, {"VERB"});
    if (is_helped_act(tree, i, h)) return Scope::goes_on;
    if (of_verb && under_oblique(tree, i, h, s)) return Scope::ends;
    const bool none =
        tree.has_child(i, "det", "any");  // "is not aware of any strikes", "does not amount to recognition"
    if (is_negated(tree, h) && (none || tree.lemma(h) == "amount")) {
        negate(s);
        return Scope::goes_on;
    }
    const bool done_before = lexicon::rule_words().is("told_as_done", tree.preposition(i));  // "following the retreat"
    if (of_verb && !done_before && own_modality(tree, h) == Modality::reported) qualify(s, Modality::reported);
    return is_attempt_noun(tree.lemma(i)) ? Scope::goes_on : Scope::elsewhere;
}

// "called on them to stop the raids", "failed to prevent a strike": whether it ends stands as far off as the stopping.
static bool is_stopping_to_come(const Tree& tree, int verb) {
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, verb));
    return control != nullptr && control->effect == Effect::not_done && tree.is_any(verb, {"xcomp", "advcl"}) &&
           tree.has_child(verb, "mark", "to");
}

Scope through_object(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is_any(i, {"obj", "nsubj:pass"}) || !tree.has_upos(h, {"VERB"})) return Scope::elsewhere;
    if (is_stopping_to_come(tree, h)) {
        const auto* outer = control_over(tree, h);
        if (outer != nullptr && outer->effect == Effect::attempt) return Scope::ends;  // "tried to stop the attack"
        under_object(tree, h, i, s);
        return Scope::goes_on;
    }
    under_object(tree, h, i, s);
    if (is_attempt_noun(tree.lemma(i)) && lexicon::is_light_verb(verb_lemma(tree, h)) && is_new(tree, i))
        qualify(s, shared_modality(tree, h));  // "will lead efforts to rebuild it"
    return Scope::ends;
}

Scope through_subject(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "nsubj")) return Scope::elsewhere;
    if (is_condition(tree, h)) {
        qualify(s, Modality::conditional);
        return Scope::ends;
    }
    if (is_supposed_act(tree, i, h)) {
        is_likely_at_most(tree, h) ? doubt(s) : qualify(s, own_modality(tree, h));
        return Scope::ends;
    }
    if (!tree.has_upos(h, {"VERB", "AUX"}) || !only_says_that_it_happens(verb_lemma(tree, h))) return Scope::elsewhere;
    if (tree.has_child(i, "det", "no"))
        qualify(s, own_modality(tree, h));  // "There were no attacks": the one "no" has denied them
    else
        share_with_governor(tree, h, s);
    return Scope::goes_on;
}

}  // namespace relata::extract
