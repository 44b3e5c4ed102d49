// Made states: what somebody or something becomes by what another does or says.

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/completion.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/standing.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// The word that the verb over `adjective` makes so: "region" in "makes the region vulnerable"; kNone where none is.
int made_so(const Tree& tree, int adjective) {
    const int verb = tree.head(adjective);
    const bool result = verb != kNone && tree.is(adjective, "xcomp") && tree.word(adjective).xpos == "JJ" &&
                        lexicon::rule_words().is("making_so", tree.lower_lemma(verb));
    if (!result || is_of_kind("plight", tree, adjective) || is_of_kind("ordinal", tree, adjective)) return kNone;
    if (tree.child_any(adjective, {"case", "det", "compound", "amod"}) != kNone) return kNone;  // "left it in a safe"
    const int what = tree.child(verb, "obj");
    return what != kNone && what < adjective && verb < what ? what : kNone;
}

// " vulnerable to", with what to.
void add_adjective(const Tree& tree, int adjective, Proposition& p) {
    p.relation += " " + tree.lower_form(adjective);
    const int phrase = tree.child(adjective, "obl");
    const Oblique about{phrase, phrase == kNone ? std::string{} : tree.preposition(phrase)};
    if (phrase < adjective || follows_comma(tree, phrase) || !is_complement(tree, about)) return;
    p.relation += " " + about.preposition;
    p.object = {phrase, kNone};
}

// "a waste", "illegal"; not "the most intense", "sweating", a name.
bool is_judgement(const Tree& tree, int state) {
    if (state == kNone || is_name(tree, state) || !tree.has_upos(state, {"NOUN", "ADJ"})) return false;
    const std::string& tag = tree.word(state).xpos;
    if (is_record(tree, state) && tree.has_child(state, "acl")) return false;  // "the best player to leave the club"
    return tag != "VBG" && tag != "JJS" && tag != "JJR" && !tree.has_child(state, "advmod", "most");
}

// "Officials consider the plan illegal": "consider illegal", the act of judging, has said all of it.
bool is_told_by_judging(const Tree& tree, int state, Nominal judge) {
    return judge.present() && tree.has_upos(state, {"ADJ"}) && !tree.has_child(state, "obl");
}

// "a shape called a strange attractor" has that name; "officials deemed responsible" are those and no others.
bool only_names_or_narrows(const Tree& tree, const Clause& clause) {
    if (!clause.subjects.empty()) return false;
    const bool reduced = tree.is(clause.predicate, "acl") && !tree.is(clause.predicate, "acl:relcl");
    return clause.lemma == "call" || (reduced && !follows_comma(tree, clause.predicate));
}

}  // namespace

// "are considering a boycott as a protest": thought over, and not held to be one.
static bool is_weighed(const Tree& tree, int verb) {
    return tree.word(verb).xpos == "VBG" && tree.lower_lemma(verb) == "consider" && tree.has_child(verb, "aux", "be");
}

Propositions judged_state(const Tree& tree, int verb) {
    if (!tree.has_upos(verb, {"VERB"}) || is_weighed(tree, verb) ||
        !lexicon::rule_words().is("judging", tree.lower_lemma(verb)) || !is_predicate(tree, verb) ||
        is_negated(tree, verb))  // "did not call it a waste"
        return {};
    const Clause clause = clause_at(tree, verb);
    const int state = what_object_is_called(tree, clause);
    if (state < verb || !is_judgement(tree, state) || only_names_or_narrows(tree, clause)) return {};
    Propositions out;
    for (const Nominal& bearer : clause.objects) {
        for (const Nominal& judge : clause.subjects.empty() ? std::vector<Nominal>{{}} : clause.subjects) {
            if (judge.present() && !tree.has_upos(judge.head, {"NOUN", "PROPN", "PRON"}))
                continue;  // "many consider it"
            if (is_told_by_judging(tree, state, judge)) continue;
            Proposition p;
            p.rule = "judged_state";
            p.anchor = verb;
            p.subject = bearer;
            p.relation = "be";
            p.relation_words = {state, state + 1};
            p.judge = judge;
            p.judged = true;
            if (tree.has_upos(state, {"ADJ"}))
                add_adjective(tree, state, p);
            else
                p.object = {state, kNone};
            out.push_back(p);
        }
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
        p.relation = "be";
        p.relation_words = {adjective, adjective + 1};
        add_adjective(tree, adjective, p);
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
