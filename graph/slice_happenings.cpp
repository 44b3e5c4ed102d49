// From some assertions of a happening to all: neighbours in blocks are weighed until no more belong.

#include "graph/slice_happenings.h"

#include <array>
#include <optional>
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

/// Which assertions are to be weighed with which.
struct Weighed {
    Pairs pairs = {};
    Rows others = {};  ///< of the pairs, those that do not belong yet
};

/// Those of `fresh` with what stands beside them; nothing where more than `left` others would be weighed.
std::optional<Weighed> pairs_of(Sql& sql, const Rows& fresh, const Rows& rows, std::size_t neighbours,
                                std::size_t left) {
    Weighed out;
    for (const std::int64_t row : fresh) {
        Rows beside;
        add_neighbours(sql, row, neighbours, beside);
        for (const std::int64_t other : beside) {
            if (rows.contains(other)) continue;
            out.pairs.emplace_back(row, other);
            out.others.insert(other);
        }
        if (out.others.size() > left) return std::nullopt;
    }
    return out;
}

/// With the other assertions of their articles: what an account tells may depend on them.
Rows with_articles(Sql& sql, const Rows& rows) {
    Rows articles;
    for (const std::int64_t row : rows)
        articles.insert(sql.number("SELECT document FROM index_assertions WHERE row = ?", 0, row));
    Rows out = rows;
    for (const std::int64_t article : articles) {
        sql.each(
            "SELECT a.row FROM index_documents d JOIN index_assertions a "
            "ON a.row BETWEEN d.first_assertion AND d.last_assertion WHERE d.reading = ?",
            [&out](const Statement& found) { out.insert(found.integer(0)); }, article);
    }
    return out;
}

/// Accounts by the row of their assertion.
class Accounts {
  public:
    Accounts(Sql& sql, const Rows& rows) {
        BareParts read = read_bare_parts(sql, with_articles(sql, rows));
        const Store store = Store::put_together(std::move(read.parts));
        std::multimap<std::string_view, std::int64_t> wanted;
        for (const auto& [row, id] : read.ids) {
            if (rows.contains(row)) wanted.emplace(id, row);
        }
        for (const Account& account : accounts_of(store)) {
            const auto [from, to] = wanted.equal_range(store.assertion(account.assertion).id);
            for (auto at = from; at != to; ++at) accounts_.try_emplace(at->second, account);
        }
    }
    double likeness_of(std::int64_t a, std::int64_t b) const {
        const auto one = accounts_.find(a), other = accounts_.find(b);
        return one == accounts_.end() || other == accounts_.end() ? kNever : likeness(one->second, other->second);
    }

  private:
    std::map<std::int64_t, Account> accounts_ = {};
};

/// Those of the others that belong with one of `fresh`.
Rows belonging(Sql& sql, const Rows& fresh, const Weighed& weighed) {
    Rows read = fresh;
    read.insert(weighed.others.begin(), weighed.others.end());
    const Accounts accounts(sql, read);
    Rows out;
    for (const auto& [row, other] : weighed.pairs) {
        if (!out.contains(other) && accounts.likeness_of(row, other) >= kOneHappening) out.insert(other);
    }
    return out;
}

/// Neighbours on either side: as many as are compared, and where that is too many, ever fewer.
constexpr std::array<std::size_t, 5> kSteps{kNeighbours, 50, 10, 3, 1};

}  // namespace

Completion complete_happenings(Sql& sql, Rows& rows, std::size_t most) {
    Rows fresh = rows;
    std::size_t left = most;
    Completion out = Completion::whole;
    for (const std::size_t neighbours : kSteps) {
        while (!fresh.empty() && !sql.failed()) {
            const auto weighed = pairs_of(sql, fresh, rows, neighbours, left);
            if (!weighed) break;
            left -= weighed->others.size();
            fresh = belonging(sql, fresh, *weighed);
            rows.insert(fresh.begin(), fresh.end());
        }
        if (fresh.empty()) break;
        out = Completion::nearby;
    }
    rows = with_articles(sql, rows);
    return out;
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
