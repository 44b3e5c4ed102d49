#pragma once
// Articles made from a seed, to fill graph files of any size: who is named and which relations are told are as unequal
// as in news.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/reading.h"

namespace relata::bench {

/// How large the world is that the articles tell of. Entities are drawn by Zipf's law (the k-th one with a weight of
/// 1/k), relations with the shares of bench/graph/relation_mix.tsv.
struct World {
    std::uint64_t seed = 1;
    std::uint32_t persons = 300'000;
    std::uint32_t organisations = 60'000;
    std::uint32_t places = 40'000;
    std::uint32_t outlets = 2'000;
    std::uint32_t sentences = 14;  ///< of an article, about; two thirds carry assertions
    double copied = 0.08;          ///< share of articles that reprint one of the fifty before them
};

/// A relation and its share.
struct MixRow {
    std::string relation = {};
    std::string event_class = {};
    std::string mode = {};
    double share = 0;  ///< of all assertions up to and with this row, 0 to 1
};

/// Rows of relation_mix.tsv; empty where the text holds none.
std::vector<MixRow> read_mix(std::string_view tsv);

/// Makes article number `n`, the same at each call and on each machine. Thread-safe.
/// Example: article 7 of World{} is "a-7" of "Outlet 31", with about ten assertions on a cast of eight.
class Generator {
  public:
    Generator(const World& world, std::vector<MixRow> mix);
    graph::Reading article(std::uint64_t n) const;

  private:
    World world_;
    std::vector<MixRow> mix_;
    std::vector<double> zipf_;  ///< weights of the ranks added up, as far as the largest kind of entity reaches
};

}  // namespace relata::bench
