#pragma once
// When: the time of a happening as an ISO day, month, year or interval, resolved with the date of publication.

#include <optional>
#include <string>
#include <vector>

#include "extract/tree.h"

namespace relata::extract {

/// A time expression of a sentence. `head` is the word that attaches it to the tree ("Thursday" in "on Thursday").
struct TimeExpression {
    WordRange words = {};
    int head = kNone;
    std::string text = {};  ///< the words as they stand: "on Thursday"
    std::string iso = {};   ///< "2020-02-20", "2020-01", "2016/2020", "/2020-02-29"; empty = a time that cannot be placed
};

/// All time expressions of the sentence, in text order. `published` is the document's ISO date ("2020-02-20", "2020-02", "").
/// Example (published 2020-02-20): "Over the past four years" -> 2016/2020; "by the end of February" -> /2020-02-29.
std::vector<TimeExpression> find_times(const Tree& tree, std::string_view published);

/// The expression that dates the happening at `predicate`: attached to it, or to the clause it belongs to; never one that
/// dates only the act of saying around it. Nothing if there is none.
std::optional<TimeExpression> time_of(const Tree& tree, const std::vector<TimeExpression>& times, int predicate);

}  // namespace relata::extract
