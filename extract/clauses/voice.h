#pragma once
// Voice and tense of a verb: whether its subject does or suffers what it says, and whether it stands in a tense of its
// own. Example, "The tower, built in 1906, was hit": "built" and "hit" are passive, "was" makes only "hit" finite.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True for a verb in the passive voice, reduced relatives ("attacks launched by") included.
bool is_passive(const Tree& tree, int verb);

/// "injured" in "saw ten officers injured", "arrested" in "had the general arrested": a participle without object of
/// its own that tells what is done to the object of the verb before it.
bool is_done_to_object(const Tree& tree, int participle);

/// True for a verb that stands in a tense of its own: "was hit", not "being hit" or "to hit".
bool is_finite(const Tree& tree, int verb);

}  // namespace relata::extract
