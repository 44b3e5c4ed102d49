#pragma once
// The graph in memory: entities as nodes, assertions bundled to relations as edges with their support.
// Assembled from the readings of a ledger, then constant. The only place that sees Boost.Graph is store.cpp.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/records.h"
#include "core/result.h"
#include "graph/judged_assertions.h"
#include "graph/origins.h"
#include "graph/reading.h"
#include "graph/repeated_lines.h"

namespace relata::graph {

struct Slice;
struct StoreParts;

/// Positions in `Store::nodes()`, `edges()` and `assertions()`. They hold for one assembled store only.
enum class NodeIndex : std::uint32_t {};
enum class EdgeIndex : std::uint32_t {};
enum class AssertionIndex : std::uint32_t {};

/// An entity over all documents: {"hayat-tahrir-al-sham", "Hayat Tahrir al-Sham", ARMED_GROUP, {"HTS"}, …}.
struct Node {
    std::string id = {};    ///< slug; "georgia.place", "georgia.2" where two share it; "soldiers--doc-2"
    std::string name = {};  ///< the most frequent full name (ties: longest, then alphabetical)
    std::string type = {};  ///< as `Entity::type`; the most frequent one
    std::vector<std::string> aliases = {};  ///< every other name seen, sorted
    std::uint32_t mentions = 0;             ///< participants, arguments, places and speakers that stand for it
    std::uint32_t documents = 0;            ///< in how many documents
    bool named = false;                     ///< a proper name, not "four soldiers" or "the militants"
    std::string reference = {};             ///< in a shipped table: "iso:SYR", "geonames:170063"; empty = unknown
};

/// One end of a relation: an entity, or words that are none (a clause, an amount), or nothing at all.
struct End {
    std::optional<NodeIndex> node = {};
    std::string text = {};  ///< the words; for an entity its `Node::name`; empty = not stated
    bool present() const { return !text.empty(); }
    auto operator<=>(const End&) const = default;
};

/// A relation edge: all assertions with the same subject, relation, object, polarity, modality and speaker.
/// Example: Turkey - support - militants, affirmed, asserted, says Russia; 3 assertions in 2 documents.
struct Edge {
    std::string id = {};        ///< 16 hex digits over the ends' ids, the relation and the qualifiers
    End subject = {};           ///< not present: the agent is not stated ("were killed")
    std::string relation = {};  ///< lemma: "call on"
    End object = {};            ///< not present: the relation has none
    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
    End speaker = {};  ///< not present: the documents say so themselves

    std::string event_class = {};  ///< most frequent over the support (ties: alphabetical)
    std::string mode = {};
    std::vector<AssertionIndex> support = {};  ///< never empty; by document label, then by place in the document
    std::uint32_t documents = 0;               ///< distinct documents
    std::uint32_t publishers = 0;              ///< distinct publishers; documents without one are not counted
    std::uint32_t sources = 0;                 ///< independent origins, see `Store::source_of`
    double confidence = 0;                     ///< the best of the support
    /// Edges that say the contrary: same ends, relation and modality, other polarity, whoever the speakers are.
    std::vector<EdgeIndex> opposites = {};

