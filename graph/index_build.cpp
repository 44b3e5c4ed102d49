// From the ledger to the tables of the index, where these are empty.

#include "graph/index_build.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/memory.h"
#include "graph/index_documents.h"
#include "graph/index_items.h"
#include "graph/index_ledger.h"
#include "graph/index_lines.h"
#include "graph/index_nodes.h"
#include "graph/index_rows.h"
#include "graph/index_tables.h"
#include "graph/index_ties.h"
#include "graph/ledger_views.h"
#include "graph/side_work.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Readings = std::vector<LedgerReading>;

constexpr std::int64_t kAtOnce = 250;  // readings on their way together

/// Readings of rows that follow each other, as they go from thread to thread: first where they lie, then what they say.
struct Some {
    struct Described {
        Document document = {};
        const std::set<std::uint64_t>* furniture = nullptr;  ///< of `CountedReadings`
        bool older = false;                                  ///< a newer version of its page counts in its place
    };
    std::int64_t first = 0, last = 0;
    std::unordered_map<std::int64_t, Described> described = {};
    bool read = false;
    Readings readings = {};
    Result<void> done = {};
};

/// The readings that count, as the index sees them: described, and without furniture and what is rejected.
class CountedReadings {
  public:
    CountedReadings(Sql& sql, const LedgerViews& views, const IndexJudgements& judgements)
        : sql_(sql),
          judgements_(judgements),
          views_(views),
          end_(sql.number("SELECT max(row) FROM readings", 0) + 1),
          older_(superseded_readings(sql)) {}
    bool more() const { return next_ < end_ && !sql_.failed(); }
    void begin_again() { next_ = 1; }
    /// The next ones, without what they say where another thread can read it (`read`).
    Some take() {
        Some out{.first = next_, .last = next_ + kAtOnce - 1};
        next_ += kAtOnce;
        sql_.each(
            "SELECT reading, label, published, publisher, sha256, outlet FROM index_documents WHERE reading BETWEEN ? "
            "AND ?",
            [&](const Statement& row) {
                Some::Described& d = out.described[row.integer(0)];
                d.document = {.id = row.text(1), .sha256 = row.text(4)};
                d.document.published = row.text(2);
                d.document.publisher = row.text(3);
                d.furniture = &furniture_at(row.integer(5));
                d.older = older_.contains(row.integer(0));
            },
            out.first, out.last);
        if (views_.are_there()) return out;
        if (!reader_) reader_.emplace(sql_);
        read_with(*reader_, out);
        return out;
    }
    /// Reads them, unless they are read; on any thread.
    void read(Some& some) const {
        if (some.read) return;
        some.done = views_.use([&](LedgerView& view) {
            read_with(view.reader, some);
            return view.sql.done();
        });
    }

  private:
    void read_with(WholeReader& reader, Some& some) const {
        some.readings =
            reader.read(some.first, some.last, [&](std::int64_t row) { return some.described.contains(row); });
        for (LedgerReading& filed : some.readings) {
            Some::Described& d = some.described.at(filed.row);
            filed.reading.document = std::move(d.document);
            if (d.older) {
                filed.reading.assertions.clear();
                filed.assertions.clear();
            }
            leave_out_lines(filed, *d.furniture);
            judgements_.judge(filed);
        }
        some.described.clear();
        some.read = true;
    }
    /// Stays where it is.
    const std::set<std::uint64_t>& furniture_at(std::int64_t outlet) {
        const auto [known, fresh] = furniture_.try_emplace(outlet);
        if (fresh && outlet != 0) known->second = furniture_of(sql_, outlet);
        return known->second;
    }

    Sql& sql_;
    const IndexJudgements& judgements_;
    const LedgerViews& views_;
    std::optional<WholeReader> reader_ = {};
    std::int64_t next_ = 1, end_;
    std::set<std::int64_t> older_;
    std::unordered_map<std::int64_t, std::set<std::uint64_t>> furniture_ = {};
};

/// The readings that the first pass read and the second needs again, where they are not too many to hold: reading them
/// again costs the side threads little.
class KeptReadings {
  public:
    explicit KeptReadings(Sql& sql) : are_all_(sql.number("SELECT max(row) FROM assertions", 0) <= kMost) {}
    void keep(Readings readings) {
        if (are_all_) readings_.push_back(std::move(readings));
    }
    bool are_all() const { return are_all_; }
    std::vector<Readings> take() { return std::move(readings_); }

  private:
    static constexpr std::int64_t kMost = 200'000;
    bool are_all_;
    std::vector<Readings> readings_ = {};
};

