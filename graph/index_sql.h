#pragma once
// Statements for the files that keep the index: prepared once each, with one error for a whole chain of them.

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "core/result.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// Runs SQL with bound values (integers, doubles, texts; `Blob` for bytes, `std::nullopt` for NULL). After the first
/// failure nothing more is run and every answer is empty; `done` tells what it was. Texts must outlive the call.
///
/// Example:
///     Sql sql(connection);
///     sql.run("DELETE FROM index_bands WHERE band=? AND document=?", band, row);
///     sql.each("SELECT label FROM index_documents", [&](const sqlite::Statement& row) { labels.push_back(row.text(0));
///     }); return sql.done();
struct Blob {
    std::string_view bytes = {};
};

class Sql {
  public:
    explicit Sql(const sqlite::Connection& connection) : connection_(connection) {}

    template <typename... Values>
    void run(std::string_view sql, const Values&... values) {
        each(
            sql, [](const sqlite::Statement&) {}, values...);
    }
    /// With a list of values.
    void run_values(std::string_view sql, std::span<const std::variant<std::int64_t, std::string_view>> values) {
        sqlite::Statement* const statement = prepared(sql);
        if (statement == nullptr) return;
        int at = 0;
        for (const auto& value : values) std::visit([&](const auto& v) { bind(*statement, at++, v); }, value);
        if (const auto done = statement->run(); !done) done_ = done;
    }
    /// Calls `take(row)` for each row. `take` must not run the same SQL.
    template <typename Take, typename... Values>
    void each(std::string_view sql, Take&& take, const Values&... values) {
        sqlite::Statement* const statement = prepared(sql);
        if (statement == nullptr) return;
        int at = 0;
        (bind(*statement, at++, values), ...);
        while (true) {
            const auto more = statement->step();
            if (!more) done_ = tl::unexpected(more.error());
            if (!more || !*more) break;
            take(std::as_const(*statement));
        }
        statement->reset();
    }
    /// The first column of the first row; `otherwise` where there is none.
    template <typename... Values>
    std::int64_t number(std::string_view sql, std::int64_t otherwise, const Values&... values) {
        bool first = true;
        std::int64_t out = otherwise;
        each(
            sql,
            [&](const sqlite::Statement& row) {
                if (std::exchange(first, false) && !row.is_null(0)) out = row.integer(0);
            },
            values...);
        return out;
    }
    /// The first column of all rows.
    template <typename... Values>
    std::vector<std::int64_t> numbers(std::string_view sql, const Values&... values) {
        std::vector<std::int64_t> out;
        each(
            sql, [&out](const sqlite::Statement& row) { out.push_back(row.integer(0)); }, values...);
        return out;
    }
    /// Several statements without values.
    void script(const std::string& sql) {
        if (done_) done_ = connection_.run(sql);
    }
    std::int64_t last_row() const { return connection_.last_row(); }
    const sqlite::Connection& connection() const { return connection_; }
    void fail_with(Error error) {
        if (done_) done_ = tl::unexpected(std::move(error));
    }
    bool failed() const { return !done_; }
    const Result<void>& done() const { return done_; }

  private:
    sqlite::Statement* prepared(std::string_view sql) {
        if (!done_) return nullptr;
        const auto known = statements_.find(sql);
        if (known != statements_.end()) return &known->second;
        auto statement = connection_.prepare(sql);
        if (!statement) {
            done_ = tl::unexpected(statement.error());
            return nullptr;
        }
        return &statements_.emplace(texts_.emplace_back(sql), std::move(*statement)).first->second;
    }
    static void bind(sqlite::Statement& s, int at, std::int64_t value) { s.bind(at, value); }
    static void bind(sqlite::Statement& s, int at, std::uint64_t value) {
        s.bind(at, static_cast<std::int64_t>(value));
    }
    static void bind(sqlite::Statement& s, int at, std::uint32_t value) { s.bind(at, std::int64_t{value}); }
    static void bind(sqlite::Statement& s, int at, int value) { s.bind(at, std::int64_t{value}); }
    static void bind(sqlite::Statement& s, int at, bool value) { s.bind(at, std::int64_t{value ? 1 : 0}); }
    static void bind(sqlite::Statement& s, int at, double value) { s.bind(at, value); }
    static void bind(sqlite::Statement& s, int at, std::string_view value) { s.bind(at, value); }
    static void bind(sqlite::Statement& s, int at, const std::string& value) { s.bind(at, std::string_view(value)); }
    static void bind(sqlite::Statement& s, int at, Blob value) { s.bind_blob(at, value.bytes); }
    static void bind(sqlite::Statement& s, int at, std::optional<std::int64_t> value) {
        if (value)
            s.bind(at, *value);
        else
            s.bind(at, std::string_view());
    }

    const sqlite::Connection& connection_;
    std::deque<std::string> texts_ = {};
    std::unordered_map<std::string_view, sqlite::Statement> statements_ = {};
    Result<void> done_ = {};
};

}  // namespace relata::graph
