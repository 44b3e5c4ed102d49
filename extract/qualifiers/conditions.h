#pragma once
// Conditions: the clauses on which others depend, by the words that open them.

#include <initializer_list>
#include <string_view>

#include "extract/tree/tree.h"

namespace relata::extract {

/// True if one of the words introduces the clause at `i`: as its conjunction, preposition or "why".
bool has_mark(const Tree& tree, int i, std::initializer_list<std::string_view> words);

/// True for a clause that is only supposed: "if", "unless", "in case", "as long as the army holds the bridge"; "Should
/// troops be hurt, …"; "until Ukraine resumes the transfers", not done yet.
bool is_condition(const Tree& tree, int clause);

/// True for a clause that tells what is not known, and no condition: "if a ransom was paid" in "It is not clear if a
/// ransom was paid".
bool is_open_question(const Tree& tree, int clause);

/// "The jury is out on whether the cuts will pay": nobody knows it yet, and that it is so depends on nothing.
bool is_open_matter(const Tree& tree, int clause);

/// True for a clause that holds only under a condition: "if troops are hurt, Turkey *will strike*". An afterthought is
/// none ("…, especially if it rains").
bool depends_on_condition(const Tree& tree, int i);

}  // namespace relata::extract
