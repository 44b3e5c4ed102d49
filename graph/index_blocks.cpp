// From readings to rows of index_blocks.

#include "graph/index_blocks.h"

#include <algorithm>
#include <utility>

#include "graph/account_blocks.h"
#include "graph/slice.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

constexpr std::size_t kBytes = 6;

}  // namespace

const Node& BlockFinder::node_at(std::int64_t row) {
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

std::vector<Blocks> BlockFinder::find(const LedgerReading& filed,
                                      const std::map<std::string, std::int64_t, std::less<>>& nodes) {
    StoreParts parts{.bare = true};
    Reading& reading = parts.readings.emplace_back();
    reading.document = filed.reading.document;
    reading.assertions = filed.reading.assertions;
    for (const auto& [entity, row] : nodes) {
        parts.resolution.node_of.emplace(std::pair(0U, entity),
                                         NodeIndex{static_cast<std::uint32_t>(parts.resolution.nodes.size())});
        parts.resolution.nodes.push_back(node_at(row));
    }
    // Two entities of one node are two nodes here; blocks ask for no more than id, name and type.
    const Store store = Store::put_together(std::move(parts));
    std::multimap<std::string_view, Blocks> by_id;
    for (const Account& account : accounts_of(store)) {
        const std::string& id = store.assertion(account.assertion).id;
        by_id.emplace(id, Blocks{place_in_blocks(account, id), blocks_of(store, account)});
    }
    std::vector<Blocks> out;
    for (const Assertion& a : filed.reading.assertions) {
        const auto found = by_id.find(a.id);
        out.push_back(std::move(found->second));
        by_id.erase(found);
    }
    return out;
}

std::string block_bytes(const std::vector<std::uint64_t>& numbers) {
    std::string out;
    for (std::uint64_t n : numbers) {
        for (std::size_t i = 0; i < kBytes; ++i, n >>= 8U) out.push_back(static_cast<char>(n & 0xFFU));
    }
    return out;
}

std::vector<std::uint64_t> blocks_from(std::string_view bytes) {
    std::vector<std::uint64_t> out;
    for (; bytes.size() >= kBytes; bytes.remove_prefix(kBytes)) {
        std::uint64_t n = 0;
        for (std::size_t i = kBytes; i-- > 0;) n = n << 8U | static_cast<unsigned char>(bytes[i]);
        out.push_back(n);
    }
    return out;
}

void write_blocks(Sql& sql, std::vector<BlockRow> rows) {
    std::ranges::sort(rows);
    for (const BlockRow& r : rows) sql.run("INSERT INTO index_blocks VALUES(?,?,?)", r.block, r.place, r.assertion);
}

void delete_blocks(Sql& sql, std::int64_t reading) {
    std::vector<BlockRow> rows;
    sql.each(
        "SELECT row, block_place, blocks FROM index_assertions WHERE document = ?",
        [&rows](const Statement& row) {
            for (const std::uint64_t block : blocks_from(row.text(2)))
                rows.push_back({block, row.integer(1), row.integer(0)});
        },
        reading);
    for (const BlockRow& r : rows)
        sql.run("DELETE FROM index_blocks WHERE block = ? AND place = ? AND assertion = ?", r.block, r.place,
                r.assertion);
}

}  // namespace relata::graph
