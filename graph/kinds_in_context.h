#pragma once
// Which act it is where the verb alone does not say: who did it, to whom, and what goes with it decide.

#include "core/records.h"
#include "graph/accounts.h"

namespace relata::graph {

/// Sets the kind of an account of which agent, patient and number are known, from the rest of its assertion. A strike
/// of workers is a protest and no attack, and so is the stopping of work. What an earthquake, storm or blast "hits"
/// befell it, and nobody attacked: the kind is the event's own and there is no agent. Who is jailed "for eight years"
/// is sentenced, with that number.
void settle_kind(const Assertion& assertion, Account& account);

/// "The rebels fired 12 shells", "HTS sent three drones": an attack by what was sent, whose object is nobody that
/// undergoes it. What is sent "to the army" may be a gift, and is left.
void take_munition(const Assertion& assertion, Account& account);

/// The cause that a kind of act is: "quake" -> nature, "crash" -> accident, "attack" -> violence; a fire may be any.
Account::Cause cause_of_kind(std::string_view act_kind);
/// What the words of an assertion say of it: "a flood killed", "died in the crash", "the death toll from the quake".
Account::Cause cause_told(const Assertion& assertion);

/// A kind of act whose number is of those who did it: 9,000 drivers who join a strike.
bool counts_doers(std::string_view kind);

}  // namespace relata::graph
