// From the ledger to the index, a few readings at a time.

#include "graph/index_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/names.h"
#include "graph/document_names.h"
#include "graph/ledger_marks.h"
#include "graph/ledger_records.h"
#include "graph/ledger_rows.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

/// Fills in the readings from one row to another.
void read_parts(Sql& sql, std::map<std::int64_t, LedgerReading>& filed, std::int64_t first, std::int64_t last) {
    const auto layout = layout_of(sql.connection());
    if (!layout) return sql.fail_with(layout.error());
    ReadingsByRow readings;
    for (auto& [row, one] : filed) readings[row] = &one.reading;
    const std::string range = fmt::format("BETWEEN {} AND {}", first, last);
    const std::string entities = "SELECT row FROM entities WHERE reading " + range;
    const std::string signatures = "SELECT reading FROM signatures WHERE reading " + range;
    const std::string assertions =
        "SELECT a.row FROM sentences s JOIN assertions a ON a.sentence = s.row WHERE s.reading " + range;
    const auto check = [&sql](Result<void> done) {
        if (!done) sql.fail_with(done.error());
    };
    check(read_entities(sql.connection(), *layout, readings, entities));
    check(read_assertion_rows(sql.connection(), readings, assertions, [&](std::int64_t reading, std::int64_t row) {
        filed[reading].assertions.push_back(row);
    }));
    check(read_signatures(sql.connection(), *layout, readings, signatures));
    check(read_entity_ids(sql.connection(), first, last, [&](std::int64_t reading, std::string id, std::int64_t row) {
        filed[reading].entities.emplace(std::move(id), row);
    }));
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
    const auto layout = layout_of(sql.connection());
    if (!layout) sql.fail_with(layout.error());
    if (sql.failed()) return out;
    if (auto done = read_signatures(sql.connection(), *layout, by_row); !done) sql.fail_with(done.error());
    for (FiledReading& f : out) {
        if (f.reading.signature.empty()) f.reading.signature = signature_at(sql, f.row);
    }
    return out;
}

Document document_at(Sql& sql, std::int64_t reading) {
    static const std::string select =
        fmt::format("SELECT {} FROM document_records WHERE reading = ? ORDER BY label, length(source), source LIMIT 1",
                    kDocumentColumns);
    Document d;
    sql.each(
        select, [&d](const Statement& row) { d = document_from(row, 0); }, reading);
    return d;
}

void for_each_whole(Sql& sql, std::int64_t first, std::int64_t last, const std::function<void(LedgerReading&)>& take) {
    std::map<std::int64_t, LedgerReading> readings;
    for (const std::int64_t row : sql.numbers("SELECT row FROM readings WHERE row BETWEEN ? AND ?", first, last))
        readings[row].row = row;
    read_parts(sql, readings, first, last);
    if (sql.failed()) return;
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
