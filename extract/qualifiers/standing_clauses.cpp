// Standing: steps up from an adverbial or relative clause, which says for itself how far it is told as done.

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/adverbial_subject.h"
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

// "too weak to attack", "too deep for soldiers to cross": it is not done.
bool is_too_much_for(const Tree& tree, int clause, int h) {
    const bool infinitive = tree.has_child(clause, "mark", "to");
    return infinitive && tree.has_child(h, "advmod", "too");
}

// "is not doing enough to stop it", "did too little to stop it": it goes on.
bool is_more_than_done(const Tree& tree, int clause, int h) {
    const int mark = tree.child(clause, "mark");
    if (mark < 1 || tree.lower_form(mark) != "to" || tree.has_child(clause, "nsubj")) return false;
    const std::string before = tree.lower_form(mark - 1);
    const bool not_enough = before == "enough" && is_negated(tree, h) && tree.lemma(h) == "do";
    return not_enough || (before == "little" && mark > 1 && tree.lower_form(mark - 2) == "too");
}

// "did nothing to stop it", "did little to stop it": it was not done.
bool is_nothing_done(const Tree& tree, int clause, int h) {
    const int object = tree.lemma(h) == "do" ? tree.child(h, "obj") : kNone;
    const std::string what = object == kNone ? std::string{} : tree.lower_form(object);
    return tree.has_child(clause, "mark", "to") && !tree.has_child(clause, "nsubj") && object < clause &&
           (what == "nothing" || (what == "little" && !tree.has_child(object, "det")));
}

// "is far from resigning", "stopped short of accusing the army", "did anything but pay".
bool falls_short_of(const Tree& tree, int clause) {
    const int mark = tree.child_any(clause, {"mark", "case"});
    if (mark < 1) return false;
    const std::string before = tree.lower_form(mark - 1) + " " + tree.lower_form(mark);
    return before == "far from" || before == "short of" || before == "anything but";
}

// "was seconds away from firing", "is weeks away from opening": not yet.
bool is_away_from(const Tree& tree, int clause, int away) {
    const int mark = tree.child_any(clause, {"mark", "case"});
    return mark > 0 && tree.lower_form(mark) == "from" && tree.lower_form(mark - 1) == "away" &&
           (tree.has_child(away, "cop") || tree.lemma(away) == "be");
}

// "ahead of making the move"
bool is_ahead_of(const Tree& tree, int clause) {
    const int mark = tree.child(clause, "mark");
    return mark > 0 && tree.lower_form(mark) == "of" && tree.lower_form(mark - 1) == "ahead";
}

// "once it is mended", "after both sides have left": told in the present, of whatever time.
bool is_in_present(const Tree& tree, int clause) {
    const auto is_present = [&](int i) { return tree.word(i).xpos == "VBP" || tree.word(i).xpos == "VBZ"; };
    if (is_present(clause)) return true;
    const int aux = tree.child_any(clause, {"aux", "aux:pass"});
    return aux != kNone && is_present(aux) && (tree.is(aux, "aux:pass") || tree.lemma(aux) == "have");
}

// "after striking a guard", "despite having promised it": told as done, whatever becomes of the clause above.
bool is_told_as_done(const Tree& tree, int clause) {
    if (tree.word(clause).xpos != "VBG" && tree.word(clause).xpos != "VBN") return false;
    if (is_in_present(tree, clause)) return false;  // "will resume after both sides have left"
    return std::ranges::any_of(tree.children(clause), [&](int c) {
        return tree.is_any(c, {"mark", "case"}) && lexicon::rule_words().is("told_as_done", tree.lower_form(c));
    });
}

// "announced the arrest of the mayor for lying", "overturned his conviction for lying": not proven, or no longer.
bool is_charge_of_noun(const Tree& tree, int clause) {
    const int verb = tree.head(clause);
    const int noun = tree.child(verb, "obj");
    if (noun == kNone || !has_mark(tree, clause, {"for"})) return false;
    const std::string punishment = tree.lower_lemma(noun);
    if (lexicon::rule_words().is("charge_laid", punishment) && lexicon::is_patient_light_verb(verb_lemma(tree, verb)))
        return true;  // "faces charges for bribing a judge"
    const auto which = lexicon::rule_words().value("punishment", punishment);
    if (!which || tree.child_any(noun, {"nmod", "nmod:poss"}) == kNone) return false;
    const auto* undoing = lexicon::event_class(verb_lemma(tree, verb) + " " + punishment);
    return *which == "charge" || (undoing != nullptr && (undoing->type == "YIELD" || undoing->type == "REJECT"));
}

