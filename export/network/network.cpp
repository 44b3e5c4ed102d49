// Store -> nodes and edges with attributes.
#include "export/network/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/names.h"
#include "core/sha256.h"
#include "core/utf8.h"
#include "export/fields.h"
#include "export/markup.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::Edge;
using graph::End;
using graph::Selected;
using graph::Store;
using Type = Attribute::Type;

constexpr char32_t kLastAscii = 0x7F;

constexpr std::array kNodeAttributes{Attribute{"kind"},
                                     Attribute{"type"},
                                     Attribute{"aliases", Type::list},
                                     Attribute{"mentions", Type::integer},
                                     Attribute{"documents", Type::integer},
                                     Attribute{"named", Type::boolean}};

constexpr std::array kEdgeAttributes{Attribute{"relation"},
                                     Attribute{"polarity"},
                                     Attribute{"modality"},
                                     Attribute{"speaker"},
                                     Attribute{"speaker_id"},
                                     Attribute{"own_voice", Type::boolean},
                                     Attribute{"class"},
                                     Attribute{"mode"},
                                     Attribute{"time", Type::list},
                                     Attribute{"place", Type::list},
                                     Attribute{"support", Type::integer},
                                     Attribute{"documents", Type::integer},
                                     Attribute{"sources", Type::integer},
                                     Attribute{"confidence", Type::number},
                                     Attribute{"sentence"},
                                     Attribute{"sentence_source"},
                                     Attribute{"document_ids", Type::list},
                                     Attribute{"assertion_ids", Type::list}};

std::string_view name_of_kind(NetworkNode::Kind kind) {
    switch (kind) {
        case NetworkNode::Kind::entity:
            return "entity";
        case NetworkNode::Kind::words:
            return "words";
        case NetworkNode::Kind::unstated:
            return "unstated";
    }
    return "";
}

Cell truth(bool value) { return {.text = value ? "true" : "false"}; }
Cell count(std::size_t n) { return {.text = fmt::to_string(n)}; }
Cell distinct(const std::set<std::string>& values) { return {.items = {values.begin(), values.end()}}; }

/// The id as an XML name token: what may not stand in one becomes "_" and the code point's hex digits.
std::string token_of(std::string_view id) {
    std::string out;
    for (std::size_t at = 0; at < id.size();) {
        const CodePoint c = decode_at(id, at);
        const std::string_view bytes = id.substr(at, c.length);
        const bool letter = (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
        const bool allowed = letter || (c.value >= '0' && c.value <= '9') || c.value == '-' || c.value == '.' ||
                             (c.value > kLastAscii && legal_in_xml(bytes) == bytes);
        out += allowed ? std::string(bytes) : fmt::format("_{:X}", static_cast<std::uint32_t>(c.value));
        at += c.length;
    }
    return out;
}

std::string words_id(const std::string& words) { return "words:" + short_hash(words); }

enum class Side { subject, object };
std::string unstated_id(const Edge& edge, Side side) {
    return fmt::format("unstated:{}-{}", side == Side::subject ? "subject" : "object", edge.id);
}

std::string id_of(const Store& store, const Edge& edge, Side side) {
    const End& end = side == Side::subject ? edge.subject : edge.object;
    if (end.node) return token_of(store.node(*end.node).id);
    return end.present() ? words_id(end.text) : unstated_id(edge, side);
}

NetworkNode entity_node(const graph::Node& node) {
    return {.id = token_of(node.id),
            .label = node.name,
            .kind = NetworkNode::Kind::entity,
            .type = node.type,
            .values = {{.text = "entity"},
                       {.text = node.type},
                       {.items = node.aliases},
                       count(node.mentions),
                       count(node.documents),
                       truth(node.named)}};
}

NetworkNode other_node(std::string id, std::string_view label, NetworkNode::Kind kind) {
    NetworkNode out{.id = std::move(id), .label = std::string(label), .kind = kind};
    out.values.resize(kNodeAttributes.size());
    out.values.front().text = name_of_kind(kind);
    return out;
}

std::string label_of(const Edge& edge) {
    const std::string words = worded_relation(edge.relation, edge.polarity, edge.modality);
    return edge.speaker.present() ? fmt::format("{} (says {})", words, edge.speaker.text) : words;
}

/// What the assertions behind one relation say together.
struct Support {
    std::set<std::string> times = {}, places = {}, documents = {}, assertions = {};
    AssertionIndex best = {};  ///< the surest, the first of several
};

Support gather(const Store& store, const Selected& chosen) {
    Support out{.best = chosen.support.front()};
    for (const AssertionIndex index : chosen.support) {
        const Assertion& a = store.assertion(index);
        const Document& document = store.document_of(index);
        const auto place = store.slots(index).place;
        if (!a.time.empty()) out.times.insert(a.time);
        if (!a.place.empty()) out.places.insert(place ? store.node(*place).name : a.place);
        out.documents.insert(document.id);
        out.assertions.insert(a.id);
        if (a.confidence > store.assertion(out.best).confidence) out.best = index;
    }
    return out;
}

std::vector<Cell> edge_values(const Store& store, const Selected& chosen) {
    const Edge& edge = store.edge(chosen.edge);
    const Support support = gather(store, chosen);
    const Assertion& best = store.assertion(support.best);
    return {{.text = edge.relation},
            {.text = std::string(name_of(edge.polarity))},
            {.text = std::string(name_of(edge.modality))},
            {.text = edge.speaker.text},
            {.text = edge.speaker.node ? token_of(store.node(*edge.speaker.node).id) : ""},
            truth(edge.plain()),
            {.text = edge.event_class},
            {.text = edge.mode},
            distinct(support.times),
            distinct(support.places),
            count(chosen.support.size()),
            count(support.documents.size()),
            count(graph::count_sources(store, chosen.support)),
            {.text = format_number(best.confidence, 3)},
            {.text = best.sentence_text},
            {.text = store.document_of(support.best).source},
            distinct(support.documents),
            distinct(support.assertions)};
}

}  // namespace

