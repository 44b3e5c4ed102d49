// Standing: polarity and modality gathered on the way from a word to the clause that the article states.

#include "extract/qualifiers/standing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/names.h"
#include "core/utf8.h"
#include "extract/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/conditions.h"
#include "extract/qualifiers/reported.h"
#include "extract/subject.h"

namespace relata::extract {
namespace {

using Effect = lexicon::Control::Effect;

void negate(Standing& s) { s.polarity = s.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed; }

// The first qualification met on the way up is the nearest one, and it stands.
void qualify(Standing& s, Modality m) {
    if (s.modality == Modality::asserted) s.modality = m;
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

std::string lower(const Tree& tree, int i) { return to_lower_ascii(tree.word(i).form); }

// "The bill bans protests", "a draft that would raise taxes": once it is law.
bool is_drafted(const Tree& tree, int verb) {
    int subject = tree.child(verb, "nsubj");
    if (tree.is_any(verb, {"acl"})) subject = tree.head(verb);
    return subject != kNone && lexicon::rule_words().is("draft", to_lower_ascii(tree.lemma(subject))) &&
           tree.word(verb).xpos != "VBD" && tree.word(verb).xpos != "VBN" &&
           lexicon::rule_words().is("enacting", tree.lemma(verb));
}

void own_standing(const Tree& tree, int i, Standing& s) {
    if (is_negated(tree, i)) negate(s);
    const bool unreal = tree.head(i) == kNone && has_mark(tree, i, {"if"});  // "If only it had!", "As if it cared."
    if (unreal || depends_on_condition(tree, i)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, i));
    if (is_drafted(tree, i)) qualify(s, Modality::planned);
}

// "will come and destroy": the second verb shares the auxiliary unless it has its own, or its own subject.
void share_with_first_conjunct(const Tree& tree, int conjunct, int first, Standing& s) {
    if (tree.has_child(conjunct, "nsubj") || tree.has_child(conjunct, "aux")) return;
    if (depends_on_condition(tree, first)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, first));
    const bool alternative = tree.has_child(conjunct, "cc", "or") || tree.has_child(conjunct, "cc", "nor");
    if (alternative && is_negated(tree, first)) s.polarity = Polarity::negated;
}

// "did not deny that", "refused to rule out": nothing is denied, and nothing said.
bool is_withheld(const Tree& tree, int denial) {
    const auto* control = control_over(tree, denial);
    return is_negated(tree, denial) || (control != nullptr && control->effect == Effect::not_done) ||
           own_modality(tree, denial) == Modality::possible;
}

// "warned that he is under investigation": what is, is no threat.
bool is_warned_of_as_it_is(const Tree& tree, int content, int verb) {
    if (content == kNone || tree.lemma(verb) != "warn" || !is_finite(tree, content)) return false;
    return own_modality(tree, content) == Modality::asserted && !depends_on_condition(tree, content);
}

// "never said that the army fired", "cannot prove that", "may argue that": so far nobody says so.
void under_words_unsaid(const Tree& tree, int verb, Standing& s) {
    if (lexicon::rule_words().is("negation_raising", tree.lemma(verb))) return;
    const Modality own = own_modality(tree, verb);
    if (own == Modality::conditional) return qualify(s, own);
    if (is_negated(tree, verb) || own == Modality::possible) qualify(s, Modality::possible);
}

void under_reporting(const Tree& tree, int verb, Standing& s, int content = kNone) {
    if (is_hearsay(tree, verb)) qualify(s, Modality::reported);
    const auto* reporting = reporting_at(tree, verb);
    if (reporting == nullptr) return;
    using Kind = lexicon::Reporting::Kind;
    const bool content_clause = content != kNone && !is_indirect_question(tree, content) &&
                                !has_mark(tree, content, {"why", "how", "when", "where"});  // "not clear why it closed"
    if (reporting->kind == Kind::say && content_clause) under_words_unsaid(tree, verb, s);
    if (reporting->kind == Kind::deny) is_withheld(tree, verb) ? qualify(s, Modality::possible) : negate(s);
    if (reporting->kind == Kind::ask) qualify(s, Modality::requested);
    if (reporting->kind == Kind::threaten && !is_warned_of_as_it_is(tree, content, verb)) qualify(s, Modality::planned);
    if (reporting->kind == Kind::hint) qualify(s, Modality::possible);
}

bool is_claim(const Tree& tree, int verb) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    const auto* control = lexicon::control_verb(verb_lemma(tree, verb));
    if (control != nullptr) return false;  // "continue", "agree"
    using Kind = lexicon::Reporting::Kind;
    return reporting != nullptr && (reporting->kind == Kind::say || reporting->kind == Kind::deny);
}

