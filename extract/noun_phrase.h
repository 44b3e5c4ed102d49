#pragma once
// Noun phrases: which words belong to one, how it splits over coordination, and what it is called.

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/tree.h"

namespace relata::extract {

/// A participant before it is resolved: the head of a noun phrase and, where one modifier out of a coordination is
/// meant, that modifier. "Russian and Turkish forces" is two nominals with one head: {forces, Russian}, {forces,
/// Turkish}.
struct Nominal {
    int head = kNone;
    int modifier = kNone;
    bool present() const { return head != kNone; }
    auto operator<=>(const Nominal&) const = default;
};

/// The participants that a noun phrase stands for: conjuncts and coordinated nationalities split.
/// "tanks, guns and lorries" with one number before stays one phrase (FORMAT: a quantity phrase is one object).
std::vector<Nominal> split_nominals(const Tree& tree, int head);

/// True for three or more things in a row that nobody would follow one by one: "tanks, machine guns and mortars".
bool is_enumeration(const Tree& tree, int head);

/// The words that name the participant: determiners, modifiers, "of" phrases; no clauses, appositions, conjuncts.
/// One unbroken run of words around the head: "positions of the Syrian Arab Army".
WordRange name_range(const Tree& tree, int head);

/// As `name_range`, with every prepositional modifier too: "an operation against the HTS in December".
WordRange full_range(const Tree& tree, int head);

/// What the participant is called, without determiner, title and possessor of a place:
/// "Turkish President Recep Tayyip Erdogan" -> "Recep Tayyip Erdogan"; "Syria's Idlib" -> "Idlib";
/// {forces, Turkish} of "Russian and Turkish forces" -> "Turkish forces".
std::string nominal_name(const Tree& tree, Nominal nominal);

/// True if the head is (part of) a proper name.
bool is_name(const Tree& tree, int head);
/// True if the word is written with an (ASCII) capital.
bool starts_with_capital(const Tree& tree, int i);

/// The words of a proper name around `head`: flat and compound names, without title or generic noun.
WordRange proper_name_range(const Tree& tree, int head);

/// The state whose adjective stands at `i`, two words joined where both make it: "Sudanese" after "South" is South
/// Sudan's. nullptr for other words; "Korean" alone is no state's, "Sudanese" is Sudan's.
const lexicon::Country* nationality_at(const Tree& tree, int i);

/// A person's name without title: "US President Donald Trump" -> "Donald Trump".
std::string person_name(const Tree& tree, int head);

/// True for "Musk" in "Musk's SpaceX": a person who has, leads or founded the body named behind.
bool is_body_of_person(const Tree& tree, int owner);

/// The entity label of the name at `head`: "PER", "LOC", "ORG", "MISC" or "".
std::string_view name_label(const Tree& tree, int head);

}  // namespace relata::extract
