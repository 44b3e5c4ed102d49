#pragma once
// Noun phrases: which words belong to one, and what it is called. How one splits over coordination and what is a proper
// name in it come with the headers below.

#include <string>
#include <vector>

#include "extract/clauses/coordination.h"
#include "extract/mentions/proper_name.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The words that name the participant: determiners, modifiers, "of" phrases; no clauses, appositions, conjuncts.
/// One unbroken run of words around the head: "positions of the Syrian Arab Army".
WordRange name_range(const Tree& tree, int head);

/// "himself", "themselves".
bool is_reflexive(const Tree& tree, int word);

/// As `name_range`, with every prepositional modifier too: "an operation against the HTS in December".
WordRange full_range(const Tree& tree, int head);

/// The unbroken run around `head` of the words in `allowed` (sorted), without punctuation at its edges; a word in
/// brackets may stand between: "a public network analysis (PNA) tool".
WordRange run_around(const Tree& tree, int head, const std::vector<int>& allowed);

/// The word that says whose it is, "Turkey" of "Turkey's troops", also where two nouns share it ("its troops and
/// tanks"); kNone if there is none.
int whose_word(const Tree& tree, int head);

/// The text without double quotation marks, of which a name may hold one half.
std::string without_quotation_marks(std::string text);

/// What the participant is called, without determiner, title and possessor of a place:
/// "Turkish President Recep Tayyip Erdogan" -> "Recep Tayyip Erdogan"; "Syria's Idlib" -> "Idlib";
/// {forces, Turkish} of "Russian and Turkish forces" -> "Turkish forces".
std::string nominal_name(const Tree& tree, Nominal nominal);

}  // namespace relata::extract
