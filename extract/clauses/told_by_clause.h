#pragma once
// Told by a clause: which of several nouns a relative clause or participle behind the last of them is about.

#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The nouns that `clause`, which the parser has hung on `noun`, tells of: "rebels" in "the government and rebels, who
/// are fighting", "parliament" in "a president and parliament dominated by one party", both in "soldiers and nurses
/// killed in the raid". `noun` alone where no other stands nearer.
std::vector<int> nouns_told_of(const Tree& tree, int noun, int clause);

/// The noun right before a relative clause, where its verb agrees with that and not with `noun`, on which the parser
/// has hung it: "Venezuela" in "goods from Venezuela, which provides oil"; else `noun`.
int noun_that_agrees(const Tree& tree, int noun, int clause);

/// The text or broadcast that a participle says was issued, where the parser has hung it on a name or on the verb
/// above: "interview" for "released" in "an interview with Der Spiegel released on Saturday", "report" in "said in a
/// report released Thursday that". kNone for other participles.
int text_issued(const Tree& tree, int participle);

}  // namespace relata::extract
