// Attachment: what tells that a clause without a subject of its own may hang in the wrong place.

#include "extract/clauses/attachment.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

constexpr float kSureConjunct = 0.5F;
constexpr float kSureAdverbial = 0.4F;
constexpr float kSureAcrossClause = 0.7F;
constexpr float kSureAfterNoun = 0.7F;
constexpr float kSureSaying = 0.6F;  // "said on its page blaming Ankara": a thing on a page blames nobody

// A clause with a subject of its own between `head` and `i`, to which `i` might belong as well.
bool has_clause_between(const Tree& tree, int head, int i) {
    for (int c = head + 1; c < i; ++c) {
        const bool verb = tree.has_upos(c, {"VERB"}) && !tree.governs(i, c);
        if (verb && (tree.has_child(c, "nsubj") || tree.is(c, "acl"))) return true;
    }
    return false;
}

// "Ostra is the driest of the towns, receiving little rain": behind a comma it goes on about what the state is told of.
bool tells_on_of_state(const Tree& tree, int participle) {
    return follows_comma(tree, participle) && tree.has_child(tree.head(participle), "cop");
}

// "targeted a boat escorting": the boat may as well escort. Behind a comma the verb goes on, save that of a noun:
// "blocks the plan to end the truce, issuing".
bool follows_noun(const Tree& tree, int participle) {
    const int before = tree.extent(participle).begin - 1;
    const bool goes_on = follows_comma(tree, participle) && !tree.is(tree.head(participle), "acl");
    return tree.is(participle, "advcl") && !goes_on && tree.word(participle).xpos == "VBG" && before >= 0 &&
           !tells_on_of_state(tree, participle) && tree.child_any(participle, {"mark", "case"}) == kNone &&
           tree.has_upos(before, {"NOUN", "PROPN"});
}

std::string_view finite_tag(const Tree& tree, int verb) {
    for (const int c : tree.children(verb)) {
        if (c < verb && tree.is_any(c, {"aux", "cop"})) return true_tag(tree.word(c));
    }
    return true_tag(tree.word(verb));
}

// "told police he backed Berg and hates farmers": what lasts goes on in the present; where a verb above is in the
// present too, the conjunct hangs there by now.
bool turns_to_present(std::string_view first, std::string_view second) { return first == "VBD" && second == "VBZ"; }

// "played a role … and revoke his visa": a second verb that the first does not go with.
bool disagrees(const Tree& tree, int second, int first) {
    if (turns_to_present(finite_tag(tree, first), true_tag(tree.word(second)))) return false;
    if (finite_tag(tree, first) == "VBD" && lexicon::rule_words().is("same_in_past", tree.lower_form(second)))
        return false;  // "hit a truck and set off another"
    const bool verbs = tree.has_upos(second, {"VERB"}) && tree.has_upos(first, {"VERB", "AUX"});
    return verbs && tree.child_any(second, {"aux", "cop", "nsubj"}) == kNone &&
           !may_go_on(finite_tag(tree, first), tree.word(first).xpos, true_tag(tree.word(second))) &&
           !may_be_past(finite_tag(tree, first), tree.word(second));
}

// "blaming", "urging", "saying".
bool is_speech(const std::string& lemma) {
    static constexpr std::array<std::string_view, 4> kTypes = {"ACCUSE", "REQUEST", "REJECT", "THREATEN"};
    const auto* act = lexicon::event_class(lemma);
    return lexicon::reporting_verb(lemma) != nullptr ||
           (act != nullptr && std::ranges::find(kTypes, std::string_view(act->type)) != kTypes.end());
}

bool is_below_another(const Tree& tree, int verb) {
    for (int at = tree.head(verb); at != kNone; at = tree.head(at)) {
        if (at < verb && tree.has_upos(at, {"VERB"}) && tree.has_child(at, "nsubj")) return true;
    }
    return false;
}

// Moved by a repair to a verb above the one that the parser hung it on (`Tree::lift_outcome_of_purpose`,
// `reattach_participles`): the doubt was only of which of the two.
bool is_lifted(const Tree& tree, int predicate) {
    const int parsed = tree.word(predicate).head;
    const int verb = tree.head(predicate);
    return parsed >= 0 && parsed != verb && tree.is(predicate, "advcl") && tree.governs(verb, parsed);
}

// "struck a house used by rebels to store rockets, killing two": of all verbs before, an attack kills.
bool is_harm_of_attack(const Tree& tree, int gerund) {
    const auto* act = lexicon::event_class(to_lower_ascii(tree.lemma(tree.head(gerund))));
    const bool after_comma = follows_comma(tree, gerund);
    return after_comma && tree.word(gerund).xpos == "VBG" && act != nullptr && act->type == "ASSAULT" &&
           lexicon::rule_words().is("harm", tree.lower_lemma(gerund));
}

