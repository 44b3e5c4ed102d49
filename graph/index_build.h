#pragma once
// The index made anew: everything behind the documents, in two passes over the ledger.

#include "graph/index_judgements.h"
#include "graph/index_sql.h"
#include "graph/ledger_views.h"

namespace relata::graph {

/// Fills the empty tables of items, nodes and assertions; documents and judgements must be in place. Items and rows are
/// worked out on other threads while this one reads and writes; what is written does not depend on how many.
/// `views`: of the ledger, for `side_threads` at once.
void build_assertions(Sql& sql, const LedgerViews& views, const IndexJudgements& judgements);

}  // namespace relata::graph
