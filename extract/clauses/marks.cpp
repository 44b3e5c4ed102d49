// Marks: what commas and quotation marks tell of where a phrase ends.

#include "extract/clauses/marks.h"

#include <algorithm>
#include <string_view>

#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

constexpr int kLongestQuoted = 9;  ///< words of a motto or title

bool is_mark(const Tree& tree, int i, std::string_view curly) {
    return tree.word(i).form == curly || tree.word(i).form == "\"";
}

}  // namespace

bool stands_between_adjectives(const Tree& tree, int comma) {
    if (comma == 0) return false;
    const int first = tree.first_conjunct(comma - 1);
    return tree.is(first, "amod") && tree.head(first) > comma;
}

bool only_lists(const Tree& tree, WordRange words) {
    for (int i = words.begin; i + 1 < words.end; ++i) {
        if (tree.word(i).form != ",") continue;
        bool between = false;
        for (int k = i + 1; k < words.end && !between; ++k) {
            const int begin = tree.extent(k).begin;
            between = tree.is(k, "conj") && !tree.has_upos(k, {"VERB"}) && (begin == i || begin == i + 1);
        }
        if (!between) return false;
    }
    return true;
}

int up_to_comma(const Tree& tree, int begin, int end) {
    for (int i = begin; i < end; ++i) {
        if (tree.word(i).form == "," && !stands_between_adjectives(tree, i)) return i;
    }
    return end;
}

int up_to_examples(const Tree& tree, WordRange words) {
    for (int i = words.begin + 1; i + 1 < words.end; ++i) {
        if (tree.word(i).form == "," && lexicon::rule_words().is("before_example", tree.lower_form(i + 1))) return i;
    }
    return words.end;
}

WordRange without_last_mark(const Tree& tree, WordRange words) {
    const auto is_last = [&](int i) {
        const std::string& form = tree.word(i).form;
        return form == "," || form == "." || form == ";" || form == ":" || form == "\"" || form == "”";
    };
    while (words.end > words.begin + 1 && is_last(words.end - 1)) --words.end;
    return words;
}

WordRange without_punctuation_at_end(const Tree& tree, WordRange words) {
    while (words.end > words.begin && tree.has_upos(words.end - 1, {"PUNCT"})) --words.end;
    return words;
}

int end_of_quoted(const Tree& tree, int head, WordRange words) {
    if (words.begin == 0 || !is_mark(tree, words.begin - 1, "“")) return kNone;
    for (int i = words.begin; i < std::min(tree.size(), words.begin + kLongestQuoted); ++i) {
        if (is_mark(tree, i, "”")) {
            const int end = without_last_mark(tree, {words.begin, i}).end;
            return end > words.end ? end : kNone;
        }
        if (!tree.governs(head, i) && i != head) return kNone;
    }
    return kNone;
}

}  // namespace relata::extract
