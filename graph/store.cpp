// The graph itself: nodes and edges under Boost.Graph, and the ways to look things up in them.

#include "graph/store.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/bundling.h"
#include "graph/entity_resolution.h"
#include "graph/ledger.h"
#include "graph/node_names.h"
#include "graph/slice.h"
#include "graph/versions.h"

namespace relata::graph {
namespace {

/// Vertices are nodes, edges the relations between two of them; both are known by their position.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, EdgeIndex>;
using Names = std::map<std::string, std::vector<NodeIndex>, std::less<>>;

std::size_t at(NodeIndex i) { return static_cast<std::size_t>(i); }
std::size_t at(EdgeIndex i) { return static_cast<std::size_t>(i); }
std::size_t at(AssertionIndex i) { return static_cast<std::size_t>(i); }

/// By place in the document; the id last, for two assertions over the same words.
auto place_in_document(const Assertion& a) {
    return std::tie(a.sentence_span, a.relation_span, a.subject.span, a.object.span, a.relation, a.id);
}

}  // namespace

struct Store::Impl {
    std::vector<Node> nodes = {};
    std::vector<Edge> edges = {};
    std::vector<Assertion> assertions = {};
    std::vector<Document> documents = {};
    Origins origins = {};
    std::vector<RepeatedLine> repeated = {};
    JudgedAssertions judged = {};
    std::vector<Doubt> doubts = {};
    Reaches reaches = {};
    std::size_t left_out = 0;
    bool happenings_are_whole = true;
    std::vector<std::uint32_t> document = {};               // parallel to assertions
    std::vector<std::uint32_t> source = {};                 // parallel to assertions
    std::vector<std::optional<SentencePrint>> prints = {};  // parallel to assertions
    std::vector<Slots> slots = {};                          // parallel to assertions
    std::vector<EdgeIndex> edge_of = {};                    // parallel to assertions
    std::vector<std::vector<EdgeIndex>> incident = {};      // parallel to nodes
    Names names = {};                                       // whole names and aliases
    Names short_names = {};                                 // what is tried where no whole name fits
    Graph graph = {};

    Impl(std::vector<Reading> readings, const std::vector<Judgement>& judgements);
    explicit Impl(StoreParts parts);
    void finish(std::vector<Reading>& readings, Resolution resolution, bool bare = false);
    void take_assertions(std::vector<Reading>& readings, const Resolution& resolution);
    void number_sources();
    void bundle_edges();
    void connect();
    void index_names();
};

Store::Impl::Impl(std::vector<Reading> readings, const std::vector<Judgement>& judgements) {
    std::ranges::sort(readings, {}, [](const Reading& r) { return std::tie(r.document.id, r.document.sha256); });
    for (Reading& reading : readings) {
        if (reading.signature.empty()) reading.signature = sign_evidence(reading.assertions);
    }
    origins = find_origins(readings);
    repeated = take_out_repeated_lines(readings, origins);
    take_out_older_versions(readings);
    judged = judge_assertions(readings, judgements);
    Resolution resolution = resolve_entities(readings, judgements);
    doubts = std::move(resolution.doubts);
    finish(readings, std::move(resolution));
}

Store::Impl::Impl(StoreParts parts) {
    origins = std::move(parts.origins);
    judged.confirmed = std::move(parts.confirmed);
    reaches = std::move(parts.reaches);
    left_out = parts.left_out;
    happenings_are_whole = parts.happenings_are_whole;
    finish(parts.readings, std::move(parts.resolution), parts.bare);
    for (std::size_t a = 0; !parts.documents_of_edge.empty() && a < assertions.size(); ++a) {
        const auto counted = parts.documents_of_edge.find(assertions[a].id);
        if (counted != parts.documents_of_edge.end()) edges[at(edge_of[a])].documents = counted->second;
    }
}

void Store::Impl::finish(std::vector<Reading>& readings, Resolution resolution, bool bare) {
    nodes = std::move(resolution.nodes);
    take_assertions(readings, resolution);
    if (bare) return;
    number_sources();
    bundle_edges();
    connect();
    index_names();
}

void Store::Impl::take_assertions(std::vector<Reading>& readings, const Resolution& resolution) {
    for (std::uint32_t r = 0; r < readings.size(); ++r) {
        Reading& reading = readings[r];
        const auto node_of = [&](const std::string& id) -> std::optional<NodeIndex> {
            const auto found = resolution.node_of.find(std::pair(r, id));
            return found == resolution.node_of.end() ? std::nullopt : std::optional(found->second);
        };
        std::ranges::stable_sort(reading.assertions, {}, place_in_document);
        for (Assertion& a : reading.assertions) {
            Slots s{node_of(a.subject.id), node_of(a.object.id), node_of(a.attribution_id), node_of(a.place_id)};
            for (const Argument& argument : a.arguments) s.arguments.push_back(node_of(argument.id));
            slots.push_back(std::move(s));
            document.push_back(r);
            prints.push_back(print_of_sentence(reading.signature, a.sentence));
            assertions.push_back(std::move(a));
        }
        Document kept = std::move(reading.document);
        kept.source_bytes.clear();
        kept.text.clear();
        documents.push_back(std::move(kept));
    }
}

void Store::Impl::number_sources() {
    std::map<std::string, std::uint32_t> numbers;
    for (std::size_t a = 0; a < assertions.size(); ++a) {
        const std::uint32_t origin = origins.origin_of(document[a], prints[a]);
        std::string voice = voice_of(documents[origin]);
        if (voice.empty()) voice = "\n" + documents[origin].id;
        source.push_back(numbers.emplace(std::move(voice), static_cast<std::uint32_t>(numbers.size())).first->second);
    }
}

void Store::Impl::bundle_edges() {
    edges = bundle({assertions, slots, document, source, documents, nodes});
    edge_of.resize(assertions.size());
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        for (const AssertionIndex a : edges[e].support) edge_of[at(a)] = EdgeIndex{e};
    }
}

