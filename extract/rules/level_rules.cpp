// Level rules: how high a number stands where another says by how much it moved, and how high it stood before.

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/count.h"
#include "extract/qualifiers/measure.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "$5 million", "12 percent", "40".
bool is_figure(const Tree& tree, int i) {
    return i != kNone && (is_sum_or_share(tree, i) || (tree.has_upos(i, {"NUM", "SYM"}) && quantity_of(tree, i)));
}

// "$5 million", "a loss of $5 million", "year-earlier profit of $3 million".
bool is_result(const Tree& tree, int i) {
    if (is_figure(tree, i)) return true;
    return i != kNone && is_of_kind("business_result", tree, i) &&
           std::ranges::any_of(tree.children_with(i, "nmod"),
                               [&](int c) { return tree.preposition(c) == "of" && is_figure(tree, c); });
}

// "compared with 4 percent in Norland", "versus $3 million for its rival": somebody else's number.
bool is_of_another(const Tree& tree, int above) {
    return std::ranges::any_of(tree.subtree(above), [&](int c) {
        if (c <= above || !tree.is_any(c, {"nmod", "obl", "acl", "acl:relcl"})) return false;
        const std::string preposition = tree.preposition(c);
        if (preposition.empty() || preposition == "of" || tree.is_any(c, {"nmod:unmarked", "obl:unmarked"}))
            return false;
        return !is_time_like(tree, {c, preposition}) && !is_time(tree, c) && !is_of_kind("stretch_of_time", tree, c);
    });
}

// What the number at `i` is set beside: the word that "compared with", "versus" or "up from" hangs on; kNone for other
// numbers.
int set_beside(const Tree& tree, int i) {
    const std::string preposition = tree.preposition(i);
    if (preposition == "versus" || preposition == "vs." || preposition == "compared with" ||
        preposition == "compared to")
        return tree.head(i);
    const int from = tree.child(i, "case");  // "up from $3 million", "down from 5 percent"
    const std::string way = from > 0 && preposition == "from" ? tree.lower_form(from - 1) : std::string{};
    if (way == "up" || way == "down") return tree.head(i) == from - 1 ? tree.head(from - 1) : tree.head(i);
    const int participle = tree.is_any(i, {"obl", "nmod"}) ? tree.head(i) : kNone;
    const bool compares = participle != kNone && tree.lower_form(participle) == "compared" &&
                          tree.is_any(participle, {"advcl", "acl"}) && tree.head(participle) < participle;
    return compares && (preposition == "with" || preposition == "to") ? tree.head(participle) : kNone;
}

// The relation of a clause to its number: "report", "close at", empty where its object is none. What "rose to 5
// percent" or "reached 5 percent" did not so with what it was before.
std::string relation_to_figure(const Tree& tree, const Clause& clause) {
    const auto& words = lexicon::rule_words();
    if (clause.passive || words.is("attaining", clause.lemma)) return {};
    if (clause.objects.empty() && words.is("changing", clause.lemma)) return {};
    if (!clause.objects.empty()) return is_result(tree, clause.objects.front().head) ? clause.lemma : std::string{};
    const auto phrase = first_complement(tree, clause);
    return phrase && is_result(tree, phrase->head) ? clause.lemma + " " + phrase->preposition : std::string{};
}

// "will be 33 percent, up from 16": what is to come is told, and what was before not.
bool is_told_as_fact(const Tree& tree, int predicate) {
    return is_finite(tree, predicate) && std::ranges::none_of(tree.children(predicate), [&](int c) {
               return tree.is(c, "aux") && tree.word(c).xpos == "MD";
           });
}

}  // namespace

// "rose from 20 to 30 percent": the number that stands behind the first.
static int lower_end_before(const Tree& tree, int level) {
    const int low = tree.is(level, "nmod") && tree.preposition(level) == "to" ? tree.head(level) : kNone;
    return low != kNone && low < level && tree.is(low, "obl") && tree.preposition(low) == "from" ? low : kNone;
}

Propositions reached_level(const Tree& tree, int level) {
    if (const int low = lower_end_before(tree, level); low != kNone && is_figure(tree, level)) {
        const Clause clause = clause_at(tree, tree.head(low));
        const bool grew =
            !clause.passive && clause.objects.empty() && lexicon::rule_words().is("changing", clause.lemma);
        if (!grew) return {};
        auto out = told_of_subjects(tree, clause, "reached_level", clause.lemma + " to", level);
        for (Proposition& p : out) p.counted_by = level;
        return out;
    }
    const int verb = tree.is(level, "obl") && tree.preposition(level) == "to" ? tree.head(level) : kNone;
    if (verb == kNone || verb > level || !tree.has_upos(verb, {"VERB"}) || !is_figure(tree, level)) return {};
    const Clause clause = clause_at(tree, verb);
    const bool moved = !clause.passive && clause.objects.size() == 1 && is_figure(tree, clause.objects.front().head) &&
                       lexicon::rule_words().is("changing", clause.lemma);
    return moved ? told_of_subjects(tree, clause, "reached_level", clause.lemma + " to", level) : Propositions{};
}

Propositions earlier_level(const Tree& tree, int level) {
    const int beside = set_beside(tree, level);
    if (beside == kNone || !is_result(tree, level) || is_of_another(tree, level)) return {};
    const bool of_noun = tree.has_upos(beside, {"NOUN", "SYM", "NUM"});
    const int predicate = of_noun && !tree.has_child(beside, "cop") ? tree.head(beside) : beside;
    if (predicate == kNone || !is_told_as_fact(tree, predicate)) return {};
    const Clause clause = clause_at(tree, predicate);
    const std::string relation = !clause.copular              ? relation_to_figure(tree, clause)
                                 : is_result(tree, predicate) ? "be"
                                                              : std::string{};
    if (relation.empty()) return {};
    auto out = told_of_subjects(tree, clause, "earlier_level", relation, level);
    for (Proposition& p : out) {
        if (beside != tree.head(level)) p.anchor = level;  // "compared with …": its time is another
    }
    return out;
}

}  // namespace relata::extract
