#pragma once
// Worth: which propositions say something. What grammar alone put into a sentence ("the thing is", "more stand by it"),
// what tells the reader what to do, and headings read as clauses are left out.

#include "extract/rules/proposition.h"

namespace relata::extract {

/// True where nothing is left that a reader would note down: one side is a mere placeholder ("things soured"), the
/// clause is part of a score line ("Lions 5, Bears 1: …") or of page furniture ("Story continues below").
bool says_nothing(const Tree& tree, const Proposition& p);

/// True for a word that stands for no participant by itself, "things" and "more", with nothing that says which.
bool is_placeholder(const Tree& tree, int head);

/// True for "people", "someone", "those" with nothing that says which: as one side of an act of no known kind they tell
/// nothing ("helps people").
bool is_open(const Tree& tree, int head);

/// True for "a group", "a company" with nothing that says which: what kind of thing it is, and no more.
bool is_bare_kind(const Tree& tree, int head);

}  // namespace relata::extract
