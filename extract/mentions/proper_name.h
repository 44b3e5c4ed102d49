#pragma once
// Proper names: which words belong to one, and what it is without the titles, offices and origins around it.
// Example, "US Secretary of State Ana Berg of Norland": the person's name is "Ana Berg".

#include <string>
#include <string_view>

#include "extract/lexicon/lexicon.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// True if the head is (part of) a proper name.
bool is_name(const Tree& tree, int head);
/// True if the word is written with an (ASCII) capital.
bool starts_with_capital(const Tree& tree, int i);

/// The entity label of the name at `head`: "PER", "LOC", "ORG", "MISC" or "".
std::string_view name_label(const Tree& tree, int head);

/// The words of a proper name around `head`: flat and compound names, without title or generic noun.
WordRange proper_name_range(const Tree& tree, int head);

/// The words that the name tagger joined around `head`, without an office before them and without a second name behind
/// "and the": "Syrian Observatory for Human Rights".
WordRange labelled_range(const Tree& tree, int head);

/// A name without the field of the office behind it, which the tagger gave to the body: "White House" of "White House
/// Press Secretary".
WordRange without_field_of_office(const Tree& tree, int head, WordRange name);

/// A person's name without title: "US President Donald Trump" -> "Donald Trump".
std::string person_name(const Tree& tree, int head);

/// The state whose adjective stands at `i`, two words joined where both make it: "Sudanese" after "South" is South
/// Sudan's. nullptr for other words; "Korean" alone is no state's, "Sudanese" is Sudan's.
const lexicon::Country* nationality_at(const Tree& tree, int i);

/// The word that the nationality at `i` begins with: "North" of "North Korean"; `i` of one word.
int begin_of_nationality(const Tree& tree, int i);

/// True for "Musk" in "Musk's SpaceX": a person who has, leads or founded the body named behind.
bool is_body_of_person(const Tree& tree, int owner);

}  // namespace relata::extract
