#pragma once
// Aims: infinitives that "is to" tells of a noun. "The union's aim is to seize the port" is what the union shall do.

#include "extract/clauses/subject.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Whose aim it is: "the union" of "the union's aim is to", "the aim of the union is to"; none for other infinitives.
Subjects holder_of_aim(const Tree& tree, int predicate);

/// "The extension is to allow appeals": what it is for. An aim has a holder, who is told elsewhere. kNone for others.
int thing_meant_to(const Tree& tree, int predicate);

/// True for "seize" in "the union's aim is to seize the port": whose aim it is does it, or is to; and for "allow" in
/// "the extension is to allow appeals".
bool tells_aim(const Tree& tree, int predicate);

}  // namespace relata::extract
