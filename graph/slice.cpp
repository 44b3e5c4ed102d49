// From the index to a store that holds what a command needs and no more.

#include "graph/slice.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "graph/account_blocks.h"
#include "graph/edge_ends.h"
#include "graph/index.h"
#include "graph/index_sql.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "graph/names.h"
#include "graph/node_names.h"
#include "graph/slice_happenings.h"
#include "graph/slice_reader.h"
#include "graph/suggest.h"

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

Rows touching(Sql& sql, const Rows& nodes, bool as_ends) {
    Rows out;
    for (const std::int64_t node : nodes) {
        const auto take = [&out](const Statement& row) { out.insert(row.integer(0)); };
        sql.each("SELECT row FROM index_assertions WHERE subject = ?", take, node);
        sql.each("SELECT row FROM index_assertions WHERE object = ?", take, node);
        if (!as_ends) sql.each("SELECT assertion FROM index_arguments WHERE node = ?", take, node);
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

/// Finds the other assertions of edges, and of those that contradict them.
class EdgeCompleter {
  public:
    /// What touches `nodes` is there already.
    EdgeCompleter(Sql& sql, const Rows& nodes) : sql_(sql), nodes_(nodes) {}

    void add_of_edge(std::int64_t row, Rows& out) {
        const EdgeEnds ends = ends_of(sql_, row);
        if (is_there(ends.subject) || is_there(ends.object) || !done_.insert(ends).second) return;
        each_with_ends(sql_, ends, [&out](const Statement& found) { out.insert(found.integer(0)); });
    }

  private:
    bool is_there(const Number& node) const { return node && nodes_.contains(*node); }

    Sql& sql_;
    const Rows& nodes_;
    std::set<EdgeEnds> done_ = {};
};

void complete_edges(Sql& sql, const Rows& nodes, Rows& rows) {
    EdgeCompleter edges(sql, nodes);
    Rows more;
    for (const std::int64_t row : rows) edges.add_of_edge(row, more);
    rows.merge(more);
}

/// Days as texts: a month begins with its first day and ends with its last.
struct Window {
    const std::string& since;
    const std::string& until;
    bool holds(const std::string& day) const { return day >= since && day.substr(0, until.size()) <= until; }
};

/// Keeps those published within the days, the latest first, then the others; how many are taken out.
std::size_t keep_latest(Sql& sql, std::size_t limit, const Window& window, Rows& rows) {
    if (limit == 0 || rows.size() <= limit) return 0;
    struct Ranked {
        bool within = false;
        std::string published = {}, label = {};
        std::int64_t row = 0;
    };
    std::vector<Ranked> ranked;
    for (const std::int64_t row : rows) {
        sql.each(
            "SELECT coalesce(d.published, ''), d.label FROM index_assertions a "
            "JOIN index_documents d ON d.reading = a.document WHERE a.row = ?",
            [&](const Statement& at) {
                ranked.push_back({window.holds(at.text(0)), at.text(0), at.text(1), row});
            },
            row);
    }
    std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
        return std::tie(b.within, b.published, a.label, a.row) < std::tie(a.within, a.published, b.label, b.row);
    });
    const std::size_t all = rows.size();
    rows.clear();
    for (const Ranked& r : std::span(ranked).first(limit)) rows.insert(r.row);
    return all - rows.size();
}

/// Who goes by a name, with the places named after them.
Rows nodes_meant(Sql& sql, const std::string& name) {
    Rows out;
    for (const std::int64_t node : nodes_called(sql, name)) {
        out.insert(node);
        add_places_named_after(sql, node, out);
    }
    return out;
}

std::int64_t assertions_at(Sql& sql, const Rows& nodes) {
    std::int64_t out = 0;
    for (const std::int64_t node : nodes) out += sql.number("SELECT mentions FROM index_nodes WHERE row = ?", 0, node);
    return out;
}

/// The nodes of which a key looks like one of the names.
Rows nodes_resembling(Sql& sql, const std::vector<std::string>& names) {
    Rows out;
    if (names.empty()) return out;
    std::vector<Resemblance> resembles;
    for (const std::string& name : names) resembles.emplace_back(name);
    sql.each("SELECT key, node FROM index_names", [&](const Statement& row) {
        const std::string key = row.text(0);
        if (std::ranges::any_of(resembles, [&key](const Resemblance& one) { return one(key); }))
            out.insert(row.integer(1));
    });
    return out;
}

/// The nodes of the entities from which is read, and of those that must only be known.
struct Starts {
    Rows read = {}, known = {};
};

Starts starts_of(Sql& sql, const Slice& slice) {
    Starts out;
    std::vector<Rows> each;
    for (const std::string& name : slice.entities) each.push_back(nodes_meant(sql, name));
    for (const std::string& name : slice.beside) out.known.merge(nodes_meant(sql, name));
    for (const Rows& nodes : each) out.known.insert(nodes.begin(), nodes.end());
    if (slice.together && each.size() > 1)
        each = {*std::ranges::min_element(each, {}, [&sql](const Rows& nodes) { return assertions_at(sql, nodes); })};
    for (Rows& nodes : each) out.read.merge(nodes);
    out.known.merge(nodes_resembling(sql, slice.resembling));
    if (slice.all_nodes)
        sql.each("SELECT row FROM index_nodes", [&out](const Statement& row) { out.known.insert(row.integer(0)); });
    return out;
}

/// What is read, and what is not.
struct Chosen {
    Rows rows = {};
    std::size_t left_out = 0;
    Completion happenings = Completion::whole;
};

Chosen rows_of(Sql& sql, const Slice& slice, Rows& nodes) {
    for (unsigned hop = 1; hop < slice.hops; ++hop) nodes.merge(neighbours(sql, nodes));
    Rows rows = touching(sql, nodes, slice.as_ends);
    const std::size_t left_out = keep_latest(sql, slice.most, {slice.since, slice.until}, rows);
    rows.merge(about(sql, slice.topic));
    rows.merge(called(sql, slice.assertions));
    rows.insert(slice.assertion_rows.begin(), slice.assertion_rows.end());
    auto happenings = Completion::whole;
    if (slice.whole_happenings) happenings = complete_happenings(sql, rows, slice.most_weighed);
    if (slice.limit == 0) complete_edges(sql, nodes, rows);
    keep_latest(sql, slice.limit, {slice.since, slice.until}, rows);
    return {std::move(rows), left_out, happenings};
}

}  // namespace

std::set<std::int64_t> nodes_known_as(Sql& sql, const std::vector<std::string>& names) {
    Rows out;
    for (const std::string& name : names) out.merge(nodes_meant(sql, name));
    return out;
}

Result<StoreParts> read_slice(const sqlite::Connection& connection, const Slice& slice) {
    Sql sql(connection);
    Starts starts = starts_of(sql, slice);
    const Chosen chosen = rows_of(sql, slice, starts.read);
    starts.known.merge(starts.read);
    StoreParts parts = read_parts(sql, chosen.rows, starts.known);
    if (slice.whole_happenings) parts.reaches = read_reaches(sql, chosen.rows);
    parts.left_out = chosen.left_out;
    parts.happenings_are_whole = chosen.happenings == Completion::whole;
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
    if (!*current) return open(path);
    return read_slice(connection, slice).map([](StoreParts&& parts) { return put_together(std::move(parts)); });
}

}  // namespace relata::graph