    /// True for what at least one document states in its own voice: affirmed, asserted, no speaker.
    bool plain() const {
        return polarity == Polarity::affirmed && modality == Modality::asserted && !speaker.present();
    }
};

/// The nodes behind one assertion.
struct Slots {
    std::optional<NodeIndex> subject = {}, object = {}, speaker = {}, place = {};
    std::vector<std::optional<NodeIndex>> arguments = {};  ///< one for each of `Assertion::arguments`
};

/// How far an account is compared in a crowded block (graph/account_blocks.h): assertion's id and block -> the place of
/// the last account there.
using Reaches = std::map<std::pair<std::string, std::uint64_t>, std::int64_t>;

/// Two nodes that might be one: what `relata review` asks a person about. {"anna-smith", "smith", "surname", 0.3}.
struct Doubt {
    NodeIndex a = {}, b = {};
    std::string reason = {};  ///< see `Link::reason`
    double score = 0;         ///< 0..1, how likely it is that they are one
};

/// Everything is ordered by content: nodes by id, edges by subject, relation, object and qualifiers, documents by
/// label. The same readings in any order give the same store.
///
/// Example:
///     auto store = Store::open("news.relata");
///     for (const NodeIndex hts : store->find_entities("HTS"))
///         for (const EdgeIndex e : store->edges_at(hts)) print(store->edge(e));
class Store {
  public:
    /// Assembles a graph file. Fails as `Ledger::open` does.
    static Result<Store> open(const std::string& path);
    /// Assembles only what a slice asks for, by the index of the file (graph/slice.h): the same nodes, ids, names,
    /// counts and sources as in the whole, as far as they are touched. Where the file has no index that is current,
    /// everything.
    static Result<Store> open(const std::string& path, const Slice& slice);
    /// Assembles readings, in any order, as the judgements want it. `document.id` must be unique among them.
    static Store assemble(std::vector<Reading> readings, const std::vector<Judgement>& judgements = {});

    /// Puts together what was read by way of the index.
    static Store put_together(StoreParts parts);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    std::span<const Node> nodes() const;
    std::span<const Edge> edges() const;
    /// As extracted: `subject.id` and the like are ids within the document. Ordered as `Edge::support` is.
    std::span<const Assertion> assertions() const;
    std::span<const Document> documents() const;  ///< without text and bytes

    const Node& node(NodeIndex index) const;
    const Edge& edge(EdgeIndex index) const;
    const Assertion& assertion(AssertionIndex index) const;
    const Document& document_of(AssertionIndex index) const;
    EdgeIndex edge_of(AssertionIndex index) const;
    /// Who stands behind an assertion: equal numbers are one source. A copied sentence or article counts for the
    /// document that had it first; of that one the agency counts, else the publisher, else the document itself.
    std::uint32_t source_of(AssertionIndex index) const;
    /// The documents that share the sentence of an assertion, or the article, the first in front; empty where nothing
    /// is shared.
    std::vector<std::uint32_t> copies_of(AssertionIndex index) const;
    /// Which documents are one article, and which sentences are shared.
    const Origins& origins() const;
    /// What outlets print under their articles; assertions of these lines are not in the graph.
    std::span<const RepeatedLine> repeated_lines() const;
    /// What people decided on assertions: the rejected are not in the graph.
    const JudgedAssertions& judged() const;
    /// Of a slice, where its accounts are compared to in the whole; the whole sees that itself.
    const Reaches& reaches() const;
    /// Of a slice, how many assertions that touch its entities it was not made from; see `Slice::most`.
    std::size_t left_out() const;
    /// False for a slice in which happenings may lack some that tell of them; see `Slice::most_weighed`.
    bool happenings_are_whole() const;
    /// Nodes that might be one, by id.
    std::span<const Doubt> doubts() const;
    const Slots& slots(AssertionIndex index) const;
    /// The assertion with the graph's ids in place of the document's, and the nodes' names and types: for exporting.
    Assertion with_graph_ids(AssertionIndex index) const;

    /// Nodes that go by this name: any alias or acronym, without regard to case, determiners, apostrophes, hyphens and
    /// diacritics. Most mentioned first. "the hayat tahrir al sham" and "HTS" give the same node; several nodes where a
    /// name is shared; none for an unknown name.
    std::vector<NodeIndex> find_entities(std::string_view name) const;
    /// Edges of which the node is subject or object, in order.
    std::span<const EdgeIndex> edges_at(NodeIndex node) const;
    /// Nodes joined to this one by an edge, in order, without itself.
    std::vector<NodeIndex> neighbours(NodeIndex node) const;
    /// Nodes at most `hops` edges away from any of `starts`, which are included; in order.
    std::vector<NodeIndex> within(std::span<const NodeIndex> starts, unsigned hops) const;

  private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::graph
