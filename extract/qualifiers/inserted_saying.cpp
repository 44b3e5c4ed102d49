// Inserted sayings: told from clauses of saying that stand for themselves.

#include "extract/qualifiers/inserted_saying.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/said_content.h"

namespace relata::extract {
namespace {

// "… will resume as the United Nations warns of a famine": no word of that on what will resume.
bool says_something_else(const Tree& tree, int saying) {
    return std::ranges::any_of(tree.children(saying), [&](int c) {
        const std::string preposition = tree.is(c, "obl") && c > saying ? tree.preposition(c) : std::string{};
        return preposition == "of" || preposition == "about" || preposition == "against" || preposition == "for";
    });
}

// "Thousands marched, organisers said; police put it at 300": behind the semicolon somebody else tells.
bool is_said_before_semicolon(const Tree& tree, int clause, int saying, int word) {
    return std::ranges::any_of(tree.children(clause), [&](int c) {
        const int begin = tree.extent(c).begin;
        const bool cut = begin > 0 && (tree.word(begin).form == ";" || tree.word(begin - 1).form == ";");
        return cut && tree.is(c, "parataxis") && tree.governs(c, word) && saying > clause && saying < begin;
    });
}

// "made sculptures that look like sweets: They read as gaudy": no word of theirs on what stands before.
bool is_behind_colon(const Tree& tree, int clause) {
    const int begin = tree.extent(clause).begin;
    return begin > 0 && (tree.word(begin).form == ":" || tree.word(begin - 1).form == ":");
}

// "For days after a storm, officials say, they mend pipes", read as an adverbial.
bool is_between_commas(const Tree& tree, int saying) {
    const WordRange words = tree.extent(saying);
    const bool alone = tree.child_any(saying, {"mark", "obj", "ccomp", "xcomp", "advmod"}) == kNone;
    return tree.is(saying, "advcl") && alone && tree.has_child(saying, "nsubj") && tree.word(saying).xpos != "VBG" &&
           words.begin > 0 && words.end < tree.size() && tree.word(words.begin - 1).form == "," &&
           tree.word(words.end).form == ",";
}

// "The bridge was sound, or so the engineers claimed."
bool is_so_said(const Tree& tree, int i) {
    const int so = tree.child(i, "advmod");
    const int subject = tree.child(i, "nsubj");
    return tree.is_any(i, {"conj", "parataxis"}) && so != kNone && subject > so && tree.lower_form(so) == "so" &&
           tree.extent(subject).begin == so + 1 && tree.child_any(i, {"obj", "ccomp", "xcomp"}) == kNone;
}

// "…; the ministry denied it", "…, the ministry said it": a clause of its own.
bool stands_alone(const Tree& tree, int saying) {
    const bool behind_semicolon =
        saying > 0 && std::ranges::any_of(tree.children(saying), [&](int p) { return tree.word(p).form == ";"; });
    return tree.has_child(saying, "obj") || behind_semicolon ||
           (tree.has_child(saying, "nsubj") && is_behind_colon(tree, saying));
}

// "As Ana Reis put it, the firm has cheated": in her words.
bool is_put_so(const Tree& tree, int clause) {
    const int it = tree.child(clause, "obj");
    return tree.is(clause, "advcl") && tree.lemma(clause) == "put" && it != kNone && tree.lower_form(it) == "it" &&
           tree.has_child(clause, "mark", "as") && tree.has_child(clause, "nsubj") && tree.extent(clause).begin == 0;
}

// "as most firms reported better than expected results", read without its object: what was reported stands behind it.
bool has_words_of_its_own(const Tree& tree, int saying) {
    return tree.lemma(saying) == "report" && std::ranges::any_of(tree.children(saying), [&](int c) {
               return c > saying && tree.is(c, "obl") && (tree.preposition(c) == "in" || tree.preposition(c).empty()) &&
                      tree.has_upos(c, {"ADJ", "NOUN"}) && !is_statement(tree, c) &&
                      !lexicon::rule_words().is("time_noun", tree.lower_lemma(c));
           });
}

// "as the ministry said"; not "as promised", "as Moscow warns Ankara", "as police continue to find bodies".
bool is_as_said(const Tree& tree, int saying) {
    if (tree.has_child(saying, "xcomp")) return false;
    return tree.is(saying, "advcl") && tree.has_child(saying, "mark", "as") && !is_promise(tree, saying) &&
           !says_something_else(tree, saying) && !has_words_of_its_own(tree, saying) &&
           (tree.lemma(saying) == "tell" || !tree.has_child(saying, "obj"));
}

}  // namespace

bool is_inserted_saying(const Tree& tree, int clause, int c, int word) {
    if (!tree.is_any(c, {"parataxis", "advcl", "conj"}) || is_said_before_semicolon(tree, clause, c, word))
        return false;
    if (is_put_so(tree, c)) return true;
    const bool inserted = (tree.is(c, "parataxis") && !stands_alone(tree, c)) || is_as_said(tree, c) ||
                          is_so_said(tree, c) || is_between_commas(tree, c);
    if (!inserted) return false;
    const auto* saying = reporting_at(tree, c);
    const bool denied = saying != nullptr && saying->kind == lexicon::Reporting::Kind::deny;  // "…, charges she denies"
    return !denied && attributes_content(tree, c) && tree.child(c, "ccomp") == kNone;
}

}  // namespace relata::extract
