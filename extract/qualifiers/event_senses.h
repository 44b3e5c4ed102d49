#pragma once
// The senses of an act that its participants tell. Steps of `classify` (event_type.h), which asks them in turn.

#include <optional>
#include <string_view>

#include "extract/lexicon/lexicon.h"
#include "extract/qualifiers/event_type.h"

namespace relata::extract {

/// The row of `event_classes.tsv` for a relation.
std::optional<lexicon::EventClass> class_of_row(std::string_view relation);
/// The class of the act that an event noun stands for: "offensive" -> that of "attack".
std::optional<lexicon::EventClass> class_of_noun(std::string_view noun);

// ---- asked of the verb alone, before its row is taken
bool only_hands_over(std::string_view verb, const Act& act);
bool fights_nobody(std::string_view verb, const Act& act);
bool does_harm(std::string_view verb, const Act& act);
bool harms_nobody(std::string_view verb, const Act& act);
bool holds_nobody(std::string_view verb, const Act& act);
bool takes_up_no_arms(std::string_view verb, const Act& act);
bool only_shows(std::string_view verb, const Act& act);
bool deals_for_itself(std::string_view verb, const Act& act);
/// The class of "die" where the act's cause is a blow.
std::optional<lexicon::EventClass> of_death(std::string_view verb, const Act& act);
bool says_no_words(std::string_view verb, const Act& act);
bool speaks_to_nobody(std::string_view verb, const Act& act);
bool only_has_or_causes(std::string_view verb, const Act& act);
bool only_tells_of(std::string_view verb, std::string_view noun);
bool brings_relief(std::string_view verb, const Act& act);

// ---- asked when the class is found
bool rises_in_arms(const lexicon::EventClass& found, const Act& act);
bool is_strike_of_labour(const lexicon::EventClass& found, const Act& act);
bool strikes_no_blow(const lexicon::EventClass& found, const Act& act);
bool says_what_cannot_speak(const lexicon::EventClass& found, const Act& act);
bool wants_what_a_thing_cannot(const lexicon::EventClass& found, const Act& act);
bool only_cautions(const lexicon::EventClass& found, const Act& act);
bool is_gunfire(const Act& act);
bool is_blast_of_mishap(const Act& act);
bool suspects_nobody(const lexicon::EventClass& found, const Act& act);
bool only_looks_into(const lexicon::EventClass& found, const Act& act);
bool operates_without_arms(const lexicon::EventClass& found, const Act& act);
bool is_joint_exercise(const lexicon::EventClass& found, const Act& act);

}  // namespace relata::extract
