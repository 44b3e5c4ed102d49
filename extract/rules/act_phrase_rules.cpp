// Act phrase rules: what a verb says of an act that stands where others have a noun.

#include <algorithm>

#include "extract/clauses/act_phrase.h"
#include "extract/clauses/verb_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

std::optional<ActPhrase> act_phrase(const Tree& tree, const Clause& clause) {
    for (const auto find : {weighed_act, governed_gerund, asked_how}) {
        if (const auto act = find(tree, clause)) return act;
    }
    return std::nullopt;
}

// "had nothing to do with the raid"
Propositions tie_told(const Tree& tree, const Clause& clause, int what) {
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        for (const Nominal& object : split_nominals(tree, what)) {
            Proposition p = proposition(tree, clause, "verb_and_act");
            p.subject = subject;
            p.relation = "have to do with";
            p.object = object;
            out.push_back(std::move(p));
        }
    }
    return out;
}

}  // namespace

Propositions verb_and_act(const Tree& tree, const Clause& clause) {
    if (const int what = what_it_has_to_do_with(tree, clause); what != kNone) return tie_told(tree, clause, what);
    const auto act = act_phrase(tree, clause);
    Propositions out;
    if (!act) return out;
    for (const Nominal& subject : clause.passive ? clause.objects : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_and_act");
        p.subject = subject;
        if (clause.passive) p.relation = "be " + tree.lower_form(clause.predicate);  // "is committed to closing it"
        p.relation += act->joined_by;
        p.object_words = act->words;
        p.arguments = clause.obliques;
        std::erase_if(p.arguments, [&](const Oblique& a) { return act->words.contains(a.head); });
        out.push_back(std::move(p));
    }
    return out;
}

}  // namespace relata::extract
