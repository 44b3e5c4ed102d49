// The trees that judge links: reading their table, adding up their leaves.

#include "extract/mentions/link_model.h"

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

bool LinkModel::read_node(std::string_view line) {
    std::array<int, 4> n = {};
    const int count = numbers_of(line, n);
    if (count == 1) {
        nodes_.push_back({-1, 0, n[0], 0});
        return true;
    }
    if (count != 4 || n[0] < 0 || n[0] >= static_cast<int>(kLinkFeatures)) return false;
    const std::int32_t root = roots_.back();
    const auto own = static_cast<std::int32_t>(nodes_.size()) - root;
    if (n[2] <= own || n[3] <= own) return false;  // only forward: no circles
    nodes_.push_back({static_cast<std::int16_t>(n[0]), static_cast<std::int16_t>(n[1]), root + n[2], root + n[3]});
    return true;
}

LinkModel LinkModel::read(std::string_view table) {
    LinkModel model;
    int number = 0;
    for (std::size_t from = 0; from < table.size();) {
        const std::size_t to = std::min(table.find('\n', from), table.size());
        const std::string_view line = table.substr(from, to - from);
        from = to + 1;
        ++number;
        if (line.empty() || line[0] == '#') continue;
        if (line == "tree") {
            model.roots_.push_back(static_cast<std::int32_t>(model.nodes_.size()));
        } else if (model.roots_.empty() || !model.read_node(line)) {
            model = {};
            model.problem_ = "link_trees.txt:" + std::to_string(number) + ": no node";
            return model;
        }
    }
    const auto size = static_cast<std::int32_t>(model.nodes_.size());
    for (const Node& node : model.nodes_) {
        if (node.feature < 0 || (node.left < size && node.right < size)) continue;
        model = {};
        model.problem_ = "link_trees.txt: a tree is cut short";
        return model;
    }
    if (!model.roots_.empty() && model.roots_.back() == size) model.roots_.pop_back();
    return model;
}

int LinkModel::score(const LinkFeatures& features) const {
    int sum = 0;
    for (const std::int32_t root : roots_) {
        auto at = static_cast<std::size_t>(root);
        while (nodes_[at].feature >= 0) {
            const bool left = features[static_cast<std::size_t>(nodes_[at].feature)] <= nodes_[at].threshold;
            at = static_cast<std::size_t>(left ? nodes_[at].left : nodes_[at].right);
        }
        sum += nodes_[at].left;
    }
    return sum;
}

const LinkModel& link_model() {
    static const LinkModel model = LinkModel::read(lexicon::kLinkTrees_bytes());
    return model;
}

}  // namespace relata::extract
