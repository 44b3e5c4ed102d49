// Assertions to links between entities: the map on which paths are sought.

#include "graph/path_links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace relata::graph {
namespace {

enum class Place { subject, object, argument, speaker };

struct Stander {
    NodeIndex node = {};
    Place place = {};
    std::string_view role = {};
};

/// Who stands in an assertion; the words in `role` are the store's.
std::vector<Stander> standers_of(const Store& store, AssertionIndex index) {
    const Slots& slots = store.slots(index);
    const Assertion& a = store.assertion(index);
    std::vector<Stander> out;
    const auto add = [&out](std::optional<NodeIndex> node, Place place, std::string_view role) {
        if (node) out.push_back({*node, place, role});
    };
    add(slots.subject, Place::subject, "subject");
    add(slots.object, Place::object, "object");
    for (std::size_t i = 0; i < slots.arguments.size(); ++i) {
        const bool speaks = slots.speaker && slots.arguments[i] == slots.speaker;  // "according to Moscow"
        if (!speaks) add(slots.arguments[i], Place::argument, a.arguments[i].role);
    }
    add(slots.place, Place::argument, "place");
    add(slots.speaker, Place::speaker, "speaker");
    return out;
}

/// How much looser than subject and object two places hang together; 0 = not at all.
double looseness(Place a, Place b) {
    const auto core = [](Place p) { return p == Place::subject || p == Place::object; };
    if (!core(a) && !core(b)) return 0;
    if (core(a) && core(b)) return 1;
    return a == Place::speaker || b == Place::speaker ? 2 : 1.5;
}

/// The surest assertion of each source, added up.
double strength_of(const Store& store, std::span<const AssertionIndex> support) {
    std::map<std::uint32_t, double> best;
    for (const AssertionIndex a : support) {
        double& confidence = best[store.source_of(a)];
        confidence = std::max(confidence, store.assertion(a).confidence);
    }
    double sum = 0;
    for (const auto& [source, confidence] : best) sum += confidence;
    return sum;
}

std::int64_t cost_of(const Store& store, const Joint& joint, double looseness) {
    constexpr double kClaim = 1.25, kDenial = 2, kWeakest = 0.01;
    const Edge& edge = store.edge(joint.edge);
    const double voice = edge.polarity == Polarity::negated ? kDenial : edge.plain() ? 1 : kClaim;
    const double cost = voice * looseness / std::max(kWeakest, strength_of(store, joint.support));
    return std::max<std::int64_t>(1, std::llround(1000 * cost));
}

// A sentence of the text before the headline that says the same in fewer words.
void sort_surest_first(const Store& store, std::vector<AssertionIndex>& support) {
    std::ranges::stable_sort(support, std::greater<>(), [&](AssertionIndex a) {
        const bool text = store.assertion(a).sentence_text != store.document_of(a).title;
        return std::pair(text, store.assertion(a).confidence);
    });
}

using Pair = std::pair<NodeIndex, NodeIndex>;
/// Joints of one edge by the pair that they join; with the looseness of each.
using JointsOfEdge = std::map<Pair, std::pair<double, Joint>>;

void join(JointsOfEdge& joints, const Stander& a, const Stander& b, EdgeIndex edge, AssertionIndex assertion) {
    const double loose = looseness(a.place, b.place);
    if (loose == 0 || a.node == b.node) return;
    const auto& [low, high] = a.node < b.node ? std::tie(a, b) : std::tie(b, a);
    auto& [kept, joint] = joints[{low.node, high.node}];
    if (joint.support.empty() || loose < kept) {
        kept = loose;
        joint.edge = edge;
        joint.low_role = low.role;
        joint.high_role = high.role;
    }
    if (joint.support.empty() || joint.support.back() != assertion) joint.support.push_back(assertion);
}

JointsOfEdge joints_of(const Store& store, const Selected& selected) {
    JointsOfEdge out;
    for (const AssertionIndex index : selected.support) {
        const auto standers = standers_of(store, index);
        for (std::size_t i = 0; i < standers.size(); ++i) {
            for (std::size_t j = i + 1; j < standers.size(); ++j)
                join(out, standers[i], standers[j], selected.edge, index);
        }
    }
    return out;
}

}  // namespace

std::vector<PathLink> find_links(const Store& store, std::span<const Selected> selection) {
    std::map<Pair, std::vector<Joint>> links;
    for (const Selected& selected : selection) {
        for (auto& [pair, found] : joints_of(store, selected)) {
            auto& [loose, joint] = found;
            sort_surest_first(store, joint.support);
            joint.cost = cost_of(store, joint, loose);
            links[pair].push_back(std::move(joint));
        }
    }
    std::vector<PathLink> out;
    out.reserve(links.size());
    for (auto& [pair, joints] : links) {
        std::ranges::sort(joints, {}, [](const Joint& j) { return std::pair(j.cost, j.edge); });
        out.push_back({pair.first, pair.second, std::move(joints)});
    }
    return out;
}

std::int64_t passing_cost(const Node& node) {
    const double crowd = node.type == "COUNTRY" ? 500 : 250;
    return std::llround(crowd * std::log2(1.0 + node.mentions));
}

bool can_be_passed(const Node& node) {
    if (node.type.empty() || node.type == "OTHER") return false;
    return node.named || node.documents <= 1;
}

}  // namespace relata::graph
