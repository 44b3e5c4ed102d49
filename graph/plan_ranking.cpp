// Groups of assertions in the order of answers.

#include "graph/plan_ranking.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "graph/name_folding.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

void unite(std::vector<std::int64_t>& all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
}

std::string text_at(Sql& sql, const char* select, std::int64_t row) {
    std::string out;
    sql.each(
        select, [&out](const Statement& at) { out = at.text(0); }, row);
    return out;
}

}  // namespace

void Ranking::add(const Statement& row) {
    for (std::size_t column = 0; column < width(); ++column) numbers_.push_back(row.integer(static_cast<int>(column)));
    fold_if_many();
}

void Ranking::add(std::span<const std::int64_t> numbers) {
    numbers_.insert(numbers_.end(), numbers.begin(), numbers.end());
    fold_if_many();
}

std::span<const std::int64_t> Ranking::numbers_at(std::size_t combination) const {
    return std::span(numbers_).subspan(combination * width(), width());
}

std::span<const std::int64_t> Ranking::values_at(std::size_t combination) const {
    return numbers_at(combination).subspan(2 * clauses_);
}

std::size_t Ranking::count_documents(const Combined& group) const {
    if (group.to - group.from == 1 && clauses_ == 1) return 1;
    std::vector<std::int64_t> documents;
    for (std::size_t at = group.from; at < group.to; ++at) {
        for (std::size_t clause = 0; clause < clauses_; ++clause)
            documents.push_back(numbers_at(order_[at])[2 * clause + 1]);
    }
    unite(documents);
    return documents.size();
}

std::vector<std::int64_t> Ranking::rows_of(const Group& group) const {
    std::vector<std::int64_t> rows;
    for (std::size_t at = group.from; at < group.to; ++at) {
        for (std::size_t clause = 0; clause < clauses_; ++clause) rows.push_back(numbers_at(order_[at])[2 * clause]);
    }
    unite(rows);
    return rows;
}

void Ranking::sort_by_values() {
    order_.resize(numbers_.size() / width());
    std::iota(order_.begin(), order_.end(), 0U);
    std::ranges::sort(order_, [this](std::size_t a, std::size_t b) {
        return std::ranges::lexicographical_compare(values_at(a), values_at(b));
    });
}

/// Of all combinations of a group only so many stay that each of its assertions is in one.
void Ranking::fold() {
    sort_by_values();
    std::vector<std::int64_t> folded;
    std::vector<std::vector<std::pair<std::int64_t, std::int64_t>>> told(clauses_);  // assertions with their documents
    for (std::size_t from = 0, to = 0; from < order_.size(); from = to) {
        const auto values = values_at(order_[from]);
        for (auto& of_clause : told) of_clause.clear();
        for (; to < order_.size() && std::ranges::equal(values_at(order_[to]), values); ++to) {
            const auto numbers = numbers_at(order_[to]);
            for (std::size_t c = 0; c < clauses_; ++c) told[c].emplace_back(numbers[2 * c], numbers[2 * c + 1]);
        }
        std::size_t kept = 0;
        for (auto& of_clause : told) {
            std::ranges::sort(of_clause);
            of_clause.erase(std::ranges::unique(of_clause).begin(), of_clause.end());
            kept = std::max(kept, of_clause.size());
        }
        for (std::size_t i = 0; i < kept; ++i) {
            for (const auto& of_clause : told) {
                const auto& [row, document] = of_clause[std::min(i, of_clause.size() - 1)];
                folded.push_back(row);
                folded.push_back(document);
            }
            folded.insert(folded.end(), values.begin(), values.end());
        }
    }
    numbers_ = std::move(folded);
    order_ = {};
}

void Ranking::fold_if_many() {
    if (numbers_.size() < most_) return;
    fold();
    most_ = std::max(least_, 2 * numbers_.size());
}

