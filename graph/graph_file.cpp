// Before the ledger trusts a file: header, version, size, and SQLite's own check before anything is written.

#include "graph/graph_file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <string_view>
#include <thread>

#include "graph/ledger_schema.h"
#include "graph/ledger_upgrade.h"

namespace relata::graph {
namespace {

using namespace std::string_view_literals;
using sqlite::Connection;

constexpr std::int64_t kApplicationId = 0x72656C61;  // "rela", at byte 68 of the file
constexpr std::string_view kMagic = "SQLite format 3\0"sv;
constexpr std::size_t kHeaderSize = 100;
constexpr std::int64_t kCheckedBytes = std::int64_t{32} << 20U;  // larger files are not read through before writing

/// What lies at the path before SQLite sees it.
enum class Found { nothing, empty, database };

std::string printable(std::string_view bytes) {
    std::string out;
    for (const char c : bytes.substr(0, 12)) out.push_back(c >= ' ' && c <= '~' ? c : '.');
    return out;
}

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

/// True where a writer's log holds what is not yet in the file.
bool has_log(const std::string& path) {
    struct stat status = {};
    return ::stat((path + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

/// A first look at the bytes. A file whose writer was killed has a journal or log beside it and may hold anything:
/// SQLite puts that right when it opens it.
Result<Found> look_at(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return Found::nothing;
        return fail(fmt::format("{}: cannot open: {}", path, std::strerror(errno)));
    }
    if (!S_ISREG(status.st_mode)) return fail(fmt::format("{}: not a graph file (it is no regular file)", path));
    std::ifstream file(path, std::ios::binary);
    std::string header(kHeaderSize, '\0');
    if (!file) return fail(fmt::format("{}: cannot open: {}", path, std::strerror(errno)));
    file.read(header.data(), kHeaderSize);
    header.resize(static_cast<std::size_t>(file.gcount()));
    if (exists(path + "-journal") || exists(path + "-wal")) return Found::database;
    if (header.empty()) return Found::empty;
    if (!header.starts_with(kMagic)) {
        return fail(fmt::format("{}: not a graph file (it begins with '{}'); name a file that 'relata add' made", path,
                                printable(header)));
    }
    return Found::database;
}

tl::unexpected<Error> missing(const std::string& path) {
    return fail(fmt::format("{}: no such graph file; 'relata add' makes one", path));
}

/// True if the connection shows a graph file of ours, false if a database without any table.
Result<bool> is_ours(const Connection& connection) {
    // In this order: tables and id come with one transaction, which another process may commit in between.
    const auto tables = connection.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tl::unexpected(tables.error());
    const auto id = connection.integer("PRAGMA application_id");
    if (!id) return tl::unexpected(id.error());
    if (*id == kApplicationId) return true;
    if (*id == 0 && *tables == 0) return false;
    return fail(fmt::format("{}: not a graph file (it is a database of another program)", connection.path()));
}

Result<void> check_version(const Connection& connection) {
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    if (*version >= 1 && *version <= kSchemaVersion) return {};
    return fail(fmt::format("{}: graph file of version {}, this relata reads version {}; use a {} relata",
                            connection.path(), *version, kSchemaVersion,
                            *version > kSchemaVersion ? "newer" : "matching"));
}

Result<void> check_size(const Connection& connection) {
    const auto pages = connection.integer("PRAGMA page_count");
    const auto page_size = connection.integer("PRAGMA page_size");
    for (const auto* number : {&pages, &page_size})
        if (!*number) return tl::unexpected(number->error());
    struct stat status = {};
    if (::stat(connection.path().c_str(), &status) != 0) return {};
    if (has_log(connection.path())) return {};  // the end may still lie there
    const auto size = static_cast<std::int64_t>(status.st_size);
    if (size >= *pages * *page_size) return {};
    return fail(fmt::format("{}: damaged graph file ({} bytes of {}: the end is missing)", connection.path(), size,
                            *pages * *page_size));
}

/// The whole file, page by page: adding to a damaged file could bury what can still be saved. Not where that would take
/// longer than to read an article.
Result<void> check_pages(const Connection& connection) {
    struct stat status = {};
    if (::stat(connection.path().c_str(), &status) == 0 && status.st_size > kCheckedBytes) return {};
    auto statement = connection.prepare("PRAGMA quick_check(1)");
    if (!statement) return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return tl::unexpected(row.error());
    std::string answer = statement->text(0);
    if (answer == "ok") return {};
    if (answer.starts_with("***")) answer.erase(0, answer.find('\n') + 1);  // "*** in database main ***"
    return fail(
        fmt::format("{}: damaged graph file ({}); nothing was written; restore it from a copy, or add its articles "
                    "to a new file",
                    connection.path(), answer.substr(0, answer.find('\n'))));
}

Result<void> make_tables(const Connection& connection) {
    auto transaction = sqlite::Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    // A second process that created the same file got the lock first.
    if (const auto ours = is_ours(connection); !ours)
        return tl::unexpected(ours.error());
    else if (*ours)
        return {};
    if (auto done = connection.run(schema_sql()); !done) return done;
    if (auto done = connection.run(
            fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", kApplicationId, kSchemaVersion));
        !done) {
        return done;
    }
    return transaction->commit();
}

/// Files of an older version are read as they are, and brought up to date before the first writing, all or nothing.
Result<void> upgrade(const Connection& connection) {
    auto transaction = sqlite::Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    if (*version == kSchemaVersion) return {};
    if (auto done = upgrade_tables(connection, *version); !done) return done;
    if (auto done = connection.run(fmt::format("PRAGMA user_version={}", kSchemaVersion)); !done) return done;
    return transaction->commit();
}

Result<void> check_writable(const Connection& connection) {
    if (::access(connection.path().c_str(), W_OK) == 0) return {};
    return fail(fmt::format("{}: cannot write: {}", connection.path(), std::strerror(errno)));
}

/// A write-ahead log, flushed at every commit: who reads sees the last whole state and keeps nobody waiting, and a
/// document whose add returned is on the disk. Who closes the file last puts the log into it.
Result<void> prepare_for_writing(const Connection& connection) {
    using namespace std::chrono_literals;
    constexpr int kTries = 200;  // SQLite does not wait for the lock that a change of mode needs
    Result<void> done = {};
    for (int i = 0; i < kTries; ++i) {
        done = connection.run("PRAGMA journal_mode=WAL");
        if (done) break;
        std::this_thread::sleep_for(50ms);
    }
    if (!done) return done;
    return connection.run("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
}

/// The checks of a file of ours, then what writing needs.
Result<void> make_ready(const Connection& connection, Access access, bool ours) {
    Result<void> done = {};
    const auto then = [&](auto&& step) {
        if (done) done = step(connection);
    };
    if (ours) {
        for (const auto check : {check_version, check_size}) then(check);
    }
    if (access == Access::read) {
        then([](const Connection& c) { return c.run("PRAGMA query_only=ON"); });
        return done;
    }
    then(check_writable);
    if (ours) then(check_pages);
    then(prepare_for_writing);
    then(ours ? upgrade : make_tables);
    if (!ours) then(check_version);
    return done;
}

}  // namespace

sqlite::Mode reading_mode(const std::string& path) {
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const bool fixed = ::access(folder.c_str(), W_OK) != 0 && !has_log(path) && !exists(path + "-journal");
    // Else reading, too, opens for writing where it may: only so can what a killed `add` left be put right.
    return fixed ? sqlite::Mode::immutable : sqlite::Mode::write;
}

Result<Connection> open_graph_file(const std::string& path, Access access) {
    const auto found = look_at(path);
    if (!found) return tl::unexpected(found.error());
    if (*found == Found::nothing && access != Access::create) return missing(path);
    if (*found == Found::empty && access != Access::create) {
        return fail(fmt::format("{}: not a graph file (it is empty); 'relata add' makes one", path));
    }
    const bool logged = has_log(path);
    auto connection = Connection::open(path, access == Access::read     ? reading_mode(path)
                                             : access == Access::create ? sqlite::Mode::create
                                                                        : sqlite::Mode::write);
    if (!connection) return connection;
    if (access == Access::read && !logged && !connection->integer("SELECT count(*) FROM sqlite_schema")) {
        // No room for the notes that readers of a log share, and no log that would need them: read it as it stands.
        connection = Connection::open(path, sqlite::Mode::immutable);
        if (!connection) return connection;
    }
    const auto ours = is_ours(*connection);
    if (!ours) return tl::unexpected(ours.error());
    if (!*ours && access != Access::create) return fail(fmt::format("{}: not a graph file (it holds no tables)", path));
    if (auto ready = make_ready(*connection, access, *ours); !ready) return tl::unexpected(ready.error());
    return connection;
}

}  // namespace relata::graph
