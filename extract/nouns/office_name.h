#pragma once
// Office names: what an office is called, with its field, its rank and how its holder stands in it. Example, "former US
// Deputy Secretary of State": "former deputy secretary of state".

#include <string>
#include <string_view>

#include "extract/tree/tree.h"

namespace relata::extract {

/// "foreign minister", "prime minister", "deputy defense minister": the office with its field.
std::string role_name(const Tree& tree, int role);

/// The field of an office that already has its holder before it, with its preposition: " of state", " for trade"; empty
/// if there is none.
std::string field_after(const Tree& tree, int role);

/// "former ", "acting ": kept, since a former president is no president. Empty for who holds the office now.
std::string standing_in_office(const Tree& tree, int role);

/// True for what an office is for: "foreign", "defence", "human rights".
bool is_field_of_office(std::string_view word);

/// "Attorney" of "Jan Holt, Attorney General of Norland", where the rank behind the office is the head of both; kNone
/// if there is none.
int office_before_rank(const Tree& tree, int role);

/// "general" of "attorney general", "secretary general"; kNone behind other offices.
int rank_behind(const Tree& tree, int role);

/// "Norland's minister", "a United Nations envoy": whose office it is stands before it.
bool is_held_before(const Tree& tree, int role);

/// "opposition leader", "spy chief", "union boss": a leader of the opposition does not lead the state.
bool is_what_is_led(const Tree& tree, int c);

}  // namespace relata::extract
