#pragma once
// Codes of actors, as event data has them: a country, and what part of it acts.

#include <string>
#include <string_view>

#include "core/records.h"

namespace relata::extract {

/// ISO 3166 alpha-3 of the country that the name, else the words, speak of, and a role where a noun or the type tells
/// it (GOV, MIL, REB, COP …, see lexicon/actor_roles.tsv); the code of a known organisation or armed group
/// (actor_names.tsv). Empty where no country is told: who belongs to which is not guessed. Example: "Turkey" -> "TUR",
/// "the Russian Foreign Ministry" -> "RUS GOV", "four Turkish soldiers" -> "TUR MIL", "Syrian rebels" -> "SYR REB",
/// "NATO" -> "IGO NAT", "the brigade" -> "".
std::string actor_code(const Participant& participant);

/// The code of whoever holds an office in a body: ("Turkey", "president of") -> "TUR GOV".
std::string actor_code_of_office(const Participant& body, std::string_view office);

}  // namespace relata::extract
