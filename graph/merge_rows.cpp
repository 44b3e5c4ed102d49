// The union of two ledgers as statements: numbers are mapped, rows are copied, the older engine's readings give way.

#include "graph/merge_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/index.h"
#include "graph/ledger_marks.h"
#include "graph/ledger_schema.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::for_each_row;
using sqlite::Statement;

/// Runs statements in turn until one fails.
Result<void> run_all(const Connection& connection, const std::vector<std::string>& statements) {
    for (const std::string& sql : statements) {
        if (auto done = connection.run(sql); !done) return done;
    }
    return {};
}

/// Rows of `other` and what they are called in `main`. `taken`: the readings that go over. `shift`: what is to be added
/// to a row number of `other`.
constexpr const char* kTables = R"(
CREATE TEMP TABLE document_map(old INTEGER PRIMARY KEY, new INTEGER, is_new INTEGER);
CREATE TEMP TABLE engine_rank(engine TEXT PRIMARY KEY, rank INTEGER);
CREATE TEMP TABLE taken(old INTEGER PRIMARY KEY, document INTEGER, replaced INTEGER, new INTEGER);
CREATE TEMP TABLE shift(entities INTEGER, sentences INTEGER, assertions INTEGER);)";
constexpr const char* kDropTables =
    "DROP TABLE temp.document_map; DROP TABLE temp.engine_rank; DROP TABLE temp.taken; DROP TABLE temp.shift; "
    "DROP TABLE temp.seen_before;";

/// What the rows of `words` and `names` in `other` are called in `main`; SQL asks them as `mapped_word` and
/// `mapped_name`.
class TextMaps {
  public:
    explicit TextMaps(const Connection& connection) : connection_(connection) {}
    TextMaps(const TextMaps&) = delete;
    TextMaps& operator=(const TextMaps&) = delete;
    ~TextMaps() {
        for (const char* function : {"mapped_word", "mapped_name"})
            static_cast<void>(connection_.define(function, nullptr));
    }
    /// Texts that are new go into `main`.
    Result<void> fill() {
        return map("words", "word", words_).and_then([this] { return map("names", "name", names_); });
    }

  private:
    using Map = std::unordered_map<std::int64_t, std::int64_t>;
    Result<void> map(std::string_view table, std::string_view column, Map& rows) {
        const std::string insert =
            fmt::format("INSERT OR IGNORE INTO main.{0}({1}) SELECT {1} FROM other.{0} ORDER BY row", table, column);
        if (auto done = connection_.run(insert); !done) return done;
        const std::string pairs =
            fmt::format("SELECT o.row, m.row FROM other.{0} o CROSS JOIN main.{0} m ON m.{1} = o.{1}", table, column);
        const auto take = [&rows](const Statement& row) -> Result<void> {
            rows.emplace(row.integer(0), row.integer(1));
            return {};
        };
        if (auto done = for_each_row(connection_, pairs, take); !done) return done;
        return connection_.define(fmt::format("mapped_{}", column), &rows);
    }

    const Connection& connection_;
    Map words_ = {}, names_ = {};
};

constexpr const char* kMapDocuments = R"(
INSERT INTO temp.document_map SELECT o.row, m.row, m.row IS NULL
  FROM other.documents o LEFT JOIN main.documents m ON m.sha256 = o.sha256;
INSERT INTO main.documents(sha256, source_bytes)
  SELECT o.sha256, o.source_bytes FROM temp.document_map d CROSS JOIN other.documents o ON o.row = d.old WHERE d.is_new;
UPDATE temp.document_map SET new =
  (SELECT m.row FROM other.documents o CROSS JOIN main.documents m ON m.sha256 = o.sha256 WHERE o.row = old)
  WHERE is_new;)";

