#pragma once
// How much two lists of words have in common.

#include <algorithm>
#include <cstddef>

namespace relata::graph {

/// How many the two have in common. Both are sorted, each word once.
template <typename Words>
std::size_t count_shared(const Words& a, const Words& b) {
    std::size_t out = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++out;
            ++x;
            ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return out;
}

/// The part of the shorter list, from 0 to 1, that the other has too; 0 where one is empty. Both are sorted, be they
/// words or hashes of words. Example: {"army", "syrian"}, {"army", "turkish", "unit"} -> 0.5.
template <typename Words>
double share_of_shorter(const Words& a, const Words& b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    return shorter == 0 ? 0 : static_cast<double>(count_shared(a, b)) / static_cast<double>(shorter);
}

}  // namespace relata::graph
