// Act phrase rules: what a verb says of an act that stands where others have a noun.

#include <algorithm>

#include "extract/clauses/act_phrase.h"
#include "extract/clauses/subject.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/standing.h"
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

// "strikes by the army, in attempts to kill him": who strikes attempts it.
std::vector<Nominal> doers_of_attempt(const Tree& tree, int attempt) {
    if (tree.preposition(attempt) != "in") return {};
    const int above = tree.head(attempt);
    if (event_noun(tree, above) != nullptr) return agents_of_event(tree, above);
    for (const int c : tree.children(above)) {
        const bool before = c < attempt && tree.is_any(c, {"obj", "obl", "nsubj", "nsubj:pass"});
        if (!before || event_noun(tree, c) == nullptr) continue;
        if (auto agents = agents_of_event(tree, c); !agents.empty()) return agents;
    }
    return {};
}

}  // namespace

Propositions attempted_act(const Tree& tree, int verb) {
    const int attempt = tree.is(verb, "acl") ? tree.head(verb) : kNone;
    const int object = tree.child(verb, "obj");
    if (attempt == kNone || object < verb || !tree.has_child(verb, "mark", "to") || tree.word(verb).xpos != "VB" ||
        !is_of_kind("attempt", tree, attempt) || is_negated(tree, attempt))
        return {};
    const auto* act = lexicon::event_class(verb_lemma(tree, verb));
    const bool grave = act != nullptr && act->type == "ASSAULT";
    if (!grave || !find_subjects(tree, verb).nominals.empty()) return {};
    const auto doers = doers_of_attempt(tree, attempt);
    const bool told = tree.is_any(attempt, {"nsubj", "nsubj:pass", "conj"}) || tree.preposition(attempt) == "of";
    if (doers.empty() && !told) return {};  // "wanted for an attempt to", whose it was, is told there
    Propositions out;
    for (const Nominal& doer : doers.empty() ? std::vector<Nominal>{{}} : doers) {
        for (const Nominal& what : split_nominals(tree, object)) {
            Proposition p;
            p.rule = "attempted_act";
            p.anchor = verb;
            p.subject = doer;
            p.relation = "attempt to " + verb_lemma(tree, verb);
            p.relation_words = {verb, verb + 1};
            p.object = what;
            out.push_back(std::move(p));
        }
    }
    return out;
}

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
