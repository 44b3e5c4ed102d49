// The trees that judge links: reading their table, adding up their leaves.

#include "extract/mentions/link_model.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace relata::extract {
namespace lexicon {
std::string_view kLinkTrees_bytes();
}  // namespace lexicon

namespace {

/// The whole numbers of a line, at most four; how many there are, -1 where something else stands.
int numbers_of(std::string_view line, std::array<int, 4>& out) {
    int count = 0;
    for (const char* at = line.data(); at < line.data() + line.size();) {
        if (*at == ' ') {
            ++at;
            continue;
        }
        if (count == 4) return -1;
        const auto read = std::from_chars(at, line.data() + line.size(), out[static_cast<std::size_t>(count++)]);
        if (read.ec != std::errc()) return -1;
        at = read.ptr;
    }
    return count;
}

}  // namespace

/// A node as the table has it: children by their position among all lines.
struct LinkModel::Line {
    int feature = -1;
    int threshold = 0;
    std::size_t left = 0;
    std::size_t right = 0;
    int leaf = 0;
};

bool LinkModel::read_line(std::string_view text, std::size_t root, std::vector<Line>& lines) {
    std::array<int, 4> n = {};
    const int count = numbers_of(text, n);
    if (count == 1) {
        lines.push_back({.leaf = n[0]});
        return true;
    }
    if (count != 4 || n[0] < 0 || n[0] >= static_cast<int>(kLinkFeatures)) return false;
    const auto own = static_cast<int>(lines.size() - root);
    if (n[2] <= own || n[3] <= own) return false;  // only forward: no circles
    lines.push_back({.feature = n[0],
                     .threshold = n[1],
                     .left = root + static_cast<std::size_t>(n[2]),
                     .right = root + static_cast<std::size_t>(n[3])});
    return true;
}

// False where a child is not among the tree's lines.
bool LinkModel::add_tree(const std::vector<Line>& lines, std::size_t root, std::size_t end) {
    const std::size_t first = nodes_.size();
    std::vector<std::pair<std::size_t, int>> laid = {{root, 0}};  // line and depth of each node of this tree
    for (std::size_t i = 0; i < laid.size(); ++i) {
        const auto [number, depth] = laid[i];
        const Line& line = lines[number];
        if (line.feature < 0) {
            nodes_.push_back({.next = static_cast<std::int32_t>(nodes_.size())});
        } else {
            if (line.left >= end || line.right >= end) return false;
            nodes_.push_back({static_cast<std::int16_t>(line.feature), static_cast<std::int16_t>(line.threshold),
                              static_cast<std::int32_t>(first + laid.size())});
            laid.insert(laid.end(), {{line.left, depth + 1}, {line.right, depth + 1}});
        }
        leaves_.push_back(line.leaf);
    }
    roots_.push_back({static_cast<std::int32_t>(first), laid.back().second});
    return true;
}

LinkModel LinkModel::read(std::string_view table) {
    LinkModel model;
    const auto refuse = [&](const std::string& problem) {
        model = {};
        model.problem_ = "link_trees.txt" + problem;
    };
    std::vector<Line> lines;
    std::vector<std::size_t> starts;
    int number = 0;
    for (std::size_t from = 0; from < table.size();) {
        const std::size_t to = std::min(table.find('\n', from), table.size());
        const std::string_view line = table.substr(from, to - from);
        from = to + 1;
        ++number;
        if (line.empty() || line[0] == '#') continue;
        if (line == "tree") {
            starts.push_back(lines.size());
        } else if (starts.empty() || !read_line(line, starts.back(), lines)) {
            refuse(":" + std::to_string(number) + ": no node");
            return model;
        }
    }
    if (!starts.empty() && starts.back() == lines.size()) starts.pop_back();
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : lines.size();
        if (starts[i] < end && model.add_tree(lines, starts[i], end)) continue;
        refuse(": a tree is cut short");
        break;
    }
    return model;
}

// A tree stays in the cache while the rows go down it, a few at a time, so that none waits for what another reads.
std::vector<int> LinkModel::scores(std::span<const LinkFeatures> rows) const {
    constexpr std::size_t kAtOnce = 8;
    std::vector<int> sums(rows.size(), 0);
    for (const Root& root : roots_) {
        for (std::size_t first = 0; first < rows.size(); first += kAtOnce) {
            const std::size_t count = std::min(kAtOnce, rows.size() - first);
            std::array<std::size_t, kAtOnce> at = {};
            at.fill(static_cast<std::size_t>(root.node));
            for (int step = 0; step < root.depth; ++step) {
                for (std::size_t i = 0; i < count; ++i) {
                    const Node& n = nodes_[at[i]];
                    const bool right = rows[first + i][static_cast<std::size_t>(n.feature)] > n.threshold;
                    at[i] = static_cast<std::size_t>(n.next) + (right ? 1 : 0);
                }
            }
            for (std::size_t i = 0; i < count; ++i) sums[first + i] += leaves_[at[i]];
        }
    }
    return sums;
}

const LinkModel& link_model() {
    static const LinkModel model = LinkModel::read(lexicon::kLinkTrees_bytes());
    return model;
}

}  // namespace relata::extract
