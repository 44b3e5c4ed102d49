#pragma once
// Records to rows of the graph file.

#include <cstdint>
#include <memory>

#include "core/result.h"
#include "graph/reading.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// Writes within one transaction: it remembers rows that a rollback takes away. Statements are prepared once and the
/// rows of words looked up once, however many readings it writes.
class LedgerWriter {
  public:
    static Result<LedgerWriter> over(const sqlite::Connection& connection);

    /// Keeps the document's bytes and its name and description; what is there already stays. Returns the document's
    /// row.
    Result<std::int64_t> write_document(const Document& document);
    /// Writes a reading of the document of that row, which must have none. Participants whose id no entity of the
    /// reading has get an entity of their own, marked as not declared. Returns the reading's row.
    Result<std::int64_t> write_reading(std::int64_t document, const Reading& reading);
    /// Enters what was written in the word indexes. To be called before the commit and before anything is deleted.
    Result<void> finish();

    LedgerWriter(LedgerWriter&&) noexcept;
    ~LedgerWriter();

  private:
    struct Impl;
    explicit LedgerWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::graph