// "voted to sanction the court for issuing warrants": it has issued them, whatever becomes of the sanctions.
bool is_answered_deed(const Tree& tree, int clause, int above) {
    return tree.word(clause).xpos == "VBG" && has_mark(tree, clause, {"for"}) && tree.has_child(above, "obj") &&
           adverbial_subject(tree, clause).source == SubjectSource::control && !is_charge_of_noun(tree, clause);
}

// "took the floor to apologize", "marched to demand his release", "wrote to the board to complain": with these words he
// did.
bool is_said_thereby(const Tree& tree, int purpose, int verb) {
    const auto* saying = lexicon::reporting_verb(verb_lemma(tree, purpose));
    const std::string& tag = tree.word(verb).xpos;
    const bool past = tag == "VBD" || tree.has_child(verb, "aux", "have");
    const bool now =
        (tag == "VBP" || tag == "VBZ") && tree.lemma(purpose) == "protest";  // "march to protest" in a chronicle
    using Kind = lexicon::Reporting::Kind;
    const bool speaks = (saying != nullptr && (saying->kind == Kind::say || saying->kind == Kind::ask)) ||
                        lexicon::rule_words().is("speech_act", tree.lemma(purpose));
    return (past || now) && speaks && !is_negated(tree, verb) && !is_passive(tree, verb) && purpose > verb &&
           lexicon::rule_words().is("speaking_out", tree.lemma(verb));
}

// "are striking to demand higher wages", "block roads to oppose the tax", "are on strike to protest": a protest says
// what it is held for.
bool is_voiced_by_protest(const Tree& tree, int purpose, int protest) {
    const std::string& tag = tree.word(protest).xpos;
    const bool finite = tag == "VBD" || tag == "VBP" || tag == "VBZ" || tree.has_child(protest, "aux", "have");
    const bool under_way = tag == "VBG" && tree.has_child(protest, "aux", "be");
    const bool lasts = tree.has_child(protest, "cop") && tree.has_upos(protest, {"NOUN"});
    return (finite || under_way || lasts) && !is_negated(tree, protest) && !is_passive(tree, protest) &&
           purpose > protest && voices_protest(tree, purpose, protest);
}

// "The ministers met to discuss the budget", "hosted talks to discuss it": at a meeting that took place they did.
bool is_talked_over(const Tree& tree, int purpose, int verb) {
    const std::string& tag = tree.word(verb).xpos;
    const bool real = tag == "VBD" || tag == "VBZ" || tag == "VBP" || tree.has_child(verb, "aux", "have");
    const int object = tree.child(verb, "obj");
    const auto* event = object == kNone ? nullptr : event_noun(tree, object);
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    const bool holds_talks =
        type != nullptr && type->type == "CONSULT" && lexicon::is_light_verb(verb_lemma(tree, verb));
    return real && (lexicon::rule_words().is("coming_together", tree.lemma(verb)) || holds_talks) &&
           !is_negated(tree, verb) && purpose > verb && lexicon::rule_words().is("talked_over", tree.lemma(purpose));
}

// "To mark the anniversary, the club gave a concert": with that it did.
bool is_marked_thereby(const Tree& tree, int purpose, int verb) {
    const bool past = tree.word(verb).xpos == "VBD" || tree.has_child(verb, "aux", "have");
    return past && !is_negated(tree, verb) && lexicon::rule_words().is("marked", tree.lemma(purpose)) &&
           standing_of(tree, verb).modality == Modality::asserted;
}

// "used a loan to buy land", "spent a year to restore it", "a tent used to shelter the sick": what a means is used for
// is done with it, as surely as it is used.
bool is_done_by_means(const Tree& tree, int purpose, int verb) {
    if (!lexicon::rule_words().is("putting_to_use", tree.lemma(verb)) || purpose < verb || is_negated(tree, verb))
        return false;
    const bool means = tree.has_child(verb, "obj") || is_passive(tree, verb) || tree.is(verb, "acl");
    const bool under_way = tree.word(verb).xpos == "VBG" && tree.has_child(verb, "aux", "be");  // "is using it to"
    const bool real = tree.word(verb).xpos == "VBD" || tree.word(verb).xpos == "VBZ" || tree.word(verb).xpos == "VBN" ||
                      (tree.word(verb).xpos == "VBG" && !under_way);
    return means && real && standing_of(tree, verb).modality == Modality::asserted;
}

