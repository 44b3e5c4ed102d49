#pragma once
// What else the article of a count names: two articles of one matter name the same persons, towns and ships.

#include <vector>

#include "graph/accounts.h"
#include "graph/store.h"

namespace relata::graph {

/// Sets `topic` and `lands` of all accounts that count somebody; of other acts it would only be a burden. The accounts
/// are all that the store has, in its order.
void take_topics(const Store& store, std::vector<Account>& accounts);

}  // namespace relata::graph
