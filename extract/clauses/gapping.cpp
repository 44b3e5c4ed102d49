// Gapping: a second clause that leaves out the verb of the first, "Russia blamed Ukraine, and Ukraine Russia".

#include <algorithm>

#include "core/utf8.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// The two that a clause without its verb puts beside each other, and the verb that it leaves out.
struct Gap {
    int verb = kNone;
    int subject = kNone;
    int object = kNone;
};

bool is_thing(const Tree& tree, int i) { return tree.has_upos(i, {"PROPN", "NOUN", "PRON"}); }

bool is_joined(const Tree& tree, int i) {
    return i > 0 && (tree.word(i - 1).upos == "CCONJ" || tree.word(i - 1).form == ";");
}

// "Iran struck Israel and Israel Iran": the names of a clause before it, the other way round, however they were hung.
Gap swapped_names(const Tree& tree, int first) {
    int second = first + 1;
    if (second < tree.size() && tree.word(second).form == ",") ++second;
    if (!is_joined(tree, first) || second >= tree.size() || !is_name(tree, first) || !is_name(tree, second)) return {};
    for (int verb = first - 1; verb >= 0; --verb) {
        if (!tree.has_upos(verb, {"VERB"}) || is_passive(tree, verb)) continue;
        const int subject = own_subject(tree, verb);
        const int object = tree.child(verb, "obj");
        if (subject == kNone || object == kNone || object > first) continue;
        const bool swapped =
            tree.word(first).form == tree.word(object).form && tree.word(second).form == tree.word(subject).form;
        if (swapped) return {verb, first, second};
    }
    return {};
}

// "Paris backed the plan, and London the embargo": a noun coordinated with a verb, and another noun right behind it.
Gap verbless_conjunct(const Tree& tree, int conjunct) {
    const int verb = tree.head(conjunct);
    if (!tree.is(conjunct, "conj") || !is_thing(tree, conjunct) || !tree.has_upos(verb, {"VERB"}) || verb > conjunct ||
        is_passive(tree, verb) || tree.has_child(conjunct, "case") || is_predicate(tree, conjunct))
        return {};
    const int object = tree.child(verb, "obj");
    if (own_subject(tree, verb) == kNone || object == kNone || object > conjunct) return {};
    for (const int c : tree.children(conjunct)) {
        if (c < conjunct || !is_thing(tree, c) || !tree.is_any(c, {"orphan", "appos", "obj"})) continue;
        const bool adjoins = tree.extent(c).begin == conjunct + 1 && tree.word(conjunct + 1).upos != "PUNCT";
        if (tree.is(c, "orphan") || adjoins) return {verb, conjunct, c};
    }
    return {};
}

Gap gap_at(const Tree& tree, int word) {
    const Gap swapped = swapped_names(tree, word);
    return swapped.verb != kNone ? swapped : verbless_conjunct(tree, word);
}

}  // namespace

bool is_gapped(const Tree& tree, int word) { return gap_at(tree, word).verb != kNone; }

Propositions gapped_clause(const Tree& tree, int word) {
    const Gap gap = gap_at(tree, word);
    if (gap.verb == kNone) return {};
    Proposition p;
    p.rule = "gapped_clause";
    p.anchor = gap.subject;
    p.subject = {gap.subject, kNone};
    p.relation = verb_lemma(tree, gap.verb);
    p.relation_words = {gap.verb, gap.verb + 1};
    p.object = {gap.object, kNone};
    p.subject_source = SubjectSource::coordination;
    return {p};
}

}  // namespace relata::extract
