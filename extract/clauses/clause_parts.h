#pragma once
// Parts of a clause that do not stand beside its verb as complements: the object before a relative clause or shared
// with a verb beside it, the place before "where", by how much or how long.

#include "extract/clauses/clause.h"

namespace relata::extract {

/// "provided the bureau with files", "a law allowing teachers to strike", where the parser has read a recipient:
/// nothing else is given, and who stands there is what it is done to. Not "told the bureau about it".
bool is_only_object(const Tree& tree, const Clause& clause);

/// Fills in, where the clause lacks them: the object ("the posts Turkey built"), the measure ("fell 3 percent",
/// "lasted three weeks") and the place ("France, where he once lived").
void add_parts_told_elsewhere(const Tree& tree, Clause& clause);

}  // namespace relata::extract
