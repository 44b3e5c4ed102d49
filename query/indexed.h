#pragma once
// Patterns answered from a graph file by way of its index, in time and memory that depend on the answers.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/filters.h"
#include "graph/store.h"
#include "query/match.h"

namespace relata::query {

/// The answers with the part of the graph in which they were found.
struct Found {
    graph::Store store;
    std::vector<Row> rows = {};
    std::vector<std::string> unknown = {};  ///< as `unknown_words`, where there is no row
};

/// What is wanted of the edges of an answer.
enum class Edges {
    whole,  ///< as in the whole graph
    best,   ///< the first `kBestEdges` with their words and documents, nothing else; where that is quicker
};
inline constexpr std::size_t kBestEdges = 10;

/// The answers of `match` on the whole graph; `offset` leaves out more than the pattern does. Where `filter.top` or the
/// pattern bounds them, no more is read than the best ones need, however much is told of an entity. Nothing where the
/// file has no index that is current, or where the pattern asks for everything. Fails for a pattern that cannot be
/// read, with "bad pattern:" and the caret.
Result<std::optional<Found>> find_by_index(const std::string& path, std::string_view pattern,
                                           const graph::Filter& filter, std::size_t offset = 0,
                                           Edges edges = Edges::whole);

}  // namespace relata::query
