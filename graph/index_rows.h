#pragma once
// Assertions in the index: which nodes each touches, and for which source it counts.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_items.h"
#include "graph/index_sql.h"

namespace relata::graph {

/// A reading as it lies in the ledger, with the rows of its parts.
struct LedgerReading {
    std::int64_t row = 0;
    Reading reading = {};
    EntityRows entities = {};
    std::vector<std::int64_t> assertions = {};  ///< parallel to `reading.assertions`
};

/// Takes out the assertions whose sentences are among `prints`.
void leave_out_lines(LedgerReading& filed, const std::set<std::uint64_t>& prints);

/// A node that an assertion touches, and as what.
struct ArgumentRow {
    std::int64_t node = 0;
    std::int64_t assertion = 0;
    std::string role = {};
    auto operator<=>(const ArgumentRow&) const = default;
};

/// Writes the rows of a reading whose furniture is left out.
void write_rows(Sql& sql, const LedgerReading& filed);
/// The same for many readings: what they touch is only listed, for one `write_arguments` at the end.
void write_rows(Sql& sql, const LedgerReading& filed, std::vector<ArgumentRow>& arguments);
void write_arguments(Sql& sql, std::vector<ArgumentRow> rows);
/// Takes them out again, while its entities still stand for the nodes that the rows name.
void delete_rows(Sql& sql, std::int64_t reading);

/// Equal numbers are one source: for an assertion whose sentence has this print (0: a short one, or none).
std::int64_t source_of(Sql& sql, std::int64_t reading, std::uint64_t long_print);

/// First and last day, month or year of an assertion's time, empty where open or unknown: "2020-02/" -> {"2020-02",
/// ""}.
std::pair<std::string, std::string> ends_of(const std::string& time);

}  // namespace relata::graph
