// Contests: over whom somebody won, to whom he lost, where the verb has what was won or lost as its object.

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// The verb that has the phrase, also where the parser has hung it on the object.
int verb_of_phrase(const Tree& tree, int phrase) {
    const int above = tree.head(phrase);
    if (above == kNone || above > phrase) return kNone;
    if (tree.is(phrase, "obl")) return above;
    return tree.is(phrase, "nmod") && tree.is(above, "obj") ? tree.head(above) : kNone;
}

bool is_about_contest(const Tree& tree, int object) {
    return lexicon::rule_words().is("contest", tree.lower_lemma(object));
}

}  // namespace

Propositions beaten_opponent(const Tree& tree, int opponent) {
    const int verb = tree.is_any(opponent, {"obl", "nmod"}) ? verb_of_phrase(tree, opponent) : kNone;
    if (verb == kNone || !is_predicate(tree, verb) || is_passive(tree, verb)) return {};
    const std::string preposition = tree.preposition(opponent);
    const Clause clause = clause_at(tree, verb);
    const int what = clause.objects.empty() ? kNone : clause.objects.front().head;
    if (what == kNone || what > opponent || !can_act(tree, opponent) || tree.has_upos(opponent, {"PRON", "NUM"}) ||
        is_time_like(tree, {opponent, preposition}))
        return {};
    const bool won = clause.lemma == "win" && (preposition == "over" || preposition == "against");
    const bool lost = clause.lemma == "lose" && preposition == "to" && is_about_contest(tree, what);
    if (!won && !lost) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        for (const Nominal& other : split_nominals(tree, opponent)) {
            Proposition p = proposition(tree, clause, "beaten_opponent");
            p.subject = subject;
            p.relation += " " + preposition;
            p.object = other;
            out.push_back(p);
        }
    }
    return out;
}

}  // namespace relata::extract
