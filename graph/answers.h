#pragma once
// Blame, denial and claims that name a deed by a noun: "blamed Dallin for the shelling", "denied responsibility",
// "rejected the accusation", "claimed responsibility for the strike", "there was no raid".

#include <span>

#include "graph/accounts.h"

namespace relata::graph {

/// Reads `out` as an account of the deed that it blames somebody for, denies or owns to, where its words or an earlier
/// account of the article (among `before`) say which deed that is. Of blame the agent is whom it is laid on, and the
/// speaker who lays it; of a denial the speaker is who denies, the account is negated; of a claim both are he who makes
/// it. Nothing where a clause says it ("denied that it had shelled Merrow"), which is an assertion of its own. Words:
/// graph/lexicon/answer_words.tsv. Examples: "The minister blamed the captain for the sinking" -> the captain sank,
/// says the minister; behind it, "The captain rejected the accusation" -> the captain did not, says he.
void read_answer(const Store& store, std::span<const Account> before, Account& out);

}  // namespace relata::graph
