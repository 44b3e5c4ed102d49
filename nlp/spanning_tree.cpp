// Decides who depends on whom: the step from the network's arc scores to the tree of a ParsedSentence.

#include "nlp/spanning_tree.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace relata::nlp {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
/// Taken off every arc from the root, so that the best tree uses one such arc only.
constexpr double kRootPenalty = 1e6;

/// Scores between nodes; node 0 is the root. at(d, h): h governs d.
struct Graph {
    int size = 0;
    std::vector<double> scores = {};
    explicit Graph(int n) : size(n), scores(static_cast<std::size_t>(n) * static_cast<std::size_t>(n), kNever) {}
    double& at(int d, int h) {
        return scores[static_cast<std::size_t>(d) * static_cast<std::size_t>(size) + static_cast<std::size_t>(h)];
    }
    double at(int d, int h) const { return const_cast<Graph*>(this)->at(d, h); }
    const double* row(int d) const {
        return scores.data() + static_cast<std::size_t>(d) * static_cast<std::size_t>(size);
    }
};

std::vector<int> best_heads(const Graph& g) {
    std::vector<int> head(static_cast<std::size_t>(g.size), 0);
    for (int d = 1; d < g.size; ++d) {
        const double* scores = g.row(d);
        head[static_cast<std::size_t>(d)] = static_cast<int>(std::max_element(scores, scores + g.size) - scores);
    }
    return head;
}

/// The nodes of one cycle, in the order in which heads lead through it; empty if there is none.
std::vector<int> find_cycle(const std::vector<int>& head) {
    enum class State : char { fresh, open, closed };
    std::vector<State> state(head.size(), State::fresh);
    state[0] = State::closed;
    for (std::size_t i = 1; i < head.size(); ++i) {
        std::vector<int> path;
        auto j = static_cast<int>(i);
        for (; state[static_cast<std::size_t>(j)] == State::fresh; j = head[static_cast<std::size_t>(j)]) {
            state[static_cast<std::size_t>(j)] = State::open;
            path.push_back(j);
        }
        if (state[static_cast<std::size_t>(j)] == State::open)
            return {std::find(path.begin(), path.end(), j), path.end()};
        for (const int k : path) state[static_cast<std::size_t>(k)] = State::closed;
    }
    return {};
}

/// The best arcs into and out of a cycle when it is shrunk to one node.
struct Shrunk {
    Graph graph;
    std::vector<int> kept = {};        ///< node of the small graph -> node of the big one (the last is the cycle)
    std::vector<int> cycle_head = {};  ///< for each kept node: which node of the cycle would govern it
    std::vector<int> entry = {};       ///< for each kept node: which node of the cycle it would govern
};

Shrunk shrink(const Graph& g, const std::vector<int>& head, const std::vector<int>& cycle) {
    std::vector<int> kept;
    for (int i = 0; i < g.size; ++i)
        if (std::find(cycle.begin(), cycle.end(), i) == cycle.end()) kept.push_back(i);
    const auto m = static_cast<int>(kept.size());
    Shrunk out{Graph(m + 1), kept, std::vector<int>(kept.size(), cycle[0]), std::vector<int>(kept.size(), cycle[0])};
    for (int i = 0; i < m; ++i) {
        const auto k = static_cast<std::size_t>(i);
        for (int j = 0; j < m; ++j) out.graph.at(i, j) = g.at(kept[k], kept[static_cast<std::size_t>(j)]);
        for (const int c : cycle) {
            if (g.at(kept[k], c) > out.graph.at(i, m)) {
                out.graph.at(i, m) = g.at(kept[k], c);
                out.cycle_head[k] = c;
            }
            const double gain = g.at(c, kept[k]) - g.at(c, head[static_cast<std::size_t>(c)]);
            if (gain > out.graph.at(m, i)) {
                out.graph.at(m, i) = gain;
                out.entry[k] = c;
            }
        }
    }
    return out;
}

std::vector<int> maximum_arborescence(const Graph& g) {
    std::vector<int> head = best_heads(g);
    const std::vector<int> cycle = find_cycle(head);
    if (cycle.empty()) return head;
    const Shrunk small = shrink(g, head, cycle);
    const std::vector<int> solved = maximum_arborescence(small.graph);
    const std::size_t m = small.kept.size();
    for (std::size_t i = 0; i < m; ++i) {
        const int d = small.kept[i];
        if (d == 0) continue;
        const auto h = static_cast<std::size_t>(solved[i]);
        head[static_cast<std::size_t>(d)] = h == m ? small.cycle_head[i] : small.kept[h];
    }
    const auto from = static_cast<std::size_t>(solved[m]);
    head[static_cast<std::size_t>(small.entry[from])] = small.kept[from];
    return head;
}

}  // namespace

std::vector<int> best_tree(const Matrix& scores) {
    const int n = scores.rows;
    Graph g(n + 1);
    for (int d = 1; d <= n; ++d)
        for (int h = 0; h <= n; ++h)
            if (h != d) g.at(d, h) = static_cast<double>(scores.row(d - 1)[h]) - (h == 0 ? kRootPenalty : 0.0);
    std::vector<int> heads = maximum_arborescence(g);
    heads.erase(heads.begin());
    for (int& h : heads) --h;
    return heads;
}

}  // namespace relata::nlp
