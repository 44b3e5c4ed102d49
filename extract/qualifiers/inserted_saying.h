#pragma once
// Inserted sayings: ", he said," within or behind what he said.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True if `c`, which hangs on the clause `clause`, only says whose words that clause is: ", the ministry said", "as
/// the ministry said", "officials say" between commas, "or so they claimed". False where it says something of its own,
/// and where a semicolon parts `word` from it.
bool is_inserted_saying(const Tree& tree, int clause, int c, int word);

}  // namespace relata::extract
