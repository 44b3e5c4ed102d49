// SQLite's C interface behind values that clean up after themselves; used by the ledger only.

#include "graph/sqlite.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace relata::graph::sqlite {
namespace {

constexpr int kBusyMilliseconds = 10000;

/// SQLite's words, with the system's reason where there is one and a hint for what a user can mend.
std::string describe(sqlite3* raw) {
    const int code = sqlite3_extended_errcode(raw) & 0xFF;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        return fmt::format("damaged graph file ({}); restore it from a copy, or add its articles to a new file",
                           sqlite3_errmsg(raw));
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return "another program is writing to it; try again";
    const int system = sqlite3_system_errno(raw);
    const bool failed = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    if (code == SQLITE_FULL || (failed && (system == ENOSPC || system == EDQUOT)))
        return "the disk is full; what was added before is kept, add the same inputs again when there is room";
    if (code == SQLITE_READONLY) return "cannot write: the file or its folder is read-only";
    if (code == SQLITE_CANTOPEN && system != 0) return fmt::format("cannot open: {}", std::strerror(system));
    return sqlite3_errmsg(raw);
}

}  // namespace

void Statement::bind(int parameter, std::string_view text) {
    if (text.empty()) {
        bind_null(parameter);
    } else {
        bind_text(parameter, text);
    }
}

void Statement::bind_text(int parameter, std::string_view text) {
    const char* data = text.empty() ? "" : text.data();
    sqlite3_bind_text64(raw_.get(), parameter + 1, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind_digest(int parameter, std::string_view digits) {
    constexpr std::string_view kHex = "0123456789abcdef";
    if (digits.size() % 2 != 0 || digits.find_first_not_of(kHex) != std::string_view::npos || digits.empty())
        return bind(parameter, digits);
    const std::string bytes = digest_bytes(digits);
    sqlite3_bind_blob64(raw_.get(), parameter + 1, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}

void Statement::bind_blob(int parameter, std::string_view bytes) {
    const char* data = bytes.empty() ? "" : bytes.data();
    sqlite3_bind_blob64(raw_.get(), parameter + 1, data, bytes.size(), SQLITE_STATIC);
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(raw_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    sqlite3* const connection = sqlite3_db_handle(raw_.get());
    const char* const path = sqlite3_db_filename(connection, "main");
    return fail(fmt::format("{}: {}", path != nullptr ? path : "graph file", describe(connection)));
}

Result<void> Statement::run() {
    const auto stepped = step();
    reset();
    if (!stepped) return tl::unexpected(stepped.error());
    return {};
}

void Statement::reset() { sqlite3_reset(raw_.get()); }

std::string Statement::text(int column) const {
    const void* const bytes = sqlite3_column_blob(raw_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(raw_.get(), column));
    return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

std::string Statement::digits(int column) const {
    if (sqlite3_column_type(raw_.get(), column) != SQLITE_BLOB) return text(column);
    const std::string bytes = text(column);
    std::string out;
    out.reserve(2 * bytes.size());
    for (const char c : bytes) {
        constexpr std::string_view kHex = "0123456789abcdef";
        out.push_back(kHex[static_cast<unsigned char>(c) >> 4U]);
        out.push_back(kHex[static_cast<unsigned char>(c) & 0xFU]);
    }
    return out;
}

std::string digest_bytes(std::string_view digits) {
    const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes.push_back(static_cast<char>(value(digits[i]) * 16 + value(digits[i + 1])));
    return bytes;
}

std::string uri_of(std::string_view path, Mode mode) {
    std::string out = "file:";
    for (const char c : path) {
        const bool plain = c != '%' && c != '?' && c != '#';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    if (mode == Mode::immutable) return out + "?mode=ro&immutable=1";
    return out + (mode == Mode::create ? "?mode=rwc" : "?mode=rw");
}

Result<Connection> Connection::open(const std::string& path, Mode mode) {
    // Nobody asks how much memory SQLite has taken; counting it takes a lock at each allocation. Where the program has
    // used SQLite before, it stays as it was.
    static const int counted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(counted);
    sqlite3* raw = nullptr;
    // A connection is never used by two threads at once, so it need not lock itself.
    constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(uri_of(path, mode).c_str(), &raw, kFlags, nullptr);
    Connection connection(raw, path);
    if (code != SQLITE_OK) return tl::unexpected(connection.error());
    sqlite3_busy_timeout(raw, kBusyMilliseconds);
    return connection;
}

Result<Statement> Connection::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(raw_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) return tl::unexpected(error());
    return Statement(statement);
}

Result<void> Connection::run(const std::string& sql) const {
    if (sqlite3_exec(raw_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return tl::unexpected(error());
    return {};
}

Result<void> Connection::run_with(std::string_view sql, std::initializer_list<std::string_view> values) const {
    auto statement = prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    int at = 0;
    for (const std::string_view value : values) statement->bind(at++, value);
    return statement->run();
}

Result<std::int64_t> Connection::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

Result<void> Connection::copy_to(const Connection& other) const {
    sqlite3_backup* const copy = sqlite3_backup_init(other.raw_.get(), "main", raw_.get(), "main");
    if (copy != nullptr) {
        sqlite3_backup_step(copy, -1);
        if (sqlite3_backup_finish(copy) == SQLITE_OK) return {};
    }
    return tl::unexpected(other.error());
}

Result<void> Connection::define(const std::string& name,
                                const std::unordered_map<std::int64_t, std::int64_t>* numbers) const {
    const auto look_up = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto& known =
            *static_cast<const std::unordered_map<std::int64_t, std::int64_t>*>(sqlite3_user_data(context));
        const auto found = known.find(sqlite3_value_int64(values[0]));
        if (found == known.end() || sqlite3_value_type(values[0]) == SQLITE_NULL) return;
        sqlite3_result_int64(context, found->second);
    };
    // SQLite hands the map to `look_up` as it got it, and nobody writes to it.
    void* const data = const_cast<std::unordered_map<std::int64_t, std::int64_t>*>(numbers);
    const int code = sqlite3_create_function_v2(raw_.get(), name.c_str(), 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, data,
                                                numbers != nullptr ? +look_up : nullptr, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return tl::unexpected(error());
    return {};
}

Error Connection::error() const { return {fmt::format("{}: {}", path_, describe(raw_.get()))}; }

Result<Transaction> Transaction::begin(const Connection& connection) {
    // IMMEDIATE: two processes that add at once wait for each other here, not in the middle of a document.
    if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun) return tl::unexpected(begun.error());
    return Transaction(&connection);
}

Transaction::~Transaction() {
    if (connection_ != nullptr) static_cast<void>(connection_->run("ROLLBACK"));
}

Result<void> Transaction::commit() {
    auto done = connection_->run("COMMIT");
    if (done) connection_ = nullptr;
    return done;
}

}  // namespace relata::graph::sqlite
