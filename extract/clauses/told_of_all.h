#pragma once
// Told of all: what holds of several things together and of none alone, and what holds only of some of its kind.

#include <optional>
#include <vector>

#include "extract/clauses/clause.h"
#include "extract/rules/proposition.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// "16 buildings collapsed in Oslo and Bergen", "half of them live in Kenya and Uganda": so many in all of them, and
/// how many in each is not told. The words of all, where `o` is the first; nothing in other sentences.
std::optional<WordRange> places_of_number(const Tree& tree, const Nominal& subject, const Oblique& o);

/// "consists of a court and a council": of both, and of none alone. The words of all, of whichever of them `o` is;
/// nothing for other verbs.
std::optional<WordRange> parts_of_whole(const Tree& tree, const Clause& clause, const Oblique& o);

/// "all the nations surveyed by the bank", "no reader who comes from Norland", "one of the last lands settled by them":
/// the clause says which of them are all, and does not hold of all there are.
bool is_told_of_some_only(const Tree& tree, const Proposition& p);

/// The nouns that "and" or "or" joins in what a thing is: "is a lawyer and writer"; one or none of other predicates.
std::vector<Nominal> nouns_joined(const Tree& tree, int predicate);

/// "is a lawyer and writer", "is a port and the largest city": `subject` is each of them. Others are so together, "the
/// winners were Ana Reis and Karl Berg", "the cause was heat or a leak".
bool holds_of_each(const Tree& tree, int subject, const std::vector<Nominal>& nouns);

}  // namespace relata::extract
