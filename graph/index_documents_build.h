#pragma once
// The documents of an index that is made anew: worked out beside the thread that writes, then written.

#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_lines.h"
#include "graph/index_sql.h"
#include "graph/origins.h"

namespace relata::graph {

/// All that the tables of documents are to hold, rows in the order in which they go in fastest.
struct PlannedDocuments {
    std::vector<FiledReading> readings = {};
    std::vector<std::vector<std::uint64_t>> bands = {};  ///< of each reading; none of those that are too short
    std::vector<std::int64_t> first_copies = {};         ///< of each reading, by row
    std::vector<std::string> outlets = {};               ///< by number from 1
    std::vector<std::int64_t> outlet_of = {};            ///< of each reading; 0 where it has none
    CountedLines lines = {};
    std::vector<std::pair<std::int64_t, std::int64_t>> firsts = {};                     ///< see `find_firsts`
    std::vector<std::pair<std::int64_t, std::int64_t>> band_rows = {};                  ///< band, document
    std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t>> print_rows = {};  ///< print, outlet, document
};

/// From all readings, which are labelled and ordered by label already. Asks no file.
PlannedDocuments plan_documents(std::vector<FiledReading> readings);

/// Fills the empty tables.
void build_documents(Sql& sql, const PlannedDocuments& planned);

}  // namespace relata::graph
