#pragma once
// Assertions in the index: which nodes each touches, and for which source it counts.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
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

/// Node rows of the entities of a reading, by their id within it.
using NodesById = std::map<std::string, std::int64_t, std::less<>>;

/// Writes the rows of readings whose furniture is left out. What their assertions touch, and their blocks, are only
/// listed until there are many or until `finish`, and then written in order.
class RowWriter {
  public:
    explicit RowWriter(Sql& sql);
    ~RowWriter();
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;
    void write(LedgerReading filed);
    void finish();

  private:
    struct Row {
        std::int64_t row = 0;
        std::optional<std::int64_t> subject = {}, object = {}, speaker = {}, place = {};
        std::optional<std::int64_t> subject_words = {}, object_words = {}, speaker_words = {};
        std::int64_t source = 0;
    };
    std::vector<Row> rows_of(const LedgerReading& filed, const NodesById& nodes);

    Sql& sql_;
    std::unique_ptr<BlockFinder> finder_;
    std::vector<ArgumentRow> arguments_;
    std::vector<BlockRow> blocks_;
};
/// Takes them out again, while its entities still stand for the nodes that the rows name.
void delete_rows(Sql& sql, std::int64_t reading);
/// The same for a reading that `index_gone` names: its document is in the index no more.
void delete_gone_rows(Sql& sql, std::int64_t reading);

/// Equal numbers are one source: for an assertion whose sentence has this print (0: a short one, or none).
std::int64_t source_of(Sql& sql, std::int64_t reading, std::uint64_t long_print);

}  // namespace relata::graph
