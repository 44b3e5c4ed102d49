#pragma once
// Told aside: what stands inside somebody's words in the tree, and yet is the article's own word. `i` is a clause.

#include "extract/tree/tree.h"

namespace relata::extract {

/// "said the debris threatens the Alta Station, which flies lower", "had killed the envoys, who were abducted on
/// Monday", "Idlib, where an offensive is underway": what a reader is told aside about a thing that somebody names.
/// False for "fled to Oslo, where he hid".
bool is_told_aside(const Tree& tree, int i);

/// "Ten died, the ministry said, hours after Norland had warned of it"
bool is_told_behind_saying(const Tree& tree, int i);

/// "said it was closing the mill, shortly after its owner had stepped down"
bool is_time_of_saying(const Tree& tree, int i);

/// "the men it holds" of "urged Oslo to free the men it holds": told in passing of a thing in an act that is demanded.
bool is_told_in_passing(const Tree& tree, int i);

/// "expected him to call an election after taking office": the taking has come about, or will.
bool is_afterwards(const Tree& tree, int gerund);

}  // namespace relata::extract
