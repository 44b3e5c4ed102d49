#pragma once
// What a graph file holds, in numbers.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/result.h"
#include "graph/repeated_lines.h"
#include "graph/store.h"

namespace relata::graph {

/// Everything that `relata stats` tells. Names in the maps are as the records have them; "" = not stated.
struct Totals {
    std::size_t documents = 0;         ///< that count
    std::size_t withdrawn = 0;         ///< that are here and do not
    std::size_t origins = 0;           ///< articles, copies counted once
    std::size_t shared_sentences = 0;  ///< long ones in articles of different origin
    std::size_t outlets = 0;
    std::string first_day = {}, last_day = {};  ///< of publication; empty where no document is dated
    std::size_t assertions = 0, confirmed = 0, rejected = 0;
    std::size_t relations = 0;     ///< edges
    std::size_t in_own_voice = 0;  ///< edges that are `Edge::plain`
    std::size_t entities = 0, named = 0;
    std::map<std::string, std::size_t> publishers = {}, classes = {}, types = {};
    std::vector<RepeatedLine> repeated_lines = {};
    bool operator==(const Totals&) const = default;
};

/// Of a graph in memory; `withdrawn` is 0, for it holds none.
Totals totals_of(const Store& store);

/// Of a file: counted in its index row by row, in memory that does not grow with it; where that is not current, of the
/// whole graph.
Result<Totals> read_totals(const std::string& path);

}  // namespace relata::graph