// An adverbial clause lends its kind to what it holds: purpose, condition, "without".
void under_adverbial(const Tree& tree, int clause, Standing& s) {
    if (is_condition(tree, clause)) {
        const bool should =
            s.modality == Modality::requested && tree.lower_form(tree.extent(clause).begin) == "should";
        if (s.modality == Modality::possible || should)
            s.modality = Modality::asserted;  // "if both sides can't be moved"
        return qualify(s, Modality::conditional);
    }
    if (is_charge_by_nobody(tree, clause) || is_charge_of_noun(tree, clause)) return qualify(s, Modality::reported);
    const int judging = tree.head(clause);
    if (is_judged_deed(tree, clause, judging) && is_passive(tree, judging) && !tree.has_child(judging, "obl:agent"))
        return qualify(s, Modality::reported);  // "is seen as weakening the court"
    if (is_task(tree, clause)) return qualify(s, Modality::planned);
    const bool infinitive =
        has_mark(tree, clause, {"to"}) && !tree.has_child(clause, "nsubj") && !is_owned_up_to(tree, clause);
    if (is_ahead_of(tree, clause) || is_away_from(tree, clause, tree.head(clause)))
        return qualify(s, Modality::planned);
    const bool aim =
        has_mark(tree, clause, {"toward", "towards"}) ||  // "pledged 3 million towards rebuilding the port"
        (has_mark(tree, clause, {"at"}) && tree.lemma(tree.head(clause)) == "aim");
    const bool reached =
        lexicon::rule_words().is("achievement", tree.lemma(tree.head(clause)));  // "won by 3-1 to take the cup"
    const int verb = tree.head(clause);
    const bool said = infinitive && (is_said_thereby(tree, clause, verb) || is_voiced_by_protest(tree, clause, verb) ||
                                     is_talked_over(tree, clause, verb) || is_done_by_means(tree, clause, verb) ||
                                     is_marked_thereby(tree, clause, verb));
    const bool meant = (infinitive && !reached && !said && !is_purpose_that_struck(tree, clause)) || aim;
    if (meant && own_modality(tree, verb) == Modality::possible)
        qualify(s, Modality::possible);  // "might take steps to seize the port"
    if (meant) qualify(s, Modality::planned);
}

// "may buy fewer goods, hurting the economy", "will play out when the teams face off on Sunday": no surer than what
// brings it about, or is to come with it. So "will be partners, each paying half".
bool comes_with_it(const Tree& tree, int clause, int h) {
    const bool says = lexicon::reporting_verb(verb_lemma(tree, clause)) != nullptr || tree.lemma(clause) == "cite";
    const int subject = tree.child(clause, "nsubj");
    const bool shared = subject == kNone || lexicon::rule_words().is("share_of_subject", tree.lower_form(subject));
    const bool result = tree.word(clause).xpos == "VBG" && !says && shared &&
                        tree.child_any(clause, {"mark", "aux"}) == kNone && clause > h;
    const bool then =
        is_in_present(tree, clause) && has_mark(tree, clause, {"when", "once", "until", "before", "after"});
    return result || (then && own_modality(tree, h) == Modality::planned);
}

// "will resume in May, with Ostrava sending divers": both are to come. Not "with polls showing", "with unrest lasting".
bool is_act_beside_plan(const Tree& tree, int clause, int h) {
    if (tree.word(clause).xpos != "VBG" || !has_mark(tree, clause, {"with"}) || !follows_comma(tree, clause))
        return false;
    const int subject = tree.child(clause, "nsubj");
    const auto* act = lexicon::event_class(verb_lemma(tree, clause));
    const bool lasts = act != nullptr && act->type == "STATE";
    return subject != kNone && can_act(tree, subject) && !lasts && !tree.has_child(clause, "aux") &&
           lexicon::reporting_verb(verb_lemma(tree, clause)) == nullptr && own_modality(tree, h) == Modality::planned;
}

// "When salt melts ice, it can set off fires": whenever it does; not "in July when people travel".
bool is_case_of_what_can_be(const Tree& tree, int clause, int h) {
    const std::string& tag = tree.word(clause).xpos;
    const int begin = tree.extent(clause).begin;
    if (begin > 0 && tree.has_upos(begin - 1, {"PROPN"})) return false;
    return (tag == "VBP" || tag == "VBZ") && has_mark(tree, clause, {"when", "once"}) &&
           own_modality(tree, h) == Modality::possible;
}

