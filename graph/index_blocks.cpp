// From readings to rows of index_blocks.

#include "graph/index_blocks.h"

#include <algorithm>
#include <utility>

#include "graph/account_blocks.h"
#include "graph/bulk_insert.h"
#include "graph/index_documents.h"
#include "graph/slice.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

constexpr std::size_t kBytes = 4;

}  // namespace

const Node& NodeFinder::at(std::int64_t row) {
    constexpr std::size_t kMost = 200'000;
    if (nodes_.size() > kMost) nodes_.clear();
    const auto [at, fresh] = nodes_.try_emplace(row);
    if (fresh) {
        sql_.each(
            "SELECT id, name, type, named FROM index_nodes WHERE row = ?",
            [&node = at->second](const Statement& found) {
                node.id = found.text(0);
                node.name = found.text(1);
                node.type = found.text(2);
                node.named = found.integer(3) != 0;
            },
            row);
    }
    return at->second;
}

std::vector<Blocks> find_blocks(Reading reading, const NodesById& nodes,
                                const std::function<const Node&(std::int64_t)>& node_at) {
    std::vector<std::string> ids;
    for (const Assertion& a : reading.assertions) ids.push_back(a.id);
    StoreParts parts{.bare = true};
    parts.readings.push_back(std::move(reading));
    for (const auto& [entity, row] : nodes) {
        parts.resolution.node_of.emplace(std::pair(0U, entity),
                                         NodeIndex{static_cast<std::uint32_t>(parts.resolution.nodes.size())});
        parts.resolution.nodes.push_back(node_at(row));
    }
    // Two entities of one node are two nodes here; blocks ask for no more than id, name and type.
    const Store store = Store::put_together(std::move(parts));
    std::multimap<std::string_view, Blocks> by_id;
    for (const Account& account : accounts_of(store, AccountUse::blocks)) {
        const std::string& id = store.assertion(account.assertion).id;
        by_id.emplace(id, Blocks{place_in_blocks(account, id), blocks_of(store, account)});
    }
    std::vector<Blocks> out;
    for (const std::string& id : ids) {
        const auto found = by_id.find(id);
        out.push_back(std::move(found->second));
        by_id.erase(found);
    }
    return out;
}

std::string block_bytes(const std::vector<std::uint64_t>& numbers) { return to_bytes(numbers, kBytes); }

std::vector<std::uint64_t> blocks_from(std::string_view bytes) { return from_bytes(bytes, kBytes); }

void write_blocks(Sql& sql, std::span<const BlockRow> rows) {
    BulkInsert insert(sql, "INSERT INTO index_blocks", 3);
    for (const BlockRow& r : rows) insert.add(static_cast<std::int64_t>(r.block), r.place, r.assertion);
    insert.finish();
}

void delete_blocks(Sql& sql, std::int64_t first, std::int64_t last) {
    std::vector<BlockRow> rows;
    sql.each(
        "SELECT row, block_place, blocks FROM index_assertions WHERE row BETWEEN ? AND ?",
        [&rows](const Statement& row) {
            for (const std::uint64_t block : blocks_from(row.text(2)))
                rows.push_back({block, row.integer(1), row.integer(0)});
        },
        first, last);
    for (const BlockRow& r : rows)
        sql.run("DELETE FROM index_blocks WHERE block = ? AND place = ? AND assertion = ?", r.block, r.place,
                r.assertion);
}

}  // namespace relata::graph
