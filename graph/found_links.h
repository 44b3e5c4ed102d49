#pragma once
// What the rules of entity resolution share: how sure each kind of evidence is, and links that are made together.

#include <cstddef>
#include <string_view>
#include <vector>

#include "graph/entity_clusters.h"

namespace relata::graph {

// Scores. Those below `kSameEntity` only tell what was doubtful.
inline constexpr double kCertain = 0.9;
inline constexpr double kLikely = 0.8;
inline constexpr double kBeside = 0.7;
inline constexpr double kSameScene = 0.6;
inline constexpr double kShared = 0.4;        // another could be meant as well
inline constexpr double kSurnameAlone = 0.2;  // nothing but the surname

/// A link found by one rule, made when all clusters have been looked at: their order cannot matter.
struct FoundLink {
    std::size_t a = 0;
    std::size_t b = 0;
    double score = 0;
};

/// Links each pair, in order; `reason` is what the links say for themselves: "transliteration".
inline void link_all(Clusters& clusters, const std::vector<FoundLink>& found, std::string_view reason) {
    for (const FoundLink& pair : found) clusters.link(pair.a, pair.b, reason, pair.score);
}

}  // namespace relata::graph
