// From the index to a store that holds what a command needs and no more.

#include "graph/slice.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/index.h"
#include "graph/index_documents.h"
#include "graph/index_ledger.h"
#include "graph/index_nodes.h"
#include "graph/index_sql.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "graph/ledger_rows.h"
#include "graph/names.h"
#include "graph/node_names.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Rows = std::set<std::int64_t>;

std::vector<std::int64_t> nodes_called(Sql& sql, std::string_view name) {
    for (const int rank : {0, 1}) {
        for (const std::string& key : tried_keys(name)) {
            auto found = sql.numbers(
                "SELECT k.node FROM index_names k JOIN index_nodes n ON n.row = k.node WHERE k.key = ? AND k.rank = ? "
                "ORDER BY n.mentions DESC, n.id",
                key, rank);
            if (!found.empty()) return found;
        }
    }
    return {};
}

/// "Idlib province" with "Idlib".
void add_places_named_after(Sql& sql, std::int64_t node, Rows& out) {
    std::string wide, type;
    sql.each(
        "SELECT name, type FROM index_nodes WHERE row = ?",
        [&](const Statement& row) {
            wide = row.text(0);
            type = row.text(1);
        },
        node);
    const auto words = fold_words(wide);
    if (words.empty() || (type != "PLACE" && type != "COUNTRY")) return;
    sql.each(
        "SELECT n.row, n.name FROM index_names k JOIN index_nodes n ON n.row = k.node "
        "WHERE k.key = ? AND n.type IN ('PLACE', 'FACILITY')",
        [&](const Statement& row) {
            if (holds_words(row.text(1), wide)) out.insert(row.integer(0));
        },
        words.front());
}

Rows touching(Sql& sql, const Rows& nodes) {
    Rows out;
    for (const std::int64_t node : nodes) {
        sql.each(
            "SELECT assertion FROM index_arguments WHERE node = ?",
            [&out](const Statement& row) { out.insert(row.integer(0)); }, node);
    }
    return out;
}

/// Nodes joined with one of `nodes` by an edge.
Rows neighbours(Sql& sql, const Rows& nodes) {
    Rows out;
    const auto take = [&out](const Statement& row) { out.insert(row.integer(0)); };
    for (const std::int64_t node : nodes) {
        sql.each("SELECT object FROM index_assertions WHERE subject = ? AND object IS NOT NULL", take, node);
        sql.each("SELECT subject FROM index_assertions WHERE object = ? AND subject IS NOT NULL", take, node);
    }
    return out;
}

/// "\"idlib\" \"cease fire\"": every word or phrase as it stands, whatever it may mean in a search.
std::string search_for(const std::vector<std::string>& topic) {
    std::string out;
    for (const std::string& words : topic) {
        std::string quoted;
        for (const char c : words) quoted += c == '"' ? ' ' : c;
        if (quoted.find_first_not_of(' ') != std::string::npos) out += (out.empty() ? "\"" : " \"") + quoted + "\"";
    }
    return out;
}

Rows about(Sql& sql, const std::vector<std::string>& topic) {
    Rows out;
    const std::string search = search_for(topic);
    if (search.empty()) return out;
    sql.each(
        "SELECT i.row FROM sentence_words w JOIN assertions a ON a.sentence = w.rowid "
        "JOIN index_assertions i ON i.row = a.row WHERE sentence_words MATCH ?",
        [&out](const Statement& row) { out.insert(row.integer(0)); }, search);
    return out;
}

/// The first digits of an id as the 8 bytes that are kept of it, filled up with `rest`.
std::string bytes_of(std::string_view digits, char rest) {
    std::string all(digits);
    all.resize(16, rest);
    return sqlite::digest_bytes(all);
}

Rows called(Sql& sql, const std::vector<std::string>& ids) {
    Rows out;
    for (const std::string& id : ids) {
        if (id.empty() || id.size() > 16 || id.find_first_not_of("0123456789abcdef") != std::string::npos) continue;
        const std::string least = bytes_of(id, '0'), most = bytes_of(id, 'f');
        sql.each(
            "SELECT a.row FROM assertions a JOIN index_assertions i ON i.row = a.row WHERE a.id BETWEEN ? AND ?",
            [&out](const Statement& row) { out.insert(row.integer(0)); }, Blob{least}, Blob{most});
    }
    return out;
}

/// The other assertions of the edges between two entities.
void complete_edges(Sql& sql, Rows& rows) {
    Rows more;
    for (const std::int64_t row : rows) {
        for (const std::int64_t other :
             sql.numbers("SELECT b.row FROM index_assertions a JOIN index_assertions b ON b.subject = a.subject AND "
                         "b.relation = a.relation AND b.object = a.object WHERE a.row = ?",
                         row))
            more.insert(other);
    }
    rows.merge(more);
}

