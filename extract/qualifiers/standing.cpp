// Standing: polarity and modality gathered on the way from a word to the clause that the article states.

#include "extract/qualifiers/standing.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/conditions.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/standing_step.h"

namespace relata::extract {
namespace {

// "The bill bans protests", "a draft that would raise taxes": once it is law.
bool is_drafted(const Tree& tree, int verb) {
    int subject = tree.child(verb, "nsubj");
    if (tree.is_any(verb, {"acl"})) subject = tree.head(verb);
    return subject != kNone && lexicon::rule_words().is("draft", tree.lower_lemma(subject)) &&
           tree.word(verb).xpos != "VBD" && tree.word(verb).xpos != "VBN" &&
           lexicon::rule_words().is("enacting", tree.lemma(verb));
}

// "Rebels have taken the town, it is claimed": nobody who claims it is named.
bool is_hearsay_beside(const Tree& tree, int i) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is_any(c, {"parataxis"}) && is_hearsay(tree, c) && tree.child_any(c, {"ccomp", "xcomp"}) == kNone &&
               std::ranges::any_of(tree.children(c), [&](int it) { return it < c && tree.lower_form(it) == "it"; });
    });
}

// "has rejected the envoy, if talks are ever revived", "discussed sanctions if it fails", "was threatening him with
// prison if he spoke": what happened, happened.
bool is_settled(const Tree& tree, int i) {
    const bool modal =
        std::ranges::any_of(tree.children(i), [&](int c) { return tree.is(c, "aux") && tree.word(c).xpos == "MD"; });
    const bool perfect = tree.has_child(i, "aux", "has") || tree.has_child(i, "aux", "have");
    const bool under_way = tree.word(i).xpos == "VBG" && tree.lemma(i) != "go" &&
                           (tree.has_child(i, "aux", "was") || tree.has_child(i, "aux", "were"));
    const bool past = tree.has_upos(i, {"VERB"}) && (tree.word(i).xpos == "VBD" || under_way);
    return !modal && (past || perfect) &&
           (tree.child(i, "mark") == kNone || has_mark(tree, i, {"that", "because", "after"}));
}

// "fired what appears to be a missile": whether it was one is not sure.
bool is_done_to_what_seems(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        const int clause = c > verb && tree.lower_form(c) == "what" ? tree.child(c, "acl:relcl") : kNone;
        return clause != kNone && lexicon::rule_words().value("seeming", tree.lemma(clause)) == "unsure";
    });
}

// "The alleged attack killed two guards": if there was one.
bool is_done_by_alleged_act(const Tree& tree, int verb) {
    const int subject = tree.child(verb, "nsubj");
    return subject != kNone && lexicon::rule_words().is("harm", tree.lemma(verb)) &&
           event_noun(tree, subject) != nullptr && own_modality(tree, subject) == Modality::reported;
}

// "either sank or was sold": which of them is not said.
bool is_one_of_two(const Tree& tree, int i) {
    const int first = tree.first_conjunct(i);
    return std::ranges::any_of(tree.children(first),
                               [&](int c) {
                                   return (tree.is(c, "cc:preconj") || tree.is(c, "advmod")) &&
                                          tree.lower_form(c) == "either" && c < first;
                               }) &&
           tree.conjuncts(first).size() > 1;
}

// "was wrongly convicted of murdering his wife", "falsely accused of", "wrongly jailed for": he did not.
bool is_wrongly_laid_to(const Tree& tree, int deed) {
    const int charge = tree.is(deed, "advcl") && has_mark(tree, deed, {"of", "for", "with"}) ? tree.head(deed) : kNone;
    return charge != kNone && tree.word(deed).xpos == "VBG" && is_said_wrongly(tree, charge);
}

void own_standing(const Tree& tree, int i, Standing& s) {
    if (is_negated(tree, i)) negate(s);
    if (is_wrongly_laid_to(tree, i)) negate(s);
    const bool unreal = tree.head(i) == kNone && has_mark(tree, i, {"if"});  // "If only it had!", "As if it cared."
    if (unreal || (depends_on_condition(tree, i) && !is_settled(tree, i))) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, i));
    if (tree.has_upos(i, {"VERB"}) && is_one_of_two(tree, i)) qualify(s, Modality::possible);
    if (is_hearsay_beside(tree, i)) qualify(s, Modality::reported);
    if (is_drafted(tree, i)) qualify(s, Modality::planned);
    if (is_done_to_what_seems(tree, i)) qualify(s, Modality::possible);
    if (is_done_by_alleged_act(tree, i)) qualify(s, Modality::reported);
}

// "will come and destroy": the second verb shares the auxiliary unless it has its own, or its own subject.
void share_with_first_conjunct(const Tree& tree, int conjunct, int first, Standing& s) {
    const bool own_auxiliary = std::ranges::any_of(
        tree.children(conjunct), [&](int c) { return tree.is(c, "aux") && tree.lower_form(c) != "be"; });
    if (tree.has_child(conjunct, "nsubj") || own_auxiliary) return;  // "will go home or be sent elsewhere" shares it
    if (tree.has_child(conjunct, "cc", "but") && tree.word(conjunct).xpos == "VBD")
        return;  // "could have freed the pilots but chose to keep them"
    if (depends_on_condition(tree, first)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, first));
    const bool alternative = tree.has_child(conjunct, "cc", "or") || tree.has_child(conjunct, "cc", "nor");
    const bool threatens = tree.has_child(conjunct, "cc", "or") && s.modality == Modality::requested &&
                           (is_passive(tree, conjunct) || lexicon::rule_words().is("penalty", tree.lemma(conjunct)));
    if (threatens) s.modality = Modality::conditional;                                    // "must leave or face arrest"
    const bool bare = tree.word(conjunct).xpos == "VB" && tree.word(first).xpos == "VB";  // "did not shoot and beat"
    const bool states = tree.has_upos(conjunct, {"ADJ"}) && tree.has_upos(first, {"ADJ"}) &&
                        !tree.has_child(conjunct, "cop");  // "was not free and fair"
    const bool joined = (bare || states) && tree.has_child(conjunct, "cc", "and");
    if ((alternative || joined) && is_negated(tree, first)) s.polarity = Polarity::negated;
}

Scope through_conjunct(const Tree& tree, int i, int h, Standing& s) {
    if (!tree.is(i, "conj")) return Scope::elsewhere;
    if (tree.has_child(i, "mark", "whether")) doubt(s);  // "declined to say how many were hurt or whether any had died"
    share_with_first_conjunct(tree, i, h, s);
    return Scope::goes_on;
}

// One step up: what the governor `h` makes of its dependent `i`, by the first reading that fits. False where the scope
// ends.
bool step(const Tree& tree, int i, int h, Standing& s) {
    static constexpr std::array kReadings = {through_conjunct,
                                             through_circumstance,
                                             through_bringing_about,
                                             through_charge,
                                             through_claim_taken_back,
                                             through_claim,
                                             through_control,
                                             through_ease,
                                             through_what_seems,
                                             through_open_complement,
                                             through_judged_act,
                                             through_reason_to_believe,
                                             through_content,
                                             through_denied_gerund,
                                             through_opposed_act,
                                             through_adverbial,
                                             through_proof,
                                             through_hedged_noun,
                                             through_what_is_shown,
                                             through_dropped_charge,
                                             through_relative_clause,
                                             through_notion,
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
