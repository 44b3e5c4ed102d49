#pragma once
// States that a reader would enter in a file: where somebody or something is, what it is by kind, like, or tied to.

#include "core/records.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// "is critical to the economy", "were similar to", "is angry about": an adjective with what it is about. "Better
/// than", "as good as" only compare.
bool is_adjective_to_file(const Tree& tree, const Proposition& p, const Assertion& a);
/// A state that a reader would enter in a file: what a name is by kind, what it is responsible for, that it is at war.
/// That an offer is lovely, and routers dearer than others, is not one.
bool is_state_to_file(const Tree& tree, const Proposition& p, const Assertion& a);
/// "The law is at odds with the treaty", "fishing is critical to the economy": a state of a thing that the sentence
/// names, told for its own sake. "It is available" is not.
bool is_state_of_thing(const Tree& tree, const Proposition& p, const Assertion& a);

}  // namespace relata::extract
