#pragma once
// Nouns left out behind a number, since the clause before has named them: "Three sailors died and another was hurt".

#include "extract/tree/tree.h"

namespace relata::extract {

/// The noun that "another", "six others" or a bare number at `word` counts more of: "sailors" for "another" in "Three
/// sailors died and another was hurt". Only between clauses that are joined, the first of them before later ones; kNone
/// where nothing counted stands in the one before.
int elided_noun(const Tree& tree, int word);

/// What a word counts: "companies" for "three" of "three of the companies", also where it is elided; else the word.
int counted_noun(const Tree& tree, int word);

}  // namespace relata::extract
