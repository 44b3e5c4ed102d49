// Store -> JSON-LD, object by object in the order of their identities.
#include "export/json_ld.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/names.h"
#include "core/sha256.h"
#include "export/edge.h"
#include "export/fields.h"
#include "export/json.h"
#include "export/source_text.h"
#include "export/vocabulary.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::Edge;
using graph::EdgeIndex;
using graph::End;
using graph::NodeIndex;

constexpr std::uint32_t kContextCodePoints = 32;
constexpr std::size_t kDayLength = 10;  // "2020-02-20"
constexpr auto kAgent = "run:relata-" RELATA_VERSION;

std::string doc_iri(const Document& d) { return "doc:" + d.sha256.substr(0, 16); }
std::string publisher_iri(const std::string& name) { return "pub:" + iri_part(name); }
std::string relation_iri(const std::string& lemma) { return "rel:" + iri_part(lemma); }

/// The edge's id; where the object is words, those too, since an edge bundles "that it rained" and "it rained" and its
/// words depend on what else is in the graph.
std::string claim_iri(const Edge& edge) {
    const bool words = edge.object.present() && !edge.object.node;
    return "claim:" + (words ? short_hash(edge.id + edge.object.text) : edge.id);
}

/// The relations that pass, with the assertions behind each, and everything that they mention.
struct Selection {
    std::map<EdgeIndex, std::vector<AssertionIndex>> support = {};
    std::map<EdgeIndex, std::set<EdgeIndex>> content = {};  ///< accuse -> what is alleged
    std::set<NodeIndex> nodes = {};
    std::map<std::string, std::string> words = {};  ///< IRI -> words that are no entity, as subject or speaker
    std::set<std::string> relations = {};
    std::map<std::string, const Document*> documents = {};  ///< by sha256
};

class Writer {
  public:
    Writer(const graph::Store& store, const SourceBytes& source_bytes) : store_(store), source_bytes_(source_bytes) {}

    Result<std::string> write(const graph::Filter& filter) {
        select(filter);
        out_.begin_object();
        out_.key("@context");
        out_.raw(json_ld_context());
        out_.key("@graph");
        out_.begin_array();
        write_entities();
        write_relations();
        for (const auto& [edge, support] : selection_.support) write_claim(edge, support);
        write_summaries();
        write_documents();
        write_agent();
        out_.end_array();
        out_.end_object();
        if (error_) return tl::unexpected(*error_);
        return out_.take() + "\n";
    }

  private:
    // ---- choosing

    void select(const graph::Filter& filter) {
        for (graph::Selected& chosen : graph::select_with_support(store_, filter)) {
            selection_.support[chosen.edge] = std::move(chosen.support);
        }
        std::map<std::pair<std::string, std::string>, EdgeIndex> edge_of_id;  // (document, assertion id)
        for (const auto& [edge, support] : selection_.support) {
            for (const AssertionIndex a : support) {
                edge_of_id.emplace(std::pair(store_.assertion(a).document, store_.assertion(a).id), edge);
            }
            mention(edge, support);
        }
        for (const auto& [edge, support] : selection_.support) {
            for (const AssertionIndex a : support) {
                const auto outer = edge_of_id.find({store_.assertion(a).document, store_.assertion(a).nested_in});
                if (outer != edge_of_id.end() && outer->second != edge) selection_.content[outer->second].insert(edge);
            }
        }
    }

    /// Everything that one claim and its evidence refer to.
    void mention(EdgeIndex index, const std::vector<AssertionIndex>& support) {
        const Edge& edge = store_.edge(index);
        selection_.relations.insert(edge.relation);
        for (const End* end : {&edge.subject, &edge.speaker}) {
            if (end->present()) end_iri(*end);
        }
        if (edge.object.node) selection_.nodes.insert(*edge.object.node);
        for (const AssertionIndex a : support) {
            if (const auto place = store_.slots(a).place) selection_.nodes.insert(*place);
            const Document& d = store_.document_of(a);
            selection_.documents.emplace(d.sha256, &d);
        }
    }

    std::string node_iri(NodeIndex index) const { return "ent:" + iri_part(store_.node(index).id); }

    /// The IRI of a subject or speaker; words that are no entity get one of their own.
    std::string end_iri(const End& end) {
        if (end.node) {
            selection_.nodes.insert(*end.node);
            return node_iri(*end.node);
        }
        const std::string iri = "ent:words-" + short_hash(end.text);
        selection_.words.emplace(iri, end.text);
        return iri;
    }

    // ---- entities and plain triples