/// Readings that `main` lacks, or has of an older engine.
constexpr const char* kTakeReadings = R"(
INSERT INTO temp.taken SELECT o.row, d.new, m.row, NULL
  FROM other.readings o JOIN temp.document_map d ON d.old = o.document
  LEFT JOIN main.readings m ON m.document = d.new
  WHERE m.row IS NULL OR
    (SELECT rank FROM temp.engine_rank WHERE engine = coalesce((SELECT word FROM other.words WHERE row = o.engine), '')) >
    (SELECT rank FROM temp.engine_rank WHERE engine = coalesce((SELECT word FROM main.words WHERE row = m.engine), ''));)";

/// New numbers lie behind all that are in use, also by the readings that are about to go.
constexpr const char* kNumberReadings = R"(
UPDATE temp.taken SET new = n.new FROM
  (SELECT old, row_number() OVER (ORDER BY old) + (SELECT coalesce(max(row), 0) FROM main.readings) AS new
   FROM temp.taken) n WHERE n.old = taken.old;
INSERT INTO temp.shift SELECT (SELECT coalesce(max(row), 0) FROM main.entities),
  (SELECT coalesce(max(row), 0) FROM main.sentences), (SELECT coalesce(max(row), 0) FROM main.assertions);
DELETE FROM main.readings WHERE row IN (SELECT replaced FROM temp.taken);)";

std::string word(std::string_view column) { return fmt::format("mapped_word({})", column); }

std::string name(std::string_view column) { return fmt::format("mapped_name({})", column); }

std::string mapped(std::string_view table, const Column& column) {
    const std::string from = fmt::format("{}.\"{}\"", table, column.name);
    if (column.kind == Kind::word) return word(from);
    if (column.kind == Kind::entity) return fmt::format("{} + h.entities", from);
    return from;
}

std::string mapped_all(std::string_view table, const auto& columns) {
    std::string out;
    for (const Column& c : columns) out += ", " + mapped(table, c);
    return out;
}

/// Of two descriptions of one sighting the newer engine's stays; of one engine's, the alphabetically first.
std::vector<std::string> union_of_sightings() {
    std::string texts;
    for (const Column& c : kSightingColumns) texts += fmt::format(" || char(10) || coalesce({{0}}.{}, '')", c.name);
    const std::string ours = fmt::format(fmt::runtime(texts), "m"), theirs = fmt::format(fmt::runtime(texts), "o");
    const std::string yields = fmt::format(R"(
DELETE FROM main.sightings WHERE (document, label, source) IN (
  SELECT d.new, m.label, m.source FROM temp.document_map d
  CROSS JOIN other.document_records o ON o.document = d.old
  CROSS JOIN main.document_records m ON m.document = d.new AND m.label = o.label AND m.source = o.source
  WHERE NOT d.is_new AND ((SELECT rank FROM temp.engine_rank WHERE engine = coalesce(o.engine, '')) >
      (SELECT rank FROM temp.engine_rank WHERE engine = coalesce(m.engine, ''))
    OR (coalesce(o.engine, '') = coalesce(m.engine, '') AND ''{} < ''{})));)",
                                           theirs, ours);
    const std::string copy = fmt::format(
        "INSERT OR IGNORE INTO main.sightings SELECT d.new, o.label, o.source{} FROM temp.document_map d "
        "CROSS JOIN other.sightings o ON o.document = d.old",
        mapped_all("o", kSightingColumns));
    return {yields, copy};
}

/// Under which names documents were known that both files have.
constexpr const char* kNoteSightings =
    "CREATE TEMP TABLE seen_before AS SELECT * FROM main.sightings WHERE document IN "
    "(SELECT new FROM temp.document_map WHERE NOT is_new)";

/// A document that goes by other names now: its label, title or date may be another.
std::vector<std::string> told_anew_to_the_index() {
    const std::string after = "SELECT * FROM main.sightings WHERE document IN (SELECT document FROM temp.seen_before)";
    const std::string renamed = fmt::format(
        "SELECT row AS reading FROM main.readings WHERE document IN (SELECT document FROM ({0} EXCEPT SELECT * FROM "
        "temp.seen_before) UNION SELECT document FROM (SELECT * FROM temp.seen_before EXCEPT {0}))",
        after);
    return {leave_index_sql(renamed), "INSERT OR IGNORE INTO main.index_pending " + renamed};
}

