#pragma once
// One side of an act, or a place of it: what the words of a name or phrase tell of whom they mean.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"

namespace relata::graph {

/// One side of an act. Words are folded and singular: {node 7, {"soldier", "turkish"}, "soldier", "soldier", "turkey"}.
struct Party {
    bool stated = false;
    std::optional<NodeIndex> node = {};
    bool clause = false;   ///< a clause or a long phrase that stands for nobody: "that an offensive could begin"
    std::string act = {};  ///< the act that its words name, see `act_kind_of_phrase`
    bool named = false;    ///< a proper name, or a phrase with one
    std::vector<std::string> words = {};  ///< of the name, sorted, without numbers, determiners and titles
    std::string head = {};                ///< the noun that the others belong to: "position" of "positions of the army"
    bool described = false;               ///< by a noun of a sort ("the militants in Idlib"), not called by a name
    std::string sort = {};                ///< of the head, see `party_sort_of`
    std::string country = {};             ///< folded name of the only country in it
    bool country_alone = false;           ///< "Turkey", "the Turkish side"
    bool place = false;                   ///< its node is a place or country
    bool town = false;                    ///< a place that the table of places knows, and as no region
    std::string_view land =
        {};  ///< of a place that the table knows: ISO 3166 alpha-2 of the only country with the name
};

/// The party that these words name: "three Turkish soldiers" is of sort "soldier" and of "turkey". Its node is not set.
Party party_of(std::string_view words);

/// The party of a node of the store, by its name; without a node that of the words, where what is long or begins with
/// "that" or "to" is a clause.
Party party_at(const Store& store, const std::optional<NodeIndex>& node, const std::string& words);

/// Those of whom a bare number counts some: "of the 12 stalls in the market four were destroyed" -> "stalls"; "" if the
/// assertion does not tell.
std::string counted_of(const Assertion& a);

/// The head noun of what is counted, singular: "Turkish soldiers" -> "soldier"; "" if the number has no unit.
std::string unit_of(const Quantity& quantity);

/// The folded name of the country that a folded word names or belongs to: "turkish", "turkey" -> "turkey"; "" if none.
std::string country_in(std::string_view word);

}  // namespace relata::graph
