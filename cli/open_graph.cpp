// From what a command was asked to the part of the graph that can answer it.
#include "cli/open_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>

#include "graph/index.h"
#include "graph/ledger.h"
#include "graph/slice.h"

namespace relata::cli {
namespace {

void add_name(const std::string& name, std::vector<std::string>& names) {
    if (!name.empty()) names.push_back(name);
}

/// `some`, or where nobody goes by one of the names, those and the nodes of names like them, one of which may be meant.
Result<graph::Store> unless_unknown(const std::string& path, Result<graph::Store> some,
                                    const std::vector<std::string>& names) {
    if (!some) return some;
    const bool unknown =
        std::ranges::any_of(names, [&](const std::string& name) { return some->find_entities(name).empty(); });
    return unknown ? graph::Store::open(path, {.beside = names, .resembling = names}) : std::move(some);
}

}  // namespace

Result<graph::Store> open_happenings(const std::string& path, const std::vector<std::string>& names,
                                     const graph::Filter& filter) {
    constexpr std::size_t kMost = 2000;  // assertions; who is told of more often is looked at as far as that
    graph::Slice slice{.entities = names,
                       .together = true,
                       .whole_happenings = true,
                       .most = kMost,
                       .since = filter.since,
                       .until = filter.until};
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
    return unless_unknown(path, graph::Store::open(path, slice), names);
}

void tell_what_is_left_out(const graph::Store& store, Console& console) {
    if (store.left_out() == 0 && store.happenings_are_whole()) return;
    if (store.left_out() == 0) {
        console.message(
            "so much is told here that what others tell of the same was looked for only where it stands near; name "
            "somebody else as well");
        return;
    }
    console.message(fmt::format(
        "so much is told here that {} earlier assertions were not looked at, and what others tell of the same only "
        "where it stands near; name somebody else as well, or the days (--since, --until)",
        store.left_out()));
}

void tell_if_index_is_old(const std::string& path, Console& console) {
    constexpr std::uintmax_t kLarge = 64U << 20U;  // bytes; less is read in no time
    std::error_code none;
    if (std::filesystem::file_size(path, none) < kLarge || none) return;
    const auto ledger = graph::Ledger::open(path);
    const auto current = ledger ? graph::index_is_current(*ledger) : Result<bool>(true);
    if (!current || *current) return;
    console.message(fmt::format(
        "{}: its index was made by another version of relata, so the whole file is read, which takes long and much "
        "memory; the next `relata add` makes it anew, and so does `relata merge NEW {}`",
        path, path));
}

Result<graph::Store> open_selection(const std::string& path, const graph::Filter& filter) {
    if (filter.about.empty()) return graph::Store::open(path);
    graph::Slice slice{.entities = {filter.about}, .hops = filter.hops};
    add_name(filter.in, slice.beside);
    add_name(filter.by, slice.beside);
    return graph::Store::open(path, slice);
}

Result<graph::Store> open_nodes(const std::string& path, const std::string& name) {
    if (name.empty()) return graph::Store::open(path, {.all_nodes = true});
    return unless_unknown(path, graph::Store::open(path, {.beside = {name}}), {name});
}

}  // namespace relata::cli