// "People sneeze when they are exposed to dust", told in the present: each time that they are.
bool is_state_at_times(const Tree& tree, int clause, int h) {
    const int be = tree.child(clause, "aux:pass");
    const int tense = tree.word(h).xpos == "VB" ? tree.child(h, "aux") : h;  // "do not react when"
    if (be == kNone || tense == kNone || !has_mark(tree, clause, {"when", "whenever", "once"})) return false;
    const auto is_present = [&](int i) { return tree.word(i).xpos == "VBP" || tree.word(i).xpos == "VBZ"; };
    return is_present(be) && is_present(tense) && std::ranges::any_of(tree.children(clause), [&](int c) {
               return c > clause && tree.is(c, "obl") &&
                      lexicon::rule_words().is("state_with", verb_lemma(tree, clause) + " " + tree.preposition(c));
           });
}

// "People fall ill when they drink it", "told of what they do when customers complain": whenever it is so. Of what an
// entry in a chronicle tells ("are killed when a truck overturns") it happened once.
bool is_case_of_habit(const Tree& tree, int clause, int h) {
    const int subject = tree.child_any(clause, {"nsubj", "nsubj:pass"});
    const int be = tree.child_any(clause, {"aux:pass", "aux", "cop"});
    if (subject == kNone || tree.word(be == kNone ? clause : be).xpos != "VBP" || is_passive(tree, h)) return false;
    const int begin = tree.extent(clause).begin;
    if (clause > h && follows_comma(tree, clause)) return false;         // "in July, when they come"
    if (begin > 0 && tree.has_upos(begin - 1, {"PROPN"})) return false;  // "in July when they come"
    const std::string form = tree.lower_form(subject);
    const bool anybody =
        form == "they" || form == "you" || form == "people" ||
        (tree.word(subject).xpos == "NNS" && tree.child_any(subject, {"det", "nummod", "nmod:poss"}) == kNone);
    return anybody && has_mark(tree, clause, {"when", "whenever"}) && !(be != kNone && tree.word(clause).xpos == "VBG");
}

// "wants to finish the talks before the debates resume", "wants it passed before Parliament rises", "the first to speak
// there when he travels on", "cannot return before the gas has been turned off": still to come.
bool is_yet_to_come(const Tree& tree, int clause, int h) {
    if (!is_in_present(tree, clause)) return false;
    const bool infinitive = tree.word(h).xpos == "VB" && tree.has_child(h, "mark", "to");
    if (infinitive && has_mark(tree, clause, {"before", "when", "once", "after"})) return true;
    const Modality above = standing_of(tree, h).modality;  // "must win a seat before it receives funds"
    const int aux = tree.child(h, "aux");
    const bool barred = is_negated(tree, h) && aux != kNone && tree.word(aux).xpos == "MD";
    const bool wanted = lexicon::rule_words().is("wanting", tree.lemma(h)) && is_in_present(tree, h);
    return has_mark(tree, clause, {"before", "until"}) &&
           (above == Modality::planned || above == Modality::requested || barred || wanted);
}

// "will cut the debt by selling two mines", "will chase smugglers while protecting farmers", "will stop in Oslo before
// meeting the king": as far off as what it belongs to.
bool is_way_of_what_is_planned(const Tree& tree, int clause, int h) {
    const bool way = tree.word(clause).xpos == "VBG" && tree.child_any(clause, {"nsubj", "aux"}) == kNone &&
                     has_mark(tree, clause, {"by", "while", "before", "in", "through"});
    return way && own_modality(tree, h) == Modality::planned;
}

// "will have a boost mode, switched on when the driver shifts gears": if ever.
bool is_case_of_use(const Tree& tree, int clause, int participle) {
    const std::string& tag = tree.word(clause).xpos;
    if ((tag != "VBP" && tag != "VBZ") || !has_mark(tree, clause, {"when", "whenever"})) return false;
    if (!tree.is(participle, "acl") || tree.word(participle).xpos != "VBN") return false;
    const int verb = tree.head(tree.head(participle));
    return verb != kNone && own_modality(tree, verb) == Modality::planned;
}

void share_modality_with(const Tree& tree, int h, Standing& s) {
    if (depends_on_condition(tree, h)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, h));
}

// "pleaded not guilty to shooting two officers", "was found not guilty of shooting them"
bool is_pleaded_not_guilty_of(const Tree& tree, int verb) {
    if (tree.lower_form(verb) == "guilty" && is_negated(tree, verb)) return true;
    return tree.lemma(verb) == "plead" && is_negated(tree, verb);
}

