// export/network/network.h
#include "export/network/network.h"

#include <algorithm>
#include <map>

#include "tests/support/catch.h"
#include "tests/support/odd_graph.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("without a filter every entity and every relation of the store is there, and every end is a node") {
    for (const auto& readings : {test::sample_readings(), std::vector{test::odd_reading()}, {}}) {
        const auto store = graph::Store::assemble(readings);
        const auto selection = graph::select_with_support(store, {});
        const Network network(store, selection);
        std::map<std::string, NetworkNode::Kind> nodes;
        network.for_each_node([&](const NetworkNode& node) {
            CHECK(node.values.size() == node_attributes().size());
            CHECK(nodes.emplace(node.id, node.kind).second);
        });
        std::size_t edges = 0;
        network.for_each_edge([&](const NetworkEdge& edge) {
            CHECK(edge.values.size() == edge_attributes().size());
            CHECK(nodes.contains(edge.from));
            CHECK(nodes.contains(edge.to));
            ++edges;
        });
        CHECK(edges == store.edges().size());
        CHECK(edges == network.edge_count());
        CHECK(nodes.size() == network.node_count());
        const auto entities =
            std::ranges::count(nodes, NetworkNode::Kind::entity, [](const auto& n) { return n.second; });
        CHECK(static_cast<std::size_t>(entities) == store.nodes().size());
    }
}

TEST_CASE("a filter leaves only what the passing assertions mention") {
    const auto store = test::sample_store();
    const auto selection = graph::select_with_support(store, {.publisher = "Harbour Post", .event_class = "CONSULT"});
    const Network network(store, selection);
    std::vector<std::string> labels;
    network.for_each_node([&](const NetworkNode& node) { labels.push_back(node.label); });
    CHECK(labels == std::vector<std::string>{"Recep Tayyip Erdogan", "Vladimir Putin"});
}
