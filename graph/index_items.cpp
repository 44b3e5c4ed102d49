// Entities of documents, folded and counted in the file.

#include "graph/index_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "core/fingerprint.h"
#include "graph/bulk_insert.h"
#include "graph/index_judgements.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

/// Each alias with a line break behind it; its own line breaks are written "\\n".
std::string joined(const std::vector<std::string>& aliases) {
    std::string out;
    for (const std::string& alias : aliases) {
        for (const char c : alias) {
            if (c == '\\' || c == '\n') out += '\\';
            out += c == '\n' ? 'n' : c;
        }
        out += '\n';
    }
    return out;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    std::string alias;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            out.push_back(std::exchange(alias, {}));
        } else if (text[at] == '\\' && at + 1 < text.size()) {
            alias += text[++at] == 'n' ? '\n' : text[at];
        } else {
            alias += text[at];
        }
    }
    return out;
}

/// The number under which equal items find each other.
std::uint64_t fold_number(const Item& item) {
    const auto [name, type, aliases, reach, findings, document, id] = fold_key(item);
    return hash_bytes(fmt::format("{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}", name, type, joined(aliases),
                                  static_cast<int>(reach), joined(findings), document, id));
}

Item item_from(const Statement& row, int from) {
    Item item = {.document = row.text(from),
                 .id = row.text(from + 1),
                 .name = row.text(from + 2),
                 .type = row.text(from + 3),
                 .aliases = split(row.text(from + 4)),
                 .mentions = static_cast<std::uint32_t>(row.integer(from + 6)),
                 .documents = static_cast<std::uint32_t>(row.integer(from + 7)),
                 .reach = static_cast<Reach>(row.integer(from + 5))};
    set_findings(item, split(row.text(from + 8)));
    return item;
}

constexpr const char* kItem =
    "SELECT document, id, name, type, aliases, reach, mentions, documents, findings FROM index_items WHERE row = ?";

void write_item(Sql& sql, std::int64_t row, std::uint64_t fold, std::int64_t first, const Item& item,
                std::optional<std::int64_t> node) {
    const std::string aliases = joined(item.aliases);
    sql.run(
        "INSERT INTO index_items(row, fold, first, document, id, name, type, aliases, reach, mentions, documents, "
        "findings, node) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
        row, fold, first, item.document, item.id, item.name, item.type, aliases, static_cast<int>(item.reach),
        item.mentions, item.documents, joined(findings_of(item)), node);
}

}  // namespace

void ItemKeeper::leave(std::int64_t reading) {
    std::vector<Item> told;
    std::map<std::string, std::tuple<std::int64_t, std::int64_t, std::uint32_t>> rows;  // by made-up id
    auto& nodes = nodes_before_[reading];
    sql_.each(
        "SELECT e.entity, e.item, e.mentions, i.node, i.document, i.id, i.name, i.type, i.aliases, i.reach, "
        "i.mentions, "
        "i.documents, i.findings FROM index_entities e JOIN index_items i ON i.row = e.item WHERE e.reading = ?",
        [&](const Statement& row) {
            Item item = item_from(row, 4);
            item.id = fmt::format("{}", row.integer(0));
            rows[item.id] = {row.integer(0), row.integer(1), static_cast<std::uint32_t>(row.integer(2))};
            if (!row.is_null(3)) nodes.insert(row.integer(3));
            told.push_back(std::move(item));
        },
        reading);
    note_neighbours(told);
    for (Item& item : told) {
        const auto [entity, row, mentions] = rows.at(item.id);
        item.mentions = mentions;
        if (sql_.number("SELECT first FROM index_items WHERE row = ?", 0, row) == entity) without_first_.insert(row);
        sql_.run("DELETE FROM index_entities WHERE entity = ?", entity);
        add(row, item, -1);
    }
}