// "It is not the army that shelled the market": somebody did, but not they.
bool is_denied_cleft(const Tree& tree, int clause, int named) {
    if (!tree.has_child(named, "cop") || !is_negated(tree, named) || clause < named) return false;
    return std::ranges::any_of(tree.children(named), [&](int c) {
        return c < named && tree.is_any(c, {"nsubj", "expl"}) && tree.lemma(c) == "it";
    });
}

// "discouraged drivers from braking hard while travelling on ice", "barred him from entering for helping the enemy":
// they do travel, and he has helped.
bool goes_on_meanwhile(const Tree& tree, int clause, int h) {
    if (!has_mark(tree, clause, {"while", "when", "for"}) || tree.word(clause).xpos != "VBG") return false;
    const auto* control = control_over(tree, h);
    using enum lexicon::Control::Effect;
    return control != nullptr && (control->effect == not_done || control->effect == forbidden);
}

// "ordered all the files destroyed": what is done is what was ordered. Not "ordered cars built in Norland".
bool is_ordered_done(const Tree& tree, int participle, int thing) {
    const int verb = tree.is(thing, "obj") ? tree.head(thing) : kNone;
    const auto* asking = verb == kNone ? nullptr : lexicon::reporting_verb(verb_lemma(tree, verb));
    const bool known = tree.child_any(thing, {"det", "nmod:poss"}) != kNone && !tree.has_child(thing, "det", "a");
    return asking != nullptr && asking->kind == lexicon::Reporting::Kind::ask && known && !is_passive(tree, verb) &&
           tree.child_any(participle, {"obl:agent", "obl", "obj"}) == kNone && !follows_comma(tree, participle);
}

// "believed to be a collector who owns three castles": so much is believed of him, too.
bool is_of_supposed_kind(const Tree& tree, int clause, int noun) {
    const int verb = tree.is_any(noun, {"xcomp", "ccomp"}) && tree.has_child(noun, "cop") ? tree.head(noun) : kNone;
    const bool restrictive = !follows_comma(tree, clause) && tree.has_child(noun, "det", "a");
    return verb != kNone && restrictive && is_hearsay(tree, verb);
}

// "a report of a plot being hatched", "rumours of votes bought": as sure as the report.
bool is_told_in_rumour(const Tree& tree, int noun) {
    const int rumour = tree.is(noun, "nmod") ? tree.head(noun) : kNone;
    return rumour != kNone && tree.preposition(noun) == "of" && tree.child(rumour, "nmod:poss") == kNone &&
           holds_hearsay(tree, rumour);
}

// "It looks like the firm will sell", "It seems as though", "as if": to whoever looks.
bool seems_as_if(const Tree& tree, int clause, int verb) {
    const int it = tree.child_any(verb, {"expl", "nsubj"});
    const std::string first = tree.lower_form(tree.extent(clause).begin);
    const bool looks = lexicon::rule_words().value("seeming", tree.lemma(verb)) == "unsure" ||
                       lexicon::rule_words().is("looking_so", tree.lemma(verb));
    return looks && it != kNone && tree.lower_form(it) == "it" && clause > verb && (first == "as" || first == "like");
}

// "is strong enough to attack": it may.
bool is_up_to(const Tree& tree, int state) {
    const int enough = tree.child(state, "advmod");
    return tree.has_upos(state, {"ADJ"}) && enough > state && tree.lower_form(enough) == "enough";
}

// "It would be wrong for Norland to attack Kostra": if it did. It "was wrong" of what has been done.
bool is_judged_before_it_is_done(const Tree& tree, int clause, int judgement) {
    return tree.has_upos(judgement, {"ADJ"}) && tree.has_child(judgement, "aux", "would") &&
           tree.has_child(clause, "nsubj") && tree.has_child(judgement, "cop");
}

}  // namespace

Scope through_ease(const Tree& tree, int i, int h, Standing& s) {
    const bool infinitive = tree.is_any(i, {"advcl", "csubj", "ccomp", "xcomp"}) && tree.has_child(i, "mark", "to");
    if (!infinitive) return Scope::elsewhere;
    if (lexicon::rule_words().is("ease", tree.lower_form(h)) || is_up_to(tree, h)) {
        doubt(s);
        return Scope::ends;
    }
    if (!is_judged_before_it_is_done(tree, i, h)) return Scope::elsewhere;
    qualify(s, Modality::conditional);
    return Scope::ends;
}

