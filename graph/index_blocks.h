#pragma once
// The blocks of graph/account_blocks.h in the file, so that the happenings of a few assertions can be found among many.

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/index_sql.h"
#include "graph/reading.h"
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

/// Node rows of the entities of a reading, by their id within it.
using NodesById = std::map<std::string, std::int64_t, std::less<>>;

/// Nodes of the file by row: id, name, type and whether they are named. Remembers them, so it must be made anew after
/// nodes have changed.
class NodeFinder {
  public:
    explicit NodeFinder(Sql& sql) : sql_(sql) {}
    const Node& at(std::int64_t row);

  private:
    Sql& sql_;
    std::map<std::int64_t, Node> nodes_ = {};
};

/// The blocks of a reading's assertions, in their order.
std::vector<Blocks> find_blocks(Reading reading, const NodesById& nodes,
                                const std::function<const Node&(std::int64_t)>& node_at);

/// Four bytes each, and back.
std::string block_bytes(const std::vector<std::uint64_t>& numbers);
std::vector<std::uint64_t> blocks_from(std::string_view bytes);

/// They go in fastest when they are sorted.
void write_blocks(Sql& sql, std::span<const BlockRow> rows);
/// Takes out those of the assertions of which `index_assertions` has these rows.
void delete_blocks(Sql& sql, std::int64_t first, std::int64_t last);

}  // namespace relata::graph
