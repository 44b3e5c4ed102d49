// Time and place are often said once for several happenings; this tells for which.

#include "extract/qualifiers/circumstances.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {

namespace {

std::string lemma_with_particle(const Tree& tree, int verb) {
    const int particle = tree.child(verb, "compound:prt");
    return particle == kNone ? tree.lemma(verb) : tree.lemma(verb) + " " + tree.lemma(particle);
}

/// "take place", "occur".
std::string lemma_with_object(const Tree& tree, int verb) {
    const int object = tree.child(verb, "obj");
    return object == kNone ? tree.lemma(verb) : tree.lemma(verb) + " " + tree.lemma(object);
}

/// "The raid that killed ten took place on Monday": what the happening did, it did then.
bool tells_happening(const Tree& tree, int clause) {
    const int noun = tree.head(clause);
    return tree.is(clause, "acl:relcl") && tree.is(noun, "nsubj") && only_happens(tree, tree.head(noun));
}

/// "made another attempt to impose": the attempt and what is attempted are one act.
bool is_attempted(const Tree& tree, int infinitive) {
    const int noun = tree.head(infinitive);
    return tree.is(infinitive, "acl") && lexicon::time_words().is("attempt", tree.lemma(noun)) &&
           tree.is_any(noun, {"obj", "nsubj:pass"}) && is_predicate(tree, tree.head(noun));
}

/// "killed in an attack", "launched attacks", "clashes erupted", "a wave of attacks".
SharedWith noun_shares_with(const Tree& tree, int noun) {
    const int governor = tree.head(noun);
    if (tree.is(noun, "conj")) return {tree.first_conjunct(noun)};
    if (is_predicate(tree, governor)) {
        if (reports(tree, governor)) return {};
        const bool means = happens_in(tree, noun) || (tree.is(noun, "obl") && tree.preposition(noun) == "amid");
        const bool happened = lexicon::time_words().is("happened", tree.lemma(governor));  // "attacks were recorded"
        const bool carried = (tree.is_any(noun, {"obj", "nsubj:pass"}) && is_light(tree, governor)) ||
                             (tree.is(noun, "nsubj:pass") && happened);
        const bool scheduled = tree.is(noun, "nsubj:pass") && lexicon::time_words().is("plan", tree.lemma(governor));
        const bool acts = tree.is(noun, "nsubj") && !tree.is(noun, "nsubj:pass") &&
                          (!tree.has_child(governor, "obj") || only_happens(tree, governor));  // "clashes took place"
        const bool strikes = tree.is(noun, "nsubj") && is_harm(tree, governor);  // "In May an attack killed four"
        return means || carried || scheduled || acts || strikes ? SharedWith{governor} : SharedWith{};
    }
    return tree.is(noun, "nmod") && tree.preposition(noun) == "of" ? SharedWith{governor} : SharedWith{};
}

/// True if the outer verb leaves open whether and when the inner act happens: "urged", "plans", "threatened".
bool leaves_open(const Tree& tree, int verb) {
    const auto* control = lexicon::control_verb(lemma_with_particle(tree, verb));
    using enum lexicon::Control::Effect;
    return reports(tree, verb) || (control != nullptr && (control->effect == planned || control->effect == requested ||
                                                          control->effect == possible));
}

/// The auxiliaries of a verb, as lemmas in text order.
std::vector<std::string> auxiliaries(const Tree& tree, int verb) {
    std::vector<std::string> out;
    for (const int c : tree.children(verb)) {
        if (tree.is_any(c, {"aux", "cop"})) out.push_back(tree.lemma(c));
    }
    return out;
}

/// "began and so far have made" lie at different times; "were killed and wounded", "arrived and met" at one.
bool same_tense(const Tree& tree, int first, int second) {
    const auto own = auxiliaries(tree, second);
    return own.empty() ? tree.word(first).xpos == tree.word(second).xpos || tree.word(second).xpos == "VBN"
                       : own == auxiliaries(tree, first);
}

bool has_subject(const Tree& tree, int verb) { return tree.child_any(verb, {"nsubj", "csubj", "expl"}) != kNone; }

/// "We condemn the attack, the ministry said on Tuesday": saying and condemning are one act.
bool is_performed(const Tree& tree, int verb, int governor) {
    const int subject = tree.child(verb, "nsubj");
    return tree.is_any(verb, {"ccomp", "parataxis"}) && subject != kNone && is_about(tree, verb) &&
           reports(tree, governor) && (tree.lemma(subject) == "we" || tree.lemma(subject) == "I");
}

/// A participle after its clause, "wounding four soldiers", happens with it. What somebody says beside what he does
/// shares with it only if both are said: "renewed his threats on Wednesday, saying".
bool accompanies(const Tree& tree, int i, int governor) {
    if (!tree.is(i, "advcl") || tree.word(i).xpos != "VBG" || tree.has_child(i, "mark") || tree.has_child(i, "case"))
        return false;
    return i > governor && (!reports(tree, governor) || reports(tree, i));
}

}  // namespace

