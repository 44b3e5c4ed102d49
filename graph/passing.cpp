// Filters look at assertions, names at whole happenings.

#include "graph/passing.h"

#include <fmt/format.h>

#include "graph/suggest.h"

namespace relata::graph {
namespace {

std::vector<bool> passing_filter(const Store& store, const Filter& filter) {
    std::vector<bool> out(store.assertions().size());
    for (const Selected& edge : select_with_support(store, filter)) {
        for (const AssertionIndex a : edge.support) out[static_cast<std::size_t>(a)] = true;
    }
    return out;
}

/// The happenings in which somebody of this name takes part.
std::vector<bool> happenings_of(const Store& store, const Happenings& happenings, const std::string& name) {
    const auto touching = passing_filter(store, {.about = name});
    std::vector<bool> out(happenings.all.size());
    for (std::size_t a = 0; a < touching.size(); ++a) {
        if (touching[a]) out[static_cast<std::size_t>(happenings.of[a])] = true;
    }
    return out;
}

}  // namespace

Result<std::vector<bool>> passing(const Store& store, const Happenings& happenings, const Filter& filter,
                                  const std::vector<std::string>& names) {
    std::vector<bool> wanted(happenings.all.size(), true);
    for (const std::string& name : names) {
        if (store.find_entities(name).empty())
            return fail(fmt::format("nobody goes by '{}'{}", name, did_you_mean(suggest_names(store, name))));
        const auto named = happenings_of(store, happenings, name);
        for (std::size_t h = 0; h < wanted.size(); ++h) wanted[h] = wanted[h] && named[h];
    }
    Filter each = filter;  // how many there may be, and how well supported, is asked of happenings
    each.top = 0;
    each.min_sources = 0;
    std::vector<bool> out = passing_filter(store, each);
    for (std::size_t a = 0; a < out.size(); ++a) {
        const std::size_t happening = static_cast<std::size_t>(happenings.of[a]);
        out[a] = out[a] && wanted[happening] && happenings.all[happening].sources >= filter.min_sources;
    }
    return out;
}

}  // namespace relata::graph
