#pragma once
// Assertions in the index: which nodes each touches, and for which source it counts.

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_items.h"
#include "graph/index_sql.h"

namespace relata::graph {

/// A reading as it lies in the ledger, with the rows of its parts.
struct LedgerReading {
    std::int64_t row = 0;
    Reading reading = {};
    EntityRows entities = {};
    std::vector<std::int64_t> assertions = {};  ///< parallel to `reading.assertions`
    std::set<std::int64_t> confirmed = {};      ///< those of which a person said that they are right
};

/// Takes out the assertions whose sentences are among `prints`.
void leave_out_lines(LedgerReading& filed, const std::set<std::uint64_t>& prints);

/// A node that an assertion touches, and as what.
struct ArgumentRow {
    std::int64_t node = 0;
    std::int64_t assertion = 0;
    std::string role = {};
    auto operator<=>(const ArgumentRow&) const = default;
};

class BlockFinder;
struct BlockRow;

/// Writes the rows of readings whose furniture is left out. What their assertions touch, and their blocks, are only
/// listed until `finish`, which writes them in order.
class RowWriter {
  public:
    explicit RowWriter(Sql& sql);
    ~RowWriter();
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;
    void write(const LedgerReading& filed);
    void finish();

  private:
    Sql& sql_;
    std::unique_ptr<BlockFinder> finder_;
    std::vector<ArgumentRow> arguments_;
    std::vector<BlockRow> blocks_;
};
/// Takes them out again, while its entities still stand for the nodes that the rows name.
void delete_rows(Sql& sql, std::int64_t reading);

/// Equal numbers are one source: for an assertion whose sentence has this print (0: a short one, or none).
std::int64_t source_of(Sql& sql, std::int64_t reading, std::uint64_t long_print);

/// First and last day, month or year of an assertion's time, empty where open or unknown: "2020-02/" -> {"2020-02",
/// ""}.
std::pair<std::string, std::string> ends_of(const std::string& time);

}  // namespace relata::graph