/// Which source each document and each shared sentence counts for.
class Sources {
  public:
    explicit Sources(Sql& sql) {
        sql.each(
            "SELECT d.reading, o.voice, o.label FROM index_documents d JOIN index_documents o ON o.reading = "
            "d.first_copy",
            [this](const Statement& row) { of_reading_[row.integer(0)] = number_of_source(row.text(1), row.text(2)); });
        sql.each("SELECT print, document FROM index_firsts",
                 [this](const Statement& row) { first_[static_cast<std::uint64_t>(row.integer(0))] = row.integer(1); });
    }
    std::int64_t at(std::int64_t reading, std::uint64_t long_print) const {
        const auto first = long_print == 0 ? first_.end() : first_.find(long_print);
        const auto source = of_reading_.find(first == first_.end() ? reading : first->second);
        return source == of_reading_.end() ? 0 : source->second;
    }

  private:
    std::unordered_map<std::int64_t, std::int64_t> of_reading_ = {};
    std::unordered_map<std::uint64_t, std::int64_t> first_ = {};
};

struct ReadingsWithItems {
    struct Found {
        std::int64_t reading = 0;
        std::vector<FoundItem> items = {};
        EntityRows entities = {};
    };
    Result<void> done = {};
    std::vector<Found> found = {};
    Readings readings = {};  // where they are kept
};

void enter_items(Sql& sql, CountedReadings& readings, const IndexJudgements& judgements, ItemBuilder& builder,
                 KeptReadings& kept) {
    SideWork<Some, ReadingsWithItems> finding(
        [&, are_kept = kept.are_all()](Some some) {
            readings.read(some);
            ReadingsWithItems out{.done = some.done};
            for (LedgerReading& filed : some.readings) {
                out.found.push_back({filed.row, find_items(filed.reading, judgements), {}});
                out.found.back().entities = are_kept ? filed.entities : std::move(filed.entities);
            }
            // What is not kept goes here: memory is given back most cheaply by the thread that took it.
            if (are_kept) out.readings = std::move(some.readings);
            return out;
        },
        side_threads());
    SideWork<ReadingsWithItems, ReadingsWithItems> folding(
        [&builder](ReadingsWithItems some) {
            for (ReadingsWithItems::Found& one : some.found)
                builder.enter(one.reading, std::move(one.items), one.entities);
            some.found.clear();  // here, not on the thread that writes
            return some;
        },
        1);  // in the order of the readings
    const auto keep = [&] {
        ReadingsWithItems folded = folding.take();
        if (!folded.done) sql.fail_with(folded.done.error());
        kept.keep(std::move(folded.readings));
    };
    const auto fold = [&] {
        if (folding.is_full()) keep();
        folding.give(finding.take());
    };
    while (readings.more()) {
        finding.give(readings.take());
        if (finding.is_full()) fold();
    }
    while (!finding.is_empty()) fold();
    while (!folding.is_empty()) keep();
}

struct MadeRows {
    Result<void> done = {};
    std::vector<ReadingRows> rows = {};
};

void write_rows(Sql& sql, CountedReadings& readings, const ItemBuilder& items, const std::vector<Node>& nodes,
                KeptReadings& kept, RowWriter& writer) {
    const Sources sources(sql);
    const auto node_at = [&nodes](std::int64_t node) -> const Node& {
        return nodes[static_cast<std::size_t>(node) - 1];
    };
    SideWork<Some, MadeRows> making(
        [&](Some some) {
            readings.read(some);
            MadeRows out{.done = some.done};
            for (LedgerReading& filed : some.readings) {
                const std::int64_t reading = filed.row;
                const RowSources of_reading{
                    items.nodes_of(reading, filed.entities), node_at,
                    [&sources, reading](std::uint64_t print) { return sources.at(reading, print); }};
                out.rows.push_back(make_rows(std::move(filed), of_reading));
            }
            return out;
        },
        side_threads());
    const auto write = [&] {
        MadeRows made = making.take();
        if (!made.done) sql.fail_with(made.done.error());
        for (ReadingRows& rows : made.rows) writer.write(std::move(rows));
    };
    const auto give = [&](Some some) {
        making.give(std::move(some));
        if (making.is_full()) write();
    };
    if (kept.are_all()) {
        for (Readings& some : kept.take()) give({.read = true, .readings = std::move(some)});
    } else {
        for (readings.begin_again(); readings.more();) give(readings.take());
    }
    while (!making.is_empty()) write();
}

}  // namespace

void build_assertions(Sql& sql, const LedgerViews& views, const IndexJudgements& judgements) {
    CountedReadings readings(sql, views, judgements);
    ItemBuilder items(sql);
    KeptReadings kept(sql);
    enter_items(sql, readings, judgements, items, kept);
    if (sql.failed()) return;
    const std::vector<Node> nodes = build_nodes(sql, items, judgements);
    run_beside(give_back_memory, [&sql] { sql.script(index_lookups_sql()); });
    RowWriter writer(sql);
    write_rows(sql, readings, items, nodes, kept, writer);
    const auto tidy = [&] {
        writer.sort();
        views.close();
    };
    // What rows are found by comes last, in order, which is quicker than row by row.
    run_beside(tidy, [&sql] { sql.script(assertion_lookups_sql()); });
    writer.finish();
    build_ties(sql);
}

}  // namespace relata::graph
