// Told of all: parts of a whole, places of a number, and what is done only to those of a kind that the clause names.

#include "extract/clauses/told_of_all.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {
namespace {

// "all nations", and of the "one of" phrase "the last lands", "the largest firms".
bool picks_out(const Tree& tree, int word, bool one_of) {
    if (tree.is_any(word, {"det", "det:predet"})) return is_of_kind("all_of_kind", tree, word);
    const std::string form = tree.lower_form(word);
    const bool ranks = tree.word(word).xpos == "JJS" || lexicon::rule_words().is("ordinal", form) || form == "few";
    return one_of && tree.is(word, "amod") && ranks;
}

}  // namespace

std::optional<WordRange> places_of_number(const Tree& tree, const Nominal& subject, const Oblique& o) {
    const int first = tree.first_conjunct(o.head);
    const auto all = tree.conjuncts(first);
    const bool counted =
        quantity_of(tree, subject.head) || lexicon::rule_words().is("share_of_many", tree.lemma(subject.head));
    if (all.size() < 2 || o.preposition != "in" || !counted) return std::nullopt;
    if (!std::ranges::all_of(all, [&](int i) { return name_label(tree, i) == "LOC"; })) return std::nullopt;
    return WordRange{name_range(tree, first).begin, name_range(tree, all.back()).end};
}

std::optional<WordRange> parts_of_whole(const Tree& tree, const Clause& clause, const Oblique& o) {
    const auto all = tree.conjuncts(tree.first_conjunct(o.head));
    if (all.size() < 2 || !lexicon::rule_words().is("made_of_all", clause.lemma + " " + o.preposition))
        return std::nullopt;
    return WordRange{name_range(tree, all.front()).begin, name_range(tree, all.back()).end};
}

bool is_told_of_some_only(const Tree& tree, const Proposition& p) {
    const int noun = tree.is_any(p.anchor, {"acl", "acl:relcl"}) ? tree.head(p.anchor) : kNone;
    const bool acts = noun == p.subject.head && p.subject.modifier == kNone;
    const bool done_to = noun == p.object.head && p.subject.present();
    if (noun == kNone || noun > p.anchor || !(acts || done_to) || follows_comma(tree, p.anchor) || is_name(tree, noun))
        return false;
    const bool one_of =
        tree.is(noun, "nmod") && tree.preposition(noun) == "of" && tree.lower_form(tree.head(noun)) == "one";
    return std::ranges::any_of(tree.children(noun), [&](int c) { return picks_out(tree, c, one_of); });
}

std::vector<Nominal> nouns_joined(const Tree& tree, int predicate) {
    if (!tree.preposition(predicate).empty() || is_enumeration(tree, predicate)) return {};
    auto nouns = split_nominals(tree, predicate);
    const bool plain = std::ranges::all_of(nouns, [&](const Nominal& n) {
        return tree.has_upos(n.head, {"NOUN", "PROPN"}) && n.modifier == kNone && tree.preposition(n.head).empty() &&
               (n.head == predicate || tree.child_any(n.head, {"nsubj", "cop"}) == kNone);
    });
    return plain ? nouns : std::vector<Nominal>{};
}

bool holds_of_each(const Tree& tree, int subject, const std::vector<Nominal>& nouns) {
    const std::string& tag = tree.word(subject).xpos;
    const bool alone = tag == "NN" || tag == "NNP" || (tag == "PRP" && tree.lower_form(subject) != "they");
    const int first = nouns.front().head;
    const bool person = tree.has_upos(first, {"NOUN"}) && lexicon::is_person_noun(tree.lower_lemma(first));
    return alone && std::ranges::all_of(nouns, [&](const Nominal& n) {
               const bool either = tree.has_child(n.head, "cc", "or");
               return !either && (person || tree.child_any(n.head, {"det", "nmod:poss"}) != kNone);
           });
}

}  // namespace relata::extract
