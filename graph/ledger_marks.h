#pragma once
// What stands in the graph file beside the readings: withdrawals, judgements, and what the index has to catch up with.

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/judgement.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// By sha256. None in a file of version 1 or 2.
Result<std::vector<Withdrawal>> read_withdrawals(const sqlite::Connection& connection);

/// By date, then id. None in a file of version 1 or 2.
Result<std::vector<Judgement>> kept_judgements(const sqlite::Connection& connection);

/// Before the reading of a document is deleted, replaced or withdrawn: what the index knows of it is noted in
/// `index_gone`, with its rows; a reading that the index has not seen yet is taken off `index_pending`.
Result<void> leave_index(const sqlite::Connection& connection, std::string_view sha256);
/// The same for many, as statements. `readings`: SQL that gives a column `reading`.
std::string leave_index_sql(std::string_view readings);
/// The reading of a document waits in `index_pending`, unless the document is withdrawn.
Result<void> enter_index(const sqlite::Connection& connection, std::string_view sha256);

}  // namespace relata::graph