void ItemKeeper::enter(std::int64_t row, const Reading& reading, const EntityRows& entities) {
    nodes_before_.try_emplace(row);
    for (Item& item : items_of(reading)) {
        item.judged = judgements_.speaks_of(item);
        const auto declared = entities.find(item.id);
        const std::int64_t entity = declared != entities.end()
                                        ? declared->second
                                        : sql_.number("SELECT min(entity) FROM index_entities WHERE entity < 0", 0) - 1;
        const std::int64_t at = row_of(item, entity);
        sql_.run("INSERT INTO index_entities VALUES(?,?,?,?,?)", entity, at, row, item.mentions,
                 declared != entities.end() ? std::string() : item.id);
        add(at, item, +1);
    }
}

std::int64_t ItemKeeper::row_of(const Item& item, std::int64_t entity) {
    const std::uint64_t fold = fold_number(item);
    std::int64_t at = 0;
    std::string document, id;
    sql_.each(
        "SELECT row, document, id FROM index_items WHERE fold = ?",
        [&](const Statement& row) {
            at = row.integer(0);
            document = row.text(1);
            id = row.text(2);
        },
        fold);
    if (at == 0) {
        at = sql_.number("SELECT max(row) FROM index_items", 0) + 1;
        Item empty = item;
        empty.mentions = 0;
        empty.documents = 0;
        write_item(sql_, at, fold, entity, empty, std::nullopt);
        for (const std::string& key : blocking_keys(item)) sql_.run("INSERT INTO index_keys VALUES(?,?)", key, at);
    } else if (!without_first_.contains(at) && std::tie(item.document, item.id) < std::tie(document, id)) {
        sql_.run("UPDATE index_items SET first = ?, document = ?, id = ? WHERE row = ?", entity, item.document, item.id,
                 at);
    }
    return at;
}

void ItemKeeper::add(std::int64_t item, const Item& told, int step) {
    touched_.insert(item);
    sql_.run("UPDATE index_items SET mentions = mentions + ?, documents = documents + ? WHERE row = ?",
             step * static_cast<std::int64_t>(told.mentions), step, item);
    for (const std::string& key : told.beside)
        sql_.run(
            "INSERT INTO index_beside VALUES(?,?,?) ON CONFLICT DO UPDATE SET documents = documents + "
            "excluded.documents",
            item, key, step);
    for (const auto& [key, documents] : told.apart)
        sql_.run(
            "INSERT INTO index_apart VALUES(?,?,?) ON CONFLICT DO UPDATE SET documents = documents + "
            "excluded.documents",
            item, key, step * documents);
}

void ItemKeeper::drop_item(std::int64_t item) {
    for (const std::string& key : [&] {
             std::vector<std::string> keys;
             sql_.each(
                 kItem, [&](const Statement& row) { keys = blocking_keys(item_from(row, 0)); }, item);
             return keys;
         }()) {
        sql_.run("DELETE FROM index_keys WHERE key = ? AND item = ?", key, item);
        keys_.insert(key);
    }
    bereft_.insert(sql_.number("SELECT node FROM index_items WHERE row = ?", 0, item));
    sql_.run("DELETE FROM index_items WHERE row = ?", item);
}

void ItemKeeper::find_first_again(std::int64_t item) {
    std::int64_t first = 0;
    std::string document, id;
    sql_.each(
        "SELECT e.entity, d.label, coalesce(e.id, l.id) FROM index_entities e "
        "JOIN index_documents d ON d.reading = e.reading LEFT JOIN entity_records l ON l.row = e.entity WHERE e.item = "
        "?",
        [&](const Statement& row) {
            std::string its_document = row.text(1), its_id = row.text(2);
            if (first != 0 && std::tie(document, id) < std::tie(its_document, its_id)) return;
            first = row.integer(0);
            document = std::move(its_document);
            id = std::move(its_id);
        },
        item);
    sql_.run("UPDATE index_items SET first = ?, document = ?, id = ? WHERE row = ?", first, document, id, item);
}

