#pragma once
// Owners: whose something is, and how that is said in its name.

#include <string>
#include <string_view>

#include "extract/tree/tree.h"

namespace relata::extract {

/// How sure an owner other than the subject has to be, since grammar prefers the subject: read on 110 such links, those
/// below are mostly wrong.
inline constexpr double kSurerThanSubject = 0.6;

/// "his" of "his agent"; kNone where nobody is named by a pronoun before the noun.
int possessive_pronoun(const Tree& tree, int head);

/// "My wife" as the owner of "her laptop": as much unknown as the laptop's.
bool starts_with_owner(const std::string& name);

/// Troops, police, a ministry: who acts for its owner.
bool is_body_of_people(std::string_view noun);

/// "Lithuania" for "Lithuania's parliament", which sends Lithuania's army; other bodies are themselves.
std::string state_of(const std::string& body);

/// "Turkish" before troops, "Turkey's" before commitments.
std::string owner_of(const std::string& name, std::string_view noun);

/// "use its map", "keep his word": what stands behind the verb is read with the subject that stands before.
bool is_read_with_subject(const Tree& tree, int head);

}  // namespace relata::extract
