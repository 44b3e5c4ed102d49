#pragma once
// The part of the index that tells documents apart and knows copies: labels, origins, and the lines that outlets repeat.

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "graph/index_sql.h"
#include "graph/reading.h"

namespace relata::graph {

/// A reading and the row under which it lies in the ledger; `document.id` is the label as it was given.
struct FiledReading {
    std::int64_t row = 0;
    Reading reading = {};
};

/// Readings (by row) of which the rest of the index must be made anew.
struct DocumentChanges {
    std::set<std::int64_t> refill = {};    ///< new ones, and those whose label or whose lines count otherwise
    std::set<std::int64_t> reweigh = {};   ///< those whose assertions may have another source
};

/// Fills the empty tables from all readings, whose documents are labelled and ordered by label already.
void build_documents(Sql& sql, std::span<const FiledReading> readings);

/// Takes out the readings `gone` and takes in `fresh`, and works out what that means for the others.
DocumentChanges update_documents(Sql& sql, std::span<const std::int64_t> gone, std::span<const FiledReading> fresh);

/// Which sentences of a document are page furniture of its outlet: their prints, sorted.
std::vector<std::uint64_t> furniture_of(Sql& sql, std::int64_t reading);

/// Number of the source for which a sentence of a document counts; see `Store::source_of`.
class Sources {
  public:
    explicit Sources(Sql& sql) : sql_(sql) {}
    std::int64_t source_of(std::int64_t reading, std::uint64_t long_print);

  private:
    std::int64_t source_of_origin(std::int64_t first_copy);
    Sql& sql_;
    std::map<std::int64_t, std::int64_t> of_document_ = {};
};

}  // namespace relata::graph
