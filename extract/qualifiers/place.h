#pragma once
// Where: the place of a happening, not of the dateline or of the speaker.

#include "extract/tree.h"

namespace relata::extract {

/// Head word of the place in which the happening at `predicate` takes place ("in Idlib", "near Sarmada"), kNone if the
/// sentence does not say. A place is a nominal with a locative preposition whose name is a LOC or whose noun is a place
/// noun. What the predicate itself says comes before what its object says, names before nouns ("in the area"), and of
/// "the city of Aleppo" the name is returned. Neither goals and sources ("to Idlib", "from Ankara") nor targets
/// ("attacks on Aleppo") are places, and content does not take the place in which it was said.
int place_of(const Tree& tree, int predicate);

}  // namespace relata::extract