bool is_charge_noun(const Tree& tree, int noun) {
    const std::string lemma = to_lower_ascii(tree.lemma(noun));
    return lexicon::rule_words().is("charge", lemma) ||
           lexicon::rule_words().value("content_noun", lemma) == "reported";
}

bool is_attempt_noun(std::string_view lemma) { return lexicon::rule_words().is("undertaking", lemma); }

// "is accused of bribing officials": nobody is named who says so, and yet it is no more than said.
bool is_charge_by_nobody(const Tree& tree, int clause) {
    static constexpr std::array<std::string_view, 3> kVerbs = {"accuse", "suspect", "charge"};
    const int verb = tree.head(clause);
    const std::string preposition = tree.preposition(clause);
    return std::ranges::find(kVerbs, std::string_view(tree.lemma(verb))) != kVerbs.end() && is_passive(tree, verb) &&
           !tree.has_child(verb, "obl:agent") &&
           (has_mark(tree, clause, {"of", "with"}) || preposition == "of" || preposition == "with");
}

// "rule out buying the islands": hung on the verb as an adverbial.
bool is_denied_gerund(const Tree& tree, int i, int h) {
    const auto* reporting = reporting_at(tree, h);
    return i > 0 && tree.is(i, "advcl") && tree.word(i).xpos == "VBG" && !tree.has_child(i, "mark") &&
           reporting != nullptr && reporting->kind == lexicon::Reporting::Kind::deny && !tree.has_child(h, "obj") &&
           tree.word(i - 1).form != ",";
}

// "too weak to attack": it is not done.
bool is_too_much_for(const Tree& tree, int clause, int h) {
    const bool infinitive = tree.has_child(clause, "mark", "to") && !tree.has_child(clause, "nsubj");
    return infinitive && tree.has_child(h, "advmod", "too");
}

// "is far from resigning", "stopped short of accusing the army", "did anything but pay".
bool falls_short_of(const Tree& tree, int clause) {
    const int mark = tree.child_any(clause, {"mark", "case"});
    if (mark < 1) return false;
    const std::string before = lower(tree, mark - 1) + " " + lower(tree, mark);
    return before == "far from" || before == "short of" || before == "anything but";
}

// "ahead of making the move"
bool is_ahead_of(const Tree& tree, int clause) {
    const int mark = tree.child(clause, "mark");
    return mark > 0 && lower(tree, mark) == "of" && lower(tree, mark - 1) == "ahead";
}

// "after striking a guard", "despite having promised it": told as done, whatever becomes of the clause above.
bool is_told_as_done(const Tree& tree, int clause) {
    if (tree.word(clause).xpos != "VBG" && tree.word(clause).xpos != "VBN") return false;
    return std::ranges::any_of(tree.children(clause), [&](int c) {
        return tree.is_any(c, {"mark", "case"}) && lexicon::rule_words().is("told_as_done", lower(tree, c));
    });
}

