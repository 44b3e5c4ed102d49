// Beside the readings: which documents count, what people decided, and what the index has yet to hear of.

#include "graph/ledger_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/sha256.h"
#include "core/utf8.h"
#include "graph/document_names.h"
#include "graph/ledger_access.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::for_each_row;
using sqlite::Statement;
using sqlite::Transaction;

constexpr std::size_t kDigest = 64;

Result<bool> has_marks(const Connection& connection) {
    return connection.integer("PRAGMA user_version").map([](std::int64_t version) { return version >= 3; });
}

bool is_digest(std::string_view name) {
    return name.size() == kDigest && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The row of the document's reading; 0 where there is none.
Result<std::int64_t> current(const Connection& connection, std::string_view sha256) {
    auto statement =
        connection.prepare("SELECT r.row FROM readings r JOIN documents d ON d.row = r.document WHERE d.sha256 = ?");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind_digest(0, sha256);
    return statement->step().map([&](bool found) { return found ? statement->integer(0) : 0; });
}

/// Documents a person means: sha256 -> what to call it. Whole digests may stand for what is not here.
Result<std::map<std::string, std::string>> meant(const Connection& connection, const std::vector<std::string>& names) {
    const auto all = read_sightings(connection);
    if (!all) return tl::unexpected(all.error());
    const auto named = named_documents(*all);
    std::map<std::string, std::string> out;
    std::vector<std::string> rest;
    for (const std::string& name : names) {
        if (is_digest(name)) {
            out.emplace(name, name);
        } else {
            rest.push_back(name);
        }
    }
    const auto called = documents_called(connection.path(), rest, named, *all);
    if (!called) return tl::unexpected(called.error());
    for (const std::string& sha256 : *called) out.emplace(sha256, sha256);
    for (const Sighting& s : named) {
        if (const auto it = out.find(s.document.sha256); it != out.end()) it->second = s.document.id;
    }
    return out;
}

std::vector<std::string> sorted_labels(const std::map<std::string, std::string>& meant) {
    std::vector<std::string> out;
    for (const auto& [sha256, label] : meant) out.push_back(label);
    std::ranges::sort(out);
    return out;
}

/// Runs `mark(sha256, label)` for each document that a person means, all or none.
template <typename Mark>
Result<std::vector<std::string>> mark_all(const Connection& connection, const std::vector<std::string>& names,
                                          Mark&& mark) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto documents = meant(connection, names);
    if (!documents) return tl::unexpected(documents.error());
    for (const auto& [sha256, label] : *documents) {
        if (Result<void> done = mark(sha256, label); !done) return tl::unexpected(done.error());
    }
    if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
    return sorted_labels(*documents);
}

}  // namespace

std::string judgement_id(const Judgement& j) {
    std::string all;
    for (const std::string* field : {&j.kind, &j.a, &j.b, &j.author, &j.made, &j.note})
        all += fmt::format("{}:{}", field->size(), *field);
    return short_hash(all);
}

Result<std::vector<Withdrawal>> read_withdrawals(const Connection& connection) {
    std::vector<Withdrawal> out;
    const auto kept = has_marks(connection);
    if (!kept) return tl::unexpected(kept.error());
    if (!*kept) return out;
    const auto take = [&](const Statement& row) -> Result<void> {
        out.push_back({.sha256 = row.text(0), .made = row.text(1), .note = row.text(2)});
        return {};
    };
    const auto done = for_each_row(connection, "SELECT sha256, made, note FROM withdrawals ORDER BY sha256", take);
    if (!done) return tl::unexpected(done.error());
    return out;
}

std::string leave_index_sql(std::string_view readings) {
    // A row number may have been used before: what `index_gone` already holds under it is what the index knows.
    return fmt::format(R"(
INSERT OR IGNORE INTO main.index_gone
  SELECT g.reading, coalesce((SELECT min(row) FROM main.entities WHERE reading = g.reading), 0),
    coalesce((SELECT max(row) FROM main.entities WHERE reading = g.reading), -1),
    coalesce((SELECT min(a.row) FROM main.sentences s JOIN main.assertions a ON a.sentence = s.row
              WHERE s.reading = g.reading), 0),
    coalesce((SELECT max(a.row) FROM main.sentences s JOIN main.assertions a ON a.sentence = s.row
              WHERE s.reading = g.reading), -1)
  FROM ({0}) g WHERE g.reading NOT IN (SELECT reading FROM main.index_pending);
DELETE FROM main.index_pending WHERE reading IN ({0});)",
                       readings);
}