std::string_view xml_type(Type type) {
    switch (type) {
        case Type::integer:
            return "long";
        case Type::number:
            return "double";
        case Type::boolean:
            return "boolean";
        case Type::text:
        case Type::list:
            return "string";
    }
    return "";
}

std::string Cell::joined() const { return items.empty() ? text : fmt::format("{}", fmt::join(items, "; ")); }

std::span<const Attribute> node_attributes() { return kNodeAttributes; }
std::span<const Attribute> edge_attributes() { return kEdgeAttributes; }

Network::Network(const Store& store, std::span<const Selected> selection) : store_(store) {
    for (const Selected& chosen : selection) selection_.push_back(&chosen);
    std::ranges::sort(selection_, {}, [](const Selected* chosen) { return chosen->edge; });
    std::size_t assertions = 0;
    for (const Selected* chosen : selection_) {
        const Edge& edge = store.edge(chosen->edge);
        for (const End* end : {&edge.subject, &edge.object}) {
            if (!end->present()) ++unstated_;
            if (end->present() && !end->node) words_.emplace(words_id(end->text), end->text);
        }
        assertions += chosen->support.size();
        take_entities(*chosen);
    }
    if (assertions < store.assertions().size()) return;
    for (std::uint32_t n = 0; n < store.nodes().size(); ++n) entities_.insert(graph::NodeIndex{n});
}

void Network::take_entities(const Selected& chosen) {
    const auto take = [this](std::optional<graph::NodeIndex> node) {
        if (node) entities_.insert(*node);
    };
    const Edge& edge = store_.edge(chosen.edge);
    for (const End* end : {&edge.subject, &edge.object, &edge.speaker}) take(end->node);
    for (const AssertionIndex a : chosen.support) {
        take(store_.slots(a).place);
        std::ranges::for_each(store_.slots(a).arguments, take);
    }
}

void Network::for_each_node(const std::function<void(const NetworkNode&)>& visit) const {
    for (const graph::NodeIndex index : entities_) visit(entity_node(store_.node(index)));
    for (const auto& [id, words] : words_) visit(other_node(id, words, NetworkNode::Kind::words));
    for (const Selected* chosen : selection_) {
        const Edge& edge = store_.edge(chosen->edge);
        for (const Side side : {Side::subject, Side::object}) {
            if ((side == Side::subject ? edge.subject : edge.object).present()) continue;
            const auto* label = side == Side::subject ? "(not stated)" : "(no object)";
            visit(other_node(unstated_id(edge, side), label, NetworkNode::Kind::unstated));
        }
    }
}

void Network::for_each_edge(const std::function<void(const NetworkEdge&)>& visit) const {
    for (const Selected* chosen : selection_) visit(edge_of(*chosen));
}

NetworkEdge Network::edge_of(const Selected& chosen) const {
    const Edge& edge = store_.edge(chosen.edge);
    return {.id = edge.id,
            .from = id_of(store_, edge, Side::subject),
            .to = id_of(store_, edge, Side::object),
            .label = label_of(edge),
            .relation = edge.relation,
            .own_voice = edge.plain(),
            .support = chosen.support.size(),
            .values = edge_values(store_, chosen)};
}

}  // namespace relata::exporter
