// From links to entities: what hangs together is one, save what a person keeps apart.

#include "graph/entity_link.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <map>
#include <ranges>

namespace relata::graph {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

std::vector<std::size_t> number_in_order(const std::vector<std::size_t>& component) {
    std::map<std::size_t, std::size_t> number;
    std::vector<std::size_t> out;
    out.reserve(component.size());
    for (const std::size_t c : component) out.push_back(number.try_emplace(c, number.size()).first->second);
    return out;
}

std::vector<std::size_t> components(std::size_t count, const std::vector<ItemPair>& pairs) {
    Graph graph(count);
    for (const auto& [a, b] : pairs) boost::add_edge(a, b, graph);
    std::vector<std::size_t> component(count);
    if (count > 0) boost::connected_components(graph, component.data());
    return number_in_order(component);
}

}  // namespace

std::vector<std::size_t> connect_items(std::size_t count, const std::vector<Link>& links, const Decisions& decisions) {
    std::vector<ItemPair> pairs = decisions.same;
    for (const Link& link : links) {
        if (link.score >= kSameEntity) pairs.emplace_back(link.a, link.b);
    }
    return components(count, pairs);
}

}  // namespace relata::graph
