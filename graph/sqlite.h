#pragma once
// A thin hold on SQLite for ledger.cpp: connections and statements that close themselves, and errors as values.

#include <sqlite3.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/result.h"

namespace relata::graph::sqlite {

/// A prepared statement. Parameters and columns count from 0. Text handed to `bind` must live until `reset`.
class Statement {
  public:
    explicit Statement(sqlite3_stmt* raw) : raw_(raw) {}

    void bind(int parameter, std::int64_t value) { sqlite3_bind_int64(raw_.get(), parameter + 1, value); }
    void bind(int parameter, double value) { sqlite3_bind_double(raw_.get(), parameter + 1, value); }
    /// An empty text is kept as NULL: in the record it means "does not apply".
    void bind(int parameter, std::string_view text);
    /// The text as it is, even if it is empty.
    void bind_text(int parameter, std::string_view text);
    void bind_null(int parameter) { sqlite3_bind_null(raw_.get(), parameter + 1); }
    void bind_blob(int parameter, std::string_view bytes);
    /// Lower-case hex digits are kept as the bytes they stand for, at half the size; any other text as it is.
    void bind_digest(int parameter, std::string_view digits);

    /// Goes to the next row; false after the last one.
    Result<bool> step();
    /// Runs a statement that gives no rows and makes it ready for the next values.
    Result<void> run();
    void reset();

    std::int64_t integer(int column) const { return sqlite3_column_int64(raw_.get(), column); }
    double real(int column) const { return sqlite3_column_double(raw_.get(), column); }
    bool is_null(int column) const { return sqlite3_column_type(raw_.get(), column) == SQLITE_NULL; }
    bool is_integer(int column) const { return sqlite3_column_type(raw_.get(), column) == SQLITE_INTEGER; }
    std::string text(int column) const;
    /// What `bind_digest` put in: hex digits for bytes, any other text as it is.
    std::string digits(int column) const;
    int columns() const { return sqlite3_column_count(raw_.get()); }

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* raw) const { sqlite3_finalize(raw); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> raw_;
};

/// Lower-case hex digits, an even number of them, as the bytes they stand for: what `bind_digest` keeps.
std::string digest_bytes(std::string_view digits);

/// `immutable`: nobody can write to it, so that no lock file is needed.
enum class Mode { write, create, immutable };

/// The path as SQLite takes it in `ATTACH`: "file:a%3Fb.relata?mode=rw".
std::string uri_of(std::string_view path, Mode mode);

/// An open database file. Messages start with its path.
class Connection {
  public:
    /// Waits up to ten seconds for another process's transaction.
    static Result<Connection> open(const std::string& path, Mode mode);

    Result<Statement> prepare(std::string_view sql) const;
    /// Runs statements that give no rows, or whose rows nobody wants.
    Result<void> run(const std::string& sql) const;
    /// Runs one statement with text parameters.
    Result<void> run_with(std::string_view sql, std::initializer_list<std::string_view> values) const;
    /// The integer that a one-row query gives: "PRAGMA user_version".
    Result<std::int64_t> integer(std::string_view sql) const;
    /// Makes the other file what this one is, page by page, as it was at one moment.
    Result<void> copy_to(const Connection& other) const;
    /// In SQL, `name(number)` is what `numbers` has for it, NULL where it has nothing. `numbers` must outlive the use;
    /// null takes the function away again. Quicker than a look-up in a table: no statement runs for each row.
    /// Example: connection.define("mapped_word", &map); connection.run("SELECT mapped_word(relation) FROM assertions");
    Result<void> define(const std::string& name, const std::unordered_map<std::int64_t, std::int64_t>* numbers) const;
    std::int64_t last_row() const { return sqlite3_last_insert_rowid(raw_.get()); }
    Error error() const;
    const std::string& path() const { return path_; }

  private:
    struct Close {
        void operator()(sqlite3* raw) const { sqlite3_close_v2(raw); }
    };
    Connection(sqlite3* raw, std::string path) : raw_(raw), path_(std::move(path)) {}
    std::unique_ptr<sqlite3, Close> raw_;
    std::string path_;
};

/// Calls `take(const Statement& row) -> Result<void>` for each row of a query until one fails.
template <typename Take>
Result<void> for_each_row(const Connection& connection, std::string_view sql, Take&& take) {
    auto statement = connection.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    while (true) {
        const auto more = statement->step();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return {};
        if (Result<void> taken = take(*statement); !taken) return taken;
    }
}

/// A transaction: rolled back unless `commit` succeeded.
class Transaction {
  public:
    static Result<Transaction> begin(const Connection& connection);
    Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<void> commit();

  private:
    explicit Transaction(const Connection* connection) : connection_(connection) {}
    const Connection* connection_;
};

/// Rows whose first column is the number of something else, read beside it in the order of these numbers.
class RowsBeside {
  public:
    static Result<RowsBeside> open(const Connection& connection, const std::string& sql) {
        auto statement = connection.prepare(sql);
        if (!statement) return tl::unexpected(statement.error());
        RowsBeside out(std::move(*statement));
        if (auto done = out.next(); !done) return tl::unexpected(done.error());
        return out;
    }
    /// Calls `take(row)` with each row of `owner`; ask in the order of owners.
    template <typename Take>
    Result<void> of(std::int64_t owner, Take&& take) {
        while (more_ && row_.integer(0) <= owner) {
            if (row_.integer(0) == owner) take(std::as_const(row_));
            if (auto done = next(); !done) return done;
        }
        return {};
    }

  private:
    explicit RowsBeside(Statement row) : row_(std::move(row)) {}
    Result<void> next() {
        return row_.step().map([this](bool more) { more_ = more; });
    }
    Statement row_;
    bool more_ = false;
};

}  // namespace relata::graph::sqlite
