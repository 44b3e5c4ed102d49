// From one entity to another: Yen's alternatives over Dijkstra's distances in the neighbourhood between the two.

#include "graph/paths.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "graph/path_links.h"

namespace relata::graph {
namespace {

using Cost = std::int64_t;
using Vertex = std::size_t;
constexpr Cost kFar = std::numeric_limits<Cost>::max();
constexpr Cost kStep = 1'000'000'000;  // what a step costs where the number of steps comes first
constexpr std::size_t kMostPaths = 100;

std::size_t at(NodeIndex i) { return static_cast<std::size_t>(i); }

struct Arc {
    Vertex to = 0;
    Cost cost = 0;
};

/// Arcs point from the goal back to the start: one search from the goal gives the way on from everywhere.
using Backwards = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, Cost>>;

/// A network with one start and one goal, both without an entity of their own.
struct Network {
    Vertex start = 0, goal = 0;
    std::vector<std::vector<Arc>> arcs = {};
    Backwards backwards = {};

    explicit Network(std::size_t size) : arcs(size), backwards(size) {}
    void add(Vertex from, Vertex to, Cost cost) {
        arcs[from].push_back({to, cost});
        boost::add_edge(to, from, cost, backwards);
    }
};

/// What a search may not use.
struct Closed {
    std::set<Vertex> vertices = {};
    std::set<std::pair<Vertex, Vertex>> arcs = {};  // forwards
    bool open(Vertex from, Vertex to) const {
        return !vertices.contains(from) && !vertices.contains(to) && !arcs.contains({from, to});
    }
};

struct OpenArc {
    const Backwards* graph = nullptr;
    const Closed* closed = nullptr;
    bool operator()(const Backwards::edge_descriptor& e) const {
        return closed->open(boost::target(e, *graph), boost::source(e, *graph));
    }
};

/// What is left to the goal from every vertex; `kFar` where there is no way.
std::vector<Cost> distances(const Network& network, const Closed& closed) {
    const boost::filtered_graph open(network.backwards, OpenArc{&network.backwards, &closed});
    std::vector<Cost> out(network.arcs.size());
    const auto index = boost::get(boost::vertex_index, network.backwards);
    boost::dijkstra_shortest_paths(
        open, network.goal,
        boost::distance_map(boost::make_iterator_property_map(out.begin(), index)).distance_inf(kFar));
    return out;
}

struct Way {
    Cost cost = 0;
    std::vector<Vertex> vertices = {};
    auto operator<=>(const Way&) const = default;
};

/// Of all cheapest ways from here, the one whose vertices come first.
std::optional<Way> cheapest_from(Vertex from, const Network& network, const Closed& closed) {
    const auto left = distances(network, closed);
    if (left[from] == kFar) return std::nullopt;
    Way way{left[from], {from}};
    while (way.vertices.back() != network.goal) {
        const Vertex here = way.vertices.back();
        Vertex next = network.arcs.size();
        for (const Arc& arc : network.arcs[here]) {
            const bool cheapest = left[arc.to] != kFar && arc.cost + left[arc.to] == left[here];
            if (cheapest && arc.to < next && closed.open(here, arc.to)) next = arc.to;
        }
        way.vertices.push_back(next);
    }
    return way;
}

Cost cost_between(const Network& network, Vertex from, Vertex to) {
    return std::ranges::find(network.arcs[from], to, &Arc::to)->cost;
}

/// The ways that leave `way` behind its vertex `turn` and that none of `known` takes.
std::optional<Way> turn_off(const Way& way, std::size_t turn, const Network& network, const std::vector<Way>& known) {
    Closed closed;
    Way root{0, {way.vertices.begin(), way.vertices.begin() + static_cast<std::ptrdiff_t>(turn)}};
    closed.vertices.insert(root.vertices.begin(), root.vertices.end());
    for (std::size_t i = 0; i < turn; ++i) root.cost += cost_between(network, way.vertices[i], way.vertices[i + 1]);
    for (const Way& other : known) {
        const auto& v = other.vertices;
        const bool same =
            v.size() > turn + 1 &&
            std::equal(v.begin(), v.begin() + static_cast<std::ptrdiff_t>(turn + 1), way.vertices.begin());
        if (same) closed.arcs.insert({v[turn], v[turn + 1]});
    }
    const auto rest = cheapest_from(way.vertices[turn], network, closed);
    if (!rest) return std::nullopt;
    root.cost += rest->cost;
    root.vertices.insert(root.vertices.end(), rest->vertices.begin(), rest->vertices.end());
    return root;
}

/// The cheapest ways that `counts` lets through, cheapest first.
template <typename Counts>
std::vector<Way> cheapest_ways(const Network& network, std::size_t wanted, const Counts& counts) {
    std::vector<Way> known, out;
    std::set<Way> waiting;
    if (const auto first = cheapest_from(network.start, network, {})) waiting.insert(*first);
    while (!waiting.empty() && out.size() < wanted && known.size() < 4 * kMostPaths) {
        known.push_back(*waiting.begin());
        waiting.erase(waiting.begin());
        const Way& way = known.back();
        if (counts(way)) out.push_back(way);
        for (std::size_t turn = 0; turn + 1 < way.vertices.size(); ++turn) {
            if (auto other = turn_off(way, turn, network, known)) waiting.insert(std::move(*other));
        }
    }
    return out;
}

/// Who can be reached from where, over links.
class Neighbourhood {
  public:
    Neighbourhood(const Store& store, std::vector<PathLink> links) : store_(store), links_(std::move(links)) {
        beside_.resize(store.nodes().size());
        for (std::size_t l = 0; l < links_.size(); ++l) {
            beside_[at(links_[l].low)].push_back(l);
            beside_[at(links_[l].high)].push_back(l);
        }
    }
    /// Steps from the nearest of `starts`, at most `most`; other nodes are left out.
    std::map<NodeIndex, unsigned> steps_from(const std::set<NodeIndex>& starts, unsigned most) const {
        std::map<NodeIndex, unsigned> out;
        std::vector<NodeIndex> queue(starts.begin(), starts.end());
        for (const NodeIndex n : queue) out.emplace(n, 0);
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const NodeIndex here = queue[next];
            const unsigned steps = out.at(here);
            if (steps == most || (steps > 0 && !can_be_passed(store_.node(here)))) continue;
            for (const std::size_t l : beside_[at(here)]) {
                const NodeIndex there = other_end(links_[l], here);
                if (out.emplace(there, steps + 1).second) queue.push_back(there);
            }
        }
        return out;
    }
    std::span<const PathLink> links() const { return links_; }
    /// Nothing where no assertion joins the two.
    const PathLink* between(NodeIndex a, NodeIndex b) const {
        const std::pair<NodeIndex, NodeIndex> wanted = std::minmax(a, b);
        const auto ends = [](const PathLink& l) { return std::pair(l.low, l.high); };
        const auto found = std::ranges::lower_bound(links_, wanted, {}, ends);
        return found != links_.end() && ends(*found) == wanted ? &*found : nullptr;
    }

