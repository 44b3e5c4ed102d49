#pragma once
// Words of a pattern that the graph does not know, and what may be meant by them.

#include <functional>
#include <string>
#include <vector>

#include "graph/store.h"
#include "query/pattern.h"

namespace relata::query {

/// One line for each name and relation that no entity and no assertion has: "nobody goes by 'Hmeimin'; did you mean
/// 'Hmeimim'?". Empty where all are known. A name in the place of an object may stand for words of a clause, and is
/// then known.
std::vector<std::string> unknown_words(const graph::Store& store, const Pattern& pattern);

/// Whether some object that is no entity holds these words.
using StandsInClause = std::function<bool(const std::string& words)>;
/// The same where the store holds no more than the names, of which some are suggested.
std::vector<std::string> unknown_words(const graph::Store& store, const Vocabulary& vocabulary, const Pattern& pattern,
                                       const StandsInClause& stands);

}  // namespace relata::query
