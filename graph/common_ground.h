#pragma once
// Whether two counts of people can be of one matter at all: four dead here and four dead there are not.

#include "graph/accounts.h"

namespace relata::graph {

/// What two articles that count "people", "others", "soldiers" have in common beside the number.
enum class Ground {
    elsewhere,  ///< other countries or places, and no name that both tell
    none,       ///< no names in common
    unknown,    ///< one of them names nothing
    some        ///< a place, whoever did it, several names, or most of the words
};

/// The common ground of two accounts of different documents that both count somebody.
Ground common_ground(const Account& a, const Account& b);

/// True where one of the counts is of nobody in particular: "people", "three soldiers"; not "Turkish soldiers".
bool counts_anybody(const Account& a, const Account& b);

}  // namespace relata::graph
