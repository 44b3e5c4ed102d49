#pragma once
// People: nouns that stand for one person though no name does, and nouns that only say what somebody is. "A Ukrainian
// fled" is about a person, not about Ukraine; "as ambassador to Norland" tells of whoever was ambassador, and no "he"
// takes up an ambassador.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True for one person called by the state: "a Ukrainian who was taped", "the Russian fled". Not "the French", who are
/// all of them, and not "Russian" before a noun.
bool is_person_of_state(const Tree& tree, int i);

/// "English" of "printed in English", "German" of "translated into German": the language, and no state.
bool is_language(const Tree& tree, int i);

/// "Taiwanese" in "known as Little Taiwanese": the last word of a longer name, no state.
bool is_inside_nickname(const Tree& tree, int i);

/// True for a noun that says what somebody else of the sentence is: "lawyer" in "Karl Berg, Reis's lawyer", in "Berg is
/// a lawyer" and in "worked as a lawyer", "ambassador" in "the title of ambassador".
bool is_said_of_somebody(const Tree& tree, int i);

/// True for a noun that tells who or what is not there: "pilot" in "left without a pilot", "no gains". Nobody takes it
/// up.
bool is_told_absent(const Tree& tree, int i);

/// True for a word between brackets: "Berg" in "The mill (Jan Berg built it) burned".
bool is_bracketed(const Tree& tree, int i);

/// True for somebody who is only thought of: "a guy" in "If a guy comes in, it is a play". The next sentences are not
/// about him.
bool is_supposed(const Tree& tree, int i);

/// True for a word of an "if" clause.
bool is_under_condition(const Tree& tree, int i);

}  // namespace relata::extract
