#pragma once
// What kind of act a relation is and what sort of party a noun is, finer than classes and types: the tables
// graph/lexicon/act_kinds.tsv and graph/lexicon/party_words.tsv.

#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::graph {

/// The kind of act that an assertion reports, told by its relation, or by its object where the relation only carries
/// it: "intensify attack on" -> "attack"; "launch" with the object "a military offensive" -> "attack"; "were gunned
/// down" -> "kill". A relation that the table lacks is a kind by itself: "be located in" -> "=be located in".
std::string act_kind_of(const Assertion& assertion);

/// The kind of an act where it depends on whom it befalls, by the sort of its object (`party_sort_of`): "capture" of a
/// town is another act than that of a fugitive. Empty where it does not.
std::string_view act_kind_on(const Assertion& assertion, std::string_view sort);

/// The verb of its relation: "stand" of "stand at".
std::string_view verb_of(const Assertion& assertion);

/// The act that a noun phrase or clause names, by its words: "a military offensive in Idlib" -> "attack"; empty if
/// none.
std::string_view act_kind_of_phrase(std::string_view phrase);

/// The words by which the table tells this kind of act, verbs and nouns: "kill" -> "kill", "die", "dead", "toll", …
/// Sorted; of phrases each word.
std::vector<std::string> words_of_act_kind(std::string_view act_kind);

/// True where the subject is the one that undergoes the act: "twelve people died", "the bridge collapsed".
bool subject_undergoes(const Assertion& assertion);

/// "61 soldiers are in detention": how many are so held by now.
bool is_standing_of_held(const Assertion& assertion);

/// "Fifty people lost their lives", "31 inmates burned to death": the object only says that they died.
bool loses_life(const Assertion& assertion);

/// What a deed does to its victims: "kill", "destroy".
bool is_harm(std::string_view act_kind);

/// The ledger's name for a kind of act: "kill" -> "killed" (graph/lexicon/count_kinds.tsv); empty for what is not
/// counted.
std::string_view count_kind_of(std::string_view act_kind);

/// The sort of party that a singular noun is: "trooper" -> "soldier", "rebel" -> "fighter"; empty for others.
std::string_view party_sort_of(std::string_view noun);

/// True for a sort of people: "soldier", "passenger"; not "house".
bool is_people(std::string_view sort);

/// The singular of a noun, by its ending: "soldiers" -> "soldier", "women" -> "woman", "parties" -> "party".
std::string singular_of(std::string_view noun);

}  // namespace relata::graph
