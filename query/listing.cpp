// Counting and paging of answers.

#include "query/listing.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace relata::query {
namespace {

const graph::End* value_of(const Row& row, std::string_view variable) {
    const auto found = std::ranges::find(row.bindings, variable, &Binding::variable);
    return found == row.bindings.end() ? nullptr : &found->value;
}

/// Rows that agree in what is grouped by.
struct Group {
    Row row = {};
    std::set<graph::End> values = {};
    std::set<graph::EdgeIndex> seen = {};
    std::size_t rows = 0;
};

void add(Group& group, const Row& row, const Listing& listing) {
    ++group.rows;
    if (const graph::End* value = value_of(row, listing.count_of); value != nullptr) group.values.insert(*value);
    for (const graph::EdgeIndex edge : row.edges) {
        if (group.seen.insert(edge).second) group.row.edges.push_back(edge);
    }
    group.row.documents = std::max(group.row.documents, row.documents);
}

std::vector<Row> count_rows(const std::vector<Row>& rows, const Listing& listing) {
    std::map<std::vector<graph::End>, Group> groups;
    for (const Row& row : rows) {
        std::vector<graph::End> key;
        std::vector<Binding> bindings;
        for (const std::string& variable : listing.group_by) {
            const graph::End* value = value_of(row, variable);
            key.push_back(value == nullptr ? graph::End{} : *value);
            bindings.push_back({variable, key.back()});
        }
        Group& group = groups[key];
        group.row.bindings = std::move(bindings);
        add(group, row, listing);
    }
    std::vector<Row> out;
    for (auto& [key, group] : groups) {
        group.row.count = listing.count_of.empty() ? group.rows : group.values.size();
        out.push_back(std::move(group.row));
    }
    return out;
}

std::string_view name_in(const Row& row, std::string_view variable) {
    const graph::End* value = value_of(row, variable);
    return value == nullptr ? std::string_view() : std::string_view(value->text);
}

/// A count largest first, names from A to Z; "desc" turns names round, and support and count the weakest first.
void put_in_order(std::vector<Row>& rows, const Listing& listing) {
    using enum Listing::Order;
    switch (listing.order) {
        case count:
            std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { return a.count > b.count; });
            break;
        case name:
            std::ranges::stable_sort(rows, [&](const Row& a, const Row& b) {
                const std::string_view first = name_in(a, listing.order_by), second = name_in(b, listing.order_by);
                return listing.descending ? second < first : first < second;
            });
            return;
        case support:
            if (listing.counted)
                std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { return a.documents > b.documents; });
            break;
    }
    if (listing.descending) std::ranges::reverse(rows);
}

}  // namespace

std::vector<Row> list_rows(std::vector<Row> rows, const Listing& listing) {
    if (listing.counted) rows = count_rows(rows, listing);
    put_in_order(rows, listing);
    if (listing.offset >= rows.size()) return {};
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(listing.offset));
    if (listing.limit > 0 && rows.size() > listing.limit) rows.resize(listing.limit);
    return rows;
}

}  // namespace relata::query
