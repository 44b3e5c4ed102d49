#pragma once
// Attachment: how far the parser's hanging of a clause can be trusted when the clause has no subject of its own. A
// wrong place in the tree is a wrong doer, and an assertion with a doubtful doer must not come out.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True if the clause at `predicate`, a conjunct or adverbial without a subject of its own, may as well belong to
/// another verb: the parser itself is in doubt, or its verb does not agree with the first of the coordination.
bool is_doubtful_attachment(const Tree& tree, int predicate);

/// "A bus lost control and crashed, killing nine", "made news after marrying Berg": on whichever verb the participle
/// hangs, there is but one subject before it.
bool is_by_only_subject(const Tree& tree, int participle, int verb);

/// True for nouns that stand for somebody or something that acts of its own will: persons, groups, states, names.
/// "gunfire", "access", "$5 million" do not.
bool can_act(const Tree& tree, int noun);

}  // namespace relata::extract
