#pragma once
// Codes of actors, as event data has them: a country, and what part of it acts.

#include <string>

#include "core/records.h"

namespace relata::extract {

/// ISO 3166 alpha-3 of the country that the name, else the words, speak of, and a role where the type or a noun tells
/// it: GOV, MIL, REB. Empty where no country is told: who belongs to which is not guessed.
/// Example: "Turkey" -> "TUR", "the Russian Foreign Ministry" -> "RUS GOV", "four Turkish soldiers" -> "TUR MIL",
/// "Syrian rebels" -> "SYR REB", "Hayat Tahrir al-Sham" -> "".
std::string actor_code(const Participant& participant);

}  // namespace relata::extract
