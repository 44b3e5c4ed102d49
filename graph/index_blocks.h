#pragma once
// The blocks of graph/account_blocks.h in the file, so that the happenings of a few assertions can be found among many.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/index_rows.h"
#include "graph/index_sql.h"
#include "graph/store.h"

namespace relata::graph {

/// An assertion in one of its blocks.
struct BlockRow {
    std::uint64_t block = 0;
    std::int64_t place = 0;
    std::int64_t assertion = 0;
    auto operator<=>(const BlockRow&) const = default;
};

/// Where an assertion stands, and in which blocks.
struct Blocks {
    std::int64_t place = 0;
    std::vector<std::uint64_t> numbers = {};
};

/// Finds the blocks of readings; remembers nodes, so it must be made anew after nodes have changed.
class BlockFinder {
  public:
    explicit BlockFinder(Sql& sql) : sql_(sql) {}
    /// Parallel to the assertions of the reading. `nodes`: rows of nodes by entity id.
    std::vector<Blocks> find(Reading reading, const NodesById& nodes);

  private:
    const Node& node_at(std::int64_t row);

    Sql& sql_;
    std::map<std::int64_t, Node> nodes_ = {};
};

/// Four bytes each, and back.
std::string block_bytes(const std::vector<std::uint64_t>& numbers);
std::vector<std::uint64_t> blocks_from(std::string_view bytes);

void write_blocks(Sql& sql, std::vector<BlockRow> rows);
/// Takes out those of the assertions of which `index_assertions` has these rows.
void delete_blocks(Sql& sql, std::int64_t first, std::int64_t last);

}  // namespace relata::graph
