#pragma once
// Does a line say what the gold says? Subject, relation and object only; qualifiers are compared in eval/assertions.h.

#include <string_view>

#include "eval/gold.h"
#include "eval/predicted.h"

namespace relata::eval {

/// How well words stand for an entity, or a line for an assertion.
enum class Quality { none, by_pronoun, resolved };

/// By a name of the entity, an alias or a mention; a pronoun only where it stands for it in that sentence. Example:
/// "the Turkish army" and "Turkish army" are resolved, "it" in a sentence where it means Ankara is `by_pronoun` for
/// Turkey.
Quality names_entity(const GoldDocument& document, std::size_t entity, const std::string& sentence,
                     std::string_view words);

/// The quality of the worse of subject and object where the relation matches too, either way round where the relation
/// says so ("A was attacked by B"); `none` where one of the three differs.
Quality match(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line);

/// Which parts of a line agree with the assertion as they are printed, each by itself.
struct Parts {
    bool subject = false;
    bool relation = false;
    bool object = false;
};
Parts agreeing_parts(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line);

/// How literally a matching line agrees, 0 to 3: chooses among several that match.
double closeness(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line);

}  // namespace relata::eval