// An adverbial clause lends its kind to what it holds: purpose, condition, "without".
void under_adverbial(const Tree& tree, int clause, Standing& s) {
    if (is_condition(tree, clause)) return qualify(s, Modality::conditional);
    if (is_charge_by_nobody(tree, clause)) return qualify(s, Modality::reported);
    const bool infinitive =
        has_mark(tree, clause, {"to"}) && !tree.has_child(clause, "nsubj") && !is_owned_up_to(tree, clause);
    if (is_ahead_of(tree, clause)) return qualify(s, Modality::planned);
    const bool aim = has_mark(tree, clause, {"toward", "towards"});  // "pledged 3 million towards rebuilding the port"
    const bool reached =
        lexicon::rule_words().is("achievement", tree.lemma(tree.head(clause)));  // "won by 3-1 to take the cup"
    if ((infinitive && !reached) || aim) qualify(s, Modality::planned);
}

// "demanded a halt", "threatened an attack", "prevented the evacuation": what a verb does to the event that is its
// object.
void under_object(const Tree& tree, int verb, int object, Standing& s) {
    const std::string lemma = verb_lemma(tree, verb);
    const auto* control = lexicon::control_verb_with_object(lemma);
    if (control == nullptr) return;
    // "opposes violations by Norland": what a verb says of acts of its subject, it does not say of another's.
    const bool own_act = control->controller == lexicon::Control::Controller::subject;
    const auto doers = agents_of_event(tree, object);
    const bool of_others =
        !doers.empty() && !tree.has_upos(doers.front().head, {"PRON", "DET"});  // "ceased its attacks"
    if (own_act && control->effect == Effect::not_done && of_others) return;
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

bool names_its_issuer(const Tree& tree, int noun) {
    if (tree.has_child(noun, "nmod:poss") || tree.has_child(noun, "compound")) return true;
    if (std::ranges::any_of(tree.children(noun), [&](int c) {
            const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
            return preposition == "by" || preposition == "from";
        }))
        return true;
    const int verb = tree.head(noun);  // "repeated claims that": whoever repeated them
    return verb != kNone && tree.is(noun, "obj") && attributes_content(tree, verb);
}

// "calls for a halt", "fears that rebels had fled", "the lack of progress", "no evidence that": what a noun makes of
// its content. False for other nouns.
bool under_noun(const Tree& tree, int noun, Standing& s) {
    const std::string lemma = to_lower_ascii(tree.lemma(noun));
    if (lexicon::rule_words().is("proof", lemma) && is_negated(tree, noun)) {
        negate(s);
        return true;
    }
    const auto effect = lexicon::rule_words().value("content_noun", lemma);
    if (!effect) return false;
    if (*effect == "negated") {
        negate(s);
    } else if (const auto modality = modality_from(*effect)) {
        if (*modality != Modality::reported || !names_its_issuer(tree, noun)) qualify(s, *modality);
    }
    if (is_negated(tree, noun)) negate(s);
    return true;
}

// "order to leave", "chance of winning", "claims that rebels fled"; not "an order directing the army".
bool holds_noun_content(const Tree& tree, int clause) {
    return tree.has_child(clause, "mark") || tree.has_child(clause, "nsubj");
}

bool is_content_preposition(std::string_view preposition) {
    return preposition == "of" || preposition == "for" || preposition == "about" || preposition == "against";
}

// "any foreigner who investigates citizens": nobody is said to have done so.
bool is_anybody(const Tree& tree, int noun) {
    if (lexicon::rule_words().is("any", lower(tree, noun))) return true;
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.is(c, "det") && lexicon::rule_words().is("any", lower(tree, c));
    });
}

// "The offensive could begin": an event noun stands as the verb does that only says that it takes place.
bool only_says_that_it_happens(std::string_view lemma) { return lexicon::rule_words().is("happening", lemma); }

// Where a step up from a word to its governor leads: on, or to the end of the scope. `elsewhere` leaves the step to the
// next reading of it.
enum class Scope { elsewhere, goes_on, ends };

Scope through_conjunct(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "conj")) return Scope::elsewhere;
    share_with_first_conjunct(tree, i, h, s);
    return Scope::goes_on;
}

// "claims to have destroyed"
Scope through_claim(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "xcomp") || !is_claim(tree, h)) return Scope::elsewhere;
    under_reporting(tree, h, s);
    return Scope::ends;
}