Scope through_what_seems(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "advcl") || (!seems_as_if(tree, i, h) && !is_open_matter(tree, i))) return Scope::elsewhere;
    doubt(s);
    return Scope::ends;
}

Scope through_adverbial(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "advcl")) return Scope::elsewhere;
    if (is_before_order(tree, i)) return Scope::ends;
    if (is_open_question(tree, i)) {
        doubt(s);
        return Scope::ends;
    }
    if (is_more_than_done(tree, i, h)) {
        negate(s);
        return Scope::goes_on;
    }
    if (is_claimed_deed(tree, i)) {
        under_reporting(tree, h, s);
        return Scope::ends;
    }
    if (is_nothing_done(tree, i, h)) {
        negate(s);
        return Scope::ends;
    }
    if (is_too_much_for(tree, i, h) || falls_short_of(tree, i) || is_pleaded_not_guilty_of(tree, h)) negate(s);
    const bool complement = tree.word(i).xpos == "VBG" && has_mark(tree, i, {"to"}) && tree.has_upos(h, {"ADJ"});
    if (complement && is_negated(tree, h)) negate(s);  // "has not been conducive to bringing peace"
    under_adverbial(tree, i, s);
    if (is_told_as_done(tree, i) || is_answered_deed(tree, i, h) || goes_on_meanwhile(tree, i, h)) return Scope::ends;
    if (comes_with_it(tree, i, h)) share_modality_with(tree, h, s);
    if (is_way_of_what_is_planned(tree, i, h) || is_act_beside_plan(tree, i, h)) qualify(s, Modality::planned);
    if (is_case_of_use(tree, i, h) || is_case_of_what_can_be(tree, i, h) || is_state_at_times(tree, i, h) ||
        is_case_of_habit(tree, i, h))
        qualify(s, Modality::conditional);
    if (is_yet_to_come(tree, i, h)) qualify(s, Modality::planned);
    return tree.has_child(i, "nsubj") ? Scope::ends : Scope::goes_on;
}

// "must accept a plan drawn up by Oslo", "should allow an inquiry led by the union": of a thing that is not there yet.
static bool is_part_of_demand(const Tree& tree, int participle, int noun) {
    const int verb = tree.is(noun, "obj") ? tree.head(noun) : kNone;
    const bool open = verb != kNone && tree.has_child(noun, "det", "a") && !follows_comma(tree, participle);
    const Modality modality = open ? own_modality(tree, verb) : Modality::asserted;
    return (modality == Modality::requested || modality == Modality::planned) && event_noun(tree, noun) != nullptr &&
           tree.has_child(participle, "obl:agent");
}

Scope through_relative_clause(const Tree& tree, int i, int h, Standing& s) {
    const int each = tree.is(i, "acl") && tree.word(i).xpos == "VBG" ? tree.child(i, "nsubj") : kNone;
    if (each != kNone && lexicon::rule_words().is("share_of_subject", tree.lower_form(each))) {
        int verb = h;  // "will own the new firm, each paying half", hung on the firm
        while (verb != kNone && !is_finite(tree, verb)) verb = tree.head(verb);
        if (verb != kNone) share_modality_with(tree, verb, s);
        return Scope::ends;
    }
    const bool participle = tree.is(i, "acl") && tree.word(i).xpos == "VBN" && !tree.has_child(i, "mark");
    if (participle && tree.has_child(h, "cop") && own_modality(tree, h) != Modality::asserted) {
        qualify(s, own_modality(tree, h));  // "could be an issue forced on them"
        return Scope::ends;
    }
    if (participle && is_part_of_demand(tree, i, h)) {  // "should allow an inquiry led by the union"
        qualify(s, own_modality(tree, tree.head(h)));
        return Scope::ends;
    }
    if (participle && is_ordered_done(tree, i, h)) {
        qualify(s, Modality::requested);
        return Scope::ends;
    }
    if (participle && is_told_in_rumour(tree, h)) {
        qualify(s, Modality::reported);
        return Scope::ends;
    }
    if (is_told_of_anybody(tree, i, h)) qualify(s, Modality::conditional);
    if (!tree.is_any(i, {"acl:relcl", "advcl:relcl"})) return Scope::elsewhere;
    if (is_of_supposed_kind(tree, i, h)) qualify(s, Modality::reported);
    if (is_denied_cleft(tree, i, h)) negate(s);
    if (tree.lemma(h) == "extent" && is_condition(tree, h)) qualify(s, Modality::conditional);  // "to the extent that"
    return Scope::ends;
}

}  // namespace relata::extract
