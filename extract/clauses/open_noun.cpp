// Open nouns: which nouns need the words behind them to tell who or what is meant.

#include "extract/clauses/open_noun.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"
#include "extract/worth/worth.h"

namespace relata::extract {

bool is_one_of_many(const Tree& tree, int head) {
    return std::ranges::any_of(tree.children(head), [&](int c) {
        return tree.is(c, "amod") && lexicon::rule_words().is("ordinal", tree.lower_form(c));
    });
}

bool is_people_from(const Tree& tree, int head) {
    return tree.word(head).xpos == "NNS" && lexicon::is_person_noun(tree.lower_lemma(head));
}

bool is_short_named(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"NOUN"}) || is_role(tree, head)) return true;
    const std::string type = entity_type(tree, head);
    return (type != "OTHER" && type != "EVENT") || lexicon::is_person_noun(tree.lower_lemma(head)) ||
           lexicon::is_group_noun(tree.lower_lemma(head));
}

// "the illusion that …", "no idea who …": what it is lies in the clause.
static bool holds_clause(const Tree& tree, int head) {
    return std::ranges::any_of(tree.children(head), [&](int c) {
        if (!tree.is(c, "acl") || tree.is(c, "acl:relcl")) return false;
        const std::string& first = tree.word(tree.extent(c).begin).xpos;
        return tree.has_child(c, "mark", "that") || first == "WP" || first == "WRB";
    });
}

// "the letter that he wrote": which one is told by nothing else.
static bool is_known_by_its_clause(const Tree& tree, int head) {
    return tree.has_upos(head, {"NOUN"}) && tree.has_child(head, "det", "the") && !is_short_named(tree, head) &&
           tree.child_any(head, {"compound", "nmod", "nmod:poss", "nummod", "appos"}) == kNone &&
           tree.has_child(head, "acl:relcl");
}

bool leaves_open(const Tree& tree, int head, bool subject) {
    if (!subject && is_one_of_many(tree, head)) return true;
    if (is_of_kind("open_noun", tree, head)) return tree.word(head).xpos != "NN" || !tree.has_child(head, "det", "the");
    if (subject) return is_known_by_its_clause(tree, head);
    if (is_bare_kind(tree, head) && tree.has_child(head, "acl:relcl")) return true;
    if (is_of_kind("open_act", tree, head) || holds_clause(tree, head)) return true;
    return tree.word(head).xpos == "NNS" && std::ranges::none_of(tree.children(head), [&](int c) {
               const bool origin = tree.is(c, "nmod") && tree.preposition(c) == "from" && is_people_from(tree, head);
               return !origin && tree.is_any(c, {"det", "nummod", "amod", "compound", "nmod", "nmod:poss", "appos"});
           });
}

}  // namespace relata::extract
