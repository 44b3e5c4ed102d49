#pragma once
// Acts of anybody: infinitives and gerunds that a sentence names without telling who does them.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True where nobody in the sentence does what the infinitive or gerund at `predicate` says: "The film is available to
/// rent", "the plan includes holding elections", "This is similar to making a choice", "messages, such as suggesting a
/// lane change". Not "steps such as closing the border", which somebody takes.
bool is_done_by_anybody(const Tree& tree, int predicate);

/// "The first step is closing the mill", read as if a step closed something: its gerund says what it is.
bool tells_what_it_is(const Tree& tree, int predicate);

/// "made it harder for the city to repair roads", "found it easy to win": that they do so is told by nobody, only how
/// hard it is. True for "repair" and "win".
bool is_only_weighed(const Tree& tree, int predicate);

/// "made it possible for the city to repair roads": so weighed, but somebody is told to be able to.
bool is_eased(const Tree& tree, int predicate);

}  // namespace relata::extract
