#pragma once
// Relative pronouns: what "which", "who" and "that" stand for, so that a relative clause has its own participants.

#include <vector>

#include "extract/nouns/noun_phrase.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// True for "which", "who", "that", "whom", "whose" as pronouns.
bool is_relative_pronoun(const Tree& tree, int i);

/// The noun that a relative pronoun stands for, or `i` itself: "which" in "posts, which Turkey built" -> posts.
int antecedent(const Tree& tree, int i);

/// Whom an apposed noun tells of, or the noun itself: Lopez of "journalist" in "Ana Lopez, a journalist who exposed
/// it", the governor of "Democrat" in "the governor, a Democrat".
int named_by_apposition(const Tree& tree, int noun);

/// The noun that a clause inside a relative clause is about, where "who" or nothing stands for it: the men for "robbed"
/// in "the men, who police said robbed two banks". kNone elsewhere.
int noun_told_of(const Tree& tree, int predicate);

/// The noun that "what" stands for where its clause says what it is: the ban of "what he called a ban", "what appears
/// to be a ban", "what police said was a ban". kNone for other words.
int named_by_free_relative(const Tree& tree, int what);

/// The firms for "based" in "three firms, all of which are based in Oslo", with "all" hung on the firms; empty for
/// clauses with a pronoun of their own.
std::vector<Nominal> all_of_which(const Tree& tree, int clause);

/// "most of whom are farmers", "two of which were tankers": told of a part of those before; "all of whom", "both" are
/// not.
bool is_told_of_share(const Tree& tree, int predicate);

/// What the phrase headed by `head` names, one by one: "Erdogan and Putin" -> {Erdogan, Putin}; of a relative pronoun
/// its antecedent, also under "of": "posts, many of which" -> {posts}.
std::vector<Nominal> nominals_of(const Tree& tree, int head);

}  // namespace relata::extract
