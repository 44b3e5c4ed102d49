// Groups of assertions in the order of answers.

#include "graph/plan_ranking.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "graph/names.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

void unite(std::vector<std::int64_t>& all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
}

/// As edges compare the words of their ends.
std::string compared(const std::string& text) {
    std::string key = plain_key(text);
    return key.empty() ? text : key;
}

}  // namespace

void Ranking::add(const Statement& row) {
    Values values(places_.size());
    const int first = static_cast<int>(2 * clauses_);
    for (std::size_t v = 0; v < values.size(); ++v) {
        const int column = first + static_cast<int>(v);
        if (row.is_integer(column))
            values[v].number = row.integer(column);
        else
            values[v].words = row.text(column);
    }
    Group& group = groups_[std::move(values)];
    for (std::size_t clause = 0; clause < clauses_; ++clause) {
        const int column = static_cast<int>(2 * clause);
        group.rows.push_back(row.integer(column));
        group.documents.push_back(row.integer(column + 1));
    }
}

std::string Ranking::edge_of(std::int64_t row) {
    std::string out;
    sql_.each(
        "SELECT subject, relation, object, polarity, modality, speaker FROM index_assertions WHERE row = ?",
        [&out](const Statement& at) {
            for (int column = 0; column < at.columns(); ++column) out += at.text(column) + "\n";
        },
        row);
    sql_.each(
        "SELECT CASE WHEN i.subject IS NULL THEN r.subject END, CASE WHEN i.object IS NULL THEN r.object END, "
        "CASE WHEN i.speaker IS NULL THEN r.attribution END FROM index_assertions i JOIN records r ON r.row = i.row "
        "WHERE i.row = ?",
        [&out](const Statement& at) {
            for (int column = 0; column < at.columns(); ++column) out += compared(at.text(column)) + "\n";
        },
        row);
    return out;
}

std::size_t Ranking::count_edges(const Group& group) {
    std::set<std::int64_t> rows(group.rows.begin(), group.rows.end());
    if (rows.size() == 1) return 1;
    std::set<std::string> edges;
    for (const std::int64_t row : rows) edges.insert(edge_of(row));
    return edges.size();
}

std::string Ranking::text_of(const Value& value, std::size_t variable, const Group& group) {
    const ValuePlace& place = places_[variable];
    std::string out;
    const auto take = [&out](const Statement& row) { out = row.text(0); };
    if (place.end == ValuePlace::End::relation) {
        sql_.each("SELECT word FROM words WHERE row = ?", take, value.number.value_or(0));
    } else if (value.number) {
        sql_.each("SELECT name FROM index_nodes WHERE row = ?", take, *value.number);
    } else {
        const bool subject = place.end == ValuePlace::End::subject;
        sql_.each(subject ? "SELECT subject FROM records WHERE row = ?" : "SELECT object FROM records WHERE row = ?",
                  take, group.rows[place.clause]);
    }
    return out;
}

void Ranking::describe(Ranked& ranked) {
    ranked.edges = count_edges(*ranked.group);
    for (std::size_t v = 0; v < places_.size(); ++v) {
        const Value& value = (*ranked.values)[v];
        ranked.texts.push_back(text_of(value, v, *ranked.group));
        auto& node = ranked.nodes.emplace_back();
        if (!value.number || places_[v].end == ValuePlace::End::relation) continue;
        sql_.each(
            "SELECT id FROM index_nodes WHERE row = ?", [&node](const Statement& row) { node = row.text(0); },
            *value.number);
    }
}

std::vector<std::int64_t> Ranking::best(std::size_t count) {
    std::vector<Ranked> all;
    for (auto& [values, group] : groups_) {
        unite(group.documents);
        all.push_back({.values = &values, .group = &group});
    }
    const auto documents = [](const Ranked& r) { return r.group->documents.size(); };
    std::ranges::stable_sort(all, std::ranges::greater{}, documents);
    if (all.size() > count) {
        const std::size_t least = documents(all[count - 1]);
        const auto tied = std::ranges::equal_range(all, least, std::ranges::greater{}, documents);
        if (static_cast<std::size_t>(tied.end() - all.begin()) > count) {
            for (Ranked& r : tied) describe(r);
            std::ranges::stable_sort(tied, [](const Ranked& a, const Ranked& b) {
                return std::tie(b.edges, a.texts, a.nodes) < std::tie(a.edges, b.texts, b.nodes);
            });
        }
        all.resize(count);
    }
    std::vector<std::int64_t> rows;
    for (const Ranked& r : all) rows.insert(rows.end(), r.group->rows.begin(), r.group->rows.end());
    unite(rows);
    return rows;
}

}  // namespace relata::graph
