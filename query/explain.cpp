// From an id back to the sentence: what `relata why` shows.

#include "query/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "core/utf8.h"

namespace relata::query {
namespace {

using graph::AssertionIndex;
using graph::EdgeIndex;

constexpr std::size_t kFewestDigits = 4;

/// Assertions behind the ids that begin with `id`, and whether it fits exactly one assertion or edge.
struct Found {
    std::vector<AssertionIndex> assertions = {};
    std::set<std::string> ids = {};
};

Found find(const graph::Store& store, std::string_view id) {
    Found out;
    const auto all = store.assertions();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (!all[i].id.starts_with(id)) continue;
        out.assertions.push_back(AssertionIndex{i});
        out.ids.insert(all[i].id);
    }
    for (const graph::Edge& edge : store.edges()) {
        if (!edge.id.starts_with(id) || !out.ids.insert(edge.id).second) continue;
        out.assertions.insert(out.assertions.end(), edge.support.begin(), edge.support.end());
    }
    return out;
}

}  // namespace

Result<std::vector<Evidence>> explain(const graph::Store& store, std::string_view id) {
    if (id.size() < kFewestDigits) {
        return fail(fmt::format("'{}': give at least {} digits of the id of an assertion or edge", id, kFewestDigits));
    }
    const Found found = find(store, to_lower_ascii(id));
    if (found.ids.empty()) return fail(fmt::format("no assertion or edge '{}' in this graph", id));
    if (found.ids.size() > 1) {
        std::string some;
        for (const std::string& one : found.ids) some += (some.empty() ? "" : ", ") + one;
        return fail(fmt::format("'{}' fits {} ids: {}; give more digits", id, found.ids.size(), some));
    }
    std::vector<Evidence> out;
    for (const AssertionIndex a : found.assertions) out.push_back(evidence_of(store, a));
    return out;
}

}  // namespace relata::query
