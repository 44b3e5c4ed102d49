// From what a command was asked to the part of the graph that can answer it.
#include "cli/open_graph.h"

#include <algorithm>
#include <utility>

#include "graph/slice.h"

namespace relata::cli {
namespace {

void add_name(const std::string& name, std::vector<std::string>& names) {
    if (!name.empty()) names.push_back(name);
}

}  // namespace

Result<graph::Store> open_happenings(const std::string& path, const std::vector<std::string>& names,
                                     const graph::Filter& filter) {
    graph::Slice slice{.entities = names, .together = true, .whole_happenings = true};
    if (!filter.about.empty() && filter.hops > 1) {
        slice.entities = {filter.about};
        slice.beside = names;
        slice.hops = filter.hops;
    } else {
        add_name(filter.about, slice.entities);
    }
    if (slice.entities.empty()) return graph::Store::open(path);
    add_name(filter.in, slice.beside);
    add_name(filter.by, slice.beside);
    auto some = graph::Store::open(path, slice);
    if (!some) return some;
    const bool all_known =
        std::ranges::none_of(names, [&](const std::string& name) { return some->find_entities(name).empty(); });
    return all_known ? std::move(some)
                     : graph::Store::open(path);  // which names may be meant only the whole graph knows
}

Result<graph::Store> open_selection(const std::string& path, const graph::Filter& filter) {
    if (filter.about.empty()) return graph::Store::open(path);
    graph::Slice slice{.entities = {filter.about}, .hops = filter.hops};
    add_name(filter.in, slice.beside);
    add_name(filter.by, slice.beside);
    return graph::Store::open(path, slice);
}

Result<graph::Store> open_nodes(const std::string& path, const std::string& name) {
    if (!name.empty()) {
        auto some = graph::Store::open(path, {.beside = {name}});
        if (!some || !some->find_entities(name).empty()) return some;
    }
    return graph::Store::open(path, {.all_nodes = true});
}

}  // namespace relata::cli