  private:
    static NodeIndex other_end(const PathLink& link, NodeIndex one) { return link.low == one ? link.high : link.low; }

    const Store& store_;
    std::vector<PathLink> links_;
    std::vector<std::vector<std::size_t>> beside_ = {};
};

/// The search between two sets of entities.
class Search {
  public:
    Search(const Store& store, const Neighbourhood& around, std::set<NodeIndex> from, std::set<NodeIndex> to,
           const PathLimits& limits)
        : store_(store), around_(around), from_(std::move(from)), to_(std::move(to)), limits_(limits) {
        choose_vertices();
    }

    std::vector<Path> run() const {
        if (vertices_.empty()) return {};
        const auto counts = [this](const Way& way) { return says_something(way); };
        const auto shortest = cheapest_ways(network(kStep), 1, counts);
        const std::size_t wanted = limits_.top == 0 ? kMostPaths : std::min(limits_.top, kMostPaths);
        const auto best = cheapest_ways(network(0), wanted, counts);
        std::vector<Path> out;
        if (shortest.empty()) return out;
        out.push_back(path_of(shortest[0]));
        out[0].shortest = true;
        for (const Way& way : best) {
            const bool same = way.vertices == shortest[0].vertices;
            if (!same) out.push_back(path_of(way));
            if (&way == &best.front()) (same ? out[0] : out.back()).best_supported = true;
        }
        return out;
    }

  private:
    /// Those who lie on a path that is at most two steps longer than the shortest.
    void choose_vertices() {
        constexpr unsigned kDetour = 2;
        const auto there = around_.steps_from(from_, limits_.longest), back = around_.steps_from(to_, limits_.longest);
        unsigned shortest = limits_.longest + 1;
        for (const auto& [node, steps] : there) {
            if (to_.contains(node)) shortest = std::min(shortest, steps);
        }
        if (shortest > limits_.longest) return;
        const unsigned most = std::min(shortest + kDetour, limits_.longest);
        for (const auto& [node, steps] : there) {
            const auto rest = back.find(node);
            if (rest == back.end() || steps + rest->second > most) continue;
            const bool end = from_.contains(node) || to_.contains(node);
            if (end || can_be_passed(store_.node(node))) vertices_.push_back(node);
        }
    }