SharedWith shares_with(const Tree& tree, int i) {
    const int governor = tree.head(i);
    if (governor == kNone) return {};
    if (!is_predicate(tree, i)) return noun_shares_with(tree, i);
    if (tree.is(i, "conj")) {
        const int first = tree.first_conjunct(i);
        const bool harms = is_harm(tree, first) && is_harm(tree, i);
        return same_tense(tree, first, i) || harms ? SharedWith{first, has_subject(tree, i) && !harms} : SharedWith{};
    }
    if (tells_happening(tree, i)) return {tree.head(governor)};
    if (is_attempted(tree, i)) return {tree.head(governor)};
    const bool goes_on = tree.is(i, "xcomp") && !leaves_open(tree, governor);
    const bool shared = goes_on || accompanies(tree, i, governor) || is_performed(tree, i, governor);
    return shared ? SharedWith{governor} : SharedWith{};
}

int phased_act(const Tree& tree, int verb) {
    const auto* control = lexicon::control_verb(lemma_with_particle(tree, verb));
    using enum lexicon::Control::Effect;
    const bool phases =
        control != nullptr && (control->effect == phase || control->effect == attempt || control->effect == done);
    return phases ? tree.child(verb, "xcomp") : kNone;
}

int last_conjunct(const Tree& tree, int i) {
    if (!is_predicate(tree, i)) return kNone;
    const int last = tree.conjuncts(tree.first_conjunct(i)).back();
    if (last != i && is_harm(tree, i) && is_harm(tree, last)) return last;
    if (tree.is(i, "conj")) return kNone;
    const bool elliptic =
        auxiliaries(tree, last).empty() && !auxiliaries(tree, i).empty();  // "were killed and 900 injured"
    const bool shares = last != i && same_tense(tree, i, last) && (elliptic || !has_subject(tree, last));
    return shares ? last : kNone;
}

/// "arrested for abducting men from 2021 to 2022", "sentenced over crimes committed in 2024", "detained on charges of".
static bool is_ground_of_charge(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    const std::string preposition = tree.preposition(noun);
    const bool ground = preposition == "for" || preposition == "over" || preposition == "on";
    return ground && tree.is(noun, "obl") && lexicon::rule_words().is("charging", tree.lemma(verb)) &&
           !lexicon::rule_words().is("time_noun", tree.lemma(noun));
}

bool only_happens(const Tree& tree, int verb) {
    return lexicon::time_words().is("happen", lemma_with_object(tree, verb));
}

bool happens_in(const Tree& tree, int noun) {
    static constexpr std::string_view kMeans[] = {"in", "during", "by", "with", "through"};
    return tree.is(noun, "obl") && std::ranges::find(kMeans, tree.preposition(noun)) != std::end(kMeans);
}

bool is_harm(const Tree& tree, int verb) { return lexicon::rule_words().is("harm", tree.lemma(verb)); }

bool is_event_noun(const Tree& tree, int noun) {
    return lexicon::nominal_event(tree.lower_lemma(noun)) != nullptr;
}

bool lies_apart(const Tree& tree, int noun) {
    if (is_ground_of_charge(tree, noun)) return true;
    const auto apart = lexicon::time_words().value("apart", tree.preposition(noun));
    return tree.is(noun, "obl") && apart && (*apart == "always" || is_event_noun(tree, noun));
}

bool is_present_state(const Tree& tree, int i) {
    const int copula = tree.child(i, "cop");
    if (copula == kNone || tree.has_child(i, "mark", "if")) return false;
    for (const int c : tree.children(i)) {
        const std::string& tag = tree.word(c).xpos;
        if (tree.is(c, "aux") && tag != "VBZ" && tag != "VBP") return false;  // "will be", "had been"
    }
    const bool perfect = tree.word(copula).xpos == "VBN" && tree.has_child(i, "aux", "have");
    return perfect || tree.word(copula).xpos == "VBZ" || tree.word(copula).xpos == "VBP";
}

bool reports(const Tree& tree, int verb) { return lexicon::reporting_verb(tree.lemma(verb)) != nullptr; }

bool is_about(const Tree& tree, int verb) {
    static constexpr std::string_view kTalk[] = {"CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"};
    const auto* event = lexicon::event_class(lemma_with_particle(tree, verb));
    return reports(tree, verb) || (event != nullptr && std::ranges::find(kTalk, event->type) != std::end(kTalk));
}

bool is_light(const Tree& tree, int verb) { return lexicon::is_light_verb(lemma_with_particle(tree, verb)); }

bool is_participle_of(const Tree& tree, int i, int noun) {
    return i != kNone && tree.head(i) == noun && tree.is(i, "acl") && !tree.is(i, "acl:relcl") &&
           (tree.word(i).xpos == "VBN" || tree.word(i).xpos == "VBG");
}

}  // namespace relata::extract
