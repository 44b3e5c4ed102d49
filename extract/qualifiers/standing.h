#pragma once
// Polarity and modality: whether something is said to be, and how surely. Both follow the same path up the tree, from
// the word that carries the assertion through everything in whose scope it lies.

#include "extract/tree/tree.h"

namespace relata::extract {

/// How an assertion stands in its sentence.
struct Standing {
    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
};

/// The standing of the assertion carried by `anchor` (a verb, an event noun, a title).
/// "threatened to strike": strike planned; "did not reduce": negated; "if troops are hurt, Turkey will strike": strike
/// conditional; "urged Turkey to stop supporting": stop requested; "denied that X left": left negated.
Standing standing_of(const Tree& tree, int anchor);

// ---- negation.cpp
/// True if the word itself is negated: not, no, never, nobody as subject, "neither … nor", "without" before it.
bool is_negated(const Tree& tree, int i);
/// True of "is yet to reach the town": it has not.
bool is_yet_to_be_done(const Tree& tree, int i);
/// True of "did not find the mine until 1991", "was not found until they dug": it happened then. Not of "did not wait
/// until Monday", nor of "has not been found until now".
bool is_done_at_last(const Tree& tree, int verb);
/// True of "has not always helped", "does not necessarily hold the town": neither said nor denied.
bool is_partly_denied(const Tree& tree, int i);

// ---- modality.cpp
/// Modality that the words beside `i` give it: auxiliaries, adverbs, adjectives. `asserted` if none.
Modality own_modality(const Tree& tree, int i);

}  // namespace relata::extract
