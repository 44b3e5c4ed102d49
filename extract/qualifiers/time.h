#pragma once
// When: the time of a happening as an ISO day, month, year or interval, resolved with the date of publication.

#include <optional>
#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// A time expression of a sentence. `head` is the word that attaches it to the tree ("Thursday" in "on Thursday").
struct TimeExpression {
    WordRange words = {};
    int head = kNone;
    std::string text = {};  ///< the words as they stand: "on Thursday"
    /// "2020-02-20", "2020-01", "2016/2020", "/2020-02-29"; empty = a time that cannot be placed
    std::string iso = {};
    std::string named = {};  ///< the time without its preposition: "1989" of "since 1989"
};

/// All time expressions of the sentence, in text order, never overlapping, save that "since the overthrow in December"
/// stands before its "in December". Thirds: "mid-January" is the 11th to the
/// 20th, "mid-2019" May to August; "late 2019" is 2019. Counted spans end with publication: "the past four years" ->
/// 2016/2020 in 2020, "recent weeks" -> last month to this. A weekday, month or day without its year is the latest one
/// not after publication, unless the verb looks ahead ("will meet on Friday") or a deadline is set ("by the end of
/// March"); a day or month without any tense may lie up to 60 days ahead. "recently", "in recent years", "two days
/// later" are found but not placed. "Two days later", "the same day", "the following year" are reckoned from what the
/// story told last: the date before it in the sentence, else `told`; where neither tells and the sentence stands in the
/// present tense, from publication. Durations ("for three days", "nine-year war") and times that come again ("every
/// Friday") are not found.
///
/// `published` is the document's ISO date ("2020-02-20", "2020-02", ""), `told` the ISO date that the paragraph told
/// last. Example (published 2020-02-20): "Over
/// the past four years" -> 2016/2020; "by the end of February" -> /2020-02-29.
std::vector<TimeExpression> find_times(const Tree& tree, std::string_view published, std::string_view told = {});

/// The expression that dates the happening at `predicate` (a verb, or an event noun such as "attack"): attached to it,
/// or to the clause it belongs to; never one that dates only the act of saying around it. Nothing if there is none.
std::optional<TimeExpression> time_of(const Tree& tree, const std::vector<TimeExpression>& times, int predicate);

}  // namespace relata::extract
