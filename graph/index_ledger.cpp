// From the ledger to the index, a few readings at a time.

#include "graph/index_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/names.h"
#include "graph/document_names.h"
#include "graph/ledger_marks.h"
#include "graph/ledger_rows.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

void read_parts(Sql& sql, std::map<std::int64_t, Reading*>& readings, const std::string& range) {
    const auto rows = [&range](const char* column, const char* table) {
        return fmt::format("SELECT {} FROM {} WHERE reading {}", column, table, range);
    };
    if (sql.failed()) return;
    const auto& connection = sql.connection();
    if (auto done = read_entities(connection, readings, rows("row", "entities")); !done) sql.fail_with(done.error());
    if (auto done = read_assertions(connection, readings, rows("row", "assertions")); !done)
        sql.fail_with(done.error());
    if (auto done = read_signatures(connection, readings, rows("reading", "signatures")); !done)
        sql.fail_with(done.error());
}

}  // namespace

std::vector<FiledReading> read_filed(Sql& sql) {
    std::vector<FiledReading> out;
    const auto sightings = read_sightings(sql.connection());
    const auto withdrawn = read_withdrawals(sql.connection());
    if (!sightings || !withdrawn) {
        sql.fail_with(!sightings ? sightings.error() : withdrawn.error());
        return out;
    }
    for (Sighting& s : named_documents(*sightings)) {
        if (std::ranges::binary_search(*withdrawn, s.document.sha256, {}, &Withdrawal::sha256)) continue;
        FiledReading& filed = out.emplace_back();
        filed.row = s.reading;
        filed.reading.document = std::move(s.document);
    }
    std::map<std::int64_t, Reading*> by_row;
    for (FiledReading& f : out) by_row[f.row] = &f.reading;
    if (auto done = read_signatures(sql.connection(), by_row); !done) sql.fail_with(done.error());
    for (FiledReading& f : out) {
        if (f.reading.signature.empty()) f.reading.signature = signature_at(sql, f.row);
    }
    return out;
}

Document document_at(Sql& sql, std::int64_t reading) {
    Document d;
    sql.each(
        "SELECT s.sha256, s.label, s.source, s.title, s.publisher, s.author, s.published, s.published_reason, "
        "s.dateline_place, s.published_certainty, s.agency, s.url FROM readings r JOIN sightings s USING(sha256) "
        "WHERE r.row = ? ORDER BY s.label, length(s.source), s.source LIMIT 1",
        [&d](const Statement& row) {
            std::string certainty;
            int at = 0;
            for (std::string* field : {&d.sha256, &d.id, &d.source, &d.title, &d.publisher, &d.author, &d.published,
                                       &d.published_reason, &d.dateline_place, &certainty, &d.agency, &d.url})
                *field = row.text(at++);
            d.published_certainty = date_certainty_from(certainty).value_or(DateCertainty::unknown);
        },
        reading);
    return d;
}

void for_each_whole(Sql& sql, std::int64_t first, std::int64_t last, const std::function<void(LedgerReading&)>& take) {
    std::map<std::int64_t, LedgerReading> readings;
    for (const std::int64_t row : sql.numbers("SELECT row FROM readings WHERE row BETWEEN ? AND ?", first, last))
        readings[row].row = row;
    std::map<std::int64_t, Reading*> by_row;
    for (auto& [row, filed] : readings) by_row[row] = &filed.reading;
    read_parts(sql, by_row, fmt::format("BETWEEN {} AND {}", first, last));
    sql.each(
        "SELECT reading, id, row FROM entities WHERE reading BETWEEN ? AND ?",
        [&](const Statement& row) { readings[row.integer(0)].entities.emplace(row.text(1), row.integer(2)); }, first,
        last);
    sql.each(
        "SELECT reading, row FROM assertions WHERE reading BETWEEN ? AND ? ORDER BY row",
        [&](const Statement& row) { readings[row.integer(0)].assertions.push_back(row.integer(1)); }, first, last);
    for (auto& [row, filed] : readings) {
        if (filed.reading.signature.empty()) filed.reading.signature = sign_evidence(filed.reading.assertions);
        take(filed);
    }
}

LedgerReading read_whole(Sql& sql, std::int64_t reading) {
    LedgerReading out;
    for_each_whole(sql, reading, reading, [&out](LedgerReading& filed) { out = std::move(filed); });
    out.reading.document = document_at(sql, reading);
    return out;
}

}  // namespace relata::graph
