// Rows counted by a hash of their values, then only those read that may matter.

#include "graph/plan_sieve.h"

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace relata::graph {
namespace {

using sqlite::Statement;

/// How many rows give values of one hash.
class Buckets {
  public:
    explicit Buckets(std::size_t values) : values_(values), rows_(kBuckets) {}

    void count(const Statement& row) { ++rows_[bucket_of(row)]; }
    std::uint32_t rows_beside(const Statement& row) const { return rows_[bucket_of(row)]; }
    /// The least number of rows of which the buckets that have more hold no more than `most` together.
    std::uint32_t bar(std::size_t most) const {
        std::map<std::uint32_t, std::size_t, std::greater<>> buckets_with;
        for (const std::uint32_t rows : rows_) ++buckets_with[rows];
        std::size_t held = 0;
        for (const auto& [rows, buckets] : buckets_with) {
            held += rows * buckets;
            if (held > most) return rows;
        }
        return 0;
    }

  private:
    static constexpr unsigned kBits = 20;
    static constexpr std::size_t kBuckets = std::size_t{1} << kBits;
    static constexpr int kFirstValue = 2;  // behind the assertion and its document

    std::size_t bucket_of(const Statement& row) const {
        constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15ULL;
        constexpr unsigned kHalf = 32, kWhole = 64;
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < values_; ++i) {
            hash = (hash ^ static_cast<std::uint64_t>(row.integer(kFirstValue + static_cast<int>(i)))) * kFactor;
            hash ^= hash >> kHalf;
        }
        return (hash * kFactor) >> (kWhole - kBits);
    }

    std::size_t values_;
    std::vector<std::uint32_t> rows_;
};

Ranking empty_ranking(Sql& sql, std::span<const ValuePlace> places) {
    Ranking out(sql, 1);
    out.places().assign(places.begin(), places.end());
    return out;
}

}  // namespace

std::optional<std::vector<RankedAnswer>> rank_by_sieve(Sql& sql, const BoundSql& select,
                                                       std::span<const ValuePlace> places, std::size_t count,
                                                       Ranking::Order order, std::size_t few) {
    if (count == 0) return std::nullopt;
    Buckets buckets(2 * places.size());
    std::optional<Ranking> all = empty_ranking(sql, places);  // as long as it is not too much
    std::size_t rows = 0;
    const auto counted = each_row(sql.connection(), select, [&](const Statement& row) {
        buckets.count(row);
        if (++rows > few) all.reset();
        if (all) all->add(row);
    });
    if (!counted) return std::nullopt;  // nor can it be read by whoever asks next, who tells why
    if (all) return all->best(count, order);
    const std::uint32_t bar = buckets.bar(few);
    Ranking fullest = empty_ranking(sql, places);
    const auto read = each_row(sql.connection(), select, [&](const Statement& row) {
        if (buckets.rows_beside(row) > bar) fullest.add(row);
    });
    auto out = fullest.best(count, order);
    const bool decided = out.size() == count && out.back().documents > bar;
    return read && decided && !sql.failed() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace relata::graph
