#pragma once
// Sets of numbers that grow together.

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace relata::graph {

/// Each number begins alone; a set is known by its lowest member. Example: after join(3, 1) both roots are 1.
class Sets {
  public:
    explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> parent_ = {};
};

}  // namespace relata::graph
