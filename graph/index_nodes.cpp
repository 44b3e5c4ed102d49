// Nodes in the file: made of items by entity resolution, with rows that stay.

#include "graph/index_nodes.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "graph/bulk_insert.h"
#include "graph/entity_resolution.h"
#include "graph/index_judgements.h"
#include "graph/index_rows.h"
#include "graph/node_names.h"
#include "graph/side_work.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Rows = std::vector<std::int64_t>;

std::size_t at(NodeIndex node) { return static_cast<std::size_t>(node); }

struct Resolved {
    Rows items = {};                          // rows, in the order of the resolution
    std::vector<std::uint32_t> weights = {};  // documents of the items
    ResolvedItems result = {};
};

Resolved resolve(std::map<std::int64_t, Item> items, const IndexJudgements& judgements) {
    Resolved out;
    std::vector<Item> ordered;
    for (auto& [row, item] : in_fold_order(std::move(items))) {
        out.items.push_back(row);
        out.weights.push_back(item.documents);
        ordered.push_back(std::move(item));
    }
    out.result = resolve_items(ordered, decide(judgements.placed(), ordered));
    return out;
}

void write_names(Sql& sql, std::int64_t row, const Node& node) {
    for (const std::string& alias : node.aliases) sql.run("INSERT INTO index_aliases VALUES(?,?)", row, alias);
    for (const auto& [key, rank] : name_keys(node)) sql.run("INSERT INTO index_names VALUES(?,?,?)", key, row, rank);
}

/// Those that it got as this node.
void delete_names(Sql& sql, std::int64_t row, const Node& node) {
    sql.run("DELETE FROM index_aliases WHERE node = ?", row);
    for (const auto& [key, rank] : name_keys(node))
        sql.run("DELETE FROM index_names WHERE key = ? AND node = ?", key, row);
}

/// Which row each resolved node takes: that of the old node of which it has most documents, a new one where none is
/// left.
Rows choose_rows(Sql& sql, const Resolved& resolved, const Rows& before) {
    std::map<std::pair<std::size_t, std::int64_t>, std::uint64_t> shared;  // new node, old row -> documents
    for (std::size_t i = 0; i < resolved.items.size(); ++i) {
        if (before[i] != 0) shared[{at(resolved.result.node_of[i]), before[i]}] += resolved.weights[i] + 1ULL;
    }
    std::vector<std::tuple<std::uint64_t, std::size_t, std::int64_t>> claims;
    for (const auto& [pair, documents] : shared) claims.emplace_back(~documents, pair.first, pair.second);
    std::ranges::sort(claims);
    Rows rows(resolved.result.nodes.size(), 0);
    std::set<std::int64_t> taken;
    for (const auto& [documents, node, old] : claims) {
        if (rows[node] == 0 && !taken.contains(old)) {
            rows[node] = old;
            taken.insert(old);
        }
    }
    std::int64_t next = sql.number("SELECT max(row) FROM index_nodes", 0) + 1;
    for (std::int64_t& row : rows) {
        if (row == 0) row = next++;
    }
    return rows;
}

/// In how many more (or fewer) of the readings each node is named now.
class DocumentCounts {
  public:
    explicit DocumentCounts(Sql& sql) : sql_(sql) {}
    void begin(const std::map<std::int64_t, std::set<std::int64_t>>& before) { before_ = before; }
    /// Must be called before the items get their new nodes.
    void watch(std::int64_t reading) {
        if (before_.contains(reading)) return;
        before_[reading] = nodes_of(reading);
    }
    std::map<std::int64_t, std::int64_t> changes() {
        std::map<std::int64_t, std::int64_t> out;
        for (const auto& [reading, before] : before_) {
            for (const std::int64_t node : before) --out[node];
            for (const std::int64_t node : nodes_of(reading)) ++out[node];
        }
        return out;
    }