std::string json_list(const auto& numbers) {
    std::string out = "SELECT value FROM json_each('[";
    for (const std::int64_t n : numbers) out += fmt::format("{}{}", out.back() == '[' ? "" : ",", n);
    return out + "]')";
}

void keep_latest(Sql& sql, std::size_t limit, Rows& rows) {
    if (limit == 0 || rows.size() <= limit) return;
    std::vector<std::tuple<std::string, std::string, std::int64_t>> ranked;
    for (const std::int64_t row : rows) {
        sql.each(
            "SELECT coalesce(a.published, ''), d.label FROM index_assertions a "
            "JOIN index_documents d ON d.reading = a.document WHERE a.row = ?",
            [&](const Statement& at) { ranked.emplace_back(at.text(0), at.text(1), row); }, row);
    }
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(b), std::get<1>(a), std::get<2>(a)) <
               std::tie(std::get<0>(a), std::get<1>(b), std::get<2>(b));
    });
    ranked.resize(limit);
    rows.clear();
    for (const auto& entry : ranked) rows.insert(std::get<2>(entry));
}

/// Puts the parts together: readings by row first, then everything by position.
class Reader {
  public:
    explicit Reader(Sql& sql) : sql_(sql) {}

    StoreParts read(const Rows& assertions, const Rows& nodes) {
        for (const std::int64_t row : assertions)
            open(sql_.number("SELECT document FROM index_assertions WHERE row = ?", 0, row));
        read_records(assertions);
        std::vector<std::int64_t> with_assertions;
        for (const auto& [row, reading] : readings_) with_assertions.push_back(row);
        find_copies(with_assertions);
        describe();
        number_documents();
        for (const std::int64_t row : with_assertions) resolve(row);
        for (const std::int64_t node : nodes) used_.insert(node);
        number_nodes();
        for (const std::int64_t row : order_) parts_.readings.push_back(std::move(readings_[row]));
        return std::move(parts_);
    }

