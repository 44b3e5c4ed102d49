#pragma once
// The keys under which names of one entity fall together, by its type.

#include <string>
#include <string_view>

namespace relata::graph {

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

}  // namespace relata::graph
