#pragma once
// Names of entities: when two are the same, what kind of thing they name, and the id made from them.

#include <string>
#include <string_view>

#include "extract/nouns/noun_phrase.h"

namespace relata::extract {

/// The form under which names are compared: lower case, no determiner, possessive, apostrophe, hyphen, accent of the
/// article "al". "the Hay’at Tahrir al-Sham" and "Hayat Tahrir Sham" give "hayat tahrir sham".
std::string name_key(std::string_view name);

/// An id made from a name: "Hayat Tahrir al-Sham" -> "hayat-tahrir-al-sham". Never empty.
std::string slug(std::string_view name);

/// True if `acronym` is made of the initials of `name`: "HTS" of "Hayat Tahrir al-Sham", "SDF".
bool is_acronym_of(std::string_view acronym, std::string_view name);

/// The entity type of a noun phrase, from its label, its head noun and the tables: PERSON, COUNTRY, GOVERNMENT, …,
/// OTHER.
std::string entity_type(const Tree& tree, int head);

/// True for "justice" in "justice must be done": a noun of persons that names a matter where nothing stands before it.
bool is_matter(const Tree& tree, int head);

/// A `name_key` without what tells father from son: "paul berg jr" -> "paul berg".
std::string without_generation(std::string_view key);

/// The last word of a personal name as a key: "Bashar al-Assad" -> "assad", "Paul Berg Jr." -> "berg".
std::string surname_key(std::string_view name);

/// True if two names with one surname may be one person's: "Pat Berg", "Patrick W. Berg" and "Patrick Berg Jr."; not
/// "Paul Berg" and "Paul Berg Jr.", "Karl W. Berg" and "Karl J. Berg", "Karl Berg" and "Anna Berg".
bool may_be_one_person(std::string_view a, std::string_view b);

/// True if `pair` only joins something to the name: "Norex-Ana Berg" in "the Norex-Ana Berg deal", to "Ana Berg".
bool is_joined_to(std::string_view pair, std::string_view name);

/// True for a capital, and for every letter outside ASCII, at the start of a name.
bool starts_as_name(std::string_view name);

/// "Turkey" -> "Turkey's", "Syrian troops" -> "Syrian troops'".
std::string possessive_of(std::string_view name);

/// True for days of the week and months, which name no entity.
bool is_calendar_name(std::string_view word);

/// True for plural nouns, coordinations and plural pronouns.
bool is_plural(const Tree& tree, int head);

}  // namespace relata::extract
