// Conditions: by conjunction, by "as long as", by inversion.

#include "extract/qualifiers/conditions.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// "until Ukraine resumes the transfers", "until pipes have been checked": not done yet; "until rain stopped play" was.
bool is_awaited(const Tree& tree, int clause) {
    const int aux = tree.child_any(clause, {"aux", "aux:pass"});  // "until order is restored"
    const std::string& tag = tree.word(aux == kNone ? clause : aux).xpos;
    return has_mark(tree, clause, {"until", "till"}) && (tag == "VBZ" || tag == "VBP");
}

// "supports it, but only when the army holds the town": no more than that; "fled only when police came", they did.
bool is_only_when(const Tree& tree, int clause) {
    for (const int c : tree.children(clause)) {
        const bool when = tree.is_any(c, {"mark", "advmod"}) && tree.lower_form(c) == "when";
        if (!when || c < 1 || tree.lower_form(c - 1) != "only") continue;
        const int aux = tree.child_any(clause, {"aux", "aux:pass", "cop"});
        const std::string& tag = tree.word(aux == kNone ? clause : aux).xpos;
        return tag == "VBZ" || tag == "VBP";
    }
    return false;
}

// "In case you missed it, the game is free": it is, whether you did or not.
bool is_aside_to_reader(const Tree& tree, int clause) {
    const int subject = tree.child(clause, "nsubj");
    return subject != kNone && tree.lower_form(subject) == "you" &&
           lexicon::rule_words().is("readers_knowledge", tree.lemma(clause));
}

// "packed a tent in case it rained": he did so before, and whether or not. "In case of" opens no clause.
bool is_precaution(const Tree& tree, int done, int clause) {
    const int first = tree.extent(clause).begin;
    return clause > done && tree.lower_form(first) == "in" && tree.lower_form(first + 1) == "case";
}

// "should be avoided if possible": that is asked for all the same.
bool is_where_feasible(const Tree& tree, int asked, int clause) {
    return tree.lower_form(clause) == "possible" && tree.child_any(clause, {"nsubj", "cop", "expl"}) == kNone &&
           own_modality(tree, asked) == Modality::requested;
}

}  // namespace

bool has_mark(const Tree& tree, int i, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        const bool introduces =
            tree.is_any(c, {"mark", "case"}) || (tree.is(c, "advmod") && tree.word(c).xpos == "WRB");
        return introduces &&
               std::ranges::find(words, std::string_view(tree.lower_form(c))) != words.end();
    });
}

bool is_open_question(const Tree& tree, int clause) {
    const int state = tree.is(clause, "advcl") ? tree.head(clause) : kNone;
    const int first = tree.extent(clause).begin;
    const std::string word = tree.lower_form(first);
    return state != kNone && first == state + 1 && (word == "if" || word == "whether") &&
           lexicon::rule_words().is("open_question", tree.lower_form(state));
}

bool is_open_matter(const Tree& tree, int clause) {
    const int first = tree.extent(clause).begin;
    return first + 1 < clause && tree.has_upos(first, {"ADP", "SCONJ"}) && tree.lower_form(first) != "whether" &&
           tree.lower_form(first + 1) == "whether";
}

bool is_condition(const Tree& tree, int clause) {
    if (is_open_question(tree, clause)) return false;
    if (is_awaited(tree, clause) || is_only_when(tree, clause)) return true;
    const int first = tree.extent(clause).begin;
    const std::string word = tree.lower_form(first);
    const int above = tree.head(clause);  // "as long as the army holds the bridge", hung on "long"
    if (above != kNone && tree.lemma(above) == "long" && tree.is(clause, "advcl")) return true;
    std::string opening = word;
    for (int w = first + 1; w < tree.size() && w < first + 3; ++w) {
        opening += " " + tree.lower_form(w);
        if (lexicon::rule_words().is("condition", opening)) return true;
    }
    if (std::ranges::any_of(tree.children(clause), [&](int c) {
            const std::string form = tree.lower_form(c);  // "should", read as a conjunction: "should the house vote"
            return tree.is_any(c, {"mark", "advmod"}) &&
                   (lexicon::rule_words().is("condition", form) || (tree.is(c, "mark") && form == "should"));
        }))
        return true;
    const int subject = tree.child_any(clause, {"nsubj", "nsubj:pass"});
    // "would have won had its captain not missed a penalty", "had" read as a conjunction
    const bool opens = tree.is(first, "aux") || (tree.is(first, "mark") && tree.word(clause).xpos == "VBN");
    const bool inverted = opens && (word == "should" || word == "were" || word == "had") && subject > first;
    return inverted && tree.is(clause, "advcl");
}

bool depends_on_condition(const Tree& tree, int i) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        const bool as_long_as = tree.is(c, "advmod") && tree.lemma(c) == "long";
        if (as_long_as && tree.has_child(c, "advcl")) return true;
        const std::string first =
            tree.lower_form(tree.first_word(c));  // "even if troops are hurt", "as if it were war"
        if (lexicon::rule_words().is("aside_condition", first)) return false;  // "…, especially if it rains"
        if (is_aside_to_reader(tree, c) || is_precaution(tree, i, c) || is_open_matter(tree, c) ||
            is_where_feasible(tree, i, c))
            return false;
        return tree.is(c, "advcl") && first != "as" && !is_awaited(tree, c) && is_condition(tree, c);
    });
}

}  // namespace relata::extract
