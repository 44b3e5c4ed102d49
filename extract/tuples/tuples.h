#pragma once
// Open information extraction: what a sentence says as tuples in its own words, for `--format openie`. The graph's
// assertions are resolved, typed and attributed; tuples only show that the clauses under them are read rightly, on
// benchmarks that others use too (CaRB, BenchIE).

#include <string>
#include <vector>

#include "core/records.h"

namespace relata::extract {

/// A relation with its arguments, subject first; words as they stand, tokens joined by one blank. A verb that
/// nothing complements makes no tuple: a subject alone says too little (CaRB dev F1 60.2 with them, 60.7 without).
/// Example, from "She began her film career in 1947 in Paris .":
///     {0.71, "began", {"She", "her film career", "in 1947", "in Paris"}}
struct Tuple {
    double confidence = 0;  ///< how much of it a careful reader would find in the sentence, 0..1
    std::string relation = {};
    std::vector<std::string> arguments = {};
};

/// All tuples of a sentence, in the order of its clauses, none twice. Three kinds, told apart by their confidence:
/// - a verb with all that it takes: (Ford | may be able to shut out | General Motors), about 0.4 and more;
/// - what is implied, its relation the bare "be" or "has", which need not be a word of the sentence:
///   (Cashel Byron | be | a world champion prizefighter), about 0.2 to 0.6;
/// - the same verb cut in two for its later complements, and noun phrases cut at their prepositions:
///   (She | began her film career in | 1947), (He | became a justice of | the High Court), about 0.1 to 0.3.
std::vector<Tuple> find_tuples(const ParsedSentence& sentence);

}  // namespace relata::extract
