#pragma once
// Names of one bearer by their form alone: "Angela Merkel" and "Merkel", "World Health Organization" and "WHO".

#include <vector>

#include "extract/mentions/phrases.h"

namespace relata::extract {

/// Gives the names of one bearer a `name_group`, counts them, and lets each show the gender and animacy that any of
/// them shows. `phrases` are all of an article, in text order. A short form that two bearers claim ("Clinton") groups
/// with neither.
void join_names(std::vector<Phrase>& phrases);

}  // namespace relata::extract
