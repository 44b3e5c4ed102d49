#pragma once
// What an article takes up again with a definite noun: "carried out the attack", "were killed in the blast".

#include <span>

#include "graph/accounts.h"

namespace relata::graph {

/// Completes `out` from the earlier accounts of its article (`before`) that it looks back to:
///  - an act that only names itself over again is the one told before: "the Red Hand carried out the attack" has the
///    patient, the place and the day of that attack;
///  - harm without a day of its own has that of the act it is told with: "two were killed in the attack", or, in the
///  same
///    or the next sentence, "One teacher was killed.";
///  - what somebody says of a deed that he owns to is of that deed's day: "claimed Wednesday's strike, saying that it
///  had
///    hit a convoy".
void read_echo(const Store& store, std::span<const Account> before, Account& out);

}  // namespace relata::graph
