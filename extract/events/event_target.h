#pragma once
// Whom an act reaches: the nearest actor among what hangs on its word.

#include <optional>
#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// What is known of the act before its target is looked for.
struct Search {
    int anchor = kNone;                        ///< the word that carries the act
    std::vector<std::string> source_ids = {};  ///< entities that do it: never the target
    WordRange source_words = {};
    std::string source_country = {};  ///< ISO code: "an Israeli pullback" tells Israel no target
    bool content_acts = true;         ///< whoever acts in the content is meant: of demands and charges, not of promises
    bool object_is_means = false;     ///< the act's object is what is sent, given or used
};

/// A word that stands for an actor, and how far it is from the act.
struct Reached {
    int word = kNone;
    int distance = 0;       ///< 0 for an indirect object; 2 and more for what stands inside another phrase
    bool modifier = false;  ///< a nationality or name before a noun: "French" in "a French proposal"
};

/// True for what can act: a person, a state, an organisation, a group of people; not for things, events and places.
bool is_actor(const Tree& tree, const Mentions& mentions, int word);

/// The actor whom the act reaches, by the shortest way down the tree; a place where no actor is. Each relation and
/// preposition has its length: "threatened to cut off power to the republic" -> republic.
std::optional<Reached> find_target(const Tree& tree, const Mentions& mentions, const Search& search);

/// The actor in or behind a noun that is none itself: "Israel's high court", "US drone attacks" -> US; "a declaration
/// demanding", under "the party issued" -> party.
std::optional<int> actor_behind(const Tree& tree, const Mentions& mentions, int noun);

/// The entity of a mention at this word; nullptr if it stands for itself alone.
const Entity* entity_at(const Tree& tree, const Mentions& mentions, int word);

}  // namespace relata::extract
