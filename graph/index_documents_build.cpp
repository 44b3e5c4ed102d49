// From all readings at once to the tables of documents.

#include "graph/index_documents_build.h"

#include <algorithm>
#include <unordered_map>

#include "graph/bulk_insert.h"
#include "graph/index_copies.h"
#include "graph/index_tables.h"
#include "graph/origin_bands.h"
#include "graph/repeated_lines.h"

namespace relata::graph {
namespace {

/// Numbers outlets in the order in which they are met.
void number_outlets(PlannedDocuments& planned) {
    std::unordered_map<std::string, std::int64_t> numbers;
    for (const FiledReading& f : planned.readings) {
        const std::string name = outlet_of(f.reading.document);
        if (name.empty()) {
            planned.outlet_of.push_back(0);
            continue;
        }
        const auto next = static_cast<std::int64_t>(planned.outlets.size()) + 1;
        const auto [number, fresh] = numbers.try_emplace(name, next);
        if (fresh) planned.outlets.push_back(name);
        planned.outlet_of.push_back(number->second);
    }
}

/// Rows of a table whose key is its content go in fastest in order.
void order_rows(PlannedDocuments& planned) {
    for (std::size_t d = 0; d < planned.readings.size(); ++d) {
        const FiledReading& f = planned.readings[d];
        for (const std::uint64_t band : planned.bands[d])
            planned.band_rows.emplace_back(static_cast<std::int64_t>(band), f.row);
        for (const std::uint64_t print : prints_of(f.reading.signature))
            planned.print_rows.emplace_back(static_cast<std::int64_t>(print), planned.outlet_of[d], f.row);
    }
    std::ranges::sort(planned.band_rows);
    std::ranges::sort(planned.print_rows);
}

}  // namespace

PlannedDocuments plan_documents(std::vector<FiledReading> readings) {
    PlannedDocuments out{.readings = std::move(readings)};
    std::vector<const Reading*> all;
    for (const FiledReading& f : out.readings) all.push_back(&f.reading);
    const std::vector<Bands> bands = bands_of_all(all);
    const Origins origins = find_origins(all, bands);
    for (std::size_t d = 0; d < all.size(); ++d) {
        auto& own = out.bands.emplace_back();
        if (can_be_copied(all[d]->signature)) own.assign(bands[d].begin(), bands[d].end());
        out.first_copies.push_back(out.readings[origins.first_copy[d]].row);
    }
    number_outlets(out);
    out.lines = count_lines(out.readings, out.outlet_of, origins);
    out.firsts = find_firsts(out.readings);
    order_rows(out);
    return out;
}

void build_documents(Sql& sql, const PlannedDocuments& planned) {
    for (const std::string& outlet : planned.outlets)
        sql.run("INSERT INTO index_outlets(name, origins) VALUES(?, 0)", outlet);
    for (std::size_t d = 0; d < planned.readings.size(); ++d)
        write_document(sql, planned.readings[d], planned.outlet_of[d], planned.bands[d], planned.first_copies[d]);
    BulkInsert bands(sql, "INSERT OR IGNORE INTO index_bands", 2);
    for (const auto& [band, document] : planned.band_rows) bands.add(band, document);
    bands.finish();
    BulkInsert prints(sql, "INSERT INTO index_prints", 3);
    for (const auto& [print, outlet, document] : planned.print_rows) prints.add(print, outlet, document);
    prints.finish();
    sql.script(document_lookups_sql());
    build_lines(sql, planned.lines);
    for (const auto& [print, document] : planned.firsts)
        sql.run("INSERT INTO index_firsts VALUES(?, ?)", print, document);
}

}  // namespace relata::graph
