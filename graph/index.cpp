// When the index is made anew and when only what changed, and the order of the steps.

#include "graph/index.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "graph/index_build.h"
#include "graph/index_documents.h"
#include "graph/index_documents_build.h"
#include "graph/index_items.h"
#include "graph/index_judgements.h"
#include "graph/index_ledger.h"
#include "graph/index_lines.h"
#include "graph/index_nodes.h"
#include "graph/index_rows.h"
#include "graph/index_sql.h"
#include "graph/index_tables.h"
#include "graph/index_ties.h"
#include "graph/ledger_access.h"
#include "graph/ledger_views.h"
#include "graph/side_work.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::Statement;
using sqlite::Transaction;

/// Where more than one document in so many is new, making all anew is quicker.
constexpr std::int64_t kManyNew = 4;

bool has_tables(Sql& sql) {
    return sql.number("SELECT count(*) FROM main.sqlite_schema WHERE name = 'index_state'", 0) > 0;
}

bool has_rules_of_today(Sql& sql) {
    if (!has_tables(sql)) return false;
    return sql.number("SELECT count(*) FROM main.index_state WHERE name = 'rules' AND value = ?", 0, index_rules()) > 0;
}

bool is_ledger_with_marks(Sql& sql) {
    return sql.number("SELECT count(*) FROM sqlite_schema WHERE name = 'index_pending'", 0) > 0;
}

/// What `withdrawn_here` said when the index was last brought up to date.
std::string withdrawn_then(Sql& sql) {
    std::string out;
    sql.each("SELECT value FROM index_state WHERE name = 'withdrawn'",
             [&out](const Statement& row) { out = row.text(0); });
    return out;
}

/// The ids of judgements that it obeys.
std::string judged_then(Sql& sql) {
    std::string out;
    sql.each("SELECT value FROM index_state WHERE name = 'judged'",
             [&out](const Statement& row) { out = row.text(0); });
    return out;
}

/// The families of labels in lines that only one of two texts has.
std::set<std::string> families_in_one(const std::string& a, const std::string& b) {
    const auto lines = [](const std::string& text) {
        std::set<std::string> out;
        for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
            out.insert(text.substr(at, end - at));
        return out;
    };
    const auto first = lines(a), second = lines(b);
    std::vector<std::string> differ;
    std::ranges::set_symmetric_difference(first, second, std::back_inserter(differ));
    std::set<std::string> out;
    for (const std::string& line : differ) out.insert(family_of(line.substr(line.find(' ') + 1)));
    return out;
}

void mark_as_current(Sql& sql) {
    sql.run("INSERT OR REPLACE INTO index_state VALUES('rules', ?)", index_rules());
    sql.run("INSERT OR REPLACE INTO index_state VALUES('withdrawn', ?)", withdrawn_here(sql));
    sql.run("INSERT OR REPLACE INTO index_state VALUES('judged', ?)", judgement_ids(sql));
    sql.run("DELETE FROM index_pending");
    sql.run("DELETE FROM index_gone");
}

std::set<std::uint64_t> furniture_in(Sql& sql, std::int64_t reading) {
    const std::int64_t outlet = sql.number("SELECT outlet FROM index_documents WHERE reading = ?", 0, reading);
    return outlet == 0 ? std::set<std::uint64_t>() : furniture_of(sql, outlet);
}

/// The addresses of documents that the index has.
void add_pages(Sql& sql, std::int64_t reading, std::set<std::string>& pages) {
    sql.each(
        "SELECT url FROM index_documents WHERE reading = ? AND url <> ''",
        [&pages](const Statement& row) { pages.insert(row.text(0)); }, reading);
}

/// Label, date and publisher as the index has them, without furniture and older versions.
void describe(Sql& sql, LedgerReading& filed) {
    sql.each(
        "SELECT label, published, publisher, sha256 FROM index_documents WHERE reading = ?",
        [&filed](const Statement& row) {
            filed.reading.document.id = row.text(0);
            filed.reading.document.published = row.text(1);
            filed.reading.document.publisher = row.text(2);
            filed.reading.document.sha256 = row.text(3);
        },
        filed.row);
    if (has_newer_version(sql, filed.row)) {
        filed.reading.assertions.clear();
        filed.assertions.clear();
    }
    leave_out_lines(filed, furniture_in(sql, filed.row));
}

/// So, and without what is rejected: what items and rows are made from.
void complete(Sql& sql, const IndexJudgements& judgements, LedgerReading& filed) {
    describe(sql, filed);
    judgements.judge(filed);
}

void place(Sql& sql, IndexJudgements& judgements) {
    judgements.place(sql, [&](LedgerReading& filed) { complete(sql, judgements, filed); });
}

/// Works out what documents mean for each other while what finds rows of the ledger is written.
PlannedDocuments plan_beside(Sql& sql, const LedgerViews& views) {
    PlannedDocuments out;
    const auto plan = [&out](Sql& from) {
        std::vector<FiledReading> readings = read_filed(from);
        if (from.done()) out = plan_documents(std::move(readings));
        return from.done();
    };
    const auto write = [&sql] { sql.script(ledger_lookups_sql()); };
    if (!views.are_there()) {
        write();
        static_cast<void>(plan(sql));
        return out;
    }
    Result<void> done = {};
    run_beside([&] { done = views.use([&plan](LedgerView& view) { return plan(view.sql); }); }, write);
    if (!done) sql.fail_with(done.error());
    return out;
}

void build(Sql& sql) {
    const LedgerViews views(sql.connection(), side_threads());
    sql.script(drop_index_sql());
    sql.script(index_tables_sql());
    build_documents(sql, plan_beside(sql, views));
    if (sql.failed()) return;
    IndexJudgements judgements(sql);
    place(sql, judgements);
    build_assertions(sql, views, judgements);
    mark_as_current(sql);
}