void Store::Impl::connect() {
    graph = Graph(nodes.size());
    incident.resize(nodes.size());
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        const auto subject = edges[e].subject.node, object = edges[e].object.node;
        if (subject) incident[at(*subject)].push_back(EdgeIndex{e});
        if (object && object != subject) incident[at(*object)].push_back(EdgeIndex{e});
        if (subject && object) boost::add_edge(at(*subject), at(*object), EdgeIndex{e}, graph);
    }
}

void Store::Impl::index_names() {
    for (std::uint32_t n = 0; n < nodes.size(); ++n) {
        for (const auto& [key, rank] : name_keys(nodes[n])) {
            if (rank < 2) (rank == 0 ? names : short_names)[key].push_back(NodeIndex{n});
        }
    }
    const auto by_mentions = [this](NodeIndex a, NodeIndex b) {
        return std::tuple(nodes[at(b)].mentions, at(a)) < std::tuple(nodes[at(a)].mentions, at(b));
    };
    for (Names* index : {&names, &short_names}) {
        for (auto& [key, found] : *index) std::ranges::sort(found, by_mentions);
    }
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path) {
    const auto ledger = Ledger::open(path);
    if (!ledger) return tl::unexpected(ledger.error());
    const auto judgements = ledger->judgements();
    if (!judgements) return tl::unexpected(judgements.error());
    return ledger->readings().map(
        [&](std::vector<Reading>&& readings) { return assemble(std::move(readings), *judgements); });
}

Store Store::assemble(std::vector<Reading> readings, const std::vector<Judgement>& judgements) {
    return Store(std::make_unique<Impl>(std::move(readings), judgements));
}

Store Store::put_together(StoreParts parts) { return Store(std::make_unique<Impl>(std::move(parts))); }