// "tens", "hundreds", "scores"; not "the number of".
bool counts_many(const Tree& tree, int noun) {
    const std::string form = tree.lower_form(noun);
    return tree.word(noun).xpos == "NNS" &&
           (lexicon::count_words().is("several_approx", form) || lexicon::count_words().is("several_min", form));
}

// "people" in "tens of thousands of people"; the noun itself where it counts nothing.
int what_is_counted(const Tree& tree, int noun) {
    for (int steps = 0; steps < 2 && counts_many(tree, noun); ++steps) {
        const int of = tree.child(noun, "nmod");
        if (of == kNone || tree.preposition(of) != "of") break;
        noun = of;
    }
    return noun;
}

// "sentenced a man to two years and orders his release": of all verbs before, only one has the form that goes with it.
bool is_only_verb_like_it(const Tree& tree, int second, int first) {
    const std::string& tag = tree.word(second).xpos;
    const auto alike = [&](int i) { return tree.has_upos(i, {"VERB"}) && tree.word(i).xpos == tag; };
    if (!alike(first) || !tree.has_upos(second, {"VERB"})) return false;
    for (int i = 0; i < second; ++i) {
        if (i != first && alike(i) && tree.first_conjunct(i) != tree.first_conjunct(first)) return false;
    }
    return true;
}

}  // namespace

// "The best part was not the trip, or even viewing the town": the viewing was it, and the part views nothing.
static bool is_beside_noun_told(const Tree& tree, int gerund, int first) {
    return tree.word(gerund).xpos == "VBG" && tree.has_child(gerund, "cc") && tree.child(gerund, "aux") == kNone &&
           tree.has_child(first, "cop") && tree.preposition(first).empty() &&
           (tree.has_upos(first, {"NOUN", "PROPN"}) || tree.has_child(first, "nsubj:outer"));
}

bool is_doubtful_attachment(const Tree& tree, int predicate) {
    const int head = tree.head(predicate);
    if (head == kNone) return false;
    if (tree.is(predicate, "conj") && is_beside_noun_told(tree, predicate, head)) return true;
    const float trust = tree.word(predicate).head_probability;
    if (tree.is(predicate, "conj")) {
        const bool moved = tree.word(predicate).head != head;
        const bool unsure = trust < kSureConjunct && !moved && !is_only_verb_like_it(tree, predicate, head);
        return unsure || (disagrees(tree, predicate, head) && is_below_another(tree, head));
    }
    if (is_lifted(tree, predicate)) return false;
    if (trust < kSureAdverbial) return true;
    if (is_harm_of_attack(tree, predicate)) return false;
    if (head < predicate && trust < kSureAcrossClause && has_clause_between(tree, head, predicate)) return true;
    return trust < (is_speech(tree.lower_lemma(predicate)) ? kSureSaying : kSureAfterNoun) &&
           follows_noun(tree, predicate);
}

bool is_by_only_subject(const Tree& tree, int participle, int verb) {
    const int mark = tree.child(participle, "mark");
    const bool apart =
        mark == kNone ? follows_comma(tree, participle) : lexicon::rule_words().is("of_its_clause", tree.lemma(mark));
    if (tree.word(participle).xpos != "VBG" || !apart || is_passive(tree, verb)) return false;
    int subjects = 0;
    for (int i = 0; i < participle; ++i) {
        if (tree.is_any(i, {"acl", "ccomp"})) return false;
        subjects += tree.is_any(i, {"nsubj", "nsubj:pass"});
    }
    return subjects == 1;
}

bool can_act(const Tree& tree, int counting) {
    const int noun = what_is_counted(tree, counting);
    const std::string lemma = tree.lower_lemma(noun);
    if (is_name(tree, noun) || tree.has_upos(noun, {"PRON"}))
        return lemma != "it" && lemma != "this" && lemma != "that";
    const auto counts = [form = tree.lower_form(noun)](const char* kind) {
        return lexicon::count_words().is(kind, form);
    };
    const bool bare_count = counts("several_approx") || counts("several_min");  // "Thousands"
    return lexicon::is_actor_noun(lemma) || lexicon::is_role_noun(lemma) || bare_count ||
           lexicon::country_of_people(lemma) != nullptr || tree.has_upos(noun, {"NUM", "ADJ", "DET"});
}

}  // namespace relata::extract