Result<void> leave_index(const Connection& connection, std::string_view sha256) {
    const auto reading = current(connection, sha256);
    if (!reading) return tl::unexpected(reading.error());
    if (*reading == 0) return {};
    return connection.run(leave_index_sql(fmt::format("SELECT {} AS reading", *reading)));
}

Result<void> enter_index(const Connection& connection, std::string_view sha256) {
    const auto reading = current(connection, sha256);
    if (!reading) return tl::unexpected(reading.error());
    if (*reading == 0) return {};
    auto withdrawn = connection.prepare("SELECT 1 FROM withdrawals WHERE sha256 = ?");
    if (!withdrawn) return tl::unexpected(withdrawn.error());
    withdrawn->bind(0, sha256);
    const auto found = withdrawn->step();
    if (!found) return tl::unexpected(found.error());
    if (*found) return {};
    return connection.run(fmt::format("INSERT OR IGNORE INTO index_pending VALUES({})", *reading));
}

Result<std::vector<std::string>> Ledger::withdraw(const std::vector<std::string>& names, const std::string& note,
                                                  const std::string& made) {
    const Connection& connection = impl_->connection;
    return mark_all(connection, names, [&](const std::string& sha256, const std::string&) -> Result<void> {
        if (auto done = leave_index(connection, sha256); !done) return done;
        return connection.run_with("INSERT OR IGNORE INTO withdrawals VALUES(?, ?, ?)", {sha256, made, note});
    });
}

Result<std::vector<std::string>> Ledger::restore(const std::vector<std::string>& names) {
    const Connection& connection = impl_->connection;
    const auto all = read_withdrawals(connection);
    if (!all) return tl::unexpected(all.error());
    return mark_all(connection, names, [&](const std::string& sha256, const std::string& label) -> Result<void> {
        if (!std::ranges::binary_search(*all, sha256, {}, &Withdrawal::sha256))
            return fail(fmt::format("{}: '{}' is not withdrawn", connection.path(), label));
        if (auto done = connection.run_with("DELETE FROM withdrawals WHERE sha256 = ?", {sha256}); !done) return done;
        return enter_index(connection, sha256);
    });
}

Result<std::vector<Withdrawal>> Ledger::withdrawals() const { return read_withdrawals(impl_->connection); }

Result<bool> Ledger::judge(Judgement j) {
    const Connection& connection = impl_->connection;
    j.id = judgement_id(j);
    auto transaction = Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto before = connection.integer("SELECT count(*) FROM judgements");
    if (!before) return tl::unexpected(before.error());
    const auto done = connection.run_with("INSERT OR IGNORE INTO judgements VALUES(?, ?, ?, ?, ?, ?, ?)",
                                          {j.id, j.kind, j.a, j.b, j.author, j.made, j.note});
    if (!done) return tl::unexpected(done.error());
    const auto after = connection.integer("SELECT count(*) FROM judgements");
    if (!after) return tl::unexpected(after.error());
    if (auto kept = transaction->commit(); !kept) return tl::unexpected(kept.error());
    return *after > *before;
}

Result<std::vector<Judgement>> Ledger::judgements() const { return kept_judgements(impl_->connection); }

Result<std::vector<Judgement>> kept_judgements(const Connection& connection) {
    std::vector<Judgement> out;
    const auto kept = has_marks(connection);
    if (!kept) return tl::unexpected(kept.error());
    if (!*kept) return out;
    const auto take = [&](const Statement& row) -> Result<void> {
        Judgement& j = out.emplace_back();
        int at = 0;
        for (std::string* field : {&j.id, &j.kind, &j.a, &j.b, &j.author, &j.made, &j.note}) *field = row.text(at++);
        return {};
    };
    const char* const sql = "SELECT id, kind, a, b, author, made, note FROM judgements ORDER BY coalesce(made, ''), id";
    if (auto done = for_each_row(connection, sql, take); !done) return tl::unexpected(done.error());
    return out;
}

}  // namespace relata::graph
