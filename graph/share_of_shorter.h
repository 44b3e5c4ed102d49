#pragma once
// How much two lists of words have in common.

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace relata::graph {

/// The part of the shorter list, from 0 to 1, that the other has too; 0 where one is empty. Both are sorted, be they
/// words or hashes of words. Example: {"army", "syrian"}, {"army", "turkish", "unit"} -> 0.5.
template <typename Words>
double share_of_shorter(const Words& a, const Words& b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter == 0) return 0;
    Words both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(shorter);
}

}  // namespace relata::graph
