#pragma once
// The heads and relations of a sentence while they are still being mended, before a Tree is made of them.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// Heads and relations of a sentence while they are still being mended.
struct Hanging {
    const ParsedSentence& sentence;
    std::vector<int>& heads;
    std::vector<std::string>& relations;

    const Word& word(int i) const { return sentence.words[static_cast<std::size_t>(i)]; }
    int size() const { return static_cast<int>(heads.size()); }
    int head(int i) const { return heads[static_cast<std::size_t>(i)]; }
    bool is(int i, std::string_view wanted) const {
        return is_relation(relations[static_cast<std::size_t>(i)], wanted);
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
        for (int up = head(i); up != kNone; up = head(up)) {
            if (up == above) return true;
        }
        return false;
    }
    void hang(int i, int head) { heads[static_cast<std::size_t>(i)] = head; }
    void hang(int i, int head, std::string_view relation) {
        hang(i, head);
        relations[static_cast<std::size_t>(i)] = relation;
    }
};

}  // namespace relata::extract
