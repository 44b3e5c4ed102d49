#pragma once
// Assertions in the index: which nodes each touches, and for which source it counts.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/index_blocks.h"
#include "graph/index_documents.h"
#include "graph/index_items.h"
#include "graph/index_sql.h"
#include "graph/ledger_records.h"

namespace relata::graph {

/// A reading as it lies in the ledger, with the rows of its parts.
struct LedgerReading {
    std::int64_t row = 0;
    Reading reading = {};
    EntityRows entities = {};
    std::vector<AssertionRow> assertions = {};  ///< parallel to `reading.assertions`
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

/// A row of `index_assertions` on its way.
struct IndexRow {
    AssertionRow from = {};
    std::optional<std::int64_t> subject = {}, object = {}, speaker = {}, place = {};
    std::optional<std::int64_t> subject_words = {}, object_words = {}, speaker_words = {};
    std::int64_t source = 0;
    Blocks blocks = {};
};

/// All rows of a reading.
struct ReadingRows {
    std::int64_t reading = 0;
    std::vector<IndexRow> rows = {};
    std::vector<ArgumentRow> arguments = {};
    std::set<std::int64_t> confirmed = {};
};

/// What rows are made from besides their reading.
struct RowSources {
    NodesById nodes = {};                                             ///< of the reading's entities
    std::function<const Node&(std::int64_t node)> node_at = {};       ///< id, name, type, named
    std::function<std::int64_t(std::uint64_t long_print)> source_of;  ///< 0: a short sentence, or none
};

/// Makes the rows of a reading whose furniture is left out. Asks nothing but `sources`.
ReadingRows make_rows(LedgerReading filed, const RowSources& sources);

/// Writes rows. What assertions touch, and their blocks, are only listed until there are many or until `finish`, and
/// then written in order.
class RowWriter {
  public:
    explicit RowWriter(Sql& sql) : sql_(sql) {}
    void write(ReadingRows rows);
    /// Puts what is listed in the order in which `finish` writes it, and asks no file: another thread may do it.
    void sort();
    void finish();

  private:
    Sql& sql_;
    std::vector<ArgumentRow> arguments_ = {};
    std::vector<BlockRow> blocks_ = {};
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> relations_ = {};  // with their classes
};

/// The sources of a reading that is in the file with its entities; `nodes` finds what it remembers.
RowSources row_sources(Sql& sql, NodeFinder& nodes, const LedgerReading& filed);

/// Takes them out again, while its entities still stand for the nodes that the rows name.
void delete_rows(Sql& sql, std::int64_t reading);
/// The same for a reading that `index_gone` names: its document is in the index no more.
void delete_gone_rows(Sql& sql, std::int64_t reading);

/// The number of a source by its voice, or by the label of its document where that has none.
std::int64_t number_of_source(std::string_view voice, std::string_view label);

}  // namespace relata::graph
