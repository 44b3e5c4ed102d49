// Amount rules: by how much something moved, what it is worth, how long it lasts, where no object tells it.

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/comparison.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/measure.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// The sum or share right under `word`: "2 percent" in "was up 2 percent", "was down by 3 percent".
int amount_under(const Tree& tree, int word) {
    for (const int c : tree.children(word)) {
        const bool bare = tree.is_any(c, {"obl:unmarked", "nmod:unmarked", "obj", "dep"});
        if ((bare || (tree.is(c, "obl") && tree.preposition(c) == "by")) && is_sum_or_share(tree, c)) return c;
    }
    return kNone;
}

// "2 points" in "was up 2 points", "almost two thirds" in "was down almost two thirds".
int count_under(const Tree& tree, int word) {
    for (const int c : tree.children_with(word, "obl:unmarked")) {
        const std::string lemma = tree.lower_lemma(c);
        const bool time = lexicon::rule_words().is("time_noun", lemma) || lexicon::rule_words().is("calendar", lemma);
        if (!time && (tree.has_child(c, "nummod") || tree.has_upos(c, {"NUM", "SYM"}))) return c;
    }
    return kNone;
}

// "up" in "was trading up 2 percent", "higher" in "closed 3 percent higher".
int direction_beside(const Tree& tree, int verb) {
    for (const int c : tree.children(verb)) {
        const bool beside = c > verb && tree.is_any(c, {"advmod", "xcomp", "compound:prt", "amod"});
        if (beside && lexicon::rule_words().is("way_moved", tree.lower_form(c))) return c;
    }
    return kNone;
}

// "The steps last 20 days", "the truce lasted three weeks": how long.
int term_of(const Tree& tree, const Clause& clause) {
    if (clause.lemma != "last") return kNone;
    for (const int c : tree.children(clause.predicate)) {
        const bool term = lexicon::count_words().is("term", tree.lower_lemma(c)) && tree.has_child(c, "nummod");
        const bool long_enough = tree.is_any(c, {"obl:unmarked", "obj"}) || tree.preposition(c) == "for";
        if (c > clause.predicate && term && long_enough) return c;
    }
    return kNone;
}

// "3-1" in "won 3-1", "fell 2-0 to Norland"; nothing in other clauses.
WordRange score_of(const Tree& tree, const Clause& clause) {
    const int first = clause.predicate + 1;
    if (!lexicon::rule_words().is("contest_verb", clause.lemma) || first + 2 >= tree.size()) return {};
    const std::string& mark = tree.word(first + 1).form;
    const bool score =
        tree.has_upos(first, {"NUM"}) && (mark == "-" || mark == "–") && tree.has_upos(first + 2, {"NUM"});
    return score ? WordRange{first, first + 3} : WordRange{};
}

// "Velm won 3-1", "Velm fell 2-0 to Norland": by what score, or whom it met.
Propositions told_by_score(const Tree& tree, const Clause& clause, WordRange score) {
    Propositions out;
    const auto other = first_complement(tree, clause);
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "told_amount");
        p.subject = subject;
        if (other) {
            p.relation += " " + other->preposition;
            p.object = {other->head, kNone};
        } else {
            p.object_words = score;
        }
        p.arguments = clause.obliques;
        std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == p.object.head; });
        out.push_back(p);
    }
    return out;
}

// "more" in "spend more on roads", "less" in "offered less for the mine"; kNone where the word says of what.
int bare_amount(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || clause.passive || !clause.recipients.empty()) return kNone;
    const int amount = clause.objects.front().head;
    const bool behind = amount > clause.predicate && is_of_kind("bare_amount", tree, amount);
    return behind && tree.child_any(amount, {"nmod", "acl", "obl", "nummod", "compound"}) == kNone ? amount : kNone;
}

// "The government spends more on roads": on what, and how much of it, no number tells.
Propositions more_or_less(const Tree& tree, const Clause& clause, int amount) {
    auto phrase = first_complement(tree, clause);
    if (phrase && !tree.has_upos(phrase->head, {"NOUN", "PROPN"})) phrase.reset();
    const bool priced = lexicon::rule_words().is("priced", clause.lemma);
    const Comparison beside = comparison_behind(tree, clause.predicate, amount);
    if ((!phrase && !priced) || (beside.told && beside.end == kNone)) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "told_amount");
        p.subject = subject;
        p.relation += " " + tree.lower_form(amount);
        if (phrase) {
            p.relation += " " + phrase->preposition;
            p.object = {phrase->head, kNone};
        }
        p.arguments = clause.obliques;
        std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == p.object.head; });
        if (phrase && beside.told) {  // "more on roads than on schools"
            p.object = {};
            p.object_words = {name_range(tree, phrase->head).begin, beside.end};
        }
        out.push_back(p);
    }
    return out;
}

Propositions told_of_each(const Tree& tree, const Clause& clause, const std::string& relation, int amount) {
    Propositions out = told_of_subjects(tree, clause, "told_amount", relation, amount);
    for (Proposition& p : out) {
        p.arguments = clause.obliques;
        std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == amount; });
    }
    return out;
}

}  // namespace

Propositions told_amount(const Tree& tree, const Clause& clause) {
    const int predicate = clause.predicate;
    if (clause.copular) {
        const bool moved = lexicon::rule_words().is("way_moved", tree.lower_form(predicate));
        if (!moved) return {};
        int amount = amount_under(tree, predicate);
        if (amount == kNone) amount = count_under(tree, predicate);
        if (amount == kNone) return {};
        return told_of_each(tree, clause, "be " + tree.lower_form(predicate), amount);
    }
    if (const WordRange score = score_of(tree, clause); score.begin < score.end)
        return told_by_score(tree, clause, score);
    if (const int amount = bare_amount(tree, clause); amount != kNone) return more_or_less(tree, clause, amount);
    const bool alone = clause.objects.empty() && clause.content == kNone && clause.recipients.empty();
    if (clause.passive || !alone || !tree.has_upos(predicate, {"VERB"})) return {};
    if (const int term = term_of(tree, clause); term != kNone) return told_of_each(tree, clause, clause.lemma, term);
    const int direction = direction_beside(tree, predicate);
    if (direction == kNone) return {};
    int amount = amount_under(tree, direction);
    if (amount == kNone) amount = amount_under(tree, predicate);
    const std::string way = " " + tree.lower_form(direction);
    if (amount == kNone) return {};
    return told_of_each(tree, clause, clause.lemma.ends_with(way) ? clause.lemma : clause.lemma + way, amount);
}

Propositions worth_behind_noun(const Tree& tree, int worth) {
    const int noun = tree.head(worth);
    const bool behind = noun != kNone && noun < worth && tree.lemma(worth) == "worth" &&
                        tree.is_any(worth, {"amod", "acl"}) && tree.has_upos(noun, {"NOUN", "PROPN"});
    const int price = behind ? amount_under(tree, worth) : kNone;
    if (price == kNone || tree.has_child(noun, "det", "no") || tree.has_child(noun, "det", "any")) return {};
    Proposition p;
    p.rule = "worth_behind_noun";
    p.anchor = worth;
    p.subject = {bearer_of_apposition(tree, noun), kNone};
    p.relation = "be worth";
    p.relation_words = {worth, worth + 1};
    p.object = {price, kNone};
    return {p};
}

}  // namespace relata::extract