std::map<std::int64_t, Item> ItemKeeper::component() {
    for (const std::int64_t item : touched_) {
        if (sql_.number("SELECT documents FROM index_items WHERE row = ?", 0, item) == 0) {
            drop_item(item);
        } else if (without_first_.contains(item)) {
            find_first_again(item);
        }
        sql_.run("DELETE FROM index_beside WHERE item = ? AND documents = 0", item);
        sql_.run("DELETE FROM index_apart WHERE item = ? AND documents = 0", item);
    }
    std::map<std::int64_t, Item> found;
    std::vector<std::int64_t> queue(touched_.begin(), touched_.end());
    for (const std::int64_t item : judgements_.items(sql_)) queue.push_back(item);
    std::vector<std::string> keys(keys_.begin(), keys_.end());
    std::set<std::string> seen = keys_;
    while (!queue.empty() || !keys.empty()) {
        for (const std::string& key : std::exchange(keys, {})) {
            for (const std::int64_t item : sql_.numbers("SELECT item FROM index_keys WHERE key = ?", key))
                queue.push_back(item);
        }
        for (const std::int64_t item : std::exchange(queue, {})) {
            if (found.contains(item)) continue;
            sql_.each(
                kItem,
                [&](const Statement& row) {
                    for (std::string& key : blocking_keys(found.emplace(item, item_from(row, 0)).first->second)) {
                        if (seen.insert(key).second) keys.push_back(std::move(key));
                    }
                },
                item);
        }
    }
    for (auto& [row, item] : found) {
        item.judged = judgements_.speaks_of(item);
        sql_.each(
            "SELECT key FROM index_beside WHERE item = ?", [&](const Statement& at) { item.beside.insert(at.text(0)); },
            row);
        sql_.each(
            "SELECT key, documents FROM index_apart WHERE item = ?",
            [&](const Statement& at) { item.apart[at.text(0)] = static_cast<int>(at.integer(1)); }, row);
    }
    return found;
}

std::vector<FoundItem> find_items(const Reading& reading, const IndexJudgements& judgements) {
    std::vector<FoundItem> out;
    for (Item& item : items_of(reading)) {
        item.judged = judgements.speaks_of(item);
        const std::uint64_t fold = fold_number(item);
        out.push_back({std::move(item), fold});
    }
    return out;
}

void ItemBuilder::enter(std::int64_t reading, std::vector<FoundItem> items, const EntityRows& entities) {
    for (auto& [item, fold] : items) {
        const auto declared = entities.find(item.id);
        const std::size_t at = members_.size();
        if (declared == entities.end()) undeclared_.emplace(at, item.id);
        const auto [known, fresh] = known_.try_emplace(fold, kept_.size());
        members_.push_back({declared != entities.end() ? declared->second : --last_undeclared_, reading,
                            static_cast<std::uint32_t>(known->second) + 1, item.mentions});
        if (fresh) {
            Kept& kept = kept_.emplace_back();
            for (const std::string& key : item.beside) kept.beside.emplace_hint(kept.beside.end(), key, 1);
            kept.item = std::move(item);
            kept.fold = fold;
            kept.first = at;
            continue;
        }
        Kept& kept = kept_[known->second];
        if (std::tie(item.document, item.id) < std::tie(kept.item.document, kept.item.id)) {
            kept.item.document = std::move(item.document);
            kept.item.id = std::move(item.id);
            kept.first = at;
        }
        kept.item.mentions += item.mentions;
        kept.item.documents += item.documents;
        for (const std::string& key : item.beside) ++kept.beside[key];
        for (const auto& [key, documents] : item.apart) kept.item.apart[key] += documents;
    }
}

std::vector<Item> ItemBuilder::take_items() {
    known_ = {};
    std::vector<Item> out;
    out.reserve(kept_.size());
    for (Kept& kept : kept_) {
        for (const auto& [key, documents] : kept.beside) kept.item.beside.insert(kept.item.beside.end(), key);
        out.push_back(std::move(kept.item));
    }
    return out;
}

