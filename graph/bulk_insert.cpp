// Rows by the dozen: a statement of its own for each would cost more than the row.

#include "graph/bulk_insert.h"

namespace relata::graph {

BulkInsert::BulkInsert(Sql& sql, std::string_view insert, std::size_t columns)
    : sql_(sql), insert_(insert), columns_(columns) {
    many_ = statement(kRows);
    one_ = statement(1);
    values_.reserve(kRows * columns_);
}

std::string BulkInsert::statement(std::size_t rows) const {
    std::string row = "(?";
    for (std::size_t i = 1; i < columns_; ++i) row += ",?";
    row += ")";
    std::string out = insert_ + " VALUES" + row;
    for (std::size_t i = 1; i < rows; ++i) out += "," + row;
    return out;
}

void BulkInsert::write(std::size_t rows) {
    sql_.run_values(rows == 1 ? one_ : many_, values_);
    values_.clear();
}

void BulkInsert::finish() {
    const auto rest = std::exchange(values_, {});
    for (std::size_t at = 0; at < rest.size(); at += columns_) {
        values_.assign(rest.begin() + static_cast<std::ptrdiff_t>(at),
                       rest.begin() + static_cast<std::ptrdiff_t>(at + columns_));
        write(1);
    }
}

}  // namespace relata::graph
