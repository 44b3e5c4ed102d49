// Voice and tense: passives, also where the auxiliary is left out or the tagger read a past tense.

#include "extract/clauses/voice.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// "the tower, built in 1906 and designated a monument", read as a past tense: without a finite verb before it, it is
// none.
bool goes_on_from_reduced(const Tree& tree, int verb) {
    const int first = tree.head(verb);
    return tree.is(verb, "conj") && tree.word(verb).xpos == "VBD" && tree.is_any(first, {"acl", "advcl"}) &&
           !tree.is(first, "acl:relcl") && tree.word(first).xpos == "VBN" && !is_finite(tree, first) &&
           tree.child_any(verb, {"nsubj", "aux"}) == kNone && is_passive(tree, first);
}

// "was acquitted of murder but found guilty of fraud", read as a past tense: without an object he found nobody guilty.
bool is_found_so_too(const Tree& tree, int verb) {
    const int state = tree.is(verb, "conj") && tree.lemma(verb) == "find" ? tree.child(verb, "xcomp") : kNone;
    return tree.has_upos(state, {"ADJ"}) && tree.child_any(verb, {"nsubj", "obj", "aux"}) == kNone &&
           tree.has_child(tree.head(verb), "aux:pass");
}

// "left 900 injured", "became paralysed by fear", "was confirmed killed", "were reported missing"
bool is_state_of_patient(const Tree& tree, int participle) {
    const int verb = tree.head(participle);
    const bool left = tree.lemma(verb) == "leave" && tree.has_child(verb, "obj");
    const bool became = !tree.has_child(verb, "obj") && tree.child_any(participle, {"obj", "aux", "mark"}) == kNone &&
                        !lexicon::rule_words().is("happens_alone", tree.lemma(participle));  // "feared drowned"
    return left || became || is_done_to_object(tree, participle) ||
           (tree.has_child(verb, "aux:pass") && !tree.has_child(participle, "obj"));
}

// "a bill approved in February will raise", "Holt, said to be the leader", read as a past tense: a clause without
// subject and object on a noun is none.
bool is_reduced_past(const Tree& tree, int verb) {
    const bool expected = lexicon::rule_words().is("expectation", tree.lemma(verb)) &&
                          lexicon::reporting_verb(tree.lower_lemma(verb)) != nullptr;
    return tree.word(verb).xpos == "VBD" && tree.relation(verb) == "acl" && tree.head(verb) < verb &&
           !lexicon::rule_words().is("never_done_to", tree.lemma(verb)) &&
           tree.child_any(verb, {"nsubj", "obj", "aux", "mark", "ccomp"}) == kNone &&
           (expected || !tree.has_child(verb, "xcomp"));
}

// "is automated and designed to run alone", the first read as an adjective: "is" goes with both. Not "has been ill and
// gone home".
bool shares_copula(const Tree& tree, int participle) {
    const int first = tree.head(participle);
    const int copula = tree.has_upos(first, {"ADJ"}) ? tree.child(first, "cop") : kNone;
    return copula != kNone && copula < first && tree.word(copula).xpos.starts_with("VB") &&
           !tree.has_child(first, "aux") && tree.child_any(participle, {"obj", "nsubj"}) == kNone &&
           !lexicon::rule_words().is("never_done_to", tree.lemma(participle));
}

}  // namespace

bool is_finite(const Tree& tree, int verb) {
    const std::string& x = tree.word(verb).xpos;
    if (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") return true;
    if (x == "VBN" && lexicon::rule_words().is("never_done_to", tree.lemma(verb)) && tree.has_child(verb, "nsubj") &&
        !tree.has_child(verb, "aux"))
        return true;                                              // "the talks focused on trade"
    return std::ranges::any_of(tree.children(verb), [&](int c) {  // "was hit", not "after being hit"
        const std::string& tag = tree.word(c).xpos;
        return tree.is_any(c, {"aux", "cop"}) && tag != "VBG" && tag != "VB" && tag != "VBN" && tag != "TO";
    });
}

bool is_done_to_object(const Tree& tree, int participle) {
    return tree.is(participle, "xcomp") && tree.word(participle).xpos == "VBN" &&
           tree.lemma(participle) != "leave" &&  // "has no money left"
           tree.child_any(participle, {"obj", "aux", "mark", "nsubj"}) == kNone &&
           tree.has_child(tree.head(participle), "obj");
}

bool is_passive(const Tree& tree, int verb) {
    if (tree.has_child(verb, "aux:pass") || tree.has_child(verb, "obl:agent")) return true;
    // "The terrorists suppressed demonstrations", read as a passive without its auxiliary: the object says that it is
    // none.
    if (tree.has_child(verb, "nsubj:pass"))  // but "with the army given 24 hours"
        return !tree.has_child(verb, "obj") || (tree.lemma(verb) == "give" && tree.has_child(verb, "mark", "with"));
    if (goes_on_from_reduced(tree, verb) || is_found_so_too(tree, verb)) return true;
    if (is_reduced_past(tree, verb)) return true;
    if (tree.word(verb).xpos != "VBN" || tree.has_child(verb, "aux")) return false;
    // "400 have been killed and 900 injured": the second without its auxiliary.
    if (tree.is(verb, "conj") && tree.has_child(verb, "nsubj") && !tree.has_child(verb, "obj"))
        return tree.has_child(tree.head(verb), "aux:pass");
    if (tree.has_child(verb, "nsubj")) return false;
    if (tree.is(verb, "xcomp")) return is_state_of_patient(tree, verb);
    if (tree.is(verb, "acl") && !tree.is(verb, "acl:relcl"))
        return !tree.has_child(verb, "obj") ||
               lexicon::rule_words().is("naming", tree.lemma(verb));  // "one called Relay"
    if (tree.is(verb, "advcl")) return !tree.has_child(verb, "obj");
    const bool acts = tree.has_child(verb, "obj") && !lexicon::rule_words().is("keeps_object", tree.lemma(verb));
    if (acts && tree.has_child(tree.head(verb), "aux:pass")) return false;  // "had been misled and dismissed Holm"
    return tree.is(verb, "conj") && (is_passive(tree, tree.head(verb)) || shares_copula(tree, verb));
}

}  // namespace relata::extract
