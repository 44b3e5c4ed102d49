// "These two differ" cuts the links between entities of documents where they are weakest.

#include "graph/parting.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace relata::graph {
namespace {

using Capacity = long;
constexpr Capacity kSureLink = 1000, kPerson = 100 * kSureLink, kEndless = 1'000'000'000;

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
struct VertexData {
    boost::default_color_type color = boost::white_color;
    long distance = 0;
    Traits::edge_descriptor predecessor = {};
};
struct ArcData {
    Capacity capacity = 0, residual = 0;
    Traits::edge_descriptor reverse = {};
};
using FlowGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, VertexData, ArcData>;

/// Joined pairs and what it costs to cut each.
using Joined = std::map<ItemPair, Capacity>;

void add_arcs(FlowGraph& graph, std::size_t a, std::size_t b, Capacity there, Capacity back) {
    const auto forth = boost::add_edge(a, b, {there, 0, {}}, graph).first;
    const auto reverse = boost::add_edge(b, a, {back, 0, {}}, graph).first;
    graph[forth].reverse = reverse;
    graph[reverse].reverse = forth;
}

/// The items that hang together with any of `starts`.
std::set<std::size_t> hanging_together(const std::vector<std::size_t>& starts, const Joined& joined,
                                       std::size_t count) {
    std::vector<std::vector<std::size_t>> beside(count);
    for (const auto& [pair, capacity] : joined) {
        beside[pair.first].push_back(pair.second);
        beside[pair.second].push_back(pair.first);
    }
    std::set<std::size_t> out(starts.begin(), starts.end());
    std::vector<std::size_t> queue(starts);
    while (!queue.empty()) {
        const std::size_t here = queue.back();
        queue.pop_back();
        for (const std::size_t other : beside[here]) {
            if (out.insert(other).second) queue.push_back(other);
        }
    }
    return out;
}

/// One side of a "differ" against the other, over the items that hang together with side a.
class Cut {
  public:
    Cut(const std::set<std::size_t>& items, const Joined& joined, const Apart& sides)
        : items_(items.begin(), items.end()), graph_(items_.size() + 2) {
        for (const auto& [pair, capacity] : joined) {
            if (items.contains(pair.first))
                add_arcs(graph_, vertex(pair.first), vertex(pair.second), capacity, capacity);
        }
        for (const std::size_t i : sides.a) add_arcs(graph_, source(), vertex(i), kEndless, 0);
        for (const std::size_t i : sides.b) {
            if (items.contains(i)) add_arcs(graph_, vertex(i), sink(), kEndless, 0);
        }
    }
    /// The items on the side of the source after the cut; the fewest there can be.
    std::set<std::size_t> side_of_source() {
        boost::boykov_kolmogorov_max_flow(
            graph_, boost::get(&ArcData::capacity, graph_), boost::get(&ArcData::residual, graph_),
            boost::get(&ArcData::reverse, graph_), boost::get(&VertexData::predecessor, graph_),
            boost::get(&VertexData::color, graph_), boost::get(&VertexData::distance, graph_),
            boost::get(boost::vertex_index, graph_), source(), sink());
        std::vector<bool> seen(items_.size() + 2);
        std::vector<std::size_t> queue{source()};
        seen[source()] = true;
        std::set<std::size_t> out;
        while (!queue.empty()) {
            const std::size_t here = queue.back();
            queue.pop_back();
            if (here < items_.size()) out.insert(items_[here]);
            for (auto [e, end] = boost::out_edges(here, graph_); e != end; ++e) {
                const std::size_t there = boost::target(*e, graph_);
                if (graph_[*e].residual == 0 || seen[there]) continue;
                seen[there] = true;
                queue.push_back(there);
            }
        }
        return out;
    }

  private:
    std::size_t source() const { return items_.size(); }
    std::size_t sink() const { return items_.size() + 1; }
    std::size_t vertex(std::size_t item) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(items_, item) - items_.begin());
    }

    std::vector<std::size_t> items_;
    FlowGraph graph_;
};

Apart without_both(const Apart& sides) {
    Apart out;
    std::ranges::set_difference(sides.a, sides.b, std::back_inserter(out.a));
    std::ranges::set_difference(sides.b, sides.a, std::back_inserter(out.b));
    return out;
}

void cut(Joined& joined, const Apart& sides, std::size_t count) {
    if (sides.a.empty() || sides.b.empty()) return;
    const auto together = hanging_together(sides.a, joined, count);
    if (std::ranges::none_of(sides.b, [&](std::size_t i) { return together.contains(i); })) return;
    const auto side = Cut(together, joined, sides).side_of_source();
    std::erase_if(joined, [&](const auto& j) { return side.contains(j.first.first) != side.contains(j.first.second); });
}

}  // namespace

std::vector<ItemPair> part(std::size_t count, const std::vector<Link>& links, const Decisions& decisions) {
    Joined joined;
    for (const Link& link : links) {
        if (link.score >= kSameEntity) joined[{link.a, link.b}] += std::lround(link.score * kSureLink);
    }
    for (const ItemPair& pair : decisions.same) joined[pair] += kPerson;
    for (const Apart& sides : decisions.differ) cut(joined, without_both(sides), count);
    std::vector<ItemPair> out;
    for (const auto& [pair, capacity] : joined) out.push_back(pair);
    return out;
}

}  // namespace relata::graph
