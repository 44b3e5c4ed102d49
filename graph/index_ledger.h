#pragma once
// What the index reads of the ledger: readings with the rows of their parts.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_rows.h"
#include "graph/index_sql.h"

namespace relata::graph {

class RecordReader;

/// All readings that count, labelled and ordered by label: documents and signatures, nothing else.
std::vector<FiledReading> read_filed(Sql& sql);

/// One reading whole; `document.id` is the smallest label that it was given.
LedgerReading read_whole(Sql& sql, std::int64_t reading);

/// Reads many readings, a few at a time; quicker than `read_whole` for each.
class WholeReader {
  public:
    explicit WholeReader(Sql& sql);
    ~WholeReader();
    /// The readings from row `first` to row `last` that are in the ledger and `wanted`, in the order of the rows: whole
    /// but for their documents and the shingles of their signatures.
    std::vector<LedgerReading> read(std::int64_t first, std::int64_t last,
                                    const std::function<bool(std::int64_t)>& wanted);
    /// One of them, with its document, as `read_whole` gives it.
    LedgerReading read_one(std::int64_t reading);

  private:
    void read_sentences(LedgerReading& filed);

    Sql& sql_;
    std::unique_ptr<RecordReader> records_;
};

/// The document of a reading, by the sighting that names it.
Document document_at(Sql& sql, std::int64_t reading);

}  // namespace relata::graph
