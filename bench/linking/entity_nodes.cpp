// Prints which node each entity of each document became: entity_nodes GRAPH [--links] [--components]
// One row an entity: document, its id there, node, node's name, type, reference. With --links also why, on stderr.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include "graph/entity_resolution.h"
#include "graph/ledger.h"

using namespace relata;

namespace {

void print_links(const graph::Resolution& resolution) {
    for (const graph::Link& link : resolution.links) {
        if (link.reason == "same name") continue;
        const graph::Item &a = resolution.items[link.a], &b = resolution.items[link.b];
        fmt::print(stderr, "{:.2f}\t{}\t{} {}\t{} {}\n", link.score, link.reason, a.name, a.type, b.name, b.type);
    }
}

void print_components(const graph::Resolution& resolution) {
    const auto number = graph::components_of(resolution.items);
    std::map<std::size_t, std::size_t> size;
    for (const std::size_t n : number) ++size[n];
    std::size_t largest = 0;
    for (const auto& [n, items] : size) largest = std::max(largest, items);
    fmt::print(stderr, "{} items, {} components, the largest of {} items\n", number.size(), size.size(), largest);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const auto ledger = graph::Ledger::open(argv[1]);
    if (!ledger) return 2;
    const auto readings = ledger->readings();
    if (!readings) return 2;
    const auto resolution = graph::resolve_entities(*readings);
    for (const auto& [entity, index] : resolution.node_of) {
        const graph::Node& node = resolution.nodes[static_cast<std::size_t>(index)];
        fmt::print("{}\t{}\t{}\t{}\t{}\n", (*readings)[entity.first].document.id, entity.second, node.id, node.name,
                   node.type);
    }
    for (int i = 2; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--links") print_links(resolution);
        if (std::string_view(argv[i]) == "--components") print_components(resolution);
    }
    return 0;
}
