#pragma once
// Nesting: which assertions of a sentence are the content of another, and which say no more than that something was
// said.

#include <vector>

#include "core/records.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// An assertion inside the content clause of another is nested in it: "accused of arming", "said that", "urged to".
/// `made` are the assertions of the sentence `tree`, `sources` the propositions that they come from, one for each.
void nest(const Tree& tree, std::vector<Assertion>& made, const std::vector<const Proposition*>& sources);

/// Takes "X said that …" out of `made`, nested by now: it adds nothing to what X said, which carries X already. It
/// stays where nothing else came of it. `sources` is left as it is and no longer matches.
void drop_mere_saying(const Tree& tree, std::vector<Assertion>& made, const std::vector<const Proposition*>& sources);

}  // namespace relata::extract
