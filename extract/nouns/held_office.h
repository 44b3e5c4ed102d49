#pragma once
// The office that somebody holds, and of what: what every rule of offices tells in the same words.

#include <string_view>

#include "extract/rules/proposition.h"

namespace relata::extract {

/// `person` holds the office at `role`: one proposition for each body or state of which the words of the office tell,
/// "attorney general of - United States" for "U.S. attorney general". Empty where they tell of none.
Propositions held_office(const Tree& tree, int person, int role, std::string_view rule);

/// The same for all roles that are told together, "CEO and founder of Ceres", of which `first` is one, and what the
/// holder is in charge of: "the vice president in charge of the technology group".
Propositions propositions_of_roles(const Tree& tree, int person, int first, std::string_view rule);

/// "union spokeswoman Ana Reis", "Opposition Leader Jan Holt": of a body that has no name here; kNone of other offices.
int nameless_body_led(const Tree& tree, int role);
/// What that tells: Ana Reis spokeswoman of union.
Proposition leader_of_nameless_body(const Tree& tree, int person, int role, int body);

}  // namespace relata::extract
