#pragma once
// Rows of version 3 to records without its views: numbers are looked up once each and remembered, where a view looks up
// thirty for every assertion.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/result.h"
#include "graph/ledger_rows.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// As `read_entities` and `read_assertions` of graph/ledger_rows.h, for files of version 3.
Result<void> read_entity_rows(const sqlite::Connection& connection, const ReadingsByRow& readings,
                              const std::string& rows);
Result<void> read_assertion_rows(const sqlite::Connection& connection, const ReadingsByRow& readings,
                                 const std::string& rows);

/// Whose a row of an assertion is, and the numbers of words and entities in it that need not be looked up again.
struct AssertionRow {
    std::int64_t row = 0;
    std::optional<std::int64_t> relation = {}, event_class = {}, polarity = {}, modality = {};  ///< rows of `words`
};

/// Reads range after range of one file, and remembers the words and names that it has looked up.
/// Example: reader.read(1, 1000, readings, …); reader.read(1001, 2000, readings, …);
class RecordReader {
  public:
    static Result<RecordReader> over(const sqlite::Connection& connection);
    RecordReader(RecordReader&&) noexcept;
    ~RecordReader();

    /// Called for each entity, also for those that only assertions name: its reading, id and row.
    using EntityTaken = std::function<void(std::int64_t reading, const std::string& id, std::int64_t entity)>;
    /// Called behind each assertion.
    using RowTaken = std::function<void(std::int64_t reading, const AssertionRow& row)>;
    /// Fills in entities and assertions of the readings from row `first` to row `last`, those that `readings` has.
    Result<void> read(std::int64_t first, std::int64_t last, const ReadingsByRow& readings, const EntityTaken& entity,
                      const RowTaken& assertion);

  private:
    struct Impl;
    explicit RecordReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::graph