KeyRows keys_of(const std::vector<Item>& items) {
    KeyRows out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::string& key : blocking_keys(items[i]))
            out.emplace_back(std::move(key), static_cast<std::int64_t>(i) + 1);
    }
    std::ranges::sort(out);
    return out;
}

void ItemBuilder::write_members() {
    BulkInsert beside(sql_, "INSERT INTO index_beside", 3);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        for (const auto& [key, documents] : kept_[i].beside)
            beside.add(static_cast<std::int64_t>(i) + 1, std::string_view(key), documents);
    }
    beside.finish();
    for (Kept& kept : kept_) kept.beside = {};
    std::vector<std::uint32_t> order(members_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [this](std::uint32_t at) { return members_[at].entity; });
    BulkInsert rows(sql_, "INSERT INTO index_entities", 5);
    for (const std::uint32_t at : order) {
        const Member& m = members_[at];
        const auto id = undeclared_.find(at);
        rows.add(m.entity, std::int64_t{m.item}, m.reading, std::int64_t{m.mentions},
                 id != undeclared_.end() ? std::string_view(id->second) : std::string_view());
    }
    rows.finish();
}

void ItemBuilder::write(const std::vector<Item>& items, const KeyRows& keys, std::vector<std::int64_t> nodes) {
    nodes_ = std::move(nodes);
    BulkInsert apart(sql_, "INSERT INTO index_apart", 3);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i) + 1;
        write_item(sql_, row, kept_[i].fold, members_[kept_[i].first].entity, items[i], nodes_[i]);
        for (const auto& [key, documents] : items[i].apart)
            apart.add(row, std::string_view(key), std::int64_t{documents});
    }
    apart.finish();
    kept_ = {};
    BulkInsert key_rows(sql_, "INSERT INTO index_keys", 2);
    for (const auto& [key, item] : keys) key_rows.add(std::string_view(key), item);
    key_rows.finish();
}

std::vector<std::uint32_t> ItemBuilder::count_documents(std::size_t nodes) const {
    std::vector<std::uint32_t> out(nodes);
    std::vector<std::int64_t> last(nodes, -1);
    for (const Member& m : members_) {
        const auto node = static_cast<std::size_t>(nodes_[m.item - 1]) - 1;
        if (std::exchange(last[node], m.reading) != m.reading) ++out[node];
    }
    return out;
}

std::span<const ItemBuilder::Member> ItemBuilder::members_of(std::int64_t reading) const {
    const auto found = std::ranges::equal_range(members_, reading, {}, &Member::reading);
    return {found.begin(), found.end()};
}

NodesById ItemBuilder::nodes_of(std::int64_t reading, const EntityRows& entities) const {
    std::unordered_map<std::int64_t, std::int64_t> by_entity;
    NodesById nodes;
    const auto members = members_of(reading);
    for (const Member& m : members) {
        const std::int64_t node = nodes_[m.item - 1];
        by_entity[m.entity] = node;
        const auto id = undeclared_.find(static_cast<std::size_t>(&m - members_.data()));
        if (id != undeclared_.end()) nodes[id->second] = node;
    }
    for (const auto& [id, entity] : entities) {
        if (const auto node = by_entity.find(entity); node != by_entity.end()) nodes[id] = node->second;
    }
    return nodes;
}

std::vector<std::pair<std::int64_t, Item>> in_fold_order(std::map<std::int64_t, Item> items) {
    std::vector<std::pair<std::int64_t, Item>> out;
    for (auto& [row, item] : items) out.emplace_back(row, std::move(item));
    std::ranges::sort(out, [](const auto& a, const auto& b) { return folds_before(a.second, b.second); });
    return out;
}

}  // namespace relata::graph
