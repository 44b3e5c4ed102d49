// Member rules: who is said to be among those to whom something was done.

#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "those arrested", "the three people killed": of whom it is told that it was done to them.
bool is_group(const Tree& tree, int noun) {
    return tree.lemma(noun) == "those" || tree.lower_form(noun) == "those" ||
           (lexicon::is_person_noun(tree.lower_lemma(noun)) && tree.word(noun).xpos == "NNS");
}

// "included Ana Reis and two guards", "include Karl Berg": whom the group holds.
std::vector<Nominal> included_in(const Tree& tree, int group) {
    const int verb = tree.is(group, "nsubj") ? tree.head(group) : kNone;
    const int object = verb != kNone && tree.lemma(verb) == "include" ? tree.child(verb, "obj") : kNone;
    return object == kNone ? std::vector<Nominal>{} : split_nominals(tree, object);
}

// "Among those arrested was Ana Reis", "Ana Reis was among those arrested", "was one of the three people killed".
std::vector<Nominal> standing_among(const Tree& tree, int group) {
    const bool among = tree.preposition(group) == "among";
    const int above = tree.head(group);
    if (among && tree.is(group, "nmod") && group < above && tree.has_child(above, "cop") &&
        tree.child(above, "nsubj") == kNone)
        return split_nominals(tree, above);
    const bool one_of = tree.is(group, "nmod") && tree.preposition(group) == "of" && tree.lower_form(above) == "one";
    const int predicate = among ? group : one_of ? above : kNone;
    const int subject = tree.has_child(predicate, "cop") ? tree.child(predicate, "nsubj") : kNone;
    return subject == kNone ? std::vector<Nominal>{} : split_nominals(tree, subject);
}

// A name, or people who are counted or described: not "most" or "they".
bool is_told_apart(const Tree& tree, int noun) {
    return is_name(tree, noun) || quantity_of(tree, noun) || one_person(tree, noun);
}

}  // namespace

Propositions done_to_member(const Tree& tree, int participle) {
    if (tree.word(participle).xpos != "VBN" || !tree.is(participle, "acl") || tree.has_child(participle, "aux"))
        return {};
    const int group = tree.head(participle);
    if (!is_group(tree, group)) return {};
    std::vector<Nominal> members = included_in(tree, group);
    if (members.empty()) members = standing_among(tree, group);
    Propositions out;
    for (const Proposition& told : verb_and_object(tree, clause_at(tree, participle))) {
        if (told.object.head != group) continue;
        for (const Nominal& member : members) {
            if (!is_told_apart(tree, member.head)) continue;
            out.push_back(told);
            out.back().object = member;
        }
    }
    return out;
}

}  // namespace relata::extract
