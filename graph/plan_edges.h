#pragma once
// The relations behind an answer, counted by the index: of each so many documents, without reading them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/index_sql.h"

namespace relata::graph {

/// An edge as its assertions stand for it.
struct CountedEdge {
    std::size_t documents = 0;
    std::vector<std::int64_t> rows = {};  ///< of `index_assertions`: those from which its words are read
};

/// An answer of which only the best edges are named.
struct CountedAnswer {
    std::size_t documents = 0;
    std::vector<CountedEdge> edges = {};  ///< best supported first
    std::size_t more = 0;                 ///< further edges
};

/// The edges of the assertions `rows`, in the order of `select_with_support`; no more than `most` are named.
CountedAnswer count_edges(Sql& sql, const std::vector<std::int64_t>& rows, std::size_t most);

}  // namespace relata::graph
