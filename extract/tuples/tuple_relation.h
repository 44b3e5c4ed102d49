#pragma once
// Relations of tuples: the words that stand between subject and object.

#include <vector>

#include "extract/clauses/clause.h"
#include "extract/tuples/tuple_phrase.h"

namespace relata::extract {

/// Predicates that make one relation, the outermost first: {able, defeat} in "were able to defeat", {continue, reside}.
/// The last one has the complements, the first one the subject.
using Chain = std::vector<int>;

/// The chain that ends at a predicate; only that predicate if nothing folds into it. Conjuncts share what folds:
/// "were able to reinforce the hotel and defeat attacks" gives {able, defeat} too.
Chain chain_to(const Tree& tree, int predicate);

/// True if a complement of `predicate` continues its chain, so that it makes no tuple itself.
bool is_folded(const Tree& tree, int predicate);

/// Auxiliaries, negation, adverbs beside the verb, verb and particle: "were able to defeat", "has n't yet turned up".
/// For a copula with a nominal or adjective the copula alone: "was" in "was an offence".
Words relation_words(const Tree& tree, const Chain& chain);

/// The copula of a predicate with its own subject: not the first "is" of "The idea is that it is cheap"; kNone without.
int own_copula(const Tree& tree, int predicate);

}  // namespace relata::extract
