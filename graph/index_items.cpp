// Entities of documents, folded and counted in the file.

#include "graph/index_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/fingerprint.h"
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

void write_item(Sql& sql, std::int64_t row, std::uint64_t fold, std::int64_t first, const Item& item) {
    const std::string aliases = joined(item.aliases);
    sql.run(
        "INSERT INTO index_items(row, fold, first, document, id, name, type, aliases, reach, mentions, documents, "
        "findings) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
        row, fold, first, item.document, item.id, item.name, item.type, aliases, static_cast<int>(item.reach),
        item.mentions, item.documents, joined(findings_of(item)));
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
        write_item(sql_, at, fold, entity, empty);
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

void ItemBuilder::enter(std::int64_t row, const Reading& reading, const EntityRows& entities) {
    for (Item& item : items_of(reading)) {
        item.judged = judgements_.speaks_of(item);
        const auto declared = entities.find(item.id);
        const bool is_declared = declared != entities.end();
        Member& member = members_.emplace_back();
        member.entity = is_declared ? declared->second : 0;
        member.reading = row;
        member.mentions = item.mentions;
        if (!is_declared) member.id = item.id;
        const auto [known, fresh] = known_.try_emplace(fold_number(item), kept_.size());
        member.item = static_cast<std::int64_t>(known->second) + 1;
        if (fresh) {
            Kept& kept = kept_.emplace_back();
            for (const std::string& key : item.beside) kept.beside[key] = 1;
            kept.item = std::move(item);
            kept.first = static_cast<std::int64_t>(members_.size()) - 1;
            continue;
        }
        Kept& kept = kept_[known->second];
        if (std::tie(item.document, item.id) < std::tie(kept.item.document, kept.item.id)) {
            kept.item.document = item.document;
            kept.item.id = item.id;
            kept.first = static_cast<std::int64_t>(members_.size()) - 1;
        }
        kept.item.mentions += item.mentions;
        kept.item.documents += item.documents;
        for (const std::string& key : item.beside) ++kept.beside[key];
        for (const auto& [key, documents] : item.apart) kept.item.apart[key] += documents;
    }
}

std::map<std::int64_t, Item> ItemBuilder::finish() {
    std::int64_t undeclared = 0;
    for (Member& m : members_) {
        if (m.entity == 0) m.entity = --undeclared;
    }
    std::map<std::int64_t, Item> out;
    std::vector<std::pair<std::string, std::int64_t>> keys;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        Kept& kept = kept_[i];
        const auto row = static_cast<std::int64_t>(i) + 1;
        write_item(sql_, row, fold_number(kept.item), members_[static_cast<std::size_t>(kept.first)].entity, kept.item);
        for (std::string& key : blocking_keys(kept.item)) keys.emplace_back(std::move(key), row);
        for (const auto& [key, documents] : kept.beside) {
            sql_.run("INSERT INTO index_beside VALUES(?,?,?)", row, key, documents);
            kept.item.beside.insert(key);
        }
        for (const auto& [key, documents] : kept.item.apart)
            sql_.run("INSERT INTO index_apart VALUES(?,?,?)", row, key, documents);
        out.emplace_hint(out.end(), row, std::move(kept.item));
    }
    std::ranges::sort(keys);
    for (const auto& [key, item] : keys) sql_.run("INSERT INTO index_keys VALUES(?,?)", key, item);
    std::ranges::sort(members_, {}, &Member::entity);
    for (const Member& m : members_)
        sql_.run("INSERT INTO index_entities VALUES(?,?,?,?,?)", m.entity, m.item, m.reading, m.mentions, m.id);
    return out;
}

std::vector<std::pair<std::int64_t, Item>> in_fold_order(std::map<std::int64_t, Item> items) {
    std::vector<std::pair<std::int64_t, Item>> out;
    for (auto& [row, item] : items) out.emplace_back(row, std::move(item));
    std::ranges::sort(out, [](const auto& a, const auto& b) { return fold_key(a.second) < fold_key(b.second); });
    return out;
}

}  // namespace relata::graph
