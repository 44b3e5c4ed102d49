#pragma once
// Groups of a network that hang together more than with the rest.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace relata::graph {

/// Two vertices and how strongly they hang together.
struct Tie {
    std::size_t a = 0, b = 0;
    double weight = 1;
};

/// The group of each of `count` vertices, from 1, the largest first (ties: the one with the lowest vertex). Louvain's
/// method: vertices move to the neighbouring group that gains most modularity, then groups become vertices. Vertices
/// are looked at in order and of equal gains the lower group is taken, so that the same ties give the same groups.
/// Decision 015 says why it is written by hand.
std::vector<std::uint32_t> find_communities(std::size_t count, std::span<const Tie> ties);

}  // namespace relata::graph
