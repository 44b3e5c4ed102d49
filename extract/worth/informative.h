#pragma once
// Informative: which assertions an analyst would keep, and what did harm where nobody did. "Worth" (worth.h) asks the
// words of a proposition; here its participants and its event class are known.

#include <string>

#include "core/records.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// True for a known kind of act, for harm, and for what is said of somebody: "Turkey shelled the town", "two were
/// killed in a crash". "The need arose", "attention was drawn" are not. `a` is what became of `p`, with its event
/// class.
bool is_informative(const Tree& tree, const Proposition& p, const Assertion& a);

/// What killed where nobody did: "mishap" for "killed in a crash", else the lemma of the doer or means, "earthquake" in
/// "the earthquake killed two"; empty where none is told.
std::string cause_of(const Tree& tree, const Proposition& p);

}  // namespace relata::extract