  private:
    std::set<std::int64_t> nodes_of(std::int64_t reading) {
        std::set<std::int64_t> out;
        sql_.each(
            "SELECT i.node FROM index_entities e JOIN index_items i ON i.row = e.item WHERE e.reading = ?",
            [&out](const Statement& row) {
                if (!row.is_null(0)) out.insert(row.integer(0));
            },
            reading);
        return out;
    }
    Sql& sql_;
    std::map<std::int64_t, std::set<std::int64_t>> before_ = {};
};

/// True where the node went by another id, name or type before: what is compared of its assertions depends on them.
bool write_node(Sql& sql, std::int64_t row, const Node& node, std::int64_t more_documents) {
    const std::optional<Node> known = node_at(sql, row);
    const std::int64_t documents = (known ? std::int64_t{known->documents} : 0) + more_documents;
    sql.run(
        "INSERT OR REPLACE INTO index_nodes(row, id, name, type, named, mentions, documents, reference) "
        "VALUES(?,?,?,?,?,?,?,?)",
        row, node.id, node.name, node.type, node.named, node.mentions, documents, node.reference);
    const bool same_names = known && known->id == node.id && known->name == node.name && known->type == node.type &&
                            known->named == node.named && known->aliases == node.aliases;
    if (same_names) return false;
    if (known) delete_names(sql, row, *known);
    write_names(sql, row, node);
    return known && (known->name != node.name || known->type != node.type || known->id != node.id);
}

}  // namespace

std::optional<Node> node_at(Sql& sql, std::int64_t row) {
    std::optional<Node> out;
    sql.each(
        "SELECT id, name, type, named, mentions, documents, reference FROM index_nodes WHERE row = ?",
        [&out](const Statement& at) {
            out = Node{.id = at.text(0), .name = at.text(1), .type = at.text(2)};
            out->named = at.integer(3) != 0;
            out->mentions = static_cast<std::uint32_t>(at.integer(4));
            out->documents = static_cast<std::uint32_t>(at.integer(5));
            out->reference = at.text(6);
        },
        row);
    if (!out) return out;
    sql.each(
        "SELECT alias FROM index_aliases WHERE node = ? ORDER BY alias",
        [&out](const Statement& at) { out->aliases.push_back(at.text(0)); }, row);
    return out;
}

namespace {

/// Puts them in the order of the resolution and back.
ResolvedItems resolve_in_order(std::vector<Item>& items, const IndexJudgements& judgements) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&items](std::size_t a, std::size_t b) { return folds_before(items[a], items[b]); });
    std::vector<Item> ordered;
    ordered.reserve(items.size());
    for (const std::size_t i : order) ordered.push_back(std::move(items[i]));
    ResolvedItems resolved = resolve_items(ordered, decide(judgements.placed(), ordered));
    std::vector<NodeIndex> node_of(items.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
        items[order[k]] = std::move(ordered[k]);
        node_of[order[k]] = resolved.node_of[k];
    }
    resolved.node_of = std::move(node_of);
    return resolved;
}

/// By what a node is found, its row, and how well that names it.
using NameRows = std::vector<std::tuple<std::string, std::int64_t, int>>;

NameRows names_of(const std::vector<Node>& nodes) {
    NameRows out;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        for (auto& [key, rank] : name_keys(nodes[n])) out.emplace_back(key, static_cast<std::int64_t>(n) + 1, rank);
    }
    std::ranges::sort(out);
    return out;
}

/// All that can be known of nodes without the file.
struct Planned {
    std::vector<Item> items = {};
    ResolvedItems resolved = {};
    KeyRows keys = {};
    NameRows names = {};
};

Planned plan_nodes(std::vector<Item> items, const IndexJudgements& judgements) {
    Planned out{.items = std::move(items)};
    out.resolved = resolve_in_order(out.items, judgements);
    out.keys = keys_of(out.items);
    out.names = names_of(out.resolved.nodes);
    return out;
}

}  // namespace

