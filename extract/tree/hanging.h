#pragma once
// The heads and relations of a sentence while they are still being mended, before a Tree is made of them.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// Heads and relations of a sentence while they are still being mended. As in a Tree, kNone and what lies beyond the
/// sentence is a word without form, governor and relation, so that rules may ask for the comma before the first word.
struct Hanging {
    const ParsedSentence& sentence;
    std::vector<int>& heads;
    std::vector<std::string>& relations;

    int size() const { return static_cast<int>(heads.size()); }
    bool is_word(int i) const { return 0 <= i && i < size(); }
    const Word& word(int i) const { return is_word(i) ? sentence.words[static_cast<std::size_t>(i)] : no_word(); }
    int head(int i) const { return is_word(i) ? heads[static_cast<std::size_t>(i)] : kNone; }
    bool is(int i, std::string_view wanted) const {
        return is_word(i) && is_relation(relations[static_cast<std::size_t>(i)], wanted);
    }
    bool is_any(int i, std::initializer_list<std::string_view> wanted) const {
        return std::ranges::any_of(wanted, [&](std::string_view one) { return is(i, one); });
    }
    int child(int i, std::string_view relation) const {
        for (int c = 0; c < size(); ++c) {
            if (head(c) == i && is(c, relation)) return c;
        }
        return kNone;
    }
    /// Whether `i` hangs on `above`, directly or not: then `above` must not be hung on `i`.
    bool is_below(int i, int above) const {
        int steps = 0;
        for (int up = head(i); up != kNone && steps <= size(); up = head(up), ++steps) {  // two moves may close a ring
            if (up == above) return true;
        }
        return false;
    }
    /// A common noun or a name.
    bool is_noun(int i) const { return word(i).upos == "NOUN" || word(i).upos == "PROPN"; }
    /// The last word below `top` that stands before `end`, punctuation aside; `top` itself if there is none.
    int last_below(int top, int end) const {
        int last = top;
        for (int i = top + 1; i < end; ++i) {
            if (is_below(i, top) && word(i).upos != "PUNCT") last = i;
        }
        return last;
    }
    /// The first word behind `from` of the phrase of `top`, as far as it stands in one run.
    int first_below(int top, int from = kNone) const {
        int first = top;
        while (first - 1 > from && is_below(first - 1, top)) --first;
        return first;
    }
    bool is_comma(int i) const { return word(i).form == ","; }
    /// Neither hangs a word that there is not.
    void hang(int i, int head) {
        if (is_word(i)) heads[static_cast<std::size_t>(i)] = head;
    }
    void hang(int i, int head, std::string_view relation) {
        hang(i, head);
        if (is_word(i)) relations[static_cast<std::size_t>(i)] = relation;
    }

  private:
    static const Word& no_word() {
        static const Word none;
        return none;
    }
};

}  // namespace relata::extract
