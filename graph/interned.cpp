// From a text to its number in the graph file.

#include "graph/interned.h"

#include <fmt/format.h>

namespace relata::graph {

Result<Interned> Interned::over(const sqlite::Connection& connection, std::string_view table, std::string_view column) {
    auto find = connection.prepare(fmt::format("SELECT row FROM {} WHERE {} = ?", table, column));
    auto insert = connection.prepare(fmt::format("INSERT INTO {}({}) VALUES(?)", table, column));
    if (!find || !insert) return tl::unexpected(connection.error());
    return Interned(connection, std::move(*find), std::move(*insert));
}

Result<std::int64_t> Interned::row_of(std::string_view text) {
    std::string key(text);
    if (const auto known = rows_.find(key); known != rows_.end()) return known->second;
    find_.bind_text(0, text);
    const auto found = find_.step();
    if (!found) return tl::unexpected(found.error());
    std::int64_t row = *found ? find_.integer(0) : 0;
    find_.reset();
    if (!*found) {
        insert_.bind_text(0, text);
        if (auto done = insert_.run(); !done) return tl::unexpected(done.error());
        row = connection_->last_row();
        if (!first_new_) first_new_ = row;
    }
    rows_.emplace(std::move(key), row);
    return row;
}

}  // namespace relata::graph
