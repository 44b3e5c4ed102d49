#pragma once
// One of a kind: "one", "another", "a long one", which stand for something whose kind was told before.

#include "extract/tree/tree.h"

namespace relata::extract {

/// "Solimo" at "One" of "One of these, Solimo, sells coffee": which of them is meant, told beside; kNone.
int name_beside_one(const Tree& tree, int head);

/// True for "a decent one", "another on the West Side", "one of these": one of a kind that its words do not tell. "Her
/// loved ones" are persons, "one of the mills" is a mill.
bool is_one_of_untold_kind(const Tree& tree, int head);

}  // namespace relata::extract
