// Out of the tables: rows of any version to records.

#include "graph/ledger_rows.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <type_traits>

#include "core/names.h"
#include "graph/columns.h"
#include "graph/ledger_records.h"
#include "graph/packed.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::for_each_row;
using sqlite::Statement;

/// The columns of an assertion record in versions 1 and 2.
struct ColumnNames {
    std::string names = {};

    void operator()(const std::string& name, const auto&) { names += fmt::format(", \"{}\"", name); }
    void operator()(const std::string& name, const std::optional<Quantity>&) {
        for (const char* part : {"", "_unit", "_bound", "_text"}) names += fmt::format(", \"{}{}\"", name, part);
    }
};

std::string assertion_columns() {
    ColumnNames list;
    const Assertion none;
    visit_columns(none, list);
    return list.names;
}

/// Reads the columns of a row into the fields of an assertion; `good` is false after a word that no enumerator has.
struct Reader {
    const Statement& row;
    int at = 0;
    bool good = true;

    template <typename E>
    void take(std::optional<E> read, E& value) {
        good = good && read.has_value();
        value = read.value_or(E{});
    }
    void operator()(const std::string&, std::string& value) { value = row.text(at++); }
    void operator()(const std::string&, std::uint32_t& value) { value = static_cast<std::uint32_t>(row.integer(at++)); }
    void operator()(const std::string&, double& value) { value = row.real(at++); }
    void operator()(const std::string&, Polarity& value) { take(polarity_from(row.text(at++)), value); }
    void operator()(const std::string&, Modality& value) { take(modality_from(row.text(at++)), value); }
    void operator()(const std::string&, std::optional<Quantity>& value) {
        if (!row.is_null(at)) {
            value.emplace();
            value->value = row.real(at);
            value->unit = row.text(at + 1);
            take(bound_from(row.text(at + 2)), value->bound);
            value->text = row.text(at + 3);
        }
        at += 4;
    }
};

/// "FROM records": in version 3 the views have the columns that the tables of version 2 had.
std::string from(const Layout& layout, std::string_view view, std::string_view table) {
    return layout.version >= 3 ? fmt::format(" FROM {}", view) : fmt::format(" FROM {}{}", layout.prefix, table);
}

}  // namespace

tl::unexpected<Error> damaged(const Connection& connection, std::string_view what) {
    return fail(fmt::format("{}: damaged graph file ({})", connection.path(), what));
}

std::string among(std::string_view column, const std::string& rows) {
    return rows.empty() ? std::string() : fmt::format(" AND {} IN ({})", column, rows);
}

Result<Layout> layout_of(const Connection& connection) {
    return connection.integer("PRAGMA user_version").map([](std::int64_t version) { return Layout{version, ""}; });
}

Result<void> read_entities(const Connection& connection, const Layout& layout, const ReadingsByRow& readings,
                           const std::string& rows) {
    if (layout.version >= 3) return read_entity_rows(connection, readings, rows);
    const std::string sql = fmt::format(
        "SELECT e.reading, e.row, e.id, e.name, e.type, l.alias FROM {0}entities e LEFT JOIN {0}aliases l ON l.entity "
        "= e.row WHERE true{1} ORDER BY e.row, l.row",
        layout.prefix, among("e.row", rows));
    std::int64_t last = -1;
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(0));
        if (reading == readings.end()) return {};
        auto& entities = reading->second->entities;
        if (row.integer(1) != last) {
            entities.push_back({.id = row.text(2), .name = row.text(3), .type = row.text(4)});
            last = row.integer(1);
        }
        if (!row.is_null(5)) entities.back().aliases.push_back(row.text(5));
        return {};
    });
}

