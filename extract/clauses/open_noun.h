#pragma once
// Open nouns: which nouns need the words behind them to tell who or what is meant. "The letter that he wrote" is more
// than a letter, "the mayor who fled" is the mayor.

#include "extract/tree/tree.h"

namespace relata::extract {

/// "the seventh car to use the platform": which of them is told behind.
bool is_one_of_many(const Tree& tree, int head);

/// "officials from Norland", "people from rural areas": who they are is told by where they come from.
bool is_people_from(const Tree& tree, int head);

/// Who acts or is acted on, and where: these keep their short name, under which they are met again.
bool is_short_named(const Tree& tree, int head);

/// A noun that leaves open which are meant: "people", "those"; as an object, bare plurals too; as a subject, a thing
/// that only its clause tells apart.
bool leaves_open(const Tree& tree, int head, bool subject);

}  // namespace relata::extract
