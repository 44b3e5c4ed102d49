#pragma once
// The ledger of counts for people and programs.

#include <span>
#include <string>
#include <vector>

#include "graph/counts.h"

namespace relata::exporter {

/// "11 to 50 or more", "12", "400 or more": the lowest and highest number told of one happening.
std::string range_words(const graph::CountGroup& group);

/// Aligned columns: one line for each happening with its range, below it one for each number with its source.
std::string counts_table(const graph::Store& store, std::span<const graph::CountGroup> groups);

/// `{"kind","victim","happening","time","place","lowest","highest","at_least","sources","counts":[…]}`, one object for
/// each happening; each count has `number`, `bound`, `victim`, `date`, `place` and a citation (export/cited.h).
std::vector<std::string> counts_json(const graph::Store& store, const graph::Happenings& happenings,
                                     std::span<const graph::CountGroup> groups);

/// One row for each number.
std::vector<std::string> count_columns();
std::vector<std::vector<std::string>> count_rows(const graph::Store& store, const graph::Happenings& happenings,
                                                 std::span<const graph::CountGroup> groups);

}  // namespace relata::exporter
