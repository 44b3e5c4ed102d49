// Standing: what every step up the tree may do to it, whatever word it leads through.

#include "extract/qualifiers/standing_step.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/conditions.h"
#include "extract/qualifiers/reported.h"

namespace relata::extract {
namespace {

using Effect = lexicon::Control::Effect;

// "warned that he is under investigation", "swears he has no idea": what is, is no threat and no promise.
bool is_warned_of_as_it_is(const Tree& tree, int content, int verb) {
    if (content == kNone || (tree.lemma(verb) != "warn" && tree.lemma(verb) != "swear") || !is_finite(tree, content))
        return false;
    return own_modality(tree, content) == Modality::asserted && !depends_on_condition(tree, content);
}

// "she", "the mayor": of one alone, a verb in the indicative has its "s".
bool is_third_person(const Tree& tree, int subject) {
    const std::string form = tree.lower_form(subject);
    if (tree.has_upos(subject, {"PRON"})) return form == "he" || form == "she" || form == "it";
    return tree.word(subject).xpos == "NNP" && !tree.has_child(subject, "conj");
}

// "suggested that he leave", "suggested she try it", "that the bridge be closed": what should be, in the subjunctive.
bool is_wished(const Tree& tree, int content) {
    const int be = tree.child_any(content, {"aux:pass", "cop"});
    const bool auxiliary = std::ranges::any_of(
        tree.children(content), [&](int c) { return tree.word(c).xpos == "MD" || (tree.is(c, "aux") && c != be); });
    const int subject = tree.child_any(content, {"nsubj", "nsubj:pass"});
    if (auxiliary || subject == kNone) return false;
    if (be != kNone) return tree.has_child(content, "mark", "that") && tree.lower_form(be) == "be";
    const std::string& tag = tree.word(content).xpos;
    if (is_third_person(tree, subject) && tag == "VBP") return true;
    return tag == "VB" && (tree.has_child(content, "mark", "that") || is_third_person(tree, subject));
}

// "insists that he leave", "insisted that the rebels disarm": a demand, where "insists that he left" is a claim.
bool is_insisted_on(const Tree& tree, int verb, int content) {
    if (!lexicon::rule_words().is("insisting", tree.lemma(verb))) return false;
    const bool unlike_past = tree.word(verb).xpos == "VBD" && tree.word(content).xpos == "VBP" &&
                             tree.has_child(content, "mark", "that") &&
                             tree.child_any(content, {"aux", "cop"}) == kNone;
    return unlike_past || is_wished(tree, content);
}

// "The guild suggests that officials are hiding the cost": who says so politely says so. Not "suggested that he leave",
// nor what a thing suggests.
bool is_claim_put_mildly(const Tree& tree, int verb, int content) {
    const int subject = tree.child(verb, "nsubj");
    if (content == kNone || subject == kNone || tree.lemma(verb) != "suggest" || !is_finite(tree, content) ||
        is_wished(tree, content))
        return false;
    return can_act(tree, subject) && !tree.has_child(verb, "aux") && own_modality(tree, content) == Modality::asserted;
}

// "The firm might have suggested that it would pay": it did not, or nobody knows.
bool might_have_been_said(const Tree& tree, int verb) {
    return tree.has_child(verb, "aux", "have") &&
           (tree.has_child(verb, "aux", "might") || tree.has_child(verb, "aux", "could"));
}

// "never said that the army fired", "cannot prove that", "may argue that": so far nobody says so.
void under_words_unsaid(const Tree& tree, int verb, Standing& s) {
    if (lexicon::rule_words().is("negation_raising", tree.lemma(verb))) return;
    const Modality own = own_modality(tree, verb);
    if (own == Modality::conditional) return qualify(s, own);
    const auto* control = control_over(tree, verb);  // "failed to prove that"
    const bool failed = control != nullptr && control->effect == Effect::not_done && !is_negated(tree, tree.head(verb));
    const int outer = tree.is(verb, "xcomp") ? tree.head(verb) : kNone;
    const bool denied = outer != kNone && tree.lemma(outer) == "deny";  // "denied telling police that"
    const bool yet_to_come =
        outer != kNone && tree.lemma(outer) == "have" && tree.has_child(outer, "advmod", "yet");  // "has yet to prove"
    if (is_negated(tree, verb) != (failed || denied || yet_to_come))
        doubt(s);  // "never said he would resign"
    else if (own == Modality::possible)
        qualify(s, Modality::possible);
}

}  // namespace

void negate(Standing& s) { s.polarity = s.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed; }

void qualify(Standing& s, Modality m) {
    if (s.modality == Modality::asserted) s.modality = m;
}

void doubt(Standing& s) {
    if (s.modality == Modality::planned || s.modality == Modality::requested) s.modality = Modality::asserted;
    qualify(s, Modality::possible);
}

void demand(Standing& s) {
    if (s.modality == Modality::planned || s.modality == Modality::possible) s.modality = Modality::requested;
}

void apply(Standing& s, Effect effect) {
    switch (effect) {
        case Effect::planned:
            return qualify(s, Modality::planned);
        case Effect::requested:
            return qualify(s, Modality::requested);
        case Effect::possible:
            return qualify(s, Modality::possible);
        case Effect::reported:
            return qualify(s, Modality::reported);
        case Effect::not_done:
            return negate(s);
        case Effect::forbidden:
            negate(s);
            return qualify(s, Modality::requested);
        case Effect::phase:
        case Effect::attempt:
        case Effect::done:
            return;
    }
}

void share_with_governor(const Tree& tree, int h, Standing& s) {
    if (is_negated(tree, h)) negate(s);
    qualify(s, own_modality(tree, h));
}

bool is_withheld(const Tree& tree, int denial) {
    const auto* control = control_over(tree, denial);
    return is_negated(tree, denial) || (control != nullptr && control->effect == Effect::not_done) ||
           own_modality(tree, denial) == Modality::possible;
}

void under_reporting(const Tree& tree, int verb, Standing& s, int content) {
    if (is_hearsay(tree, verb)) qualify(s, Modality::reported);
    const auto* reporting = reporting_at(tree, verb);
    if (reporting == nullptr) return;
    using Kind = lexicon::Reporting::Kind;
    const bool content_clause = content != kNone && !is_indirect_question(tree, content) &&
                                !has_mark(tree, content, {"why", "how", "when", "where"});  // "not clear why it closed"
    if (reporting->kind == Kind::say && content_clause) under_words_unsaid(tree, verb, s);
    if (content_clause && is_insisted_on(tree, verb, content)) qualify(s, Modality::requested);
    if (content_clause && is_said_wrongly(tree, verb)) negate(s);
    if (content_clause && might_have_been_said(tree, verb)) doubt(s);
    if (reporting->kind == Kind::deny) is_withheld(tree, verb) ? qualify(s, Modality::possible) : negate(s);
    const bool asks_why = content != kNone && is_indirect_question(tree, content);  // "asked why it was sold": it was
    if (reporting->kind == Kind::ask && !asks_why) qualify(s, Modality::requested);
    if (reporting->kind == Kind::threaten && !is_warned_of_as_it_is(tree, content, verb)) qualify(s, Modality::planned);
    if (reporting->kind == Kind::hint && content != kNone && is_wished(tree, content)) qualify(s, Modality::requested);
    if (reporting->kind == Kind::hint && !asks_why && !is_claim_put_mildly(tree, verb, content))
        qualify(s, Modality::possible);
}

void under_truth(const Tree& tree, int judgement, Standing& s) {
    const auto truth = lexicon::rule_words().value("truth", tree.lemma(judgement));
    if (truth && (*truth == "negated") != is_negated(tree, judgement)) negate(s);
}

// "is accused of", "is credited with": what he did is no more than said.
static bool is_laid_to_somebody(std::string_view verb) {
    return verb == "accuse" || verb == "suspect" || verb == "charge" || verb == "blame" || verb == "credit";
}

bool voices_protest(const Tree& tree, int infinitive, int protest) {
    return lexicon::rule_words().is("protesting", tree.lemma(protest)) &&
           lexicon::rule_words().is("voiced", tree.lemma(infinitive));
}

bool is_task(const Tree& tree, int clause) {
    const int verb = tree.head(clause);
    if (verb == kNone || tree.lemma(verb) != "charge" || tree.word(clause).xpos != "VBG" ||
        !has_mark(tree, clause, {"with"}))
        return false;
    const int body = tree.is(verb, "acl") ? tree.head(verb) : tree.child(verb, "nsubj:pass");
    const auto* act = lexicon::event_class(verb_lemma(tree, clause));
    return body != kNone && lexicon::rule_words().is("tasked", tree.lower_lemma(body)) &&
           (act == nullptr || act->type != "ASSAULT");
}

bool is_charge_by_nobody(const Tree& tree, int clause) {
    const int verb = tree.head(clause);
    const std::string preposition = tree.preposition(clause);
    if (!is_passive(tree, verb) || tree.has_child(verb, "obl:agent") || is_task(tree, clause)) return false;
    const auto* act = lexicon::event_class(tree.lemma(verb));  // who is "criticised for closing" it has closed it
    const bool charged = (lays_charge(tree, verb) && (act == nullptr || act->mode != "disapprove")) ||
                         tree.lemma(verb) == "want";  // "is wanted for robbing a bank"
    const bool ground = tree.word(clause).xpos == "VBG" && has_mark(tree, clause, {"for"});
    const bool of = has_mark(tree, clause, {"of", "with"}) || preposition == "of" || preposition == "with";
    return (charged && ground) || (is_laid_to_somebody(tree.lemma(verb)) && of);
}

bool is_purpose_that_struck(const Tree& tree, int purpose) {
    const auto struck = [&](int above) {
        return above != kNone && std::ranges::any_of(tree.children(above), [&](int c) {
                   return tree.is(c, "advcl") && c > purpose && tree.word(c).xpos == "VBG" &&
                          !tree.has_child(c, "mark") && lexicon::rule_words().is("harm", tree.lemma(c)) &&
                          tree.has_child(c, "obj");
               });
    };
    const int above = tree.head(purpose);
    if (!lexicon::rule_words().is("striking", tree.lemma(purpose))) return false;  // not "to disperse a crowd"
    return struck(purpose) || struck(above) || (tree.is(above, "obj") && struck(tree.head(above)));
}

bool is_attempt_noun(std::string_view lemma) { return lexicon::rule_words().is("undertaking", lemma); }

}  // namespace relata::extract