std::vector<Node> build_nodes(Sql& sql, ItemBuilder& builder, const IndexJudgements& judgements) {
    SideWork<std::vector<Item>, Planned> planning(
        [&judgements](std::vector<Item> items) { return plan_nodes(std::move(items), judgements); }, 1);
    planning.give(builder.take_items());
    builder.write_members();
    Planned planned = planning.take();
    std::vector<std::int64_t> rows;
    for (const NodeIndex node : planned.resolved.node_of) rows.push_back(static_cast<std::int64_t>(at(node)) + 1);
    builder.write(planned.items, planned.keys, std::move(rows));
    planned.items = {};
    planned.keys = {};
    std::vector<Node>& nodes = planned.resolved.nodes;
    const auto documents = builder.count_documents(nodes.size());
    for (std::size_t n = 0; n < documents.size(); ++n) {
        const Node& node = nodes[n];
        const auto row = static_cast<std::int64_t>(n) + 1;
        sql.run(
            "INSERT INTO index_nodes(row, id, name, type, named, mentions, documents, reference) "
            "VALUES(?,?,?,?,?,?,?,?)",
            row, node.id, node.name, node.type, node.named, node.mentions, documents[n], node.reference);
        for (const std::string& alias : node.aliases) sql.run("INSERT INTO index_aliases VALUES(?,?)", row, alias);
    }
    BulkInsert name_rows(sql, "INSERT INTO index_names", 3);
    for (const auto& [key, row, rank] : planned.names) name_rows.add(std::string_view(key), row, std::int64_t{rank});
    name_rows.finish();
    return std::move(nodes);
}

std::set<std::int64_t> update_nodes(Sql& sql, ItemKeeper& keeper, const IndexJudgements& judgements) {
    const Resolved resolved = resolve(keeper.component(), judgements);
    Rows before;
    std::set<std::int64_t> old = keeper.bereft();
    for (const std::int64_t item : resolved.items) {
        before.push_back(sql.number("SELECT node FROM index_items WHERE row = ?", 0, item));
        old.insert(before.back());
    }
    old.erase(0);
    const Rows rows = choose_rows(sql, resolved, before);
    DocumentCounts counts(sql);
    counts.begin(keeper.nodes_before());
    std::set<std::int64_t> moved;
    for (std::size_t i = 0; i < resolved.items.size(); ++i) {
        if (rows[at(resolved.result.node_of[i])] == before[i]) continue;
        for (const std::int64_t reading :
             sql.numbers("SELECT DISTINCT reading FROM index_entities WHERE item = ?", resolved.items[i])) {
            counts.watch(reading);
            if (moved.insert(reading).second) delete_rows(sql, reading);
        }
    }
    for (std::size_t i = 0; i < resolved.items.size(); ++i) {
        const std::int64_t row = rows[at(resolved.result.node_of[i])];
        if (row != before[i]) sql.run("UPDATE index_items SET node = ? WHERE row = ?", row, resolved.items[i]);
        old.erase(row);
    }
    auto more = counts.changes();
    for (const std::int64_t row : old) {
        if (const auto node = node_at(sql, row)) delete_names(sql, row, *node);
        sql.run("DELETE FROM index_nodes WHERE row = ?", row);
    }
    // Ids may change hands; no two rows may have one at the same time.
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const std::string& id = resolved.result.nodes[n].id;
        for (const std::int64_t row :
             sql.numbers("SELECT row FROM index_nodes WHERE id = ? AND row <> ?", id, rows[n])) {
            if (const auto node = node_at(sql, row)) delete_names(sql, row, *node);
            sql.run("UPDATE index_nodes SET id = '?' || row WHERE row = ?", row);
        }
    }
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (!write_node(sql, rows[n], resolved.result.nodes[n], more[rows[n]])) continue;
        sql.each(
            "SELECT DISTINCT e.reading FROM index_items i JOIN index_entities e ON e.item = i.row WHERE i.node = ?",
            [&moved](const Statement& row) { moved.insert(row.integer(0)); }, rows[n]);
    }
    return moved;
}

}  // namespace relata::graph