void share_with_governor(const Tree& tree, int h, Standing& s) {
    if (is_negated(tree, h)) negate(s);
    qualify(s, own_modality(tree, h));
}

// "tried to persuade both sides to withdraw": to be persuaded is not to be tried.
bool is_only_tried(const Tree& tree, int verb, const lexicon::Control& control) {
    using enum lexicon::Control::Controller;
    if (control.controller != object || control.effect != Effect::done) return false;
    const auto* outer = control_over(tree, verb);
    return outer != nullptr && outer->effect == Effect::attempt;
}

// "unsuccessfully tried to buy the estate"
bool is_in_vain(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        return tree.is(c, "advmod") && lexicon::rule_words().is("in_vain", lower(tree, c));
    });
}

// "threatened to strike", "urged Turkey to stop"; "stop attacking" says itself that it ends.
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
    if (!permitted && !is_ended(tree, i)) apply(s, control->effect);
    if (is_only_tried(tree, h, *control)) qualify(s, Modality::planned);
    if (control->effect == Effect::attempt && is_in_vain(tree, h)) negate(s);
    share_with_governor(tree, h, s);
    return Scope::goes_on;
}

// "did not seem to stop"
Scope through_open_complement(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "xcomp")) return Scope::elsewhere;
    share_with_governor(tree, h, s);
    return Scope::goes_on;
}

// "It is false that the army fired", "it is not true that".
void under_truth(const Tree& tree, int judgement, Standing& s) {
    const auto truth = lexicon::rule_words().value("truth", tree.lemma(judgement));
    if (truth && (*truth == "negated") != is_negated(tree, judgement)) negate(s);
}

// "denied that X left", "asked whether rebels had fled", "it appears that": content of a verb or an adjective.
Scope through_content(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is_any(i, {"ccomp", "csubj"}) || tree.has_upos(h, {"NOUN"})) return Scope::elsewhere;
    if (has_mark(tree, i, {"whether", "if"})) qualify(s, Modality::possible);
    under_reporting(tree, h, s, i);
    if (own_modality(tree, h) == Modality::reported) qualify(s, Modality::reported);  // "purportedly shows that"
    if (lexicon::rule_words().is("unreal_content", tree.lemma(h))) qualify(s, Modality::conditional);
    under_truth(tree, h, s);
    const bool reported = reporting_at(tree, h) != nullptr;
    const bool raises = lexicon::rule_words().is("negation_raising", tree.lemma(h));
    if (raises && is_negated(tree, h)) negate(s);
    if (raises && !reported) qualify(s, Modality::possible);
    if (reported && tree.is(h, "advcl") && is_condition(tree, h)) qualify(s, Modality::conditional);
    return reported ? Scope::ends : Scope::goes_on;
}

Scope through_denied_gerund(const Tree& tree, int i, int h, Standing& s) {
    if (!is_denied_gerund(tree, i, h)) return Scope::elsewhere;
    under_reporting(tree, h, s);
    return Scope::ends;
}

// "may buy fewer goods, hurting the economy", "will play out when the teams face off on Sunday": no surer than what
// brings it about, or is to come with it.
bool comes_with_it(const Tree& tree, int clause, int h) {
    const bool says = lexicon::reporting_verb(verb_lemma(tree, clause)) != nullptr || tree.lemma(clause) == "cite";
    const bool result = tree.word(clause).xpos == "VBG" && !says &&
                        tree.child_any(clause, {"mark", "nsubj", "aux"}) == kNone && clause > h;
    const std::string& tag = tree.word(clause).xpos;
    const bool then = (tag == "VBP" || tag == "VBZ") && has_mark(tree, clause, {"when", "once", "until", "before"});
    return result || (then && own_modality(tree, h) == Modality::planned);
}

void share_modality_with(const Tree& tree, int h, Standing& s) {
    if (depends_on_condition(tree, h)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, h));
}

