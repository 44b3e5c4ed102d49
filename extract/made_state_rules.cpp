// Made states: what somebody or something becomes by what another does.

#include "extract/attachment.h"
#include "extract/complement.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/noun_parts.h"
#include "extract/proposition.h"

namespace relata::extract {
namespace {

// The word that the verb over `adjective` makes so: "region" in "makes the region vulnerable"; kNone where none is.
int made_so(const Tree& tree, int adjective) {
    const int verb = tree.head(adjective);
    const bool result = verb != kNone && tree.is(adjective, "xcomp") && tree.word(adjective).xpos == "JJ" &&
                        lexicon::rule_words().is("making_so", lower_lemma(tree, verb));
    if (!result || is_of_kind("plight", tree, adjective) || is_of_kind("ordinal", tree, adjective)) return kNone;
    if (tree.child_any(adjective, {"case", "det", "compound", "amod"}) != kNone) return kNone;  // "left it in a safe"
    const int what = tree.child(verb, "obj");
    return what != kNone && what < adjective && verb < what ? what : kNone;
}

}  // namespace

Propositions made_state(const Tree& tree, int adjective) {
    const int what = made_so(tree, adjective);
    if (what == kNone) return {};
    Propositions out;
    for (const Nominal& bearer : split_nominals(tree, what)) {
        Proposition p;
        p.rule = "made_state";
        p.anchor = adjective;
        p.subject = bearer;
        p.relation = "be " + lower_form(tree, adjective);
        p.relation_words = {adjective, adjective + 1};
        const int phrase = tree.child(adjective, "obl");
        const Oblique about{phrase, phrase == kNone ? std::string{} : tree.preposition(phrase)};
        if (phrase > adjective && is_complement(tree, about)) {
            p.relation += " " + about.preposition;
            p.object = {phrase, kNone};
        }
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
