// Made states: what somebody or something becomes by what another does, and how high a price stands.

#include "core/utf8.h"
#include "extract/attachment.h"
#include "extract/complement.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/noun_parts.h"
#include "extract/proposition.h"
#include "extract/verb_parts.h"

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

// "2 percent" of "was down 2 percent", "was up more than 4 points"; kNone where nothing is measured.
int measured_by(const Tree& tree, int predicate) {
    const std::string form = lower_form(tree, predicate);
    if (form != "up" && form != "down" && form != "higher" && form != "lower") return kNone;
    for (const int c : tree.children_with(predicate, "obl")) {
        const std::string lemma = to_lower_ascii(tree.lemma(c));
        const bool counted = tree.has_child(c, "nummod") || tree.has_upos(c, {"NUM", "SYM"});
        const bool time = lexicon::rule_words().is("time_noun", lemma) || lexicon::rule_words().is("calendar", lemma);
        if (tree.is(c, "obl:unmarked") && counted && !time) return c;
    }
    return kNone;
}

}  // namespace

Propositions quoted_state(const Tree& tree, const Clause& clause) {
    const int measure = clause.copular ? measured_by(tree, clause.predicate) : kNone;
    if (measure == kNone) return {};
    Propositions out;
    for (const Nominal& what : clause.subjects) {
        Proposition p = proposition(tree, clause, "quoted_state");
        p.subject = what;
        p.relation = "be " + lower_form(tree, clause.predicate);
        p.object = {measure, kNone};
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

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
