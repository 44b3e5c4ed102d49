// Before the ledger trusts a file: header, version, size, and SQLite's own check before anything is written.

#include "graph/graph_file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>

#include "graph/ledger_schema.h"
#include "graph/ledger_upgrade.h"

namespace relata::graph {
namespace {

using namespace std::string_view_literals;
using sqlite::Connection;

constexpr std::int64_t kApplicationId = 0x72656C61;  // "rela", at byte 68 of the file
constexpr std::int64_t kSchemaVersion = 3;  // 1: without signatures, agency, url, certainty; 2: plain words, no judgements
constexpr std::string_view kMagic = "SQLite format 3\0"sv;
constexpr std::size_t kHeaderSize = 100;

/// What lies at the path before SQLite sees it.
enum class Found { nothing, empty, database };

std::string printable(std::string_view bytes) {
    std::string out;
    for (const char c : bytes.substr(0, 12)) out.push_back(c >= ' ' && c <= '~' ? c : '.');
    return out;
}

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

/// A first look at the bytes. A file whose writer was killed in the very first transaction has a journal beside it and
/// may hold anything: SQLite puts that right when it opens it.
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
    if (exists(path + "-journal")) return Found::database;
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
    const auto id = connection.integer("PRAGMA application_id");
    if (!id) return tl::unexpected(id.error());
    if (*id == kApplicationId) return true;
    const auto tables = connection.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tl::unexpected(tables.error());
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
    const auto size = static_cast<std::int64_t>(status.st_size);
    if (size >= *pages * *page_size) return {};
    return fail(fmt::format("{}: damaged graph file ({} bytes of {}: the end is missing)", connection.path(), size,
                            *pages * *page_size));
}

/// The whole file, page by page: adding to a damaged file could bury what can still be saved.
Result<void> check_pages(const Connection& connection) {
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

Result<void> prepare_for_writing(const Connection& connection) {
    if (::access(connection.path().c_str(), W_OK) != 0) {
        return fail(fmt::format("{}: cannot write: {}", connection.path(), std::strerror(errno)));
    }
    // A rollback journal, flushed at every commit: one file to copy, and a document whose add returned is on the disk.
    return connection.run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
}

}  // namespace

Result<Connection> open_graph_file(const std::string& path, Access access) {
    const auto found = look_at(path);
    if (!found) return tl::unexpected(found.error());
    if (*found == Found::nothing && access != Access::create) return missing(path);
    if (*found == Found::empty && access != Access::create) {
        return fail(fmt::format("{}: not a graph file (it is empty); 'relata add' makes one", path));
    }
    // Reading, too, opens for writing where it may: only so can the journal of a killed `add` be rolled back.
    auto connection =
        Connection::open(path, SQLITE_OPEN_READWRITE | (access == Access::create ? SQLITE_OPEN_CREATE : 0));
    if (!connection) return connection;
    const auto ours = is_ours(*connection);
    if (!ours) return tl::unexpected(ours.error());
    if (!*ours && access != Access::create) return fail(fmt::format("{}: not a graph file (it holds no tables)", path));
    if (access == Access::read) {
        if (auto done = connection->run("PRAGMA query_only=ON"); !done) return tl::unexpected(done.error());
    } else if (auto done = prepare_for_writing(*connection); !done) {
        return tl::unexpected(done.error());
    }
    if (!*ours) {
        if (auto made = make_tables(*connection); !made) return tl::unexpected(made.error());
    }
    for (const auto check : {check_version, check_size}) {
        if (auto done = check(*connection); !done) return tl::unexpected(done.error());
    }
    if (access != Access::read) {
        for (const auto step : {check_pages, upgrade}) {
            if (auto done = step(*connection); !done) return tl::unexpected(done.error());
        }
    }
    return connection;
}

}  // namespace relata::graph
