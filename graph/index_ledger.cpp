// From the ledger to the index, a few readings at a time.

#include "graph/index_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "core/names.h"
#include "graph/document_names.h"
#include "graph/ledger_marks.h"
#include "graph/ledger_records.h"
#include "graph/ledger_rows.h"

namespace relata::graph {

using sqlite::Statement;

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

WholeReader::WholeReader(Sql& sql) : sql_(sql) {
    auto records = RecordReader::over(sql.connection());
    if (!records) {
        sql.fail_with(records.error());
        return;
    }
    records_ = std::make_unique<RecordReader>(std::move(*records));
}
WholeReader::~WholeReader() = default;

std::vector<LedgerReading> WholeReader::read(std::int64_t first, std::int64_t last,
                                             const std::function<bool(std::int64_t)>& wanted) {
    std::vector<LedgerReading> out;
    if (sql_.failed()) return out;
    for (const std::int64_t row :
         sql_.numbers("SELECT row FROM readings WHERE row BETWEEN ? AND ? ORDER BY row", first, last)) {
        if (wanted(row)) out.emplace_back().row = row;
    }
    ReadingsByRow readings;
    std::map<std::int64_t, LedgerReading*> filed;
    for (LedgerReading& one : out) {
        readings[one.row] = &one.reading;
        filed[one.row] = &one;
    }
    const auto take_entity = [&](std::int64_t reading, const std::string& id, std::int64_t row) {
        filed[reading]->entities.emplace(id, row);
    };
    const auto take_assertion = [&](std::int64_t reading, const AssertionRow& row) {
        filed[reading]->assertions.push_back(row);
    };
    if (auto done = records_->read(first, last, readings, take_entity, take_assertion); !done)
        sql_.fail_with(done.error());
    for (LedgerReading& one : out) read_sentences(one);
    if (sql_.failed()) out.clear();
    return out;
}

/// Of the signature only what tells sentences from each other.
void WholeReader::read_sentences(LedgerReading& filed) {
    bool signed_before = false;
    sql_.each(
        "SELECT length(shingles) + length(sentences), sentences FROM signatures WHERE reading = ?",
        [&](const Statement& row) {
            signed_before = row.integer(0) > 0;
            read_signature("", row.text(1), filed.reading.signature);
        },
        filed.row);
    if (!signed_before) filed.reading.signature = sign_evidence(filed.reading.assertions);
}

LedgerReading WholeReader::read_one(std::int64_t reading) {
    LedgerReading out;
    for (LedgerReading& one : read(reading, reading, [](std::int64_t) { return true; })) out = std::move(one);
    out.reading.document = document_at(sql_, reading);
    return out;
}

LedgerReading read_whole(Sql& sql, std::int64_t reading) { return WholeReader(sql).read_one(reading); }

}  // namespace relata::graph
