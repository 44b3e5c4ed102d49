#pragma once
// When two names are the same name: folding, titles, determiners, acronyms, and what kind of thing a name is.

#include <string>
#include <string_view>
#include <vector>

namespace relata::graph {

/// Words in lower case without diacritics, apostrophes, possessive 's and dots; hyphens and other punctuation divide:
/// "Hay’at Tahrir al-Sham" -> {"hayat", "tahrir", "al", "sham"}; "U.S. Erdoğan's" -> {"us", "erdogan"}.
std::vector<std::string> fold_words(std::string_view name);

/// Folded words joined by "-": "Hayat Tahrir al-Sham" -> "hayat-tahrir-al-sham"; "x" where nothing is left.
std::string slug(std::string_view name);

/// For looking up: folded words without leading determiners and without the articles al and el, joined by spaces.
/// "the Hay'at Tahrir-al Sham" -> "hayat tahrir sham".
std::string plain_key(std::string_view name);

/// For merging: like `plain_key`, with what the type allows to be left out or worded otherwise.
///   PERSON   "Turkish President R. Tayyip Erdoğan" -> "tayyip erdogan"
///   COUNTRY  "Russian Federation" -> "russia"
///   PLACE    "Syria's Idlib province" -> "idlib", "MV Santa Lucia" and "the ferry Santa Lucia" -> "santa lucia"
///   FACILITY "the Russian Hmeimim airbase" -> "hmeimim"
///   GOVERNMENT, ORG, MILITARY, ARMED_GROUP  "Ministry of Defence of Turkey" -> "turkish defense ministry",
///            "Turkish troops" -> "turkish forces", "HTS militants" -> "hts"
std::string entity_key(std::string_view name, std::string_view type);

/// Of the key of a group with whose it is in front, the rest; empty where that would say too little.
/// "iranian islamic revolutionary guard corps" -> "islamic revolutionary guard corps"; "turkish defense ministry" ->
/// "".
std::string key_without_owner(std::string_view key);

/// A key under which transliterations fall together: "khmeimim", "hmeymim", "hmeimim" -> the same. Empty for keys too
/// short to say.
std::string transliteration_key(std::string_view key);

/// True where `whole` has the words of `part` one after the other: "Idlib province", "Idlib".
bool holds_words(std::string_view whole, std::string_view part);

/// Two to six capitals, digits or "&", at least two of them letters: "HTS", "PKK", "U.S.".
bool is_acronym(std::string_view name);

/// True where some word begins with a capital letter: "Hayat Tahrir", "al-Sham"; not "four soldiers".
bool has_capital(std::string_view name);

/// The name without leading determiner, for a person without leading titles: "President Erdogan" -> "Erdogan".
std::string display_name(std::string_view name, std::string_view type);

/// How far a name reaches.
enum class Reach {
    named,       ///< a proper name or a phrase with one: the same in every document
    class_noun,  ///< "militants": one node over all documents
    scoped,      ///< "four soldiers", "At least 31", "Tuesday night", "the group": of its document only
};
/// By the words alone; of which type it is tells "August" the month from August the man.
Reach reach_of(std::string_view name, std::string_view type = {});

}  // namespace relata::graph
