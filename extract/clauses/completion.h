#pragma once
// Completions: what a verb leaves open until its object is called, becomes, is put somewhere or does something. "Police
// took the boy" says something else than "took the boy to hospital"; the relation then is "take to hospital".

#include <optional>
#include <string>

#include "extract/clauses/clause.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// True for a verb of no known act, "let", "expect": what it lets its object do is the news.
bool is_vague_verb(const std::string& lemma);

/// The act that the object of a vague verb does and that tells more than the verb: "use" in "permits Texas to use its
/// map", "halt" in "made the army halt"; kNone for others.
int act_of_object(const Tree& tree, const Clause& clause);

/// The object with that act, as it stands: "Texas to use its map". Empty where it cannot be told so.
WordRange object_with_act(const Tree& tree, const Clause& clause, int act);

/// "California the first state to do so" of "made California the first state to do so": an object with what it becomes,
/// where the words behind say what that is; empty where a short name is enough.
WordRange object_with_state(const Tree& tree, const Clause& clause);

/// The word of what the object is called or made: "friend" of "called him a good friend", "winner" of "see her as the
/// winner"; kNone where it is called nothing.
int what_object_is_called(const Tree& tree, const Clause& clause);

/// The phrase that completes the verb, as completion_words.tsv has it: {jail, "in"} of "put the general in jail".
std::optional<Oblique> completing_phrase(const Tree& tree, const Clause& clause);

/// What the object is called or made, what state it gets into, what it is put to or moved to do, as the end of the
/// relation: " as suspect" for "named him as a suspect", " illegal" for "declared the vote illegal", " in jail",
/// " to join" for "persuaded Iceland to join"; empty where the verb says enough.
std::string completion_of(const Tree& tree, const Clause& clause);

/// "put the box" and no more: where it was put was not found, and the rest says nothing.
bool lacks_completion(const Tree& tree, const Clause& clause);

struct Idiom {
    std::string noun;
    Oblique object;  ///< whom the act is done to
};

/// "fire" with "to dozens of cars" of "set fire to dozens of cars", "rocket" with "at the port" of "fired rockets at
/// the port": a bare noun and a preposition that make one act of the verb, as the table of acts knows it.
std::optional<Idiom> idiom_of(const Tree& tree, const Clause& clause);

}  // namespace relata::extract
