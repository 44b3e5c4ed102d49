// Negation of one word: the particles, determiners and pronouns that deny it.

#include <algorithm>
#include <string_view>

#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// "Not a single prisoner", "not one soldier"; of "not all soldiers" some did.
bool is_not_one(const Tree& tree, int adverb) {
    if (!tree.is(adverb, "advmod") || tree.lower_form(adverb) != "not" || adverb + 1 >= tree.size()) return false;
    const std::string next = tree.lower_form(adverb + 1);
    return next == "a" || next == "an" || next == "one" || next == "any";
}

bool is_negative_noun_phrase(const Tree& tree, int head) {
    if (lexicon::rule_words().is("negative_pronoun", tree.lower_form(head))) return true;
    return std::ranges::any_of(tree.children(head), [&](int c) {
        if (c < head && is_not_one(tree, c)) return true;
        const std::string form = tree.lower_form(c);  // "not one round", "not" hung on another word
        if (c < head && c > 0 && (form == "one" || form == "a" || form == "single") && tree.lower_form(c - 1) == "not")
            return true;
        return (tree.is(c, "det") && (tree.lower_form(c) == "no" || tree.lower_form(c) == "neither")) ||
               (tree.is(c, "cc:preconj") && tree.lower_form(c) == "neither");
    });
}

// "not only did X but Y", "not just", "not until May did X", "but not before training her": nothing is denied.
bool is_only_not(const Tree& tree, int particle) {
    if (particle + 1 >= tree.size()) return false;
    const std::string next = tree.lower_form(particle + 1);
    const bool inverted = next == "until" && particle == 0;
    return next == "only" || next == "just" || next == "before" || inverted;
}

// "under no circumstances", "at no time", "on no account".
bool is_never_in(const Tree& tree, int oblique) {
    if (!tree.is(oblique, "obl") || !is_negative_noun_phrase(tree, oblique)) return false;
    const std::string preposition = tree.preposition(oblique);
    return preposition == "under" || preposition == "at" || preposition == "in" || preposition == "on";
}

// "A did not …, nor did B": the second half of neither … nor.
bool has_negative_conjunction(const Tree& tree, int i) {
    return std::ranges::any_of(tree.children(i),
                               [&](int c) { return tree.is(c, "cc") && tree.lower_form(c) == "nor"; });
}

// "did", "was"; not "has", "will".
bool is_past_auxiliary(const Tree& tree, int auxiliary) {
    return auxiliary != kNone && tree.word(auxiliary).xpos == "VBD" && tree.lemma(auxiliary) != "have";
}

// "until 1991", "until after the war", "until the court ruled"; not "until order is restored", which is awaited.
bool opens_with_past_until(const Tree& tree, int phrase) {
    const std::string first = tree.lower_form(tree.extent(phrase).begin);
    if (first != "until" && first != "till") return false;
    if (!tree.is(phrase, "advcl")) return tree.is(phrase, "obl");
    return tree.word(phrase).xpos == "VBD" || is_past_auxiliary(tree, tree.child_any(phrase, {"aux:pass", "cop"}));
}

// "not the first attack", "not the only time": there were others, and this one, too.
bool is_one_of_several(const Tree& tree, int noun) {
    if (!tree.has_upos(noun, {"NOUN"}) || !tree.has_child(noun, "cop")) return false;
    const bool among = std::ranges::any_of(tree.children(noun), [&](int c) {
        return c < noun && tree.is_any(c, {"amod", "nummod"}) &&
               lexicon::rule_words().is("among_others", tree.lower_form(c));
    });
    return among && (tree.lemma(noun) == "time" || event_noun(tree, noun) != nullptr);
}

}  // namespace

bool is_partly_denied(const Tree& tree, int i) {
    const bool state = tree.has_upos(i, {"ADJ"}) && tree.has_child(i, "cop");
    return std::ranges::any_of(tree.children(i), [&](int c) {
        const auto wholly = lexicon::rule_words().value("not_wholly", tree.lower_form(c));
        if (state && wholly == "degree") return false;  // "is not entirely smooth": it is not
        return tree.is(c, "advmod") && c > 0 && wholly &&
               lexicon::rule_words().is("negative_adverb", tree.lower_form(c - 1));
    });
}

bool is_yet_to_be_done(const Tree& tree, int i) {
    const int yet = tree.child(i, "advmod");
    const int be = tree.child_any(i, {"cop", "aux"});
    return yet > 0 && be == yet - 1 && tree.lower_form(yet) == "yet" && tree.lemma(be) == "be" &&
           yet + 1 < tree.size() && tree.lower_form(yet + 1) == "to";
}

bool is_done_at_last(const Tree& tree, int verb) {
    if (!tree.has_upos(verb, {"VERB"}) || lexicon::rule_words().is("goes_on_until", tree.lemma(verb)) ||
        lexicon::time_words().is("plan", tree.lemma(verb)) || lexicon::time_words().is("intend", tree.lemma(verb)))
        return false;
    const auto auxiliaries = tree.children_with(verb, "aux");
    const bool past = auxiliaries.size() == 1 && is_past_auxiliary(tree, auxiliaries.front());
    if (!past || tree.has_child(verb, "xcomp")) return false;
    return std::ranges::any_of(tree.children(verb), [&](int c) { return c > verb && opens_with_past_until(tree, c); });
}

bool is_negated(const Tree& tree, int i) {
    if (is_yet_to_be_done(tree, i)) return true;
    if (is_done_at_last(tree, i) || is_one_of_several(tree, i)) return false;
    for (const int c : tree.children(i)) {
        const std::string form = tree.lower_form(c);
        if ((tree.is(c, "advmod") || tree.is(c, "cc:preconj")) && lexicon::rule_words().is("negative_adverb", form) &&
            !is_only_not(tree, c) && !is_partly_denied(tree, i))
            return true;
        if (tree.is(c, "advmod") && c < i && tree.has_upos(i, {"VERB"}) &&
            lexicon::rule_words().is("falling_short", form) &&
            !lexicon::rule_words().is("multiplying", tree.lemma(i)))  // "nearly doubled": by nearly as much
            return true;                                              // "almost died"
        if (tree.is(c, "advmod") && form == "all" && tree.lower_form(c + 1) == "but" && c + 2 == i)
            return true;  // "was all but abandoned"
        if (tree.is(c, "det") && form == "no") return true;
        if (form == "guilty" && tree.lemma(i) == "plead" && tree.has_child(c, "advmod", "not")) return true;
        if (tree.is_any(c, {"nsubj", "obj", "iobj", "expl"}) && is_negative_noun_phrase(tree, c)) return true;
        if (tree.is(c, "obl") && c > i && tree.preposition(c) == "of" && is_negative_noun_phrase(tree, c))
            return true;  // "knew of no such letter"
        if (tree.is_any(c, {"mark", "case", "cc"}) && (form == "without" || form == "instead" || form == "rather"))
            return true;
        if (form == "than" && tree.is(c, "mark") && tree.is(i, "advcl") &&
            tree.has_child(tree.head(i), "advmod", "rather"))
            return true;  // "would rather resign than sign"
        if (form == "longer" && tree.is(c, "advmod") && c > 0 && tree.lower_form(c - 1) == "no") return true;
        if (is_never_in(tree, c)) return true;
        if (form == "before" && tree.is(c, "advmod") && tree.has_child(c, "advmod", "never")) return true;
    }
    return has_negative_conjunction(tree, i);
}

}  // namespace relata::extract