Result<void> read_assertions(const Connection& connection, const Layout& layout, const ReadingsByRow& readings,
                             const std::string& rows) {
    if (layout.version >= 3) return read_assertion_rows(connection, readings, rows);
    auto arguments = sqlite::RowsBeside::open(
        connection, fmt::format("SELECT assertion, role, text, \"start\", \"end\", id FROM {}arguments WHERE true{} "
                                "ORDER BY assertion, row",
                                layout.prefix, among("assertion", rows)));
    if (!arguments) return tl::unexpected(arguments.error());
    const std::string sql = fmt::format("SELECT row, reading{} FROM {}assertions WHERE true{} ORDER BY row",
                                        assertion_columns(), layout.prefix, among("row", rows));
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(1));
        if (reading == readings.end()) return {};
        Assertion& a = reading->second->assertions.emplace_back();
        Reader read{row, 2};
        visit_columns(a, read);
        if (!read.good) return damaged(connection, "an assertion with an unknown qualifier");
        return arguments->of(row.integer(0), [&a](const Statement& argument) {
            const Span span{static_cast<std::uint32_t>(argument.integer(3)),
                            static_cast<std::uint32_t>(argument.integer(4))};
            a.arguments.push_back(
                {.role = argument.text(1), .text = argument.text(2), .span = span, .id = argument.text(5)});
        });
    });
}

Result<void> read_signatures(const Connection& connection, const Layout& layout, const ReadingsByRow& readings,
                             const std::string& rows) {
    if (layout.version < 2) return {};
    const std::string sql =
        fmt::format("SELECT reading, shingles, sentences FROM {}signatures WHERE true{} ORDER BY reading",
                    layout.prefix, among("reading", rows));
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(0));
        if (reading == readings.end()) return {};
        if (!read_signature(row.text(1), row.text(2), reading->second->signature))
            return damaged(connection, "a signature of no possible length");
        return {};
    });
}

Document document_from(const Statement& row, int at) {
    Document d;
    std::string certainty;
    for (std::string* field : {&d.sha256, &d.id, &d.source, &d.title, &d.publisher, &d.author, &d.published,
                               &d.published_reason, &d.dateline_place, &certainty, &d.agency, &d.url}) {
        *field = row.text(at++);
    }
    d.published_certainty = date_certainty_from(certainty).value_or(DateCertainty::unknown);
    return d;
}

Result<std::vector<Sighting>> read_sightings(const Connection& connection, const Layout& layout) {
    const std::string later = layout.version < 2 ? "NULL, NULL, NULL" : "s.published_certainty, s.agency, s.url";
    const std::string sql = fmt::format(
        "SELECT {}, s.sha256, s.label, s.source, s.title, s.publisher, s.author, s.published,"
        " s.published_reason, s.dateline_place, {}{} s {} ORDER BY s.sha256, s.label, length(s.source), s.source",
        layout.version < 3 ? "r.row, r.engine" : "s.reading, s.engine", later,
        from(layout, "document_records", "sightings"),
        layout.version < 3 ? fmt::format("JOIN {}readings r USING(sha256)", layout.prefix) : "");
    std::vector<Sighting> out;
    const auto take = [&](const Statement& row) -> Result<void> {
        Sighting s{.reading = row.integer(0), .engine = row.text(1), .document = {}};
        s.document = document_from(row, 2);
        out.push_back(std::move(s));
        return {};
    };
    if (auto done = for_each_row(connection, sql, take); !done) return tl::unexpected(done.error());
    return out;
}

Result<std::vector<Sighting>> read_sightings(const Connection& connection) {
    const auto layout = layout_of(connection);
    if (!layout) return tl::unexpected(layout.error());
    return read_sightings(connection, *layout);
}

Result<std::optional<std::string>> read_source_bytes(const Connection& connection, const Layout& layout,
                                                     std::string_view sha256) {
    auto statement =
        connection.prepare(fmt::format("SELECT source_bytes FROM {}documents WHERE sha256 = ?", layout.prefix));
    if (!statement) return tl::unexpected(statement.error());
    layout.version < 3 ? statement->bind(0, sha256) : statement->bind_digest(0, sha256);
    const auto found = statement->step();
    if (!found) return tl::unexpected(found.error());
    if (!*found) return std::nullopt;
    std::string kept = statement->text(0);
    if (layout.version < 3) return kept;
    auto bytes = unpack(kept);
    if (!bytes) return damaged(connection, "an article that cannot be unpacked");
    return std::move(*bytes);
}

}  // namespace relata::graph
