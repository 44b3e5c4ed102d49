#pragma once
// The class of the act that a proposition tells: gathers its words for `classify`.

#include "core/records.h"
#include "extract/lexicon/lexicon.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// Event class, mode and code of the act in `p`; `a` is what became of it, with its relation and participants.
/// "launched a series of strikes with drones" -> ASSAULT, drone.
lexicon::EventClass class_of_act(const Tree& tree, const Proposition& p, const Assertion& a);

}  // namespace relata::extract