std::vector<std::string> copies_of_readings() {
    const std::string from = " FROM temp.taken t CROSS JOIN ";
    return {
        fmt::format("INSERT INTO main.readings SELECT t.new, t.document, {}{}other.readings r ON r.row = t.old",
                    word("r.engine"), from),
        "INSERT INTO main.signatures SELECT t.new, o.shingles, o.sentences" + from +
            "other.signatures o ON o.reading = t.old",
        fmt::format(
            "INSERT INTO main.entities SELECT e.row + h.entities, t.new, {}, {}, {}, e.declared{}other.entities "
            "e ON e.reading = t.old CROSS JOIN temp.shift h",
            word("e.id"), name("e.name"), word("e.type"), from),
        fmt::format("INSERT INTO main.aliases SELECT l.entity + h.entities, l.position, {}{}other.entities e ON "
                    "e.reading = t.old CROSS JOIN other.aliases l ON l.entity = e.row CROSS JOIN temp.shift h",
                    name("l.alias"), from),
        "INSERT INTO main.sentences SELECT s.row + h.sentences, t.new, s.position, s.start, s.end, s.text" + from +
            "other.sentences s ON s.reading = t.old CROSS JOIN temp.shift h",
        fmt::format("INSERT INTO main.assertions SELECT a.row + h.assertions, a.sentence + h.sentences{}{}"
                    "other.sentences s ON s.reading = t.old CROSS JOIN other.assertions a ON a.sentence = s.row CROSS "
                    "JOIN temp.shift h",
                    mapped_all("a", kAssertionColumns), from),
        fmt::format(
            "INSERT INTO main.arguments SELECT g.assertion + h.assertions, g.position, {}, g.text, g.start, "
            "g.end, g.entity + h.entities{}other.sentences s ON s.reading = t.old CROSS JOIN other.assertions "
            "a ON a.sentence = s.row CROSS JOIN other.arguments g ON g.assertion = a.row CROSS JOIN temp.shift h",
            word("g.role"), from),
        "INSERT INTO main.index_pending SELECT new FROM temp.taken",
    };
}

constexpr const char* kJudgements = "INSERT OR IGNORE INTO main.judgements SELECT * FROM other.judgements";

/// Of two withdrawals of one document the earlier stays.
constexpr const char* kWithdrawals = R"(
INSERT INTO main.withdrawals SELECT sha256, made, note FROM other.withdrawals WHERE true
  ON CONFLICT(sha256) DO UPDATE SET made = excluded.made, note = excluded.note
  WHERE (coalesce(excluded.made, ''), coalesce(excluded.note, '')) < (coalesce(made, ''), coalesce(note, '')))";

Result<void> make_way_for_readings(const Connection& connection) {
    const auto coming = connection.integer("SELECT count(*) FROM temp.taken");
    if (!coming) return tl::unexpected(coming.error());
    return make_way_in_index(connection, *coming);
}

/// From the oldest to the newest.
Result<void> rank_engines(const Connection& connection) {
    std::vector<std::string> engines;
    const auto take = [&](const Statement& row) -> Result<void> {
        engines.push_back(row.text(0));
        return {};
    };
    const char* const sql =
        "SELECT coalesce((SELECT word FROM main.words WHERE row = engine), '') FROM (SELECT DISTINCT engine FROM "
        "main.readings) UNION SELECT coalesce((SELECT word FROM other.words WHERE row = engine), '') FROM "
        "(SELECT DISTINCT engine FROM other.readings)";
    if (auto done = for_each_row(connection, sql, take); !done) return done;
    std::ranges::sort(engines, is_older_engine);
    auto insert = connection.prepare("INSERT INTO temp.engine_rank VALUES(?, ?)");
    if (!insert) return tl::unexpected(insert.error());
    for (std::size_t i = 0; i < engines.size(); ++i) {
        insert->bind_text(0, engines[i]);
        insert->bind(1, static_cast<std::int64_t>(i));
        if (auto done = insert->run(); !done) return done;
    }
    return {};
}

