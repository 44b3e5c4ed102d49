#pragma once
// How a name is shown, and how far it reaches.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "graph/name_folding.h"

namespace relata::graph {

/// True for a folded word that names nobody without another: "turkish", "kurdish".
bool says_nothing_alone(const std::string& word);

/// Titles, and nationalities before them, in front of a name: how many words. "Turkish President" Erdogan -> 2.
std::size_t count_titles(std::span<const std::string> words);

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
