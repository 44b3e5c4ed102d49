// Circumstantial acts: what the subject of a verb did besides, told by a noun behind a preposition.

#include "extract/events/circumstantial_act.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// "two days of talks", "a series of meetings": the word that stands behind the preposition.
int measured_by(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    const bool measured = above != kNone && tree.is(noun, "nmod") && tree.preposition(noun) == "of" &&
                          (lexicon::rule_words().is("time_noun", tree.lower_lemma(above)) ||
                           lexicon::rule_words().is("counting", tree.lower_lemma(above)));
    return measured ? above : noun;
}

bool leads_to_act(std::string_view preposition) {
    return preposition == "for" || preposition == "to" || preposition == "on";
}

// "on a visit to Kenya", "in talks with Kenya", but not "commented on talks", "apologised for the visit".
bool goes_with(const Tree& tree, const BesideVerb& beside, const lexicon::NominalEvent& event) {
    const auto& words = lexicon::rule_words();
    const std::string verb = verb_lemma(tree, beside.verb);
    const bool moves = words.is("setting_out", verb);
    const bool is_there = tree.has_child(beside.verb, "cop");
    if (beside.preposition == "on") return words.is("on_the_way", event.verb) && (moves || is_there);
    if (beside.preposition == "to") return moves;
    if (beside.preposition == "for") return moves || is_there || words.is("coming_together", verb);
    return words.is("around_an_act", beside.preposition);
}

// "his first meeting with", "talks between A and B": the phrase has a doer of its own.
bool has_own_doer(const Tree& tree, int noun) {
    if (!agents_of_event(tree, noun).empty()) return true;
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        return tree.is_any(c, {"nmod:poss"}) || preposition == "between" || preposition == "of";
    });
}

// "Protesters fled after clashes with police": they clashed; a minister who resigned after clashes did not.
bool may_fight(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    return lexicon::is_armed_group_noun(lemma) || lexicon::is_military_noun(lemma) || lemma == "police" ||
           lexicon::rule_words().is("protesting", lemma);
}

// "denied entry to six visitors": what they wanted, and no deed of who denies it.
bool is_granted_to_somebody(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun),
                               [&](int c) { return tree.is(c, "nmod") && tree.preposition(c) == "to"; });
}

std::vector<Nominal> acting(const Tree& tree, const std::vector<Nominal>& nominals) {
    const bool all = std::ranges::all_of(nominals, [&](const Nominal& n) {
        return n.present() && can_act(tree, n.head) && name_label(tree, n.head) != "MISC" && !is_time(tree, n.head);
    });
    return all ? nominals : std::vector<Nominal>{};
}

// "told a news conference during a visit to Kenya", "said in a speech during …": hung on where it was said.
bool is_phrase_of_occasion(const Tree& tree, int noun) {
    const int occasion = tree.head(noun);
    return occasion != kNone && tree.is(noun, "nmod") && tree.preposition(noun) == "during" &&
           tree.is(occasion, "obl") && !tree.has_child(occasion, "cop") && is_predicate(tree, tree.head(occasion));
}

}  // namespace

BesideVerb beside_verb(const Tree& tree, int noun) {
    const int top = measured_by(tree, noun);
    if (tree.has_child(top, "cop")) return {top, tree.preposition(top), true};  // "is on a visit to Kenya"
    const int verb = tree.head(top);
    if (is_phrase_of_occasion(tree, top)) return {tree.head(verb), tree.preposition(top)};
    if (verb == kNone || !is_predicate(tree, verb)) return {};
    const bool of_state = tree.is(top, "nmod") && tree.has_child(verb, "cop");  // "was in Oslo for talks"
    if (!tree.is(top, "obl") && !of_state) return {};
    return {verb, tree.preposition(top)};
}

bool is_yet_to_be_held(const Tree& tree, BesideVerb beside) {
    if (beside.preposition == "before" || beside.preposition == "ahead of" || beside.preposition == "to") return true;
    return beside.preposition == "for" && lexicon::rule_words().is("setting_out", verb_lemma(tree, beside.verb));
}

bool is_behind_it(BesideVerb beside) {
    return beside.preposition == "after" || beside.preposition == "following" || beside.preposition == "from" ||
           beside.preposition == "since";
}

std::vector<Nominal> doers_beside(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    const bool of_fighters = lexicon::rule_words().is("fought_beside", event.verb);
    if (!(lexicon::rule_words().is("told_beside", event.verb) || of_fighters) || tree.has_child(noun, "det", "no"))
        return {};
    const BesideVerb beside = beside_verb(tree, noun);
    if (beside.verb == kNone || !goes_with(tree, beside, event) || is_passive(tree, beside.verb)) return {};
    if (is_negated(tree, beside.verb) && leads_to_act(beside.preposition)) return {};  // "did not come for talks"
    if (beside.preposition == "before" && tree.has_child(noun, "det", "the"))
        return {};  // "before the talks": anybody's
    if (has_own_doer(tree, noun)) return {};
    const auto doers = acting(tree, clause_at(tree, beside.verb).subjects);
    return !of_fighters || std::ranges::all_of(doers, [&](const Nominal& n) { return may_fight(tree, n.head); })
               ? doers
               : std::vector<Nominal>{};
}

std::vector<Nominal> doers_by_course(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is(noun, "obj") || !tree.has_upos(verb, {"VERB"})) return {};
    const auto& words = lexicon::rule_words();
    if (is_negated(tree, verb)) return {};  // "did not rule out talks with"
    if (!words.is("own_course", event.verb) || !words.is("course_of_act", verb_lemma(tree, verb))) return {};
    return acting(tree, clause_at(tree, verb).subjects);
}

std::vector<Nominal> doers_charged(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    const int verb = tree.head(noun);
    const auto& words = lexicon::rule_words();
    if (verb == kNone || words.is("no_deed", event.verb)) return {};
    if (tree.lower_lemma(verb) == "trial" && tree.has_child(verb, "cop") && tree.preposition(noun) == "for")
        return acting(tree, clause_at(tree, verb).subjects);  // "is on trial for the murder of"
    if (!tree.has_upos(verb, {"VERB"})) return {};
    const std::string lemma = tree.lemma(verb);
    const bool own = words.is("own_deed", lemma);
    if (own && tree.is(noun, "obj") && !is_granted_to_somebody(tree, noun))
        return acting(tree, clause_at(tree, verb).subjects);
    if (!tree.is(noun, "obl")) return {};
    const std::string preposition = tree.preposition(noun);
    if (own && preposition == "to") return acting(tree, clause_at(tree, verb).subjects);
    const bool charged = words.is("charging", lemma) || words.is("alleging", lemma) || words.is("clearing", lemma);
    if (!charged || (preposition != "of" && preposition != "for" && preposition != "with")) return {};
    return acting(tree, objects_of(tree, verb));
}

bool is_only_alleged(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    return verb != kNone && lexicon::rule_words().is("alleging", tree.lemma(verb));
}

}  // namespace relata::extract
