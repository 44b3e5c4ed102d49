#pragma once
// The rules that make tuples, each from a clause or a word of the sentence.

#include <string_view>
#include <vector>

#include "extract/clauses/clause.h"
#include "extract/tuples/tuple_phrase.h"

namespace relata::extract {

/// What kind of tuple it is; the confidence depends on it.
enum class TupleKind { verb, cut_verb, cut_noun, nested_verb, apposition, title, possessive };

/// A tuple while it is still words of the tree.
struct TupleDraft {
    TupleKind kind = TupleKind::verb;
    std::string_view implied = {};  ///< the relation where it is no words of the sentence: "be", "has"
    Words relation = {};            ///< in the order of output
    std::vector<Words> arguments = {};
    int clause = kNone;  ///< the outermost predicate; kNone for the implied kinds
    SubjectSource source = SubjectSource::none;
};
using TupleDrafts = std::vector<TupleDraft>;

/// "She began her film career in 1947" -> (She | began | her film career | in 1947), and cut in two
/// (She | began her film career in | 1947). "became a justice of the Court" also gives (became a justice of | the
/// Court), "could help Armstrong reassure its investors" (could help Armstrong reassure | its investors).
void verb_tuples(const Tree& tree, const Clause& clause, TupleDrafts& out);
/// "The idea is that it is cheap" -> (The idea | is that | it is cheap)
void clausal_copula_tuple(const Tree& tree, int predicate, TupleDrafts& out);

/// "Cashel Byron, a prizefighter" -> (Cashel Byron | be | a prizefighter); "prizefighter Cashel Byron" the same.
void apposition_tuple(const Tree& tree, int i, TupleDrafts& out);
/// "President Bush" -> (Bush | be | President); forms of address such as "Mr." are no titles.
void title_tuple(const Tree& tree, int i, TupleDrafts& out);
/// "the company 's investors" -> (the company | has | investors)
void possessive_tuple(const Tree& tree, int i, TupleDrafts& out);

}  // namespace relata::extract