std::span<const Node> Store::nodes() const { return impl_->nodes; }
std::span<const Edge> Store::edges() const { return impl_->edges; }
std::span<const Assertion> Store::assertions() const { return impl_->assertions; }
std::span<const Document> Store::documents() const { return impl_->documents; }
const Node& Store::node(NodeIndex index) const { return impl_->nodes[at(index)]; }
const Edge& Store::edge(EdgeIndex index) const { return impl_->edges[at(index)]; }
const Assertion& Store::assertion(AssertionIndex index) const { return impl_->assertions[at(index)]; }
EdgeIndex Store::edge_of(AssertionIndex index) const { return impl_->edge_of[at(index)]; }
std::uint32_t Store::source_of(AssertionIndex index) const { return impl_->source[at(index)]; }
std::vector<std::uint32_t> Store::copies_of(AssertionIndex index) const {
    return impl_->origins.copies(impl_->document[at(index)], impl_->prints[at(index)]);
}
const Origins& Store::origins() const { return impl_->origins; }
const JudgedAssertions& Store::judged() const { return impl_->judged; }
const Reaches& Store::reaches() const { return impl_->reaches; }
std::size_t Store::left_out() const { return impl_->left_out; }
bool Store::happenings_are_whole() const { return impl_->happenings_are_whole; }
std::span<const Doubt> Store::doubts() const { return impl_->doubts; }
std::span<const RepeatedLine> Store::repeated_lines() const { return impl_->repeated; }
const Slots& Store::slots(AssertionIndex index) const { return impl_->slots[at(index)]; }
const Document& Store::document_of(AssertionIndex index) const { return impl_->documents[impl_->document[at(index)]]; }

Assertion Store::with_graph_ids(AssertionIndex index) const {
    Assertion a = assertion(index);
    const Slots& s = slots(index);
    const auto name = [this](std::optional<NodeIndex> n, std::string& words, std::string& id) {
        if (!n) return;
        words = node(*n).name;
        id = node(*n).id;
    };
    name(s.subject, a.subject.name, a.subject.id);
    name(s.object, a.object.name, a.object.id);
    name(s.speaker, a.attribution, a.attribution_id);
    name(s.place, a.place, a.place_id);
    if (s.subject) a.subject.type = node(*s.subject).type;
    if (s.object) a.object.type = node(*s.object).type;
    for (std::size_t i = 0; i < a.arguments.size(); ++i) {
        if (s.arguments[i]) a.arguments[i].id = node(*s.arguments[i]).id;
    }
    return a;
}

std::vector<NodeIndex> Store::find_entities(std::string_view name) const {
    const auto tried = tried_keys(name);
    for (const Names* names : {&impl_->names, &impl_->short_names}) {
        for (const std::string& key : tried) {
            if (const auto found = names->find(key); found != names->end()) return found->second;
        }
    }
    return {};
}

std::span<const EdgeIndex> Store::edges_at(NodeIndex node) const { return impl_->incident[at(node)]; }

std::vector<NodeIndex> Store::neighbours(NodeIndex node) const {
    std::set<std::size_t> found;
    const auto [begin, end] = boost::adjacent_vertices(at(node), impl_->graph);
    found.insert(begin, end);
    found.erase(at(node));
    std::vector<NodeIndex> out;
    for (const std::size_t n : found) out.push_back(NodeIndex{static_cast<std::uint32_t>(n)});
    return out;
}

std::vector<NodeIndex> Store::within(std::span<const NodeIndex> starts, unsigned hops) const {
    constexpr unsigned kUnseen = ~0U;
    const Graph& graph = impl_->graph;
    std::vector<unsigned> distance(impl_->nodes.size(), kUnseen);
    std::vector<std::size_t> queue;
    for (const NodeIndex n : starts) {
        if (std::exchange(distance[at(n)], 0U) == kUnseen) queue.push_back(at(n));
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {
        if (distance[queue[next]] == hops) continue;
        const auto [begin, end] = boost::adjacent_vertices(queue[next], graph);
        for (auto n = begin; n != end; ++n) {
            if (distance[*n] != kUnseen) continue;
            distance[*n] = distance[queue[next]] + 1;
            queue.push_back(*n);
        }
    }
    std::vector<NodeIndex> out;
    for (std::uint32_t n = 0; n < distance.size(); ++n) {
        if (distance[n] != kUnseen) out.push_back(NodeIndex{n});
    }
    return out;
}

}  // namespace relata::graph
