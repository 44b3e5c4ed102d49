#pragma once
// The features of a phrase: what its words and its place in the tree show of number, gender, kind and role.

#include "extract/mentions/phrases.h"

namespace relata::extract {

/// True for a pronoun that stands for somebody or something: "he", "this". False for relative pronouns, expletives and
/// determiners ("this bridge").
bool is_pronoun_phrase(const Tree& tree, int i);

/// Fills in what the words of `p` and those beside it show. Its head must be set.
/// "the Canadian pianist Glenn Gould": a name, definite, singular, a man, of Canada.
void describe(const Tree& tree, Phrase& p);

}  // namespace relata::extract
