#pragma once
// Mention heads: the words of a sentence that stand for somebody or something.

#include "extract/tree/tree.h"

namespace relata::extract {

/// True for the head of a mention: a noun, name, pronoun or number that is no mere part of a longer name and no title
/// before one. In "Defence Minister Anna Berg met them in May" these are "Anna" and "them".
bool is_mention_head(const Tree& tree, int i);

}  // namespace relata::extract
