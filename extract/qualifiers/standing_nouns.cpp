// Standing: steps up through a noun that holds what was feared, planned, claimed or proved.

#include <algorithm>
#include <string>
#include <string_view>

#include "core/names.h"
#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/events/circumstantial_act.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/conditions.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/standing_step.h"

namespace relata::extract {
namespace {

bool is_charge_noun(const Tree& tree, int noun) {
    return lexicon::rule_words().is("charge", tree.lower_lemma(noun)) || holds_hearsay(tree, noun);
}

bool names_its_issuer(const Tree& tree, int noun) {
    if (tree.has_child(noun, "nmod:poss") || tree.has_child(noun, "compound")) return true;
    if (std::ranges::any_of(tree.children(noun), [&](int c) {
            const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
            return preposition == "by" || preposition == "from";
        }))
        return true;
    const int verb = tree.head(noun);  // "repeated claims that": whoever repeated them
    return verb != kNone && tree.is(noun, "obj") && attributes_content(tree, verb) && !weighs_words(tree, verb);
}

// "calls for a halt", "fears that rebels had fled", "the lack of progress", "no evidence that": what a noun makes of
// its content. False for other nouns.
bool under_noun(const Tree& tree, int noun, Standing& s) {
    const std::string lemma = tree.lower_lemma(noun);
    if (lexicon::rule_words().is("proof", lemma) && is_negated(tree, noun)) {
        negate(s);
        return true;
    }
    if (lexicon::rule_words().is("way_out", lemma) && is_negated(tree, noun)) {  // "had no option but to leave"
        if (tree.word(tree.head(noun)).xpos != "VBD") qualify(s, Modality::planned);
        return true;
    }
    const auto effect = lexicon::rule_words().value("content_noun", lemma);
    if (!effect || (lemma == "charge" && tree.preposition(noun) == "in")) return false;  // "in charge of guarding"
    if (tree.has_child(noun, "cop") && lexicon::rule_words().is("proof", lemma)) return true;  // "It is a sign that"
    if (lexicon::rule_words().is("doubting", lemma)) {
        doubt(s);
    } else if (*effect == "negated") {
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

bool is_lifted_ban(const Tree& tree, int noun) {
    const int verb = tree.is_any(noun, {"obj", "nsubj:pass"}) ? tree.head(noun) : kNone;
    return verb != kNone && lexicon::rule_words().is("banning", tree.lower_lemma(noun)) &&
           lexicon::rule_words().is("lifting", verb_lemma(tree, verb));
}

bool is_content_preposition(std::string_view preposition) {
    return preposition == "of" || preposition == "for" || preposition == "about" || preposition == "against";
}

}  // namespace

Scope through_circumstance(const Tree& tree, int i, int /*h*/, Standing& s) {
    const auto* event = tree.has_upos(i, {"NOUN"}) ? event_noun(tree, i) : nullptr;
    if (event == nullptr || !lexicon::rule_words().is("told_beside", event->verb)) return Scope::elsewhere;
    const BesideVerb beside = beside_verb(tree, i);
    const bool borrowed = beside.verb != kNone && !beside.is_act && !doers_beside(tree, i, *event).empty();
    if (!borrowed && beside.preposition != "ahead of") return Scope::elsewhere;
    if (beside.preposition == "ahead of" || is_yet_to_be_held(tree, beside)) qualify(s, Modality::planned);
    if (borrowed)
        qualify(s, is_behind_it(beside) ? own_modality(tree, beside.verb) : standing_of(tree, beside.verb).modality);
    return Scope::ends;
}

// "might spark clashes", "could lead to an attack": it has come about no more than what brings it about.
Scope through_bringing_about(const Tree& tree, int i, int h, Standing& s) {
    const bool object = tree.is(i, "obj");
    if ((!object && !tree.is(i, "obl")) || tree.has_child(i, "det", "the") || !tree.has_upos(h, {"VERB"}) ||
        event_noun(tree, i) == nullptr)
        return Scope::elsewhere;
    const std::string act = verb_lemma(tree, h) + (object ? "" : " " + tree.preposition(i));
    if (lexicon::rule_words().value("outcome", act) != std::string_view("bring_about")) return Scope::elsewhere;
    share_with_governor(tree, h, s);
    return Scope::goes_on;
}

Scope through_charge(const Tree& tree, int i, int /*h*/, Standing& s) {
    const auto* event = tree.has_upos(i, {"NOUN"}) ? event_noun(tree, i) : nullptr;
    if (event == nullptr || !is_only_alleged(tree, i) || doers_charged(tree, i, *event).empty())
        return Scope::elsewhere;
    qualify(s, Modality::reported);
    return Scope::ends;
}

Scope through_proof(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && holds_noun_content(tree, i);
    if (!content || !lexicon::rule_words().is("proof", tree.lower_lemma(h))) return Scope::elsewhere;
    const bool scant = tree.has_child(h, "amod", "little") || tree.has_child(h, "amod", "scant");
    if (!scant && !is_negated(tree, h)) return Scope::elsewhere;
    scant ? qualify(s, Modality::possible) : negate(s);
    return Scope::ends;
}

Scope through_hedged_noun(const Tree& tree, int i, int h, Standing& s) {
    const bool gerund = tree.is_any(i, {"acl", "advcl"}) && tree.word(i).xpos == "VBG" && tree.has_child(i, "mark");
    if (!gerund || !tree.has_upos(h, {"NOUN"}) || event_noun(tree, h) != nullptr) return Scope::elsewhere;
    const Modality hedged = own_modality(tree, h);
    if (hedged != Modality::reported && hedged != Modality::possible) return Scope::elsewhere;
    qualify(s, hedged);
    return Scope::ends;
}

Scope through_what_is_shown(const Tree& tree, int i, int h, Standing& s) {
    const bool shown = tree.is(i, "acl") && !tree.is(i, "acl:relcl") && tree.word(i).xpos == "VBG";
    const int verb = shown && tree.is(h, "obj") ? tree.head(h) : kNone;
    if (verb == kNone) return Scope::elsewhere;
    const bool shows = reporting_at(tree, verb) != nullptr ||  // not "may have kidnapped a man travelling there"
                       lexicon::rule_words().is("takes_participle", tree.lemma(verb));
    const bool made = lexicon::is_light_verb(verb_lemma(tree, verb)) && !tree.has_child(h, "det", "the") &&
                      tree.child(h, "nmod:poss") == kNone;  // "will sign a deal allowing exports"
    const bool supposed = is_condition(tree, verb);         // "as if to convey a person speaking"
    if (!shows && !made && !supposed) return Scope::elsewhere;
    const bool open = made && tree.is_any(verb, {"xcomp", "acl"});  // "are expected to sign a deal allowing exports"
    const Modality outer = open ? standing_of(tree, verb).modality : own_modality(tree, verb);
    if (!supposed && outer == Modality::asserted) return Scope::elsewhere;
    qualify(s, supposed ? Modality::conditional : outer);
    return Scope::ends;
}

Scope through_dropped_charge(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && tree.is(h, "obj") && holds_noun_content(tree, i);
    if (!content || !is_charge_noun(tree, h) || tree.head(h) == kNone || reporting_at(tree, tree.head(h)) != nullptr ||
        !lexicon::rule_words().is("giving_up", verb_lemma(tree, tree.head(h))))
        return Scope::elsewhere;
    qualify(s, Modality::reported);
    return Scope::ends;
}

Scope through_claim_taken_back(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && !tree.is(i, "acl:relcl") && tree.has_upos(h, {"NOUN"}) &&
                         holds_noun_content(tree, i);  // not "withdraw the shifts that it introduced"
    const int verb = content ? tree.head(h) : kNone;
    if (content && tree.is(h, "xcomp") && lexicon::rule_words().is("naming", tree.lemma(verb))) {
        under_truth(tree, h, s);  // "called it a lie that the bridge had fallen"
        return Scope::ends;
    }
    if (!content || !tree.is(h, "obj") || !is_taken_back(tree, verb)) return Scope::elsewhere;
    negate(s);
    if (tree.has_child(i, "mark", "to")) qualify(s, Modality::planned);  // "has withdrawn a threat to strike"
    return Scope::ends;
}

Scope through_noun(const Tree& tree, int i, int h, Standing& s) {
    const bool undone = lexicon::rule_words().value("content_noun", tree.lower_lemma(h)) == "negated";
    const bool deals_with_it = !undone && tree.is_any(h, {"obj"}) && tree.head(h) != kNone &&
                               lexicon::reporting_verb(verb_lemma(tree, tree.head(h))) != nullptr &&
                               !weighs_words(tree, tree.head(h)) && !is_turned_down(tree, h);
    const bool content =
        tree.is_any(i, {"acl", "ccomp"}) && tree.has_upos(h, {"NOUN"}) && !deals_with_it && holds_noun_content(tree, i);
    const bool named = tree.is(i, "nmod") && is_content_preposition(tree.preposition(i));
    if (content && tree.has_child(i, "mark", "to") && lexicon::rule_words().is("meant_deed", tree.lemma(h)))
        qualify(s, Modality::planned);
    if (content && is_called_untrue(tree, h)) {
        s.polarity = Polarity::negated;
        return Scope::ends;
    }
    if (content && is_lifted_ban(tree, h)) {  // "lifted a ban on killing elephants"
        qualify(s, Modality::possible);
        return Scope::ends;
    }
    const Modality modality = s.modality;
    const bool answers_ban =
        content && lexicon::rule_words().is("banning", tree.lower_lemma(h)) && tree.extent(i).begin != h + 1;
    if (answers_ban && tree.has_child(i, "mark", "to")) return Scope::elsewhere;  // "a ban on visas to hit back"
    if ((!content && !named) || !under_noun(tree, h, s)) return Scope::elsewhere;
    const Polarity claimed = s.polarity;
    if (tree.is(h, "nsubj") && tree.head(h) != kNone) under_truth(tree, tree.head(h), s);
    if (s.polarity != claimed) s.modality = modality;  // "the claim … is false": who says so leaves nothing open
    return tree.is(h, "obj") ? Scope::goes_on : Scope::ends;
}

Scope through_notion(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && tree.has_child(i, "mark", "that");
    if (!content || !tree.is(h, "nsubj") || names_its_issuer(tree, h) ||
        !lexicon::rule_words().is("notion", tree.lower_lemma(h)))
        return Scope::elsewhere;
    is_negated(tree, h) ? doubt(s) : qualify(s, Modality::reported);
    return Scope::ends;
}

Scope through_infinitive_of_noun(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "acl") || !tree.has_child(i, "mark", "to")) return Scope::elsewhere;
    const bool done = tree.has_child(i, "aux", "have") ||
                      is_purpose_that_struck(tree, i);  // "Ankara claims to have freed the men", read as a noun
    const bool record = is_record(tree, h) && !lexicon::rule_words().is("own_act", tree.lemma(h));  // "the only way to"
    const bool asked = lexicon::rule_words().is("asked_act", tree.lemma(h));  // "pressure on the mayor to resign"
    const bool voiced = voices_protest(tree, i, h);  // "staged a sit-in to protest the closure"
    if (!done && !voiced && !is_attempt_noun(tree.lemma(h)) && !record)
        qualify(s, asked ? Modality::requested : Modality::planned);
    if (is_negated(tree, h) && !lexicon::rule_words().is("way_out", tree.lemma(h))) negate(s);  // "no need to leave"
    if (record && tree.has_child(h, "cop")) share_with_governor(tree, h, s);  // "will be the first to visit Oslo"
    return Scope::goes_on;
}

Scope through_reported_noun(const Tree& tree, int i, int h, Standing& s) {
    const bool content = tree.is_any(i, {"acl", "ccomp"}) && tree.has_upos(h, {"NOUN"}) && holds_noun_content(tree, i);
    if (!content || !tree.is(h, "obj") || tree.head(h) == kNone) return Scope::elsewhere;
    const auto effect = lexicon::rule_words().value("content_noun", tree.lower_lemma(h));
    const bool doubted = lexicon::rule_words().is("doubting", tree.lower_lemma(h));
    if (doubted && !is_negated(tree, h)) doubt(s);  // not "has no doubt that"
    if (is_claim_of_another(tree, h))
        under_noun(tree, h, s);  // "questioned the board's demand that he pay"
    else
        under_reporting(tree, tree.head(h), s);
    if (effect == "possible") qualify(s, Modality::possible);  // "voiced concerns that"
    return Scope::ends;
}

}  // namespace relata::extract