  private:
    void open(std::int64_t reading) {
        if (reading != 0) readings_.try_emplace(reading);
    }
    void read_records(const Rows& assertions) {
        constexpr std::size_t kAtOnce = 20'000;
        const auto layout = layout_of(sql_.connection());
        if (!layout) return sql_.fail_with(layout.error());
        ReadingsByRow by_row;
        for (auto& [row, reading] : readings_) by_row[row] = &reading;
        const auto check = [this](Result<void> done) {
            if (!done) sql_.fail_with(done.error());
        };
        std::vector<std::int64_t> some;
        const auto read_some = [&] {
            if (!some.empty() && !sql_.failed())
                check(read_assertions(sql_.connection(), *layout, by_row, json_list(some)));
            some.clear();
        };
        for (const std::int64_t row : assertions) {
            some.push_back(row);
            if (some.size() == kAtOnce) read_some();
        }
        read_some();
        for (auto& [row, reading] : readings_) reading.signature = signature_at(sql_, row);
    }
    /// Copies of the articles, and whoever shares a long sentence that carries one of the assertions.
    void find_copies(const std::vector<std::int64_t>& with_assertions) {
        for (const std::int64_t row : with_assertions) {
            for (const Assertion& a : readings_[row].assertions) {
                const auto sentence = print_of_sentence(readings_[row].signature, a.sentence);
                if (!sentence || !is_long(*sentence) || holders_.contains(sentence->print)) continue;
                if (sql_.number("SELECT count(*) FROM index_firsts WHERE print = ?", 0, sentence->print) == 0) continue;
                auto& holders = holders_[sentence->print];
                sql_.each(
                    "SELECT d.reading, d.long_prints FROM index_prints p JOIN index_documents d ON d.reading = "
                    "p.document "
                    "WHERE p.print = ?",
                    [&](const Statement& at) {
                        if (std::ranges::binary_search(from_bytes(at.text(1)), sentence->print))
                            holders.push_back(at.integer(0));
                    },
                    sentence->print);
            }
        }
        Rows origins;
        const auto add_origin = [&](std::int64_t reading) {
            origins.insert(sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, reading));
        };
        for (const std::int64_t row : with_assertions) add_origin(row);
        for (const std::int64_t origin : origins) {
            for (const std::int64_t copy :
                 sql_.numbers("SELECT reading FROM index_documents WHERE first_copy = ?", origin))
                open(copy);
        }
        for (const auto& [print, holders] : holders_) {
            for (const std::int64_t holder : holders) {
                open(holder);
                open(sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, holder));
            }
        }
    }
    void describe() {
        for (auto& [row, reading] : readings_) {
            reading.document = document_at(sql_, row);
            sql_.each(
                "SELECT label FROM index_documents WHERE reading = ?",
                [&reading](const Statement& at) { reading.document.id = at.text(0); }, row);
            for (Assertion& a : reading.assertions) a.document = reading.document.id;
        }
    }
    void number_documents() {
        std::vector<std::int64_t> order;
        for (const auto& [row, reading] : readings_) order.push_back(row);
        const auto label = [this](std::int64_t row) -> const std::string& { return readings_[row].document.id; };
        std::ranges::sort(order, {}, label);
        for (std::uint32_t i = 0; i < order.size(); ++i) position_[order[i]] = i;
        Origins& origins = parts_.origins;
        for (const std::int64_t row : order) {
            const std::int64_t first =
                sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", row, row);
            origins.first_copy.push_back(position_.at(first));
        }
        for (const auto& [print, holders] : holders_) {
            std::vector<std::uint32_t> documents;
            for (const std::int64_t holder : holders) documents.push_back(position_.at(holder));
            const auto other = [&](std::uint32_t d) {
                return origins.first_copy[d] != origins.first_copy[documents[0]];
            };
            if (std::ranges::none_of(documents, other)) continue;
            std::ranges::sort(documents, {}, [&](std::uint32_t d) { return age_rank(readings_[order[d]].document); });
            origins.shared_sentences.emplace(print, std::move(documents));
        }
        order_ = std::move(order);
    }
    void resolve(std::int64_t reading) {
        std::map<std::string, std::int64_t, std::less<>> nodes;
        sql_.each(
            "SELECT r.id, i.node FROM index_entities e JOIN index_items i ON i.row = e.item "
            "JOIN entity_records r ON r.row = e.entity WHERE e.reading = ?",
            [&nodes](const Statement& row) { nodes[row.text(0)] = row.integer(1); }, reading);
        const auto use = [&](const std::string& id) {
            const auto node = nodes.find(id);
            if (node == nodes.end()) return;
            used_.insert(node->second);
            node_of_[{position_.at(reading), id}] = node->second;
        };
        for (const Assertion& a : readings_[reading].assertions) {
            for (const std::string* id : {&a.subject.id, &a.object.id, &a.attribution_id, &a.place_id}) use(*id);
            for (const Argument& argument : a.arguments) use(argument.id);
        }
    }
    void number_nodes() {
        std::vector<std::pair<Node, std::int64_t>> nodes;
        for (const std::int64_t row : used_) {
            nodes.emplace_back(node_at(sql_, row).value_or(Node{}), row);
        }
        std::ranges::sort(nodes, {}, [](const auto& n) { return n.first.id; });
        std::map<std::int64_t, NodeIndex> index;
        for (auto& [node, row] : nodes) {
            index[row] = NodeIndex{static_cast<std::uint32_t>(parts_.resolution.nodes.size())};
            parts_.resolution.nodes.push_back(std::move(node));
        }
        for (const auto& [entity, row] : node_of_) parts_.resolution.node_of.emplace(entity, index.at(row));
    }

    Sql& sql_;
    StoreParts parts_ = {};
    std::map<std::int64_t, Reading> readings_ = {};
    std::map<std::uint64_t, std::vector<std::int64_t>> holders_ = {};
    std::map<std::int64_t, std::uint32_t> position_ = {};
    std::map<std::pair<std::uint32_t, std::string>, std::int64_t> node_of_ = {};
    Rows used_ = {};
    std::vector<std::int64_t> order_ = {};
};

}  // namespace

Result<StoreParts> read_slice(const sqlite::Connection& connection, const Slice& slice) {
    Sql sql(connection);
    Rows nodes;
    for (const std::string& name : slice.entities) {
        for (const std::int64_t node : nodes_called(sql, name)) {
            nodes.insert(node);
            add_places_named_after(sql, node, nodes);
        }
    }
    Rows within = nodes;
    for (unsigned hop = 1; hop < slice.hops; ++hop) within.merge(neighbours(sql, within));
    Rows rows = touching(sql, within);
    Rows others = about(sql, slice.topic);
    others.merge(called(sql, slice.assertions));
    complete_edges(sql, others);
    rows.merge(others);
    keep_latest(sql, slice.limit, rows);
    StoreParts parts = Reader(sql).read(rows, within);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return parts;
}

Result<Store> Store::open(const std::string& path, const Slice& slice) {
    const auto ledger = Ledger::open(path);
    if (!ledger) return tl::unexpected(ledger.error());
    const sqlite::Connection& connection = connection_of(*ledger);
    // One read transaction: an `add` of another process must not fall between the tables.
    if (auto begun = connection.run("BEGIN"); !begun) return tl::unexpected(begun.error());
    const auto current = index_is_current(connection);
    if (!current) return tl::unexpected(current.error());
    const auto judgements = ledger->judgements();
    if (!judgements) return tl::unexpected(judgements.error());
    // The index does not know what people decided.
    if (!*current || !judgements->empty()) return open(path);
    return read_slice(connection, slice).map([](StoreParts&& parts) { return put_together(std::move(parts)); });
}

}  // namespace relata::graph
