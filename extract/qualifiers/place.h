#pragma once
// Where: the place of a happening, not of the dateline or of the speaker.

#include "extract/tree.h"

namespace relata::extract {

/// Head word of the place in which the happening at `predicate` takes place ("in Idlib", "near Sarmada"), kNone if the
/// sentence does not say. A place is a nominal with a locative preposition whose name is a LOC or whose noun is a place noun.
int place_of(const Tree& tree, int predicate);

}  // namespace relata::extract