void update(Sql& sql) {
    const auto gone = sql.numbers("SELECT reading FROM index_gone ORDER BY reading");
    std::vector<FiledReading> fresh;
    for (const std::int64_t row : sql.numbers("SELECT reading FROM index_pending ORDER BY reading")) {
        fresh.push_back({row, {}});
        fresh.back().reading.document = document_at(sql, row);
        fresh.back().reading.signature = signature_at(sql, row);
    }
    std::set<std::string> pages;  // of which another version may count now
    for (const std::int64_t reading : gone) add_pages(sql, reading, pages);
    DocumentChanges changes =
        update_documents(sql, gone, fresh, families_in_one(withdrawn_then(sql), withdrawn_here(sql)));
    for (const FiledReading& f : fresh) add_pages(sql, f.row, pages);
    for (const std::string& page : pages) {
        sql.each(
            "SELECT reading FROM index_documents WHERE url = ?",
            [&changes](const Statement& row) { changes.refill.insert(row.integer(0)); }, page);
    }
    IndexJudgements judgements(sql);
    changes.refill.merge(judgements.rejudged(sql, judged_then(sql)));
    place(sql, judgements);
    ItemKeeper items(sql, judgements);
    for (const std::int64_t reading : gone) {
        delete_gone_rows(sql, reading);
        items.leave(reading);
    }
    for (const std::int64_t reading : changes.refill) {
        if (sql.number("SELECT count(*) FROM index_entities WHERE reading = ?", 0, reading) == 0) continue;
        delete_rows(sql, reading);
        items.leave(reading);
    }
    std::set<std::int64_t> rewrite = changes.refill;
    WholeReader reader(sql);
    for (const std::int64_t reading : rewrite) {
        LedgerReading filed = reader.read_one(reading);
        complete(sql, judgements, filed);
        items.enter(reading, filed.reading, filed.entities);
    }
    rewrite.merge(update_nodes(sql, items, judgements));
    for (const std::int64_t reading : changes.reweigh) rewrite.insert(reading);
    RowWriter rows(sql);
    NodeFinder nodes(sql);
    for (const std::int64_t reading : rewrite) {
        if (sql.number("SELECT count(*) FROM index_documents WHERE reading = ?", 0, reading) == 0) continue;
        LedgerReading filed = reader.read_one(reading);
        complete(sql, judgements, filed);
        delete_rows(sql, reading);
        const RowSources sources = row_sources(sql, nodes, filed);
        rows.write(make_rows(std::move(filed), sources));
        enter_ties(sql, reading);
    }
    rows.finish();
    mark_as_current(sql);
}

Result<void> in_transaction(const Connection& connection, void (*work)(Sql&)) {
    // Pages that do not fit would be written to the log and read back.
    if (auto done = connection.run("PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY"); !done) return done;
    auto transaction = Transaction::begin(connection);
    if (!transaction) return tl::unexpected(transaction.error());
    {
        Sql sql(connection);
        work(sql);
        if (sql.failed()) return sql.done();
    }
    return transaction->commit();
}

/// Whether there is so much to do, what comes yet included, that all is done anew.
bool is_much(Sql& sql, std::int64_t coming = 0) {
    const std::int64_t known = sql.number("SELECT count(*) FROM main.index_documents", 0);
    const std::int64_t waiting = coming + sql.number("SELECT count(*) FROM main.index_pending", 0) +
                                 sql.number("SELECT count(*) FROM main.index_gone", 0);
    return waiting > 50 && waiting * kManyNew > known;
}

}  // namespace

Result<bool> index_is_current(const Connection& connection) {
    Sql sql(connection);
    const bool current = has_rules_of_today(sql) && is_ledger_with_marks(sql) &&
                         sql.number("SELECT count(*) FROM (SELECT 1 FROM index_pending LIMIT 1)", 1) == 0 &&
                         sql.number("SELECT count(*) FROM (SELECT 1 FROM index_gone LIMIT 1)", 1) == 0 &&
                         withdrawn_then(sql) == withdrawn_here(sql) && judged_then(sql) == judgement_ids(sql);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return current;
}

Result<std::size_t> count_rejected(const Connection& connection) {
    Sql sql(connection);
    const IndexJudgements judgements(sql);
    std::size_t out = 0;
    for (const std::int64_t reading : judgements.readings_judged(sql)) {
        LedgerReading filed = read_whole(sql, reading);
        describe(sql, filed);
        const std::size_t all = filed.assertions.size();
        judgements.judge(filed);
        out += all - filed.assertions.size();
    }
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return out;
}

Result<void> rebuild_index(const Connection& connection) { return in_transaction(connection, build); }

Result<void> bring_up_to_date(const Connection& connection) {
    const auto current = index_is_current(connection);
    if (!current) return tl::unexpected(current.error());
    if (*current) return {};
    return in_transaction(connection, [](Sql& sql) {
        if (!has_rules_of_today(sql) || is_much(sql)) {
            build(sql);
        } else {
            update(sql);
        }
    });
}

Result<void> make_way_in_index(const Connection& connection, std::int64_t coming) {
    Sql sql(connection);
    if (has_tables(sql) && (!has_rules_of_today(sql) || is_much(sql, coming))) sql.script(drop_index_sql());
    return sql.done();
}

Result<bool> index_is_current(const Ledger& ledger) { return index_is_current(connection_of(ledger)); }

Result<void> bring_up_to_date(const Ledger& ledger) { return bring_up_to_date(connection_of(ledger)); }

}  // namespace relata::graph
