// Office rules: into which office somebody is put, and which one he says he acts in.

#include "extract/clauses/relative.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/held_office.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "his" of "in his role as the union's envoy".
int owner_of_position(const Tree& tree, int role) {
    const int position = tree.is(role, "nmod") ? tree.head(role) : kNone;
    const std::string preposition = position == kNone ? std::string{} : tree.preposition(position);
    const bool named = position != kNone && is_of_kind("position_held", tree, position) &&
                       (preposition == "in" || preposition == "about");  // not "fired from his position as"
    return named ? tree.child(position, "nmod:poss") : kNone;
}

// Who takes the office of which `verb` tells: "Ana Reis was sworn in", "appointed Ana Reis", "Ana Reis serves".
int who_takes_office(const Tree& tree, int verb) {
    const auto who = lexicon::rule_words().value("taking_office", verb_lemma(tree, verb));
    if (!who) return kNone;
    if (*who == "subject") return tree.child(verb, "nsubj");
    return tree.has_child(verb, "nsubj:pass") ? tree.child(verb, "nsubj:pass") : tree.child(verb, "obj");
}

}  // namespace

Propositions office_taken(const Tree& tree, int role) {
    if (!is_role(tree, role) || tree.word(role).xpos.ends_with("S") || tree.head(role) == kNone) return {};
    const bool as = tree.preposition(role) == "as" && tree.is_any(role, {"obl", "nmod"});
    const bool predicate = tree.is(role, "xcomp") && !tree.has_child(role, "cop");
    if (!as && !predicate) return {};
    const int verb = tree.head(role);
    int person = as ? owner_of_position(tree, role) : kNone;
    if (person == kNone && tree.has_upos(verb, {"VERB"})) person = who_takes_office(tree, verb);
    if (person != kNone) person = antecedent(tree, person);  // "Ana Reis, who was elected mayor of Karsk"
    if (person == kNone || !(name_label(tree, person) == "PER" || tree.has_upos(person, {"PRON"}))) return {};
    Propositions out = held_office(tree, person, role, "office_taken");
    for (Proposition& p : out) p.anchor = verb;
    return out;
}

}  // namespace relata::extract
