#pragma once
// Phrases: which words of a sentence make up an argument of a tuple.

#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// Words of a sentence by their index, in text order unless said otherwise; they need not be neighbours.
using Words = std::vector<int>;

/// Adds words; the result is in text order, without doubles.
void add(Words& to, const Words& more);
/// The words' forms, joined by one blank.
std::string join(const Tree& tree, const Words& words);

/// The noun phrase of `head` with its modifiers, "of" and other prepositional phrases; no preposition in front, no
/// conjunct, apposition or relative clause, and nothing of a clause whose predicate `head` is. The modifier `without`
/// is left out too. "the patron saint of Maryland" for saint in "was considered to be the patron saint of Maryland, who
/// …".
Words noun_words(const Tree& tree, int head, int without = kNone);

/// All words under `head` save those under `without`; no punctuation at the edges.
Words clause_words(const Tree& tree, int head, const Words& without = {});

/// The preposition before `head`, or before the conjunct it follows: "in" for Rome in "in Paris and Rome".
Words preposition_words(const Tree& tree, int head);

/// The heads of what is coordinated at `head`; of a relative pronoun, what it stands for. Clauses are left out.
std::vector<int> split_heads(const Tree& tree, int head);

/// True for a name that follows its description without a comma: "American congressman William Jones".
bool is_close_apposition(const Tree& tree, int i);

}  // namespace relata::extract
