#pragma once
// Lines that look like sentences and tell nothing: scores, headings of lists, teasers, titles that a note cites.

#include "extract/rules/proposition.h"

namespace relata::extract {

/// True of what stands in "Lions 5, Bears 1: …" before the colon, in "Seven questions before the debate:", "Story
/// continues below", "Related: Oslo is …" and in the title of a work that is only cited.
bool is_no_prose(const Tree& tree, const Proposition& p);

}  // namespace relata::extract
