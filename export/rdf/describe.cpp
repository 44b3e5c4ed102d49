// Store -> resources, one after the other in the order of their identities.
#include "export/rdf/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/names.h"
#include "core/sha256.h"
#include "export/edge.h"
#include "export/fields.h"
#include "export/rdf/mentioned.h"
#include "export/rdf/source_text.h"
#include "export/rdf/vocabulary.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::Edge;
using graph::EdgeIndex;
using graph::End;
using graph::NodeIndex;

constexpr std::uint32_t kContextCodePoints = 32;
constexpr std::size_t kDayLength = 10;          // "2020-02-20"
constexpr std::size_t kMostTextsInMemory = 64;  // articles; claims stand by relation, so any article can come again
constexpr auto kAgent = "run:relata-" RELATA_VERSION;

class Describer {
  public:
    Describer(const graph::Store& store, Mentioned mentioned, const SourceBytes& source_bytes, ResourceWriter& out)
        : store_(store), mentioned_(std::move(mentioned)), source_bytes_(source_bytes), out_(out) {}

    Result<void> run() {
        entities();
        relations();
        for (const graph::Selected& claim : mentioned_.claims) this->claim(claim);
        summaries();
        documents();
        agent();
        if (error_) return tl::unexpected(*error_);
        return {};
    }

  private:
    // ---- entities and plain triples

    using Plain = std::map<std::string, std::set<End>>;  // relation -> objects

    void entities() {
        std::map<std::string, Plain> plain;  // by subject
        for (const graph::Selected& claim : mentioned_.claims) {
            const Edge& edge = store_.edge(claim.edge);
            if (!edge.plain() || !edge.subject.present() || !edge.object.present()) continue;
            plain[end_iri(store_, edge.subject)][relation_iri(edge.relation)].insert(edge.object);
        }
        for (const NodeIndex index : mentioned_.nodes) {
            const graph::Node& node = store_.node(index);
            begin(entity_iri(node), entity_types(node.type), node.named ? "" : "rv:GenericMention");
            out_.value("label", node.name);
            out_.values("altLabel", node.aliases);
            plain_triples(plain[entity_iri(node)]);
            out_.end();
        }
        for (const auto& [iri, text] : mentioned_.words) {
            begin(iri, {}, "rv:Words");
            out_.value("label", text);
            plain_triples(plain[iri]);
            out_.end();
        }
    }

    void plain_triples(const Plain& relations) {
        for (const auto& [relation, objects] : relations) {
            std::vector<RelationObject> out;
            for (const End& object : objects) {
                out.push_back({object.node ? end_iri(store_, object) : object.text, object.node.has_value()});
            }
            out_.relation(relation, out);
        }
    }

    void relations() {
        for (const std::string_view lemma : mentioned_.relations) {
            begin(relation_iri(lemma), {}, "rdf:Property");
            out_.value("label", lemma);
            out_.end();
        }
    }

    // ---- claims and evidence

    void claim(const graph::Selected& claim) {
        const Edge& edge = store_.edge(claim.edge);
        constexpr std::string_view kTypes[] = {"rdf:Statement", "schema:Claim", "rv:Claim"};
        begin(claim_iri(edge), kTypes);
        out_.value("label", edge_sentence(edge));
        out_.value("subject", edge.subject.present() ? end_iri(store_, edge.subject) : "rv:unstated");
        out_.value("predicate", relation_iri(edge.relation));
        if (edge.object.present() && !edge.object.node) {
            out_.value("objectText", edge.object.text);
        } else {
            out_.value("object", edge.object.node ? end_iri(store_, edge.object) : "rv:none");
        }
        out_.value("polarity", name_of(edge.polarity));
        out_.value("modality", name_of(edge.modality));
        if (edge.speaker.present()) out_.value("attributedTo", end_iri(store_, edge.speaker));
        if (const auto inner = mentioned_.content.find(claim.edge); inner != mentioned_.content.end()) {
            std::vector<std::string> claims;
            for (const EdgeIndex one : inner->second) claims.push_back(claim_iri(store_.edge(one)));
            out_.values("content", claims);
        }
        out_.begin_values("evidence");
        for (const AssertionIndex a : claim.support) evidence(a, edge);
        out_.end_values();
        out_.end();
    }

    void evidence(AssertionIndex index, const Edge& edge) {
        const Assertion& a = store_.assertion(index);
        const std::string iri = "ev:" + a.id;
        begin(iri, {}, "oa:Annotation");
        out_.value("motivatedBy", "oa:identifying");
        if (edge.speaker.present()) out_.value("attributedTo", end_iri(store_, edge.speaker));
        value_if("eventClass", a.event_class);
        value_if("eventMode", a.mode);
        value_if("cameo", a.cameo);
        date("eventDate", "eventPeriod", a.time);
        if (const auto place = store_.slots(index).place) out_.value("place", entity_iri(store_.node(*place)));
        if (a.quantity) quantity(iri, *a.quantity);
        out_.value("confidence", format_number(a.confidence, 3));
        value_if("cue", a.relation_text);
        value_if("rule", a.rule);
        target(iri, a, store_.document_of(index));
        out_.value("generatedBy", kAgent);
        out_.end();
    }

    void quantity(const std::string& evidence, const Quantity& quantity) {
        out_.next_is("quantity");
        begin(evidence + "-n", {}, "schema:QuantitativeValue");
        out_.value("value", format_number(quantity.value, 6));
        value_if("unit", quantity.unit);
        out_.value("bound", name_of(quantity.bound));
        value_if("label", quantity.text);
        out_.end();
    }

