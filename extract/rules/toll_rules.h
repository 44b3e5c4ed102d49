#pragma once
// Rules of clauses that tell how many, and of what two do to each other.

#include "extract/rules/proposition.h"

namespace relata::extract {

/// "The death toll has risen to 44" -> rise to; "Twelve people died"; "400 families were left homeless": how many were
/// killed, hurt, missing, driven out. Nothing for clauses that count nobody.
Propositions told_toll(const Tree& tree, const Clause& clause);

/// The same for a plight that the parser takes for a mere adjective: "Another 31 were still missing".
Propositions told_plight(const Tree& tree, int word);

/// "The number of guards killed rose to four": the guards were four, as `counted_by` of what killed them then says.
void count_victims(const Tree& tree, Propositions& found);

/// "rises to 174 people killed and 80 more missing", "with 479 more injured": numbers before what befell those they
/// count, where no clause has told them. What the same word would tell of a noun farther off is dropped from `found`.
void count_in_passing(const Tree& tree, Propositions& found);

/// "Kostra and Dallin blamed each other" -> Kostra blame Dallin, Dallin blame Kostra.
Propositions each_other(const Tree& tree, const Clause& clause);

}  // namespace relata::extract