    void write_entities() {
        std::map<std::string, std::map<std::string, std::set<End>>> plain;  // subject -> relation -> objects
        for (const auto& [index, support] : selection_.support) {
            const Edge& edge = store_.edge(index);
            if (!edge.plain() || !edge.subject.present() || !edge.object.present()) continue;
            plain[end_iri(edge.subject)][relation_iri(edge.relation)].insert(edge.object);
        }
        for (const NodeIndex index : selection_.nodes) {
            const graph::Node& node = store_.node(index);
            open(node_iri(index), entity_types(node.type), node.named ? "" : "rv:GenericMention");
            out_.member("label", node.name);
            write_strings("altLabel", node.aliases);
            write_plain(plain[node_iri(index)]);
            out_.end_object();
        }
        for (const auto& [iri, text] : selection_.words) {
            open(iri, {}, "rv:Words");
            out_.member("label", text);
            write_plain(plain[iri]);
            out_.end_object();
        }
    }

    void write_plain(const std::map<std::string, std::set<End>>& relations) {
        for (const auto& [relation, objects] : relations) {
            out_.key(relation);
            out_.begin_array();
            for (const End& object : objects) {
                out_.begin_object();
                if (object.node) {
                    out_.member("id", node_iri(*object.node));
                } else {
                    out_.member("@value", object.text);
                    out_.member("@language", "en");
                }
                out_.end_object();
            }
            out_.end_array();
        }
    }

    void write_relations() {
        for (const std::string& lemma : selection_.relations) {
            open(relation_iri(lemma), {}, "rdf:Property");
            out_.member("label", lemma);
            out_.end_object();
        }
    }

    // ---- claims and evidence

    void write_claim(EdgeIndex index, const std::vector<AssertionIndex>& support) {
        const Edge& edge = store_.edge(index);
        constexpr std::string_view kTypes[] = {"rdf:Statement", "schema:Claim", "rv:Claim"};
        open(claim_iri(edge), kTypes);
        out_.member("label", edge_sentence(edge));
        out_.member("subject", edge.subject.present() ? end_iri(edge.subject) : "rv:unstated");
        out_.member("predicate", relation_iri(edge.relation));
        if (edge.object.present() && !edge.object.node) {
            out_.member("objectText", edge.object.text);
        } else {
            out_.member("object", edge.object.node ? node_iri(*edge.object.node) : "rv:none");
        }
        out_.member("polarity", name_of(edge.polarity));
        out_.member("modality", name_of(edge.modality));
        if (edge.speaker.present()) out_.member("attributedTo", end_iri(edge.speaker));
        if (const auto inner = selection_.content.find(index); inner != selection_.content.end()) {
            std::vector<std::string> claims;
            for (const EdgeIndex one : inner->second) claims.push_back(claim_iri(store_.edge(one)));
            write_strings("content", claims);
        }
        out_.key("evidence");
        out_.begin_array();
        for (const AssertionIndex a : support) write_evidence(a, edge);
        out_.end_array();
        out_.end_object();
    }

    void write_evidence(AssertionIndex index, const Edge& edge) {
        const Assertion& a = store_.assertion(index);
        const std::string iri = "ev:" + a.id;
        open(iri, {}, "oa:Annotation");
        out_.member("motivatedBy", "oa:identifying");
        if (edge.speaker.present()) out_.member("attributedTo", end_iri(edge.speaker));
        member_if("eventClass", a.event_class);
        member_if("eventMode", a.mode);
        member_if("cameo", a.cameo);
        write_date("eventDate", "eventPeriod", a.time);
        if (const auto place = store_.slots(index).place) out_.member("place", node_iri(*place));
        if (a.quantity) write_quantity(iri, *a.quantity);
        out_.member("confidence", format_number(a.confidence, 3));
        member_if("cue", a.relation_text);
        member_if("rule", a.rule);
        write_target(iri, a, store_.document_of(index));
        out_.member("generatedBy", kAgent);
        out_.end_object();
    }

    void write_quantity(const std::string& evidence, const Quantity& quantity) {
        out_.key("quantity");
        open(evidence + "-n", {}, "schema:QuantitativeValue");
        out_.member("value", format_number(quantity.value, 6));
        member_if("unit", quantity.unit);
        out_.member("bound", name_of(quantity.bound));
        member_if("label", quantity.text);
        out_.end_object();
    }

