#pragma once
// Rows of the graph file to records and back: what ledger.cpp writes and reads, without the questions of when and
// whether.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/reading.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// The CREATE statements of a new graph file.
std::string schema_sql();

/// What brings a file of an older version up to date.
std::string upgrade_sql(std::int64_t version);

/// Writes a reading's entities and assertions under the row id of its entry in `readings`.
Result<void> write_reading(const sqlite::Connection& connection, std::int64_t row, const Reading& reading);

/// Fills in entities and assertions of these readings, given by row id. Fails where the file is damaged.
Result<void> read_entities(const sqlite::Connection& connection, std::map<std::int64_t, Reading*>& readings,
                     const std::string& rows = {});
Result<void> read_assertions(const sqlite::Connection& connection, std::map<std::int64_t, Reading*>& readings,
                     const std::string& rows = {});
/// Nothing is filled in where the file is of version 1, which has no signatures.
Result<void> read_signatures(const sqlite::Connection& connection, std::map<std::int64_t, Reading*>& readings,
                     const std::string& rows = {});

/// Keeps the document's name and description under its sha256. The same label and source again changes nothing.
Result<void> write_sighting(const sqlite::Connection& connection, const Document& document);

/// A document as it was named once.
struct Sighting {
    std::int64_t reading = 0;  ///< row id in `readings`
    std::string engine = {};
    Document document = {};  ///< `id` is the label as it was given
};

/// All of them, by sha256; of one document first the one that names it: smallest label, then shortest source.
Result<std::vector<Sighting>> read_sightings(const sqlite::Connection& connection);

}  // namespace relata::graph
