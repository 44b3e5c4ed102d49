// Between extraction and the store: readings on disk, one transaction per document.

#include "graph/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "graph/document_names.h"
#include "graph/graph_file.h"
#include "graph/ledger_access.h"
#include "graph/ledger_marks.h"
#include "graph/ledger_rows.h"
#include "graph/ledger_write.h"
#include "graph/sqlite.h"

namespace relata::graph {

using sqlite::Connection;
using sqlite::Transaction;

namespace {

/// The row of the current reading of a document, and its engine; row 0 where there is none.
struct Current {
    std::int64_t row = 0;
    std::string engine = {};
};

Result<Current> current_reading(const Connection& connection, std::string_view sha256) {
    const auto layout = layout_of(connection);
    if (!layout) return tl::unexpected(layout.error());
    auto statement = connection.prepare(
        layout->version < 3 ? "SELECT row, engine FROM readings WHERE sha256 = ?"
                            : "SELECT r.row, (SELECT word FROM words WHERE row = r.engine) FROM readings r "
                              "JOIN documents d ON d.row = r.document WHERE d.sha256 = ?");
    if (!statement) return tl::unexpected(statement.error());
    layout->version < 3 ? statement->bind(0, sha256) : statement->bind_digest(0, sha256);
    const auto found = statement->step();
    if (!found) return tl::unexpected(found.error());
    return *found ? Current{statement->integer(0), statement->text(1)} : Current{};
}

Result<bool> is_sighted(const Connection& connection, const Document& d) {
    auto statement = connection.prepare(
        "SELECT 1 FROM sightings s JOIN documents d ON d.row = s.document "
        "WHERE d.sha256 = ? AND s.label = ? AND s.source = coalesce(?, '')");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind_digest(0, d.sha256);
    statement->bind(1, std::string_view(d.id));
    statement->bind(2, std::string_view(d.source));
    return statement->step();
}

Result<void> delete_where_sha256(const Connection& connection, const char* sql, std::string_view sha256) {
    auto statement = connection.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    statement->bind_digest(0, sha256);
    return statement->run();
}

Result<void> delete_reading(const Connection& connection, std::int64_t document, std::string_view sha256) {
    if (auto done = leave_index(connection, sha256); !done) return done;
    return connection.run(fmt::format("DELETE FROM readings WHERE document={}", document));
}

/// The documents of the file as they are called in it.
struct Named {
    std::vector<Sighting> counting = {};
    std::vector<Sighting> withdrawn = {};
};

Result<Named> read_named(const Connection& connection) {
    const auto sightings = read_sightings(connection);
    const auto withdrawals = read_withdrawals(connection);
    if (!sightings) return tl::unexpected(sightings.error());
    if (!withdrawals) return tl::unexpected(withdrawals.error());
    Named out;
    for (Sighting& s : named_documents(*sightings)) {
        const bool gone = std::ranges::binary_search(*withdrawals, s.document.sha256, {}, &Withdrawal::sha256);
        (gone ? out.withdrawn : out.counting).push_back(std::move(s));
    }
    return out;
}

std::vector<Document> documents_of(std::vector<Sighting> named) {
    std::vector<Document> out;
    for (Sighting& s : named) out.push_back(std::move(s.document));
    return out;
}

Result<Connection> connect(const std::string& path, Access access) { return open_graph_file(path, access); }

/// Keeps one reading, within a transaction.
Result<Added> keep_reading(const Connection& connection, const Reading& reading, LedgerWriter& writer) {
    if (reading.document.sha256.empty())
        return fail(fmt::format("{}: a document without its sha256", connection.path()));
    Document document = reading.document;
    if (document.id.empty()) document.id = document.sha256.substr(0, 16);
    const auto current = current_reading(connection, document.sha256);
    const auto sighted = is_sighted(connection, document);
    if (!current || !sighted) return tl::unexpected(connection.error());
    const bool there = current->row != 0 && current->engine == reading.engine;
    if (there && *sighted) return Added::already_there;
    const auto row = writer.write_document(document);
    if (!row) return tl::unexpected(row.error());
    if (there) return Added::already_there;
    Result<void> done = {};
    if (current->row != 0) {
        done = writer.finish();
        if (done) done = delete_reading(connection, *row, document.sha256);
    }
    if (done) done = writer.write_reading(*row, reading).map([](std::int64_t) {});
    if (done) done = enter_index(connection, document.sha256);
    if (!done) return tl::unexpected(done.error());
    return current->row == 0 ? Added::added : Added::read_again;
}

}  // namespace

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Result<Ledger> Ledger::open(const std::string& path) {
    return connect(path, Access::read).map([](Connection&& c) {
        return Ledger(std::make_unique<Impl>(Impl{std::move(c)}));
    });
}

Result<Ledger> Ledger::open_or_create(const std::string& path) {
    return connect(path, Access::create).map([](Connection&& c) {
        return Ledger(std::make_unique<Impl>(Impl{std::move(c)}));
    });
}

Result<Ledger> Ledger::open_existing(const std::string& path) {
    return connect(path, Access::write).map([](Connection&& c) {
        return Ledger(std::make_unique<Impl>(Impl{std::move(c)}));
    });
}

const Connection& connection_of(const Ledger& ledger) { return ledger.impl_->connection; }

Result<bool> Ledger::has(std::string_view sha256, std::string_view engine) const {
    return current_reading(impl_->connection, sha256).map([&](const Current& c) {
        return c.row != 0 && c.engine == engine;
    });
}

Result<bool> Ledger::has(const Document& document, std::string_view engine) {
    const Connection& connection = impl_->connection;
    const auto there = has(document.sha256, engine);
    if (!there || !*there) return there;
    const auto sighted = is_sighted(connection, document);
    if (!sighted) return sighted;
    if (*sighted) return true;
    auto transaction = Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    auto writer = LedgerWriter::over(connection);
    if (!writer) return tl::unexpected(writer.error());
    if (auto done = writer->write_document(document); !done) return tl::unexpected(done.error());
    return transaction->commit().map([] { return true; });
}

Result<Added> Ledger::add(const Reading& reading) {
    return add(std::span(&reading, 1)).map([](const std::vector<Added>& added) { return added.front(); });
}

Result<std::vector<Added>> Ledger::add(std::span<const Reading> readings) {
    const Connection& connection = impl_->connection;
    auto transaction = Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    auto writer = LedgerWriter::over(connection);
    if (!writer) return tl::unexpected(writer.error());
    std::vector<Added> out;
    for (const Reading& reading : readings) {
        const auto added = keep_reading(connection, reading, *writer);
        if (!added) return tl::unexpected(added.error());
        out.push_back(*added);
    }
    if (auto done = writer->finish(); !done) return tl::unexpected(done.error());
    return transaction->commit().map([&out] { return std::move(out); });
}

Result<std::vector<std::string>> Ledger::remove(const std::vector<std::string>& names) {
    const Connection& connection = impl_->connection;
    auto transaction = Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto all = read_sightings(connection);
    if (!all) return tl::unexpected(all.error());
    const auto named = named_documents(*all);
    const auto wanted = documents_called(connection.path(), names, named, *all);
    if (!wanted) return tl::unexpected(wanted.error());
    std::vector<std::string> labels;
    for (const Sighting& s : named) {
        const std::string& sha256 = s.document.sha256;
        if (!wanted->contains(sha256)) continue;
        if (auto done = leave_index(connection, sha256); !done) return tl::unexpected(done.error());
        const auto done = delete_where_sha256(connection, "DELETE FROM documents WHERE sha256=?", sha256);
        if (!done) return tl::unexpected(done.error());
        labels.push_back(s.document.id);
    }
    if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
    return labels;
}

Result<std::vector<Reading>> Ledger::readings() const {
    const Connection& connection = impl_->connection;
    // One read transaction, so that an `add` of another process cannot fall between the tables.
    if (auto begun = connection.run("BEGIN"); !begun) return tl::unexpected(begun.error());
    struct End {
        const Connection& connection;
        ~End() { static_cast<void>(connection.run("ROLLBACK")); }
    } const end{connection};
    auto all = read_named(connection);
    if (!all) return tl::unexpected(all.error());
    const auto& named = all->counting;
    std::vector<Reading> out(named.size());
    std::map<std::int64_t, Reading*> by_row;
    for (std::size_t i = 0; i < named.size(); ++i) {
        out[i].document = named[i].document;
        out[i].engine = named[i].engine;
        by_row[named[i].reading] = &out[i];
    }
    const auto layout = layout_of(connection);
    if (!layout) return tl::unexpected(layout.error());
    for (const auto read : {read_entities, read_assertions, read_signatures}) {
        if (auto done = read(connection, *layout, by_row, {}); !done) return tl::unexpected(done.error());
    }
    for (Reading& reading : out) {
        for (Assertion& a : reading.assertions) a.document = reading.document.id;
    }
    return out;
}

Result<std::vector<Document>> Ledger::documents() const {
    return read_named(impl_->connection).map([](Named&& all) { return documents_of(std::move(all.counting)); });
}

Result<std::vector<Document>> Ledger::withdrawn_documents() const {
    return read_named(impl_->connection).map([](Named&& all) { return documents_of(std::move(all.withdrawn)); });
}

Result<std::string> Ledger::source_bytes(std::string_view sha256) const {
    const Connection& connection = impl_->connection;
    const auto layout = layout_of(connection);
    if (!layout) return tl::unexpected(layout.error());
    auto bytes = read_source_bytes(connection, *layout, sha256);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!*bytes) return fail(fmt::format("{}: no document {} in this graph", connection.path(), sha256));
    return std::move(**bytes);
}

}  // namespace relata::graph
