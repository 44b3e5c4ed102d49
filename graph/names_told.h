#pragma once
// What else the article of an account names.

#include <vector>

#include "graph/accounts.h"
#include "graph/store.h"

namespace relata::graph {

/// Sets `article` of all accounts, which are all that the store has, in its order.
void take_names_told(const Store& store, std::vector<Account>& accounts);

}  // namespace relata::graph
