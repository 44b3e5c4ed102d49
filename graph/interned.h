#pragma once
// Texts that repeat are kept once in the graph file, and everywhere else as a number.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/result.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// The rows of a table of texts: `words` (relations, types, classes, dates) or `names` (of entities). To be used within
/// one transaction: it remembers rows that a rollback takes away.
/// Example: `words.row_of("accuse")` gives 7 each time, and puts the word in the first time.
class Interned {
  public:
    /// `table` and `column` are names, not input: ("words", "word").
    static Result<Interned> over(const sqlite::Connection& connection, std::string_view table, std::string_view column);

    Result<std::int64_t> row_of(std::string_view text);
    /// The first row that was put in since this was asked last; behind it are only new ones.
    std::optional<std::int64_t> take_first_new() { return std::exchange(first_new_, std::nullopt); }

  private:
    Interned(const sqlite::Connection& connection, sqlite::Statement find, sqlite::Statement insert)
        : connection_(&connection), find_(std::move(find)), insert_(std::move(insert)) {}
    const sqlite::Connection* connection_;
    sqlite::Statement find_, insert_;
    std::unordered_map<std::string, std::int64_t> rows_ = {};
    std::optional<std::int64_t> first_new_ = {};
};

}  // namespace relata::graph
