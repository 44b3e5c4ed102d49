#pragma once
// The office that somebody holds, and of what: what every rule of offices tells in the same words.

#include <string_view>

#include "extract/rules/proposition.h"

namespace relata::extract {

/// `person` holds the office at `role`: one proposition for each body or state of which the words of the office tell,
/// "attorney general of - United States" for "U.S. attorney general". Empty where they tell of none.
Propositions held_office(const Tree& tree, int person, int role, std::string_view rule);

}  // namespace relata::extract
