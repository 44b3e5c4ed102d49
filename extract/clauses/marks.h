#pragma once
// Marks: what commas and quotation marks tell of where a phrase ends.

#include "extract/tree/tree.h"

namespace relata::extract {

/// "future, cheaper versions", "a monthly, annual, or permanent basis": the comma stands inside a phrase.
bool stands_between_adjectives(const Tree& tree, int comma);

/// "to laws on trade, ads and the press": all its commas stand in a list.
bool only_lists(const Tree& tree, WordRange words);

/// "targeting the energy sector, including …": the end of the first part; `end` where there is but one.
int up_to_comma(const Tree& tree, int begin, int end);

/// "of a vote on changes, including …", "into citizens, namely …": the end before the examples, without which the
/// phrase is whole.
int up_to_examples(const Tree& tree, WordRange words);

/// Without the comma, stop or quotation marks at the end.
WordRange without_last_mark(const Tree& tree, WordRange words);

/// Without any punctuation at the end; of nothing but punctuation nothing is left.
WordRange without_punctuation_at_end(const Tree& tree, WordRange words);

/// "“Glory to Norland,”": a noun that opens what stands in quotation marks is named with all of it, where that is
/// short. Where it ends; kNone where the noun's own name, `words`, goes as far.
int end_of_quoted(const Tree& tree, int head, WordRange words);

}  // namespace relata::extract
