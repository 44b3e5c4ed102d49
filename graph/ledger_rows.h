#pragma once
// Rows of the graph file to records: what ledger.cpp reads, without the questions of when and whether. Writing is in
// ledger_write.h.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/reading.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// How the tables are laid out: version 1 and 2 keep plain words in them, version 3 has views that do.
struct Layout {
    std::int64_t version = 0;
    std::string prefix = {};  ///< of the tables: "old_" while a file is brought up to date
};

Result<Layout> layout_of(const sqlite::Connection& connection);

/// "g.relata: damaged graph file (what)"
tl::unexpected<Error> damaged(const sqlite::Connection& connection, std::string_view what);
/// " AND column IN (rows)", where `rows` is SQL that gives row numbers; nothing for all rows.
std::string among(std::string_view column, const std::string& rows);

using ReadingsByRow = std::map<std::int64_t, Reading*>;

/// Each fills in what belongs to these readings, known by row, and passes the rest over. Fails where the file is
/// damaged. `rows`: SQL that gives the row numbers to read, of entities, assertions or readings; empty = all.
/// Example: read_assertions(connection, layout, readings, "SELECT row FROM temp.wanted").
Result<void> read_entities(const sqlite::Connection& connection, const Layout& layout, const ReadingsByRow& readings,
                           const std::string& rows = {});
Result<void> read_assertions(const sqlite::Connection& connection, const Layout& layout, const ReadingsByRow& readings,
                             const std::string& rows = {});
/// Nothing is filled in where the file is of version 1, which has no signatures.
Result<void> read_signatures(const sqlite::Connection& connection, const Layout& layout, const ReadingsByRow& readings,
                             const std::string& rows = {});

/// What `document_from` reads of the view `document_records`.
inline constexpr std::string_view kDocumentColumns =
    "sha256, label, source, title, publisher, author, published, published_reason, dateline_place, "
    "published_certainty, agency, url";
/// These columns from `at` on; `id` is the label as it was given.
Document document_from(const sqlite::Statement& row, int at);

/// A document as it was named once.
struct Sighting {
    std::int64_t reading = 0;  ///< row of its current reading
    std::string engine = {};
    Document document = {};  ///< `id` is the label as it was given
};

/// All of them, by sha256; of one document first the one that names it: smallest label, then shortest source.
Result<std::vector<Sighting>> read_sightings(const sqlite::Connection& connection, const Layout& layout);
Result<std::vector<Sighting>> read_sightings(const sqlite::Connection& connection);

/// The article's bytes; nothing where there is no such document.
Result<std::optional<std::string>> read_source_bytes(const sqlite::Connection& connection, const Layout& layout,
                                                     std::string_view sha256);

}  // namespace relata::graph
