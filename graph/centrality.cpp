// PageRank and betweenness by Boost.Graph over the relations of a view.

#include "graph/centrality.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <map>
#include <numeric>
#include <set>

#include "graph/communities.h"

namespace relata::graph {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// The view as vertices from 0: only nodes that a relation joins to another.
struct View {
    std::vector<NodeIndex> nodes = {};                  ///< in order
    std::map<Pair, std::vector<EdgeIndex>> pairs = {};  ///< vertices, the lower first
    std::vector<std::set<std::uint32_t>> sources = {};  ///< of each vertex
};

View view_of(const Store& store, std::span<const Selected> selection) {
    View out;
    std::set<NodeIndex> joined;
    const auto ends = [&](const Selected& s) {
        const Edge& e = store.edge(s.edge);
        return std::pair(e.subject.node, e.object.node);
    };
    const auto joins = [](const auto& e) { return e.first && e.second && e.first != e.second; };
    for (const Selected& s : selection) {
        if (const auto e = ends(s); joins(e)) joined.insert({*e.first, *e.second});
    }
    out.nodes.assign(joined.begin(), joined.end());
    out.sources.resize(out.nodes.size());
    const auto vertex = [&](NodeIndex n) {
        return static_cast<std::size_t>(std::ranges::lower_bound(out.nodes, n) - out.nodes.begin());
    };
    for (const Selected& s : selection) {
        const auto e = ends(s);
        if (!joins(e)) continue;
        const std::size_t a = vertex(*e.first), b = vertex(*e.second);
        out.pairs[std::minmax(a, b)].push_back(s.edge);
        for (const AssertionIndex i : s.support) {
            out.sources[a].insert(store.source_of(i));
            out.sources[b].insert(store.source_of(i));
        }
    }
    return out;
}

/// Several relations between two are several ways to go; a walk may go either way.
std::vector<double> pageranks(const View& view) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    constexpr int kIterations = 60;
    Graph graph(view.nodes.size());
    for (const auto& [pair, edges] : view.pairs) {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            boost::add_edge(pair.first, pair.second, graph);
            boost::add_edge(pair.second, pair.first, graph);
        }
    }
    std::vector<double> rank(view.nodes.size());
    if (rank.empty()) return rank;
    const auto index = boost::get(boost::vertex_index, graph);
    boost::graph::page_rank(graph, boost::make_iterator_property_map(rank.begin(), index),
                            boost::graph::n_iterations(kIterations));
    const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);  // Boost's add up to the number of vertices
    for (double& r : rank) r /= sum;
    return rank;
}

std::vector<double> betweenness(const View& view) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    Graph graph(view.nodes.size());
    for (const auto& [pair, edges] : view.pairs) boost::add_edge(pair.first, pair.second, graph);
    std::vector<double> out(view.nodes.size());
    if (out.size() < 3) return out;
    const auto index = boost::get(boost::vertex_index, graph);
    const auto map = boost::make_iterator_property_map(out.begin(), index);
    boost::brandes_betweenness_centrality(graph, map);
    boost::relative_betweenness_centrality(graph, map);
    return out;
}

std::vector<std::uint32_t> communities(const View& view) {
    std::vector<Tie> ties;
    for (const auto& [pair, edges] : view.pairs) {
        ties.push_back({pair.first, pair.second, static_cast<double>(edges.size())});
    }
    return find_communities(view.nodes.size(), ties);
}

}  // namespace

std::vector<Standing> find_standings(const Store& store, std::span<const Selected> selection) {
    const View view = view_of(store, selection);
    const auto rank = pageranks(view), between = betweenness(view);
    const auto community = communities(view);
    std::vector<Standing> out(store.nodes().size());
    for (std::size_t v = 0; v < view.nodes.size(); ++v) {
        Standing& s = out[static_cast<std::size_t>(view.nodes[v])];
        s.pagerank = rank[v];
        s.betweenness = between[v];
        s.community = community[v];
        s.sources = static_cast<std::uint32_t>(view.sources[v].size());
    }
    for (const auto& [pair, edges] : view.pairs) {
        ++out[static_cast<std::size_t>(view.nodes[pair.first])].neighbours;
        ++out[static_cast<std::size_t>(view.nodes[pair.second])].neighbours;
    }
    return out;
}

}  // namespace relata::graph
