// From the tables of an older version to those of this one: read as they were, written as they are now.

#include "graph/ledger_upgrade.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "graph/ledger_rows.h"
#include "graph/ledger_schema.h"
#include "graph/ledger_write.h"

namespace relata::graph {
namespace {

using sqlite::Connection;

/// Children before parents, so that they can be dropped in this order.
constexpr std::array kOldTables = {"arguments",  "assertions", "aliases",   "entities",
                                   "signatures", "readings",   "sightings", "documents"};
/// Old index, table and column: the new tables need the names.
constexpr std::array<std::array<const char*, 3>, 4> kOldIndexes = {
    {{"entities_of_reading", "entities", "reading"},
     {"aliases_of_entity", "aliases", "entity"},
     {"assertions_of_reading", "assertions", "reading"},
     {"arguments_of_assertion", "arguments", "assertion"}}};

bool is_old(std::string_view table, std::int64_t version) { return version >= 2 || table != "signatures"; }

std::string set_aside(std::int64_t version) {
    std::string out;
    for (const char* table : kOldTables)
        if (is_old(table, version)) out += fmt::format("ALTER TABLE {0} RENAME TO old_{0};\n", table);
    for (const auto& [index, table, column] : kOldIndexes)
        out += fmt::format("DROP INDEX {0};\nCREATE INDEX old_{0} ON old_{1}({2});\n", index, table, column);
    return out;
}

std::string drop_old(std::int64_t version) {
    std::string out;
    for (const char* table : kOldTables)
        if (is_old(table, version)) out += fmt::format("DROP TABLE old_{};\n", table);
    return out;
}

/// The reading as the old tables hold it.
Result<Reading> read_old(const Connection& connection, const Layout& old, const Sighting& sighting) {
    Reading reading{.document = sighting.document, .engine = sighting.engine};
    auto bytes = read_source_bytes(connection, old, sighting.document.sha256);
    if (!bytes) return tl::unexpected(bytes.error());
    reading.document.source_bytes = std::move(*bytes).value_or("");
    const ReadingsByRow by_row{{sighting.reading, &reading}};
    const auto rows = [&](const char* table, const char* column) {
        return fmt::format("SELECT {} FROM old_{} WHERE reading = {}", column, table, sighting.reading);
    };
    auto done = read_entities(connection, old, by_row, rows("entities", "row"));
    if (done) done = read_assertions(connection, old, by_row, rows("assertions", "row"));
    if (done && old.version >= 2) done = read_signatures(connection, old, by_row, rows("signatures", "reading"));
    if (!done) return tl::unexpected(done.error());
    return reading;
}

/// All sightings of a document, and with the first its reading.
Result<void> copy(const Connection& connection, const Layout& old, const Sighting& sighting, bool first,
                  LedgerWriter& writer) {
    if (!first) return writer.write_document(sighting.document).map([](std::int64_t) {});
    const auto reading = read_old(connection, old, sighting);
    if (!reading) return tl::unexpected(reading.error());
    const auto document = writer.write_document(reading->document);
    if (!document) return tl::unexpected(document.error());
    return writer.write_reading(*document, *reading).map([](std::int64_t) {});
}

}  // namespace

Result<void> upgrade_tables(const Connection& connection, std::int64_t version) {
    // Version 3 entered words one row at a time; its tables are those of today.
    if (version == 3) return connection.run("DROP TRIGGER sentence_added; DROP TRIGGER name_added");
    const Layout old{version, "old_"};
    if (auto done = connection.run(set_aside(version) + schema_sql()); !done) return done;
    const auto sightings = read_sightings(connection, old);
    if (!sightings) return tl::unexpected(sightings.error());
    auto writer = LedgerWriter::over(connection);
    if (!writer) return tl::unexpected(writer.error());
    std::string last;
    for (const Sighting& s : *sightings) {
        if (auto done = copy(connection, old, s, s.document.sha256 != last, *writer); !done) return done;
        last = s.document.sha256;
    }
    if (auto done = writer->finish(); !done) return done;
    if (auto done = connection.run("INSERT INTO index_pending SELECT row FROM readings"); !done) return done;
    return connection.run(drop_old(version));
}

}  // namespace relata::graph
