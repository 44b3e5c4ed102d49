#pragma once
// Act phrases: acts that stand where another verb has a noun, and are told with it: "made it harder to pay", "called
// for spending $1 trillion", "discussed how to end the war". Nobody is told to do them.

#include <optional>
#include <string>

#include "extract/clauses/clause.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// A verb's object that is an act, with what joins it: " harder" and "for the city to repair roads".
struct ActPhrase {
    std::string joined_by = {};
    WordRange words = {};
};

/// "made it harder for the city to repair roads", "found it easy to win": {" harder", "for the city to repair roads"}.
std::optional<ActPhrase> weighed_act(const Tree& tree, const Clause& clause);

/// "called for spending more", "resulted in nine being held", "is committed to closing it": {" for", "spending more"}.
std::optional<ActPhrase> governed_gerund(const Tree& tree, const Clause& clause);

/// "discussed how to end the war": {"", "how to end the war"}.
std::optional<ActPhrase> asked_how(const Tree& tree, const Clause& clause);

/// The raid in "had nothing to do with the raid"; kNone in other clauses.
int what_it_has_to_do_with(const Tree& tree, const Clause& clause);
/// True for "do" there, which is no act.
bool is_having_to_do(const Tree& tree, int verb);

}  // namespace relata::extract
