#pragma once
// Many rows into one table of the index, in statements of many rows each.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/index_sql.h"

namespace relata::graph {

/// Gathers rows of numbers and texts and inserts them, in their order. Texts must live until `finish`.
/// Example: BulkInsert rows(sql, "INSERT INTO index_keys", 2); rows.add("person smith", 7); rows.finish();
class BulkInsert {
  public:
    BulkInsert(Sql& sql, std::string_view insert, std::size_t columns);
    template <typename... Values>
    void add(const Values&... values) {
        (values_.emplace_back(values), ...);
        if (values_.size() == kRows * columns_) write(kRows);
    }
    void finish();

  private:
    static constexpr std::size_t kRows = 64;  // in one statement
    void write(std::size_t rows);
    std::string statement(std::size_t rows) const;

    Sql& sql_;
    std::string insert_;
    std::size_t columns_;
    std::string many_ = {}, one_ = {};  // the statements
    std::vector<std::variant<std::int64_t, std::string_view>> values_ = {};
};

}  // namespace relata::graph
