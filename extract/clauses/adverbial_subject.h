#pragma once
// Subjects of adverbial clauses: whose participle, gerund or infinitive it is that hangs on another verb.

#include "extract/clauses/subject.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Who does what an adverbial clause without a subject says: mostly the subject of the clause above, "the army" in
/// "Backed by Russia, the army advanced"; the agent of a passive, "rebels" in "was burned by rebels to block the road";
/// who is charged, "the mayor" in "filed a case against the mayor for obstructing". None where it may be somebody else.
Subjects adverbial_subject(const Tree& tree, int predicate);

}  // namespace relata::extract