    std::optional<Vertex> vertex_of(NodeIndex node) const {
        const auto found = std::ranges::lower_bound(vertices_, node);
        if (found == vertices_.end() || *found != node) return std::nullopt;
        return static_cast<Vertex>(found - vertices_.begin());
    }

    Network network(Cost each_step) const {
        Network out(vertices_.size() + 2);
        out.start = vertices_.size();
        out.goal = out.start + 1;
        for (Vertex v = 0; v < vertices_.size(); ++v) {
            if (from_.contains(vertices_[v])) out.add(out.start, v, 0);
            if (to_.contains(vertices_[v])) out.add(v, out.goal, 0);
        }
        for (const PathLink& link : around_.links()) {
            const auto low = vertex_of(link.low), high = vertex_of(link.high);
            if (!low || !high) continue;
            step(out, *low, *high, each_step + link.joints.front().cost);
            step(out, *high, *low, each_step + link.joints.front().cost);
        }
        return out;
    }
    /// No path goes back to one of its starts or on from one of its goals.
    void step(Network& out, Vertex from, Vertex to, Cost cost) const {
        if (from_.contains(vertices_[to]) || to_.contains(vertices_[from])) return;
        const bool end = to_.contains(vertices_[to]);
        out.add(from, to, cost + (end ? 0 : passing_cost(store_.node(vertices_[to]))));
    }

    /// Not too long, and no way round within one relation: Turkey – minister – HTS by "Turkey fight HTS, says minister"
    /// where that relation joins Turkey and HTS.
    bool says_something(const Way& way) const {
        if (way.vertices.size() - 3 > limits_.longest) return false;  // start and goal are no entities
        for (std::size_t i = 1; i + 3 < way.vertices.size(); ++i) {
            const auto node = [&](std::size_t behind) { return vertices_[way.vertices[i + behind]]; };
            const EdgeIndex edge = around_.between(node(0), node(1))->joints.front().edge;
            if (edge != around_.between(node(1), node(2))->joints.front().edge) continue;
            const PathLink* chord = around_.between(node(0), node(2));
            if (chord != nullptr && std::ranges::find(chord->joints, edge, &Joint::edge) != chord->joints.end()) {
                return false;
            }
        }
        return true;
    }

    Path path_of(const Way& way) const {
        Path out;
        Cost cost = 0;
        for (std::size_t i = 1; i + 2 < way.vertices.size(); ++i) {
            const NodeIndex from = vertices_[way.vertices[i]], to = vertices_[way.vertices[i + 1]];
            const PathLink& link = *around_.between(from, to);
            cost += link.joints.front().cost;
            if (!to_.contains(to)) cost += passing_cost(store_.node(to));
            out.steps.push_back(step_of(link, from, to));
        }
        out.cost = static_cast<double>(cost) / 1000;
        return out;
    }
    PathStep step_of(const PathLink& link, NodeIndex from, NodeIndex to) const {
        const Joint& best = link.joints.front();
        const bool upwards = link.low == from;
        return {.from = from,
                .to = to,
                .from_role = upwards ? best.low_role : best.high_role,
                .to_role = upwards ? best.high_role : best.low_role,
                .edge = best.edge,
                .support = best.support,
                .sources = static_cast<std::uint32_t>(count_sources(store_, best.support)),
                .others = static_cast<std::uint32_t>(link.joints.size() - 1)};
    }

    const Store& store_;
    const Neighbourhood& around_;
    std::set<NodeIndex> from_, to_;
    PathLimits limits_;
    std::vector<NodeIndex> vertices_ = {};  // in order; start and goal come behind them
};

}  // namespace

std::vector<Path> find_paths(const Store& store, std::span<const NodeIndex> from, std::span<const NodeIndex> to,
                             const Filter& filter, const PathLimits& limits) {
    Filter all = filter;
    all.top = 0;
    const auto selection = select_with_support(store, all);
    const Neighbourhood around(store, find_links(store, selection));
    std::set<NodeIndex> starts(from.begin(), from.end()), goals(to.begin(), to.end());
    for (const NodeIndex n : from) goals.erase(n);
    return Search(store, around, std::move(starts), std::move(goals), limits).run();
}

}  // namespace relata::graph
