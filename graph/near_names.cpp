// Candidates for review: one name within another.

#include "graph/near_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "graph/judgements.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

constexpr std::array<std::string_view, 6> kTypes{"PERSON", "ORG", "GOVERNMENT", "MILITARY", "ARMED_GROUP", "FACILITY"};
constexpr std::size_t kCommonWord = 50;  // a word that more names have says nothing

using Nodes = std::set<NodeIndex>;

bool is_candidate(const Node& node) { return node.named && std::ranges::find(kTypes, node.type) != kTypes.end(); }

std::map<std::string, Nodes> nodes_by_word(const Store& store) {
    std::map<std::string, Nodes> out;
    for (std::uint32_t n = 0; n < store.nodes().size(); ++n) {
        const Node& node = store.nodes()[n];
        if (!is_candidate(node)) continue;
        for (const std::string& word : fold_words(node.name)) out[word].insert(NodeIndex{n});
    }
    return out;
}

/// Nodes whose names have all words of this one's, itself among them; none where its words are common.
Nodes holding_all_words(const Node& node, const std::map<std::string, Nodes>& by_word) {
    Nodes out;
    bool first = true;
    for (const std::string& word : fold_words(node.name)) {
        const Nodes& with = by_word.at(word);
        if (first) {
            out = with;
        } else {
            std::erase_if(out, [&](NodeIndex n) { return !with.contains(n); });
        }
        first = false;
    }
    return out.size() > kCommonWord ? Nodes{} : out;
}

using Keys = std::set<std::string>;

/// Folded names of the sides of every "differ" that holds.
std::vector<std::pair<Keys, Keys>> parted_names(std::span<const Judgement> judgements) {
    const auto keys = [](const std::string& side) {
        Keys out;
        const auto anchors = read_anchors(side);
        if (!anchors) return out;
        for (const Anchor& a : *anchors) out.insert(plain_key(a.name));
        return out;
    };
    std::vector<std::pair<Keys, Keys>> out;
    for (const Judgement& j : in_force(judgements)) {
        if (j.kind == "differ") out.emplace_back(keys(j.a), keys(j.b));
    }
    return out;
}

}  // namespace

std::vector<Doubt> find_near_names(const Store& store, std::span<const Judgement> judgements) {
    const auto by_word = nodes_by_word(store);
    const auto parted = parted_names(judgements);
    std::set<std::pair<NodeIndex, NodeIndex>> known;
    for (const Doubt& d : store.doubts()) known.emplace(std::min(d.a, d.b), std::max(d.a, d.b));
    std::vector<Doubt> out;
    for (std::uint32_t n = 0; n < store.nodes().size(); ++n) {
        const Node& node = store.nodes()[n];
        if (!is_candidate(node)) continue;
        for (const NodeIndex other : holding_all_words(node, by_word)) {
            const NodeIndex low = std::min(NodeIndex{n}, other), high = std::max(NodeIndex{n}, other);
            if (low == high || !known.emplace(low, high).second) continue;
            const std::string a = plain_key(store.node(low).name), b = plain_key(store.node(high).name);
            const bool apart = std::ranges::any_of(parted, [&](const auto& p) {
                return (p.first.contains(a) && p.second.contains(b)) || (p.first.contains(b) && p.second.contains(a));
            });
            if (!apart) out.push_back({low, high, "part of the name", node.type == store.node(other).type ? 0.3 : 0.2});
        }
    }
    std::ranges::sort(out, {}, [](const Doubt& d) { return std::pair(d.a, d.b); });
    return out;
}

}  // namespace relata::graph
