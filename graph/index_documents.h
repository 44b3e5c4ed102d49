#pragma once
// The part of the index that knows documents: their labels, which are copies of which, and the lines outlets repeat.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/index_sql.h"
#include "graph/reading.h"

namespace relata::graph {

/// A reading and the row under which it lies in the ledger. `assertions` may be empty.
struct FiledReading {
    std::int64_t row = 0;
    Reading reading = {};
};

/// Readings (by row) of which the rest of the index must be made anew.
struct DocumentChanges {
    std::set<std::int64_t> refill = {};   ///< new ones, and those whose label or whose furniture is another now
    std::set<std::int64_t> reweigh = {};  ///< those whose assertions may count for another source
};

/// Documents that are in the ledger but withdrawn, by digest with the label that they were given: the index does not
/// hold them, but labels are told apart from theirs.
std::string withdrawn_here(Sql& sql);

/// Takes out the readings `gone`, takes in `fresh` (their `document.id` need not be the label within this file), and
/// tells what that means for the others. `families`: whose labels may be others now though the index knows no reason.
/// Whether a gone reading is still in the ledger does not matter.
DocumentChanges update_documents(Sql& sql, std::span<const std::int64_t> gone, std::span<const FiledReading> fresh,
                                 const std::set<std::string>& families = {});

// ---- For the files that do parts of this.

/// "news@3f2a9c11" -> "news": documents of one family may get in each other's way with their labels.
std::string family_of(std::string_view label);
/// True for an older version of a page: its assertions count no more, see graph/versions.h.
bool has_newer_version(Sql& sql, std::int64_t reading);
/// All readings of which that is so.
std::set<std::int64_t> superseded_readings(Sql& sql);
/// The signature of a reading in the ledger; that of its evidence where it has none.
Signature signature_at(Sql& sql, std::int64_t reading);
/// The row of a document, without its origin where that is yet to be found, and what it is found by.
void write_document(Sql& sql, const FiledReading& filed, std::int64_t outlet, const std::vector<std::uint64_t>& bands,
                    std::optional<std::int64_t> first_copy = {});
/// Numbers side by side, so many bytes each, and back.
std::string to_bytes(const std::vector<std::uint64_t>& numbers, std::size_t width = sizeof(std::uint64_t));
std::vector<std::uint64_t> from_bytes(std::string_view bytes, std::size_t width = sizeof(std::uint64_t));
/// Of a band.
inline constexpr std::size_t kBandBytes = 4;
/// Every print of the sentences, or of the long ones; sorted, each once, without 0.
std::vector<std::uint64_t> prints_of(const Signature& signature);
std::vector<std::uint64_t> long_prints_of(const Signature& signature);

}  // namespace relata::graph
