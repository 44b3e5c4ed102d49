#pragma once
// The union of graph files.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace relata::graph {

/// What a merge brought into the graph file.
struct Merged {
    std::size_t documents = 0;    ///< that were not there
    std::size_t read_again = 0;   ///< that were, read by an older engine
    std::size_t assertions = 0;   ///< of both
    std::size_t withdrawals = 0;  ///< that were not there
    std::size_t judgements = 0;   ///< that were not there
};

/// Makes `out` the union of itself, if it exists, and of `graphs`: documents, the names they were seen under, readings,
/// withdrawals and judgements. Of two readings of one document by different engines the newer engine's stays, see
/// `is_older_engine`. The order of the files does not matter, nor does merging one twice. `out` may be among `graphs`.
/// All or nothing: a new file appears whole, an existing one is changed in one transaction. `graphs` are only read.
/// Fails as `Ledger::open` does, before anything is written.
/// Example: merge_graphs("all.relata", {"mine.relata", "yours.relata"}) and the other way round give the same graph.
Result<Merged> merge_graphs(const std::string& out, const std::vector<std::string>& graphs);

/// Which of two engine ids is older: the smaller version number, part by part, then the alphabetically first id.
/// Example: "0.9.1-ffff0000" is older than "0.10.0-0000ffff", which is older than "0.10.0-3f2a9c11".
bool is_older_engine(std::string_view a, std::string_view b);

}  // namespace relata::graph
