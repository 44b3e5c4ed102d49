#pragma once
// Owners of acts: who does the infinitive or gerund that hangs on a noun. Example, "Turkey's plan to build posts after
// a call on Iran to stop": Turkey builds, Iran stops. Most nouns do not tell: in "a law to ban the party" nobody bans
// yet.

#include "extract/clauses/subject.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Who does the infinitive or gerund on a noun: "Turkey's plan to build", "made another attempt to introduce", "a call
/// on Iran to stop". None where the noun does not tell.
Subjects owner_of_act(const Tree& tree, int noun);

/// Whom the demand at `noun` is put to: "rebels" in "an ultimatum to the rebels to leave". None if it is not told.
Subjects addressee_of(const Tree& tree, int noun);

}  // namespace relata::extract
