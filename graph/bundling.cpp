// From single assertions to the edges of the graph.

#include "graph/bundling.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <string>

#include "core/names.h"
#include "core/sha256.h"
#include "core/utf8.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

/// An end as it is compared: the node, or the folded words, or nothing. Entities first, then words, then nothing.
struct EndKey {
    int kind = 2;
    std::uint32_t node = 0;
    std::string words = {};
    auto operator<=>(const EndKey&) const = default;
};

EndKey key_of(std::optional<NodeIndex> node, const std::string& text) {
    if (node) return {.kind = 0, .node = static_cast<std::uint32_t>(*node)};
    if (text.empty()) return {};
    return {.kind = 1, .words = end_key(text)};
}

/// What two assertions must share to be one edge.
struct Key {
    EndKey subject = {};
    std::string relation = {};
    EndKey object = {};
    Polarity polarity = {};
    Modality modality = {};
    EndKey speaker = {};
    auto operator<=>(const Key&) const = default;
    bool same_but_for_denial(const Key& other) const {
        return subject == other.subject && relation == other.relation && object == other.object &&
               modality == other.modality && polarity != other.polarity;
    }
    bool same_relation(const Key& other) const {
        return subject == other.subject && relation == other.relation && object == other.object;
    }
};

End end_of(std::optional<NodeIndex> node, const std::string& text, std::span<const Node> nodes) {
    return node ? End{node, nodes[static_cast<std::size_t>(*node)].name} : End{{}, text};
}

/// The id that an end lends to its edge's id.
std::string end_id(const End& end, std::span<const Node> nodes) {
    return end.node ? nodes[static_cast<std::size_t>(*end.node)].id : "\"" + plain_key(end.text);
}

std::string edge_id(const Edge& e, std::span<const Node> nodes) {
    return short_hash(fmt::format("{}\n{}\n{}\n{}\n{}\n{}", end_id(e.subject, nodes), e.relation,
                                  end_id(e.object, nodes), name_of(e.polarity), name_of(e.modality),
                                  end_id(e.speaker, nodes)));
}

/// The class most of the support has, and the mode most frequent with it.
void choose_class(Edge& edge, std::span<const Assertion> assertions) {
    std::map<std::string, std::map<std::string, int>> votes;
    std::map<std::string, int> classes;
    for (const AssertionIndex i : edge.support) {
        const Assertion& a = assertions[static_cast<std::size_t>(i)];
        ++classes[a.event_class];
        ++votes[a.event_class][a.mode];
    }
    const auto most = [](const auto& counts) {
        return std::ranges::max_element(counts, {}, [](const auto& vote) { return vote.second; })->first;
    };
    edge.event_class = most(classes);
    edge.mode = most(votes[edge.event_class]);
}

class Bundler {
  public:
    explicit Bundler(const BundleInput& input) : input_(input) {
        for (std::size_t i = 0; i < input.assertions.size(); ++i) keys_.push_back(make_key(i));
    }

    std::vector<Edge> run() {
        std::vector<std::uint32_t> order(keys_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, [this](std::uint32_t a, std::uint32_t b) { return keys_[a] < keys_[b]; });
        std::vector<Edge> edges;
        for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
            while (to < order.size() && keys_[order[to]] == keys_[order[from]]) ++to;
            edges.push_back(make_edge(std::span(order).subspan(from, to - from)));
        }
        link_opposites(edges);
        return edges;
    }

  private:
    Key make_key(std::size_t i) const {
        const Assertion& a = input_.assertions[i];
        const Slots& s = input_.slots[i];
        return {key_of(s.subject, a.subject.name), a.relation, key_of(s.object, a.object.name), a.polarity, a.modality,
                key_of(s.speaker, a.attribution)};
    }

    Edge make_edge(std::span<const std::uint32_t> members) const {
        const Assertion& first = input_.assertions[members.front()];
        const Slots& slots = input_.slots[members.front()];
        Edge e;
        e.subject = end_of(slots.subject, first.subject.name, input_.nodes);
        e.relation = first.relation;
        e.object = end_of(slots.object, first.object.name, input_.nodes);
        e.polarity = first.polarity;
        e.modality = first.modality;
        e.speaker = end_of(slots.speaker, first.attribution, input_.nodes);
        e.id = edge_id(e, input_.nodes);
        for (const std::uint32_t i : members) e.support.push_back(AssertionIndex{i});
        choose_class(e, input_.assertions);
        const Support counted = count_support(e.support, input_);
        e.documents = counted.documents;
        e.publishers = counted.publishers;
        e.sources = counted.sources;
        e.confidence = counted.confidence;
        return e;
    }

    const Key& key_of_edge(const Edge& e) const { return keys_[static_cast<std::size_t>(e.support.front())]; }

    /// Edges of one subject, relation and object lie side by side.
    void link_opposites(std::vector<Edge>& edges) const {
        for (std::size_t from = 0, to = 0; from < edges.size(); from = to) {
            while (to < edges.size() && key_of_edge(edges[to]).same_relation(key_of_edge(edges[from]))) ++to;
            for (std::size_t a = from; a < to; ++a) {
                for (std::size_t b = from; b < to; ++b) {
                    if (key_of_edge(edges[a]).same_but_for_denial(key_of_edge(edges[b]))) {
                        edges[a].opposites.push_back(EdgeIndex{static_cast<std::uint32_t>(b)});
                    }
                }
            }
        }
    }

    const BundleInput& input_;
    std::vector<Key> keys_ = {};
};

}  // namespace

std::vector<Edge> bundle(const BundleInput& input) { return Bundler(input).run(); }

Support count_support(std::span<const AssertionIndex> support, const BundleInput& input) {
    std::set<std::uint32_t> documents;
    std::set<std::string> publishers;
    std::set<std::uint32_t> sources;
    Support out;
    for (const AssertionIndex i : support) {
        const auto at = static_cast<std::size_t>(i);
        out.confidence = std::max(out.confidence, input.assertions[at].confidence);
        sources.insert(input.sources[at]);
        if (!documents.insert(input.documents[at]).second) continue;
        const std::string& publisher = input.descriptions[input.documents[at]].publisher;
        if (!publisher.empty()) publishers.insert(to_lower_ascii(publisher));
    }
    out.documents = static_cast<std::uint32_t>(documents.size());
    out.publishers = static_cast<std::uint32_t>(publishers.size());
    out.sources = static_cast<std::uint32_t>(sources.size());
    return out;
}

}  // namespace relata::graph
