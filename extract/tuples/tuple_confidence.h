#pragma once
// How far to trust a tuple.

#include "extract/tuples/tuple_rules.h"

namespace relata::extract {

/// The share of a tuple's words that a careful reader would expect in the tuple, 0 where they would make none of it, as
/// a model of its kind, of its clause, of how the subject was found, of its length and of the parser's own doubts
/// predicts it: 0.65 for a main clause's verb with its own subject, 0.15 for a possessor.
double confidence_of(const Tree& tree, const TupleDraft& draft);

}  // namespace relata::extract
