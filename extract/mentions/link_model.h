#pragma once
// The learned judge of links: regression trees over `LinkFeatures`.

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions/link_features.h"

namespace relata::extract {

/// Trees of extract/lexicon/link_trees.txt, as extract/train/coreference.py writes them: a line "tree", then a line for
/// each node, "feature threshold left right" (to the left where the feature is at most the threshold) or "leaf value"
/// in thousandths. Scores are sums of whole numbers.
class LinkModel {
  public:
    /// A table without trees scores everything 0; a faulty line ends the reading and is kept in `problem`.
    static LinkModel read(std::string_view table);

    /// The score of each row, in thousandths of a logit. The candidates of a phrase and "new" compete: softmax over
    /// score/1000.
    std::vector<int> scores(std::span<const LinkFeatures> rows) const;

    bool empty() const { return roots_.empty(); }
    const std::string& problem() const { return problem_; }

  private:
    /// A node's children stand beside each other, and a leaf leads to itself: walking down takes no jumps.
    struct Node {
        std::int16_t feature = 0;
        std::int16_t threshold = std::numeric_limits<std::int16_t>::max();  ///< of a leaf: no feature is above it
        std::int32_t next = 0;                                              ///< the left child
    };
    struct Root {
        std::int32_t node = 0;
        int depth = 0;
    };
    struct Line;
    static bool read_line(std::string_view text, std::size_t root, std::vector<Line>& lines);
    bool add_tree(const std::vector<Line>& lines, std::size_t root, std::size_t end);

    std::vector<Node> nodes_ = {};
    std::vector<std::int32_t> leaves_ = {};  ///< for each node, its value if it is a leaf
    std::vector<Root> roots_ = {};
    std::string problem_ = {};
};

/// The trees that the program carries. Read once, at the first call; safe from several threads.
const LinkModel& link_model();

}  // namespace relata::extract
