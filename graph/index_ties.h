#pragma once
// What several documents tell with one relation and the same ends: from these the best answers about somebody of whom
// very much is told are chosen.

#include <cstdint>
#include <string>

#include "graph/index_sql.h"

namespace relata::graph {

/// Equal for words that one edge takes as equal (`end_key`); never 0.
std::int64_t number_of_words(const std::string& words);

/// Counts all of them, by way of `assertion_lookups_sql`.
void build_ties(Sql& sql);

/// Counts one document more for what the rows of a reading in `index_assertions` tell.
void enter_ties(Sql& sql, std::int64_t reading);
/// One less, while the rows are still there: those of one reading.
void leave_ties(Sql& sql, std::int64_t first, std::int64_t last);

}  // namespace relata::graph
