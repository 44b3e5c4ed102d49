#pragma once
// Whether two accounts can be of one matter at all: four dead here and four dead there are not.

#include "graph/accounts.h"

namespace relata::graph {

/// What two articles that tell of "people", "others", "soldiers" have in common beside the act.
enum class Ground {
    elsewhere,  ///< other countries or places, and no name that both tell
    none,       ///< no names in common
    unknown,    ///< one of them names nothing
    some        ///< a place, whoever did it, several names, or most of the words
};

/// The common ground of two accounts of different documents.
Ground common_ground(const Account& a, const Account& b);

/// True for accounts of two articles that have four names in common, more than those of a region.
bool share_many_names(const Account& a, const Account& b);

/// True for accounts of two articles that name so much alike that they are of one matter: two names in five of the
/// shorter list, or four.
bool of_one_story(const Account& a, const Account& b);

/// True where both give a number of those whom a count can tell of: victims, captives, marchers.
bool both_count(const Account& a, const Account& b);

/// True where one of the counts is of nobody in particular: "people", "three soldiers"; not "Turkish soldiers".
bool counts_anybody(const Account& a, const Account& b);

}  // namespace relata::graph