/// What is withdrawn leaves the index, whether it was here or has just come.
Result<void> leave_index_if_withdrawn(const Connection& connection) {
    const auto withdrawals = read_withdrawals(connection);
    if (!withdrawals) return tl::unexpected(withdrawals.error());
    for (const Withdrawal& w : *withdrawals) {
        if (auto done = leave_index(connection, w.sha256); !done) return done;
    }
    return {};
}

/// Counts, one after the other, by a statement each.
Result<void> count(const Connection& connection, std::initializer_list<std::pair<std::size_t*, const char*>> numbers) {
    for (const auto& [number, sql] : numbers) {
        const auto counted = connection.integer(sql);
        if (!counted) return tl::unexpected(counted.error());
        *number = static_cast<std::size_t>(*counted);
    }
    return {};
}

/// How much the index of words gathers before it writes: FTS5 puts together again what it wrote in parts.
Result<void> gather_words(const Connection& connection, std::int64_t bytes) {
    return connection.run(
        fmt::format("INSERT INTO main.sentence_words(sentence_words, rank) VALUES('hashsize', {})", bytes));
}

/// The word indexes learn what is new: names behind `names`, and the sentences that were copied.
Result<void> enter_words(const Connection& connection, const Result<std::int64_t>& names) {
    const auto sentences = connection.integer("SELECT sentences FROM temp.shift");
    if (!names || !sentences) return tl::unexpected(connection.error());
    constexpr std::int64_t kMany = std::int64_t{1} << 25U, kUsual = std::int64_t{1} << 20U;  // FTS5's own
    if (auto done = gather_words(connection, kMany); !done) return done;
    if (auto done = connection.run(enter_words_sql(*sentences + 1, *names + 1)); !done) return done;
    return gather_words(connection, kUsual);
}

}  // namespace

Result<Merged> merge_attached(const Connection& connection) {
    Merged out;
    Result<void> done = connection.run(kTables);
    const auto then = [&](auto&& step) {
        if (done) done = step();
    };
    then([&] { return rank_engines(connection); });
    then([&] {
        return count(connection, {{&out.withdrawals,
                                   "SELECT count(*) FROM other.withdrawals WHERE sha256 NOT IN (SELECT sha256 "
                                   "FROM main.withdrawals)"},
                                  {&out.judgements,
                                   "SELECT count(*) FROM other.judgements WHERE id NOT IN (SELECT id FROM "
                                   "main.judgements)"}});
    });
    const auto names = connection.integer("SELECT coalesce(max(row), 0) FROM main.names");
    TextMaps maps(connection);
    then([&] { return maps.fill(); });
    then([&] { return connection.run(kMapDocuments); });
    then([&] { return connection.run(kNoteSightings); });
    then([&] { return run_all(connection, union_of_sightings()); });
    then([&] { return run_all(connection, told_anew_to_the_index()); });
    then([&] {
        return run_all(
            connection,
            {kTakeReadings, leave_index_sql("SELECT replaced AS reading FROM temp.taken WHERE replaced IS NOT NULL"),
             kNumberReadings});
    });
    then([&] { return make_way_for_readings(connection); });
    then([&] { return run_all(connection, copies_of_readings()); });
    then([&] { return enter_words(connection, names); });
    then([&] { return run_all(connection, {kWithdrawals, kJudgements}); });
    then([&] { return leave_index_if_withdrawn(connection); });
    then([&] {
        return count(connection, {{&out.documents, "SELECT count(*) FROM temp.taken WHERE replaced IS NULL"},
                                  {&out.read_again, "SELECT count(*) FROM temp.taken WHERE replaced IS NOT NULL"},
                                  {&out.assertions,
                                   "SELECT count(*) FROM main.assertions WHERE row > (SELECT "
                                   "assertions FROM temp.shift)"}});
    });
    then([&] { return connection.run(kDropTables); });
    if (!done) return tl::unexpected(done.error());
    return out;
}

}  // namespace relata::graph
