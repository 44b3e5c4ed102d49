// From some assertions of a happening to all: neighbours in blocks are weighed until no more belong.

#include "graph/slice_happenings.h"

#include <string>
#include <utility>
#include <vector>

#include "graph/account_blocks.h"
#include "graph/index_blocks.h"
#include "graph/likeness.h"
#include "graph/slice_reader.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Rows = std::set<std::int64_t>;
using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// The assertions that stand beside one in its blocks.
void add_neighbours(Sql& sql, std::int64_t row, std::size_t most, Rows& out) {
    std::int64_t place = 0;
    std::vector<std::uint64_t> blocks;
    sql.each(
        "SELECT block_place, blocks FROM index_assertions WHERE row = ?",
        [&](const Statement& found) {
            place = found.integer(0);
            blocks = blocks_from(found.text(1));
        },
        row);
    const auto take = [&out](const Statement& found) { out.insert(found.integer(0)); };
    for (const std::uint64_t block : blocks) {
        sql.each(
            "SELECT assertion FROM index_blocks WHERE block = ? AND (place, assertion) > (?, ?) "
            "ORDER BY place, assertion LIMIT ?",
            take, block, place, row, std::uint64_t{most});
        sql.each(
            "SELECT assertion FROM index_blocks WHERE block = ? AND (place, assertion) < (?, ?) "
            "ORDER BY place DESC, assertion DESC LIMIT ?",
            take, block, place, row, std::uint64_t{most});
    }
}

Pairs pairs_of(Sql& sql, const Rows& rows, std::size_t most) {
    Pairs out;
    for (const std::int64_t row : rows) {
        Rows beside;
        add_neighbours(sql, row, most, beside);
        for (const std::int64_t other : beside) out.emplace_back(row, other);
    }
    return out;
}

/// With the other assertions of their articles: what an account tells may depend on them.
Rows with_articles(Sql& sql, const Rows& rows) {
    Rows out = rows;
    for (const std::int64_t row : rows) {
        for (const std::int64_t other :
             sql.numbers("SELECT b.row FROM index_assertions a JOIN index_documents d ON d.reading = a.document "
                         "JOIN index_assertions b ON b.row BETWEEN d.first_assertion AND d.last_assertion "
                         "WHERE a.row = ?",
                         row))
            out.insert(other);
    }
    return out;
}

/// Accounts by the row of their assertion.
class Accounts {
  public:
    Accounts(Sql& sql, const Rows& rows) {
        BareParts read = read_bare_parts(sql, with_articles(sql, rows));
        const Store store = Store::put_together(std::move(read.parts));
        std::map<std::string_view, Account> by_id;
        for (Account& account : accounts_of(store))
            by_id.emplace(store.assertion(account.assertion).id, std::move(account));
        for (const auto& [row, id] : read.ids) {
            if (const auto found = by_id.find(id); found != by_id.end()) accounts_.emplace(row, found->second);
        }
    }
    double likeness_of(std::int64_t a, std::int64_t b) const {
        const auto one = accounts_.find(a), other = accounts_.find(b);
        return one == accounts_.end() || other == accounts_.end() ? kNever : likeness(one->second, other->second);
    }

  private:
    std::map<std::int64_t, Account> accounts_ = {};
};

}  // namespace

namespace {

/// Those of `pairs` that belong with one of `rows` and are not among them.
Rows belonging(Sql& sql, const Rows& fresh, const Pairs& pairs, const Rows& rows) {
    Rows read = fresh;
    for (const auto& [row, other] : pairs) read.insert(other);
    const Accounts accounts(sql, read);
    Rows out;
    for (const auto& [row, other] : pairs) {
        if (rows.contains(other) || out.contains(other)) continue;
        if (accounts.likeness_of(row, other) >= kOneHappening) out.insert(other);
    }
    return out;
}

std::size_t count_others(const Pairs& pairs, const Rows& rows) {
    Rows others;
    for (const auto& [row, other] : pairs) {
        if (!rows.contains(other)) others.insert(other);
    }
    return others.size();
}

}  // namespace

void complete_happenings(Sql& sql, Rows& rows) {
    Rows fresh = rows;
    while (!fresh.empty() && !sql.failed()) {
        fresh = belonging(sql, fresh, pairs_of(sql, fresh, kNeighbours), rows);
        rows.insert(fresh.begin(), fresh.end());
    }
    rows = with_articles(sql, rows);
}

void complete_happenings_nearby(Sql& sql, Rows& rows) {
    Rows fresh = rows;
    std::size_t left = kMostRead;
    for (const std::size_t neighbours : {std::size_t{10}, std::size_t{3}, std::size_t{1}}) {
        while (!fresh.empty() && !sql.failed()) {
            const Pairs pairs = pairs_of(sql, fresh, neighbours);
            const std::size_t others = count_others(pairs, rows);
            if (others > left) break;
            left -= others;
            fresh = belonging(sql, fresh, pairs, rows);
            rows.insert(fresh.begin(), fresh.end());
        }
    }
    rows = with_articles(sql, rows);
}

Reaches read_reaches(Sql& sql, const Rows& rows) {
    constexpr int kLast = kNeighbours - 1;
    Reaches out;
    for (const std::int64_t row : rows) {
        std::string id;
        std::int64_t place = 0;
        std::vector<std::uint64_t> blocks;
        sql.each(
            "SELECT lower(hex(a.id)), i.block_place, i.blocks FROM index_assertions i JOIN assertions a ON a.row = "
            "i.row "
            "WHERE i.row = ?",
            [&](const Statement& found) {
                id = found.text(0);
                place = found.integer(1);
                blocks = blocks_from(found.text(2));
            },
            row);
        for (const std::uint64_t block : blocks) {
            sql.each(
                "SELECT place FROM index_blocks WHERE block = ? AND (place, assertion) > (?, ?) "
                "ORDER BY place, assertion LIMIT 1 OFFSET ?",
                [&](const Statement& found) { out.emplace(std::pair(id, block), found.integer(0)); }, block, place, row,
                kLast);
        }
    }
    return out;
}

}  // namespace relata::graph
