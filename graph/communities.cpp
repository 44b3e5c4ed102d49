// Louvain's method, with every choice fixed.

#include "graph/communities.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace relata::graph {
namespace {

/// A network; a loop is what became of the ties within a group.
struct Network {
    std::vector<std::map<std::size_t, double>> beside = {};
    std::vector<double> degree = {};  ///< a loop counts twice
    double total = 0;                 ///< sum of all degrees

    explicit Network(std::size_t count) : beside(count), degree(count) {}
    void tie(std::size_t a, std::size_t b, double weight) {
        beside[a][b] += weight;
        if (a != b) beside[b][a] += weight;
        degree[a] += weight;
        degree[b] += weight;
        total += 2 * weight;
    }
};

using Groups = std::vector<std::size_t>;

class Moving {
  public:
    explicit Moving(const Network& network)
        : network_(network), group_(network.beside.size()), degree_(network.degree) {
        std::iota(group_.begin(), group_.end(), std::size_t{0});
    }
    /// True if any vertex changed its group.
    bool run() {
        constexpr int kMostRounds = 100;
        bool any = false, moved = true;
        for (int round = 0; moved && round < kMostRounds; ++round) {
            moved = false;
            for (std::size_t v = 0; v < group_.size(); ++v) moved = move(v) || moved;
            any = any || moved;
        }
        return any;
    }
    const Groups& groups() const { return group_; }

  private:
    bool move(std::size_t v) {
        constexpr double kGain = 1e-9;  // less is rounding
        std::map<std::size_t, double> to_group{{group_[v], 0}};
        for (const auto& [other, weight] : network_.beside[v]) {
            if (other != v) to_group[group_[other]] += weight;
        }
        const std::size_t old = group_[v];
        degree_[old] -= network_.degree[v];
        const auto gain = [&](std::size_t group) {
            return to_group.at(group) - network_.degree[v] * degree_[group] / network_.total;
        };
        std::size_t best = old;
        for (const auto& [group, weight] : to_group) {
            if (gain(group) > gain(best) + kGain) best = group;
        }
        degree_[best] += network_.degree[v];
        group_[v] = best;
        return best != old;
    }

    const Network& network_;
    Groups group_;
    std::vector<double> degree_;  // of groups
};

/// The same groups, numbered from 0 in the order of their first members.
Groups numbered(const Groups& groups) {
    std::map<std::size_t, std::size_t> number;
    Groups out;
    for (const std::size_t g : groups) out.push_back(number.try_emplace(g, number.size()).first->second);
    return out;
}

Network of_groups(const Network& network, const Groups& groups) {
    Network out(groups.empty() ? 0 : *std::ranges::max_element(groups) + 1);
    for (std::size_t v = 0; v < groups.size(); ++v) {
        for (const auto& [other, weight] : network.beside[v]) {
            if (v <= other) out.tie(groups[v], groups[other], weight);
        }
    }
    return out;
}

std::vector<std::uint32_t> largest_first(const Groups& groups) {
    std::map<std::size_t, std::size_t> size;
    for (const std::size_t g : groups) ++size[g];
    std::vector<std::pair<std::size_t, std::size_t>> order(size.begin(), size.end());
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::map<std::size_t, std::uint32_t> rank;
    for (const auto& [group, members] : order) rank.emplace(group, static_cast<std::uint32_t>(rank.size() + 1));
    std::vector<std::uint32_t> out;
    for (const std::size_t g : groups) out.push_back(rank.at(g));
    return out;
}

}  // namespace

std::vector<std::uint32_t> find_communities(std::size_t count, std::span<const Tie> ties) {
    Network network(count);
    for (const Tie& t : ties) network.tie(t.a, t.b, t.weight);
    Groups groups(count);
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    while (network.total > 0) {
        Moving moving(network);
        if (!moving.run()) break;
        const Groups next = numbered(moving.groups());
        for (std::size_t& g : groups) g = next[g];
        network = of_groups(network, next);
    }
    return largest_first(numbered(groups));
}

}  // namespace relata::graph