// "pleaded not guilty to shooting two officers"
bool is_pleaded_not_guilty_of(const Tree& tree, int verb) {
    return tree.lemma(verb) == "plead" && is_negated(tree, verb);
}

Scope through_adverbial(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "advcl")) return Scope::elsewhere;
    if (is_before_order(tree, i)) return Scope::ends;
    if (is_too_much_for(tree, i, h) || falls_short_of(tree, i) || is_pleaded_not_guilty_of(tree, h)) negate(s);
    under_adverbial(tree, i, s);
    if (is_told_as_done(tree, i)) return Scope::ends;
    if (comes_with_it(tree, i, h)) share_modality_with(tree, h, s);
    return tree.has_child(i, "nsubj") ? Scope::ends : Scope::goes_on;
}

// "It is not the army that shelled the market": somebody did, but not they.
bool is_denied_cleft(const Tree& tree, int clause, int named) {
    if (!tree.has_child(named, "cop") || !is_negated(tree, named) || clause < named) return false;
    return std::ranges::any_of(tree.children(named), [&](int c) {
        return c < named && tree.is_any(c, {"nsubj", "expl"}) && tree.lemma(c) == "it";
    });
}

Scope through_relative_clause(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is_any(i, {"acl:relcl", "advcl:relcl"})) return Scope::elsewhere;
    if (is_anybody(tree, h)) qualify(s, Modality::conditional);
    if (is_denied_cleft(tree, i, h)) negate(s);
    return Scope::ends;
}

// "gave up plans to leave", "fears of an attack"; not "denied reports that the firm had paid".
// "found no evidence that Oslo paid", "little proof that": whoever looked for it.
Scope through_proof(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && holds_noun_content(tree, i);
    if (!content || !lexicon::rule_words().is("proof", to_lower_ascii(tree.lemma(h)))) return Scope::elsewhere;
    const bool scant = tree.has_child(h, "amod", "little") || tree.has_child(h, "amod", "scant");
    if (!scant && !is_negated(tree, h)) return Scope::elsewhere;
    scant ? qualify(s, Modality::possible) : negate(s);
    return Scope::ends;
}

// "purportedly shows soldiers shooting civilians": what is shown is as sure as that it is.
Scope through_what_is_shown(const Tree& tree, int i, int h, Standing& s) {
    const int verb = tree.is(i, "acl") && tree.word(i).xpos == "VBG" && tree.is(h, "obj") ? tree.head(h) : kNone;
    if (verb == kNone || own_modality(tree, verb) == Modality::asserted) return Scope::elsewhere;
    qualify(s, own_modality(tree, verb));
    return Scope::ends;
}

// "dropped charges that the editor had paid", "a court threw out allegations that": no more than said, and given up.
Scope through_dropped_charge(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && tree.is(h, "obj") && holds_noun_content(tree, i);
    if (!content || !is_charge_noun(tree, h) || tree.head(h) == kNone || reporting_at(tree, tree.head(h)) != nullptr ||
        !lexicon::rule_words().is("giving_up", verb_lemma(tree, tree.head(h))))
        return Scope::elsewhere;
    qualify(s, Modality::reported);
    return Scope::ends;
}

Scope through_noun(const Tree& tree, int i, int h, Standing& s) {
    const bool deals_with_it = tree.is_any(h, {"obj"}) && tree.head(h) != kNone &&
                               lexicon::reporting_verb(verb_lemma(tree, tree.head(h))) != nullptr;
    const bool content =
        tree.is_any(i, {"acl", "ccomp"}) && tree.has_upos(h, {"NOUN"}) && !deals_with_it && holds_noun_content(tree, i);
    const bool named = tree.is(i, "nmod") && is_content_preposition(tree.preposition(i));
    if ((!content && !named) || !under_noun(tree, h, s)) return Scope::elsewhere;
    if (tree.is(h, "nsubj") && tree.head(h) != kNone) under_truth(tree, tree.head(h), s);  // "the claim … is false"
    return tree.is(h, "obj") ? Scope::goes_on : Scope::ends;
}