    void target(const std::string& evidence, const Assertion& a, const Document& document) {
        const SourceText* text = source_text(document);
        if (text == nullptr) return;
        const Span position = text->position(a.sentence_span);
        out_.next_is("target");
        begin(evidence + "-t", {}, "oa:SpecificResource");
        out_.value("source", document_iri(document));
        out_.begin_values("selector");
        begin(evidence + "-p", {}, "oa:TextPositionSelector");
        out_.value("start", fmt::to_string(position.start));
        out_.value("end", fmt::to_string(position.end));
        out_.end();
        begin(evidence + "-q", {}, "oa:TextQuoteSelector");
        out_.value("exact", text->quote(a.sentence_span));
        out_.value("prefix", text->before(a.sentence_span, kContextCodePoints));
        out_.value("suffix", text->after(a.sentence_span, kContextCodePoints));
        out_.end();
        out_.end_values();
        out_.end();
    }

    /// The article's text; nullptr (and `error_` set) where it cannot be had. Holds until the next call.
    const SourceText* source_text(const Document& document) {
        const auto known = texts_.find(document.sha256);
        if (known != texts_.end()) return &known->second;
        auto bytes = source_bytes_(document.sha256);
        if (!bytes) {
            if (!error_) error_ = bytes.error();
            return nullptr;
        }
        if (texts_.size() == kMostTextsInMemory) texts_.clear();
        return &texts_.emplace(document.sha256, SourceText(std::move(*bytes))).first->second;
    }

    // ---- summaries, documents, agent

    /// Counts belong to exactly this set of assertions: their id hashes it.
    void summaries() {
        std::string all;
        for (const graph::Selected& claim : mentioned_.claims) {
            for (const AssertionIndex a : claim.support) all += store_.assertion(a).id;
        }
        const std::string run = short_hash(all);
        for (const auto& [index, support] : mentioned_.claims) {
            const Edge& edge = store_.edge(index);
            begin(fmt::format("sum:{}-{}", run, edge.id), {}, "rv:ClaimSummary");
            out_.value("summaryOf", claim_iri(edge));
            out_.value("support", fmt::to_string(support.size()));
            out_.value("independentSources", fmt::to_string(graph::count_sources(store_, support)));
            out_.value("generatedBy", kAgent);
            out_.end();
        }
    }

    void documents() {
        std::set<std::string> publishers;
        constexpr std::string_view kTypes[] = {"schema:NewsArticle", "prov:Entity"};
        for (const auto& [sha256, document] : mentioned_.documents) {
            begin(document_iri(*document), kTypes);
            value_if("headline", document->title);
            date("reportDate", "reportPeriod", document->published);
            if (document->published_certainty != DateCertainty::unknown)
                out_.value("dateCertainty", name_of(document->published_certainty));
            if (!document->publisher.empty()) {
                publishers.insert(document->publisher);
                out_.value("publisher", publisher_iri(document->publisher));
            }
            origin(*document, publishers);
            out_.value("sha256", sha256);
            out_.value("identifier", document->source);
            out_.end();
        }
        for (const std::string& name : publishers) {
            begin(publisher_iri(name), {}, "schema:NewsMediaOrganization");
            out_.value("label", name);
            out_.end();
        }
    }

    /// The agencies whose report it is, and the article of which it is a copy.
    void origin(const Document& document, std::set<std::string>& publishers) {
        constexpr std::string_view kComma = ", ";
        for (std::size_t from = 0; from < document.agency.size();) {
            const std::size_t to = std::min(document.agency.find(kComma, from), document.agency.size());
            const std::string agency = document.agency.substr(from, to - from);
            publishers.insert(agency);
            out_.value("agency", publisher_iri(agency));
            from = to + kComma.size();
        }
        const auto index = static_cast<std::size_t>(&document - store_.documents().data());
        const Document& first = store_.documents()[store_.origins().first_copy[index]];
        if (&first != &document && mentioned_.documents.contains(first.sha256))
            out_.value("copyOf", document_iri(first));
    }

    void agent() {
        begin(kAgent, {}, "prov:Activity");
        out_.next_is("prov:wasAssociatedWith");
        begin(std::string(kAgent) + "-agent", {}, "prov:SoftwareAgent");
        out_.value("label", "relata " RELATA_VERSION);
        out_.end();
        out_.end();
    }

    // ---- small parts

    void begin(std::string_view iri, std::span<const std::string_view> types, std::string_view one_more = {}) {
        std::vector<std::string_view> all(types.begin(), types.end());
        if (!one_more.empty()) all.push_back(one_more);
        out_.begin(iri, all);
    }
    void value_if(std::string_view term, std::string_view value) {
        if (!value.empty()) out_.value(term, value);
    }
    /// A full day as xsd:date, any other date (month, interval) as text.
    void date(std::string_view day_term, std::string_view period_term, const std::string& date) {
        const bool is_day = date.size() == kDayLength && date[4] == '-' && date[7] == '-';
        value_if(is_day ? day_term : period_term, date);
    }

    const graph::Store& store_;
    const Mentioned mentioned_;
    const SourceBytes& source_bytes_;
    ResourceWriter& out_;
    std::map<std::string, SourceText> texts_ = {};
    std::optional<Error> error_ = {};
};

}  // namespace

Result<void> describe(const graph::Store& store, std::span<const graph::Selected> selection,
                      const SourceBytes& source_bytes, ResourceWriter& out) {
    return Describer(store, mentioned_in(store, selection), source_bytes, out).run();
}

}  // namespace relata::exporter
