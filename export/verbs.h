#pragma once
// English verb forms, for the sentences that people read.

#include <string>
#include <string_view>

namespace relata::exporter {

/// "attack" -> "attacked", "withdraw" -> "withdrew", "admit" -> "admitted".
std::string past_of(std::string_view verb);

/// "attack" -> "attacked", "withdraw" -> "withdrawn".
std::string participle_of(std::string_view verb);

/// "attack" -> "attacks", "deny" -> "denies", "have" -> "has".
std::string third_person_of(std::string_view verb);

/// The first word of a relation in another form, with every verb that follows "or" or "and": with `past_of`, "call on"
/// -> "called on", "kill or wound" -> "killed or wounded".
std::string inflected(std::string_view relation, std::string (*form)(std::string_view));

}  // namespace relata::exporter
