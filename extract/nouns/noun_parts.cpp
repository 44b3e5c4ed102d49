// Noun parts: what the rules of noun phrases have in common.

#include "extract/nouns/noun_parts.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/elided_noun.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool is_body(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    if (lexicon::rule_words().is("body_kin", lemma)) return true;
    return lexicon::rule_words().is("kind_of_name", lemma) && !lexicon::is_person_noun(lemma);
}

// The head of the name that the word at `i` ends.
int proper_name_head(const Tree& tree, int i) {
    while (tree.is_any(i, {"flat", "compound"}) && tree.word(tree.head(i)).ner != "O") i = tree.head(i);
    return i;
}

// "Jan Holt of Amnesty, a rights group", hung on Holt: the body that was named last before the comma; kNone if none
// was.
int body_named_before(const Tree& tree, int appositive) {
    const int comma = tree.extent(appositive).begin;
    for (int i = comma; i >= 0 && i > comma - 3; --i) {
        if (tree.has_upos(i, {"PROPN"}) && tree.word(i).ner.ends_with("ORG")) return proper_name_head(tree, i);
    }
    return kNone;
}

// "a deal between Kostra and Norex, a maker of tyres": of several names the last; those of many kinds ("both
// professors") tell of all.
int last_named_before(const Tree& tree, int appositive) {
    const int first = tree.head(appositive);
    if (tree.word(appositive).xpos.ends_with("S") || !is_name(tree, first)) return first;
    int last = first;
    for (const int c : tree.conjuncts(first)) {
        if (c < appositive && is_name(tree, c)) last = c;
    }
    return last;
}

}  // namespace
bool is_country_adjective(const Tree& tree, int i) { return nationality_at(tree, i) != nullptr; }

bool is_people_of_country(const Tree& tree, int i) {
    return tree.word(i).xpos == "NNPS" && lexicon::country_of_people(tree.word(i).form) != nullptr &&
           tree.child_any(i, {"det", "nummod", "nmod:poss", "amod"}) == kNone;
}

bool is_time(const Tree& tree, int i) {
    const auto names_day = [&tree](int at) {
        return at >= 0 && at < tree.size() && lexicon::rule_words().is("calendar", tree.word(at).form);
    };
    const char first = tree.word(i).form.front();
    const bool number = tree.has_upos(i, {"NUM"}) || (first >= '0' && first <= '9');  // "September 11th"
    if (number && (i == 0 || names_day(i - 1) || names_day(i + 1))) return true;
    if (number && tree.word(i).form.size() == std::string_view("1830s").size() && tree.word(i).form.ends_with("0s"))
        return true;
    if (lexicon::rule_words().is("part_of_time", tree.lemma(i))) {  // "the end of the year"
        const int of = tree.child(i, "nmod");
        return of != kNone && tree.preposition(of) == "of" && is_time(tree, of);
    }
    return lexicon::rule_words().is("time_noun", tree.lemma(i)) ||
           lexicon::rule_words().is("calendar", tree.lemma(i)) ||
           lexicon::rule_words().is("calendar", tree.word(i).form);
}

bool is_role(const Tree& tree, int i) {
    const std::string noun = tree.lower_lemma(i);
    if (lexicon::rule_words().is("abbreviated_office", tree.lower_form(i))) return true;  // "Gov."
    if (lexicon::is_role_noun(noun) || lexicon::is_role_noun(hyphened_lemma(tree, i))) return true;
    for (const std::string_view prefix : {"co-", "ex-", "vice-"}) {  // "co-chairwoman"
        if (noun.starts_with(prefix) && lexicon::is_role_noun(noun.substr(prefix.size()))) return true;
    }
    const bool compound = i > 0 && tree.is(i - 1, "compound") && tree.head(i - 1) == i;
    return compound && lexicon::is_role_noun(tree.lower_lemma(i - 1) + " " + noun);  // "parent company"
}

bool is_of_kind(std::string_view kind, const Tree& tree, int i) {
    return lexicon::rule_words().is(kind, tree.lower_lemma(i)) || lexicon::rule_words().is(kind, tree.lower_form(i));
}

void add_nominals(const Tree& tree, int head, std::vector<Nominal>& to) {
    if (is_time(tree, head)) return;  // "yesterday's attack", "the October 9 attack", "the attack on Tuesday"
    for (const Nominal& n : split_nominals(tree, antecedent(tree, head))) to.push_back(n);
}

bool stands_bare(const Tree& tree, int noun) {
    return tree.child_any(noun, {"det", "nmod:poss", "nummod", "amod", "compound"}) == kNone;
}

bool is_indefinite(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) { return tree.is(c, "det") && tree.lemma(c) == "a"; });
}

bool has_superlative(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return c < noun && tree.is(c, "amod") &&
               (tree.word(c).xpos == "JJS" || tree.has_child(c, "advmod", "most") || tree.lemma(c) == "first");
    });
}

bool is_one_of_creed(const Tree& tree, int noun) {
    const std::string_view label = name_label(tree, noun);
    return tree.word(noun).xpos == "NNP" && is_indefinite(tree, noun) && label != "PER" && label != "LOC";
}

int bearer_of_apposition(const Tree& tree, int noun) {
    if (!tree.is(noun, "appos") || (is_name(tree, noun) && !is_one_of_creed(tree, noun))) return noun;
    const int name = last_named_before(tree, noun);
    if (name_label(tree, name) != "PER" || !is_body(tree, noun)) return name;
    const int body = body_named_before(tree, noun);
    return body == kNone ? name : body;
}

bool is_person_like(const Tree& tree, Nominal n) {
    if (!n.present()) return false;
    const std::string lemma = to_lower_ascii(tree.lemma(counted_noun(tree, n.head)));
    return lexicon::is_person_noun(lemma) || lexicon::is_group_noun(lemma);
}

}  // namespace relata::extract