std::vector<Ranking::Combined> Ranking::grouped() {
    sort_by_values();
    std::vector<Combined> out;
    for (std::size_t from = 0, to = 0; from < order_.size(); from = to) {
        while (to < order_.size() && std::ranges::equal(values_at(order_[to]), values_at(order_[from]))) ++to;
        out.push_back({.from = from, .to = to});
        out.back().documents = count_documents(out.back());
    }
    return out;
}

/// The first `count`, and all that have as many documents as the last of them.
std::vector<Ranking::Group> Ranking::with_most_documents(std::size_t count) {
    std::vector<Combined> all = grouped();
    if (count > 0 && all.size() > count) {
        std::vector<std::size_t> documents;
        for (const Combined& group : all) documents.push_back(group.documents);
        const auto last = documents.begin() + static_cast<std::ptrdiff_t>(count - 1);
        std::ranges::nth_element(documents, last, std::ranges::greater{});
        std::erase_if(all, [least = *last](const Combined& group) { return group.documents < least; });
    }
    std::vector<Group> out;
    for (const Combined& group : all) out.push_back({group});
    std::ranges::stable_sort(out, std::ranges::greater{}, &Group::documents);
    return out;
}

std::size_t Ranking::count_edges(const Group& group) {
    const auto rows = rows_of(group);
    if (rows.size() == 1) return 1;
    std::set<std::array<std::int64_t, 9>> edges;
    for (const std::int64_t row : rows) {
        sql_.each(
            "SELECT subject, subject_words, relation, object, object_words, polarity, modality, speaker, speaker_words "
            "FROM index_assertions WHERE row = ?",
            [&edges](const Statement& at) {
                std::array<std::int64_t, 9> edge{};
                for (std::size_t i = 0; i < edge.size(); ++i) edge[i] = at.integer(static_cast<int>(i));
                edges.insert(edge);
            },
            row);
    }
    return edges.size();
}

void Ranking::describe(Group& group) {
    group.edges = count_edges(group);
    const auto values = values_at(order_[group.from]);
    for (std::size_t v = 0; v < places_.size(); ++v) {
        const std::int64_t number = values[2 * v];
        const ValuePlace& place = places_[v];
        auto& node = group.nodes.emplace_back();
        if (place.end == ValuePlace::End::relation) {
            group.relations.push_back(text_at(sql_, "SELECT word FROM words WHERE row = ?", number));
            group.texts.push_back(end_key(group.relations.back()));
        } else if (number != 0) {
            group.texts.push_back(text_at(sql_, "SELECT name FROM index_nodes WHERE row = ?", number));
            node = text_at(sql_, "SELECT id FROM index_nodes WHERE row = ?", number);
        } else {
            const bool subject = place.end == ValuePlace::End::subject;
            const std::int64_t row = numbers_at(order_[group.from])[2 * place.clause];
            group.texts.push_back(end_key(text_at(
                sql_,
                subject ? "SELECT subject FROM records WHERE row = ?" : "SELECT object FROM records WHERE row = ?",
                row)));
        }
    }
}

void Ranking::put_in_order(std::span<Group> equals) {
    for (Group& group : equals) describe(group);
    std::ranges::stable_sort(equals, [](const Group& a, const Group& b) {
        return std::tie(b.edges, a.texts, a.nodes, a.relations) < std::tie(a.edges, b.texts, b.nodes, b.relations);
    });
}

std::vector<RankedAnswer> Ranking::best(std::size_t count, Order order) {
    std::vector<Group> all = with_most_documents(count);
    const std::size_t wanted = std::min(count, all.size());
    for (std::size_t from = 0, to = 0; from < wanted; from = to) {
        while (to < all.size() && all[to].documents == all[from].documents) ++to;
        if (to - from > 1 && (to > wanted || order == Order::whole))
            put_in_order(std::span(all).subspan(from, to - from));
    }
    all.resize(wanted);
    std::vector<RankedAnswer> out;
    for (const Group& group : all) out.push_back({group.documents, rows_of(group)});
    return out;
}

}  // namespace relata::graph
