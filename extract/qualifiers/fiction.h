#pragma once
// Fiction: what only happens in a story that the article tells of.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True for what is told as the plot of a work: "In the novel, the king *murders* his brother"; "a film about a nurse
/// who *kills* her husband". Not "In the film, he played a king", which tells of the making, in the past.
bool happens_in_story(const Tree& tree, int anchor);

}  // namespace relata::extract
