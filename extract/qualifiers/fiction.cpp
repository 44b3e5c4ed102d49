// Fiction: works of which an article tells the plot, in the present tense.

#include "extract/qualifiers/fiction.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool is_set_off(const Tree& tree, int phrase) {
    const int end = tree.extent(phrase).end;
    return end < tree.size() && (tree.word(end).form == "," || tree.word(end - 1).form == ",");
}

bool is_work(const Tree& tree, int noun) {
    return tree.has_upos(noun, {"NOUN"}) &&
           lexicon::rule_words().is("work_of_fiction", tree.lower_lemma(noun));
}

bool is_in_present(const Tree& tree, int verb) {
    const std::string& tag = tree.word(verb).xpos;
    return tag == "VBZ" || tag == "VBP";
}

// "In the novel, the king murders his brother."
bool opens_in_work(const Tree& tree, int clause) {
    return std::ranges::any_of(tree.children(clause), [&](int c) {
        return tree.is(c, "obl") && c < clause && is_work(tree, c) && tree.preposition(c) == "in" &&
               !tree.has_child(c, "nmod:poss") &&  // "In his stories, Berg shows": the author does
               is_set_off(tree, c);
    });
}

// "the story of a nurse who kills her husband", "a short story where God cheats at cards"
bool is_about(const Tree& tree, int clause) {
    if (!tree.is(clause, "acl:relcl")) return false;
    const int noun = tree.head(clause);
    const bool where =
        std::ranges::any_of(tree.children(clause), [&](int c) { return tree.lower_form(c) == "where"; });
    if (is_work(tree, noun)) return where;
    const std::string preposition = tree.is(noun, "nmod") ? tree.preposition(noun) : std::string{};
    return (preposition == "of" || preposition == "about") && is_work(tree, tree.head(noun));
}

}  // namespace

bool happens_in_story(const Tree& tree, int anchor) {
    for (int i = anchor; i != kNone; i = tree.head(i)) {
        if (is_in_present(tree, i) && (opens_in_work(tree, i) || is_about(tree, i))) return true;
        if (tree.is_any(i, {"ccomp", "advcl"})) return false;
    }
    return false;
}

}  // namespace relata::extract
