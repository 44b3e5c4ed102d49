// People: nouns that stand for one person though no name does, and nouns that only say what somebody is.

#include "extract/mentions/people.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/mentions/proper_name.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {
namespace {

bool has_article(const Tree& tree, int i, std::initializer_list<std::string_view> articles) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is(c, "det") && c < i &&
               std::ranges::find(articles, tree.lower_form(c)) != articles.end();
    });
}

// "the Russian", "the Israeli" is one; "the French", "the Chinese" are many.
bool has_plural_of_its_own(std::string_view nationality) {
    return nationality.ends_with("an") || nationality.ends_with("i");
}

// "ambassador", "president": an office without an article, which nobody takes up.
bool is_bare_office(const Tree& tree, int i) {
    return tree.is(i, "nmod") && tree.preposition(i) == "of" && stands_bare(tree, i);
}

}  // namespace

bool is_person_of_state(const Tree& tree, int i) {
    const Word& word = tree.word(i);
    if (nationality_at(tree, i) == nullptr || word.xpos == "NNPS" || word.xpos == "NNS") return false;
    if (tree.is_any(i, {"amod", "compound", "flat", "nmod:desc"}) || tree.has_child(i, "nummod")) return false;
    const bool said_which = tree.child_any(i, {"amod", "acl"}) != kNone;  // "was the 93rd American killed there"
    if (tree.has_child(i, "cop") && !said_which) return false;            // "is a Ukrainian": is from Ukraine
    return has_article(tree, i, {"a", "an", "another"}) ||
           (has_article(tree, i, {"the"}) && has_plural_of_its_own(word.form));
}

bool is_language(const Tree& tree, int i) {
    const int first = tree.first_conjunct(i);
    const bool alone = stands_bare(tree, i) && !tree.has_child(i, "flat");
    return alone && nationality_at(tree, i) != nullptr && !tree.is_any(i, {"amod", "compound", "flat", "nmod:desc"}) &&
           (tree.has_child(first, "case", "in") || tree.has_child(first, "case", "into"));
}

bool is_inside_nickname(const Tree& tree, int i) {
    if (!tree.word(i).ner.starts_with("I-") || !tree.is_any(i, {"obl", "obj", "nmod", "conj", "appos"})) return false;
    const auto* two = lexicon::country_of_adjective(tree.word(i - 1).form + " " + tree.word(i).form);
    return two == nullptr && lexicon::country_of_adjective(tree.word(i - 1).form) == nullptr &&
           lexicon::country_named(tree.word(i - 1).form) == nullptr;
}

bool is_said_of_somebody(const Tree& tree, int i) {
    const bool one = tree.has_upos(i, {"NOUN"}) && tree.word(i).xpos == "NN";
    if (!one || !lexicon::is_person_noun(tree.lower_lemma(i))) return false;
    if (tree.has_child(i, "cop") || tree.preposition(i) == "as" || is_bare_office(tree, i)) return true;
    const int known = tree.is(i, "appos") ? tree.head(i) : kNone;
    return known != kNone && known < i && name_label(tree, known) == "PER";
}

bool is_told_absent(const Tree& tree, int i) {
    if (!tree.has_upos(i, {"NOUN"})) return false;
    return has_article(tree, i, {"no", "any", "neither"}) ||
           (tree.preposition(i) == "without" && has_article(tree, i, {"a", "an"}));
}

bool is_bracketed(const Tree& tree, int i) {
    for (int before = i - 1; before >= 0; --before) {
        if (tree.word(before).form == ")") return false;
        if (tree.word(before).form == "(") return true;
    }
    return false;
}

bool is_supposed(const Tree& tree, int i) {
    return tree.has_upos(i, {"NOUN"}) && has_article(tree, i, {"a", "an"}) && is_under_condition(tree, i);
}

bool is_under_condition(const Tree& tree, int i) {
    for (int clause = tree.head(i); clause != kNone; clause = tree.head(clause)) {
        if (tree.is(clause, "advcl") && tree.has_child(clause, "mark", "if")) return true;
    }
    return false;
}

}  // namespace relata::extract
