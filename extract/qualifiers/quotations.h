#pragma once
// Quotations: which words stand between quotation marks, over the sentences and paragraphs of an article.

#include <span>
#include <vector>

#include "core/records.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// A word of the article.
struct WordPlace {
    std::uint32_t sentence = 0;  ///< index in the span given to find_quotations
    int word = 0;
    auto operator<=>(const WordPlace&) const = default;
};

/// The words from an opening to a closing quotation mark, marks excluded: [first, last]. A speech over several
/// paragraphs, each opened anew, is several quotations.
struct Quotation {
    WordPlace first = {};
    WordPlace last = {};
    bool left_open = false;  ///< its paragraph ends without a closing mark: the speech goes on
    bool contains(WordPlace p) const { return first <= p && p <= last; }
};

/// The quotations of an article, in text order. Scare quotes ("ceasefire") and quoted titles, that is fewer than four
/// words without a verb, are none. An opening mark without its partner ends with its paragraph.
std::vector<Quotation> find_quotations(std::span<const Tree> trees);

}  // namespace relata::extract