// "a plan to leave"; "an attempt to leave" and "the first to leave" are no mere plans.
Scope through_infinitive_of_noun(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "acl") || !tree.has_child(i, "mark", "to")) return Scope::elsewhere;
    if (!is_attempt_noun(tree.lemma(h)) && !is_record(tree, h)) qualify(s, Modality::planned);
    return Scope::goes_on;
}

// "There is no reason to believe the generals have changed": who believes is nobody.
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

// "denied reports that the firm had paid"
Scope through_reported_noun(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && tree.has_upos(h, {"NOUN"}) && holds_noun_content(tree, i);
    if (!content || !tree.is(h, "obj") || tree.head(h) == kNone) return Scope::elsewhere;
    under_reporting(tree, tree.head(h), s);
    const auto effect = lexicon::rule_words().value("content_noun", to_lower_ascii(tree.lemma(h)));
    if (effect == "possible") qualify(s, Modality::possible);  // "voiced concerns that"
    return Scope::ends;
}

// "called for a halt", "in a bid to make the army halt"; "Reportedly, four were killed in an attack": the attack is
// hearsay too.
Scope through_oblique(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "obl")) return Scope::elsewhere;
    const bool of_verb = tree.has_upos(h, {"VERB"});
    if (of_verb && under_oblique(tree, i, h, s)) return Scope::ends;
    if (of_verb && own_modality(tree, h) == Modality::reported) qualify(s, Modality::reported);
    return is_attempt_noun(tree.lemma(i)) ? Scope::goes_on : Scope::elsewhere;
}

Scope through_object(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is_any(i, {"obj", "nsubj:pass"}) || !tree.has_upos(h, {"VERB"})) return Scope::elsewhere;
    under_object(tree, h, i, s);
    return Scope::ends;
}

// "unless an attack originates there", "The offensive could begin"
Scope through_subject(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "nsubj")) return Scope::elsewhere;
    if (is_condition(tree, h)) {
        qualify(s, Modality::conditional);
        return Scope::ends;
    }
    if (!tree.has_upos(h, {"VERB", "AUX"}) || !only_says_that_it_happens(verb_lemma(tree, h))) return Scope::elsewhere;
    if (tree.has_child(i, "det", "no"))
        qualify(s, own_modality(tree, h));  // "There were no attacks": the one "no" has denied them
    else
        share_with_governor(tree, h, s);
    return Scope::goes_on;
}

// One step up: what the governor `h` makes of its dependent `i`, by the first reading that fits. False where the scope
// ends.
bool step(const Tree& tree, int i, int h, Standing& s) {
    static constexpr std::array kReadings = {through_conjunct,
                                             through_claim,
                                             through_control,
                                             through_open_complement,
                                             through_reason_to_believe,
                                             through_content,
                                             through_denied_gerund,
                                             through_adverbial,
                                             through_proof,
                                             through_what_is_shown,
                                             through_dropped_charge,
                                             through_relative_clause,
                                             through_noun,
                                             through_infinitive_of_noun,
                                             through_reported_noun,
                                             through_oblique,
                                             through_object,
                                             through_subject};
    for (const auto reading : kReadings) {
        const Scope scope = reading(tree, i, h, s);
        if (scope != Scope::elsewhere) return scope == Scope::goes_on;
    }
    return false;
}

}  // namespace

Standing standing_of(const Tree& tree, int anchor) {
    Standing s;
    own_standing(tree, anchor, s);
    bool leaving = false;  // "claims to have won and vows …": the claim makes nothing of the vow
    for (int i = anchor; tree.head(i) != kNone; i = tree.head(i)) {
        leaving = leaving || leaves_content(tree, i);
        if (leaving) {
            if (tree.is_any(i, {"ccomp", "xcomp"})) leaving = false;
            continue;
        }
        if (!step(tree, i, tree.head(i), s)) break;
    }
    return s;
}

}  // namespace relata::extract
