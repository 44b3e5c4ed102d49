// Selected relations -> the resources that have to be described.
#include "export/rdf/mentioned.h"

#include <algorithm>
#include <utility>

#include "core/sha256.h"
#include "export/rdf/vocabulary.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kIdDigits = 16;

using graph::AssertionIndex;
using graph::Edge;
using graph::EdgeIndex;
using graph::End;
using graph::Store;

void mention(const Store& store, const End& end, Mentioned& out) {
    if (end.node) {
        out.nodes.insert(*end.node);
    } else if (end.present()) {
        out.words.emplace(end_iri(store, end), end.text);
    }
}

void mention(const Store& store, const graph::Selected& claim, Mentioned& out) {
    const Edge& edge = store.edge(claim.edge);
    out.relations.insert(edge.relation);
    for (const End* end : {&edge.subject, &edge.speaker}) mention(store, *end, out);
    if (edge.object.node) out.nodes.insert(*edge.object.node);
    for (const AssertionIndex a : claim.support) {
        if (const auto place = store.slots(a).place) out.nodes.insert(*place);
        const Document& document = store.document_of(a);
        out.documents.emplace(document.sha256, &document);
    }
}

/// Joins each claim to the claims that are its content: an assertion names the one that it is nested in.
void join_content(const Store& store, Mentioned& out) {
    using Key = std::pair<std::string_view, std::string_view>;  // document, assertion id
    std::map<Key, EdgeIndex> edge_of_id;
    const auto for_each = [&](auto&& visit) {
        for (const auto& [edge, support] : out.claims) {
            for (const AssertionIndex index : support) visit(edge, store.assertion(index));
        }
    };
    for_each([&](EdgeIndex edge, const Assertion& a) { edge_of_id.emplace(Key(a.document, a.id), edge); });
    for_each([&](EdgeIndex edge, const Assertion& a) {
        if (a.nested_in.empty()) return;
        const auto outer = edge_of_id.find(Key(a.document, a.nested_in));
        if (outer != edge_of_id.end() && outer->second != edge) out.content[outer->second].insert(edge);
    });
}

}  // namespace

std::string document_iri(const Document& document) { return "doc:" + document.sha256.substr(0, kIdDigits); }
std::string publisher_iri(std::string_view name) { return "pub:" + iri_part(name); }
std::string relation_iri(std::string_view lemma) { return "rel:" + iri_part(lemma); }
std::string entity_iri(const graph::Node& node) { return "ent:" + iri_part(node.id); }

// An edge bundles "that it rained" and "it rained", and which words stand for both depends on what else is in the
// graph.
std::string claim_iri(const Edge& edge) {
    const bool words = edge.object.present() && !edge.object.node;
    return "claim:" + (words ? short_hash(edge.id + edge.object.text) : edge.id);
}

std::string end_iri(const Store& store, const End& end) {
    return end.node ? entity_iri(store.node(*end.node)) : "ent:words-" + short_hash(end.text);
}

Mentioned mentioned_in(const Store& store, std::span<const graph::Selected> selection) {
    Mentioned out{.claims = {selection.begin(), selection.end()}};
    std::ranges::sort(out.claims, {}, &graph::Selected::edge);
    for (const graph::Selected& claim : out.claims) mention(store, claim, out);
    join_content(store, out);
    return out;
}

}  // namespace relata::exporter
