#pragma once
// What the index reads of the ledger: readings with the rows of their parts.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_rows.h"
#include "graph/index_sql.h"

namespace relata::graph {

/// All readings that count, labelled and ordered by label: documents and signatures, nothing else.
std::vector<FiledReading> read_filed(Sql& sql);

/// One reading whole; `document.id` is the smallest label that it was given.
LedgerReading read_whole(Sql& sql, std::int64_t reading);

/// Calls `take` for readings from row `first` to row `last` that are in the ledger, whole but for their documents, in
/// the order of the rows.
void for_each_whole(Sql& sql, std::int64_t first, std::int64_t last, const std::function<void(LedgerReading&)>& take);

/// The document of a reading, by the sighting that names it.
Document document_at(Sql& sql, std::int64_t reading);

}  // namespace relata::graph
