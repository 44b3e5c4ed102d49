// No prose: told by the first and last words of the sentence.

#include "extract/worth/no_prose.h"

#include <algorithm>

#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

constexpr int kLongestAuthor = 8;  ///< words before the title that a note cites

// "Lions 5, Bears 1: A. Smith had two goals": the last word of the score; kNone in other sentences.
int end_of_score(const Tree& tree) {
    const int last = std::min(tree.size() - 1, 12);
    for (int i = 3; i < last; ++i) {
        if (tree.word(i).form != ":") continue;
        const bool two_numbers =
            tree.has_upos(i - 1, {"NUM"}) &&
            std::ranges::any_of(tree.sentence().words.begin(), tree.sentence().words.begin() + i - 2,
                                [](const Word& w) { return w.upos == "NUM"; });
        return two_numbers && tree.has_upos(0, {"PROPN"}) ? i : kNone;
    }
    return kNone;
}

bool is_in_score(const Tree& tree, const Proposition& p) {
    const int end = end_of_score(tree);
    return end != kNone &&
           ((p.subject.present() && p.subject.head < end) || (p.object.present() && p.object.head < end));
}

// "Seven questions heading into the debate:" opens a list.
bool is_heading_of_list(const Tree& tree) {
    return tree.size() > 1 && tree.word(tree.size() - 1).form == ":" && tree.root() != kNone &&
           tree.has_upos(tree.root(), {"NOUN", "PROPN", "NUM"}) && !tree.has_child(tree.root(), "cop");
}

// "Story continues below", "Image caption …", "Sign up for …": by the first words of the sentence.
bool is_furniture(const Tree& tree) {
    if (tree.size() < 2) return false;
    const std::string first = tree.lower_form(0);
    if (tree.word(1).form == ":" && lexicon::rule_words().is("teaser", first)) return true;  // "Related: Oslo is …"
    const std::string two = first + " " + tree.lower_form(1);
    return lexicon::rule_words().is("furniture", two) ||
           (tree.size() > 2 && lexicon::rule_words().is("furniture", two + " " + tree.lower_form(2)));
}

// "^ Evans, N. "Norway is cutting back".", ""Farmers face hurdles".": titles that an article cites.
bool is_cited_title(const Tree& tree) {
    const int last = tree.size() - 1;
    if (last < 2) return false;
    const auto is_mark = [&](int i) { return tree.word(i).form == "\"" || tree.word(i).form == "”"; };
    const auto is_any_mark = [&](int i) { return is_mark(i) || tree.word(i).form == "“"; };
    if (tree.word(0).form == "^") {  // a note, "^ Clocks are advanced by an hour", is told as any other sentence
        for (int i = 1; i <= std::min(last, kLongestAuthor); ++i) {
            if (is_any_mark(i)) return true;
        }
    }
    const bool whole =
        (tree.word(0).form == "\"" || tree.word(0).form == "“") && is_mark(last - 1) && tree.word(last).form == ".";
    for (int i = 1; whole && i < last - 1; ++i) {
        if (is_mark(i)) return false;
    }
    return whole;
}

}  // namespace

bool is_no_prose(const Tree& tree, const Proposition& p) {
    return is_in_score(tree, p) || is_heading_of_list(tree) || is_furniture(tree) || is_cited_title(tree);
}

}  // namespace relata::extract