    void write_target(const std::string& evidence, const Assertion& a, const Document& document) {
        const SourceText* text = source_text(document);
        if (text == nullptr) return;
        const Span position = text->position(a.sentence_span);
        out_.key("target");
        open(evidence + "-t", {}, "oa:SpecificResource");
        out_.member("source", doc_iri(document));
        out_.key("selector");
        out_.begin_array();
        open(evidence + "-p", {}, "oa:TextPositionSelector");
        out_.member("start", fmt::to_string(position.start));
        out_.member("end", fmt::to_string(position.end));
        out_.end_object();
        open(evidence + "-q", {}, "oa:TextQuoteSelector");
        out_.member("exact", text->quote(a.sentence_span));
        out_.member("prefix", text->before(a.sentence_span, kContextCodePoints));
        out_.member("suffix", text->after(a.sentence_span, kContextCodePoints));
        out_.end_object();
        out_.end_array();
        out_.end_object();
    }

    /// The article's text, read once; nullptr (and `error_` set) where it cannot be had.
    const SourceText* source_text(const Document& document) {
        const auto known = texts_.find(document.sha256);
        if (known != texts_.end()) return &known->second;
        auto bytes = source_bytes_(document.sha256);
        if (!bytes) {
            if (!error_) error_ = bytes.error();
            return nullptr;
        }
        return &texts_.emplace(document.sha256, SourceText(std::move(*bytes))).first->second;
    }

    // ---- summaries, documents, agent

    /// Counts belong to exactly this set of assertions: their id hashes it.
    void write_summaries() {
        std::string all;
        for (const auto& [index, support] : selection_.support) {
            for (const AssertionIndex a : support) all += store_.assertion(a).id;
        }
        const std::string run = short_hash(all);
        for (const auto& [index, support] : selection_.support) {
            const Edge& edge = store_.edge(index);
            std::set<std::string> sources;
            for (const AssertionIndex a : support) {
                const Document& d = store_.document_of(a);
                sources.insert(d.publisher.empty() ? d.sha256 : d.publisher);
            }
            open(fmt::format("sum:{}-{}", run, edge.id), {}, "rv:ClaimSummary");
            out_.member("summaryOf", claim_iri(edge));
            out_.member("support", fmt::to_string(support.size()));
            out_.member("independentSources", fmt::to_string(sources.size()));
            out_.member("generatedBy", kAgent);
            out_.end_object();
        }
    }

    void write_documents() {
        std::set<std::string> publishers;
        constexpr std::string_view kTypes[] = {"schema:NewsArticle", "prov:Entity"};
        for (const auto& [sha256, document] : selection_.documents) {
            open(doc_iri(*document), kTypes);
            member_if("headline", document->title);
            write_date("reportDate", "reportPeriod", document->published);
            if (!document->publisher.empty()) {
                publishers.insert(document->publisher);
                out_.member("publisher", publisher_iri(document->publisher));
            }
            out_.member("sha256", sha256);
            out_.member("identifier", document->source);
            out_.end_object();
        }
        for (const std::string& name : publishers) {
            open(publisher_iri(name), {}, "schema:NewsMediaOrganization");
            out_.member("label", name);
            out_.end_object();
        }
    }

    void write_agent() {
        open(kAgent, {}, "prov:Activity");
        out_.key("prov:wasAssociatedWith");
        open(std::string(kAgent) + "-agent", {}, "prov:SoftwareAgent");
        out_.member("label", "relata " RELATA_VERSION);
        out_.end_object();
        out_.end_object();
    }

    // ---- small parts

    void open(std::string_view iri, std::span<const std::string_view> types, std::string_view one_more = {}) {
        out_.begin_object();
        out_.member("id", iri);
        out_.key("type");
        out_.begin_array();
        for (const std::string_view type : types) out_.string(type);
        if (!one_more.empty()) out_.string(one_more);
        out_.end_array();
    }
    void member_if(std::string_view name, std::string_view value) {
        if (!value.empty()) out_.member(name, value);
    }
    /// A full day as xsd:date, any other date (month, interval) as text.
    void write_date(std::string_view day_name, std::string_view period_name, const std::string& date) {
        if (date.empty()) return;
        const bool is_day = date.size() == kDayLength && date[4] == '-' && date[7] == '-';
        out_.member(is_day ? day_name : period_name, date);
    }
    void write_strings(std::string_view name, const std::vector<std::string>& values) {
        if (values.empty()) return;
        out_.key(name);
        out_.begin_array();
        for (const std::string& value : values) out_.string(value);
        out_.end_array();
    }

    const graph::Store& store_;
    const SourceBytes& source_bytes_;
    JsonText out_{JsonText::Layout::indented};
    Selection selection_ = {};
    std::map<std::string, SourceText> texts_ = {};
    std::optional<Error> error_ = {};
};

}  // namespace

Result<std::string> write_json_ld(const graph::Store& store, const graph::Filter& filter,
                                  const SourceBytes& source_bytes) {
    return Writer(store, source_bytes).write(filter);
}

}  // namespace relata::exporter
