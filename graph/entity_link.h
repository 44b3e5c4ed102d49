#pragma once
// Why two entities of documents are one: the decisions that entity resolution takes, each with its reason and score.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace relata::graph {

/// Two items (by position) that are one, or might be: at `kSameEntity` and above they are merged, below it the pair is
/// doubtful and only reported. The score depends on the two items and the tables shipped, and on whether others of the
/// same component could be meant as well.
/// Example: {3, 7, "alias", 0.9}.
struct Link {
    std::size_t a = 0;  ///< the lower one
    std::size_t b = 0;
    std::string reason = {};  ///< "same name", "alias", "transliteration"; see docs/identity.md
    double score = 0;         ///< 0..1
    auto operator<=>(const Link&) const = default;
};

inline constexpr double kSameEntity = 0.5;

using ItemPair = std::pair<std::size_t, std::size_t>;

/// What a person decided, of items by position. A pair in `differ` is parted wherever it would come together.
struct Decisions {
    std::vector<ItemPair> same = {};
    std::vector<ItemPair> differ = {};
};

/// Joins what links of `kSameEntity` and above, and `decisions.same`, connect; where that would join a pair of
/// `decisions.differ`, links are left out until the two are apart. Gives the number of the group of each item, counted
/// from 0 in the order of the items.
std::vector<std::size_t> connect_items(std::size_t count, const std::vector<Link>& links, const Decisions& decisions);

}  // namespace relata::graph
