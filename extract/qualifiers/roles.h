#pragma once
// What a further argument is to its verb: the preposition as it stands, or a role that readers ask for by name.

#include <optional>
#include <string>
#include <vector>

#include "extract/qualifiers/time.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// An argument in words, before its entity is looked up.
struct RoleWords {
    std::string role = {};
    int head = kNone;
    WordRange words = {};
};

/// The arguments of a proposition with their roles. "hit the base with drones", "using drones": instrument; "to protect
/// the town" behind its verb: purpose; all others bear their preposition, or the role that their rule has given
/// ("recipient"). A time without preposition ("last week") is told by the assertion's time and left out.
std::vector<RoleWords> roles_of(const Tree& tree, const Proposition& proposition,
                                const std::vector<TimeExpression>& times);

}  // namespace relata::extract
