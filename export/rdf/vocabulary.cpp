// Names and types of the RDF exports.
#include "export/rdf/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/check.h"

namespace relata::exporter {
namespace {

using namespace std::string_view_literals;

constexpr std::array<Prefix, 16> kPrefixes{{{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                            {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                            {"xsd", "http://www.w3.org/2001/XMLSchema#"},
                                            {"skos", "http://www.w3.org/2004/02/skos/core#"},
                                            {"prov", "http://www.w3.org/ns/prov#"},
                                            {"oa", "http://www.w3.org/ns/oa#"},
                                            {"schema", "https://schema.org/"},
                                            {"ent", "https://example.org/kg/entity/"},
                                            {"rel", "https://example.org/kg/relation/"},
                                            {"claim", "https://example.org/kg/claim/"},
                                            {"ev", "https://example.org/kg/evidence/"},
                                            {"doc", "https://example.org/kg/doc/"},
                                            {"pub", "https://example.org/kg/publisher/"},
                                            {"sum", "https://example.org/kg/summary/"},
                                            {"run", "https://example.org/kg/run/"},
                                            {"rv", "https://example.org/relata/ns#"}}};

constexpr std::array<std::string_view, 8> kWords{"affirmed", "negated",     "asserted",  "possible",
                                                 "planned",  "conditional", "requested", "reported"};

using Kind = Term::Kind;
constexpr std::array<Term, 46> kTerms{
    {{"label", "rdfs:label", Kind::english},
     {"altLabel", "skos:altLabel", Kind::english, "", true},
     {"subject", "rdf:subject", Kind::iri},
     {"predicate", "rdf:predicate", Kind::iri},
     {"object", "rdf:object", Kind::iri},
     {"objectText", "rdf:object", Kind::english},
     {"polarity", "rv:polarity", Kind::word},
     {"modality", "rv:modality", Kind::word},
     {"attributedTo", "prov:wasAttributedTo", Kind::iri},
     {"content", "rv:content", Kind::iri, "", true},
     {"eventClass", "rv:eventClass", Kind::text},
     {"eventMode", "rv:eventMode", Kind::text},
     {"cameo", "rv:cameo", Kind::text},
     {"evidence", "oa:hasBody", Kind::inverse, "", true},
     {"motivatedBy", "oa:motivatedBy", Kind::iri},
     {"target", "oa:hasTarget", Kind::iri},
     {"source", "oa:hasSource", Kind::iri},
     {"selector", "oa:hasSelector", Kind::iri, "", true},
     {"start", "oa:start", Kind::typed, "xsd:nonNegativeInteger"},
     {"end", "oa:end", Kind::typed, "xsd:nonNegativeInteger"},
     {"exact", "oa:exact", Kind::text},
     {"prefix", "oa:prefix", Kind::text},
     {"suffix", "oa:suffix", Kind::text},
     {"cue", "rv:cue", Kind::text},
     {"rule", "rv:rule", Kind::text},
     {"place", "rv:place", Kind::iri},
     {"eventDate", "rv:eventDate", Kind::typed, "xsd:date"},
     {"eventPeriod", "rv:eventPeriod", Kind::text},
     {"quantity", "rv:quantity", Kind::iri},
     {"value", "schema:value", Kind::typed, "xsd:decimal"},
     {"unit", "schema:unitText", Kind::text},
     {"bound", "rv:bound", Kind::text},
     {"confidence", "rv:confidence", Kind::typed, "xsd:decimal"},
     {"support", "rv:support", Kind::typed, "xsd:nonNegativeInteger"},
     {"independentSources", "rv:independentSources", Kind::typed, "xsd:nonNegativeInteger"},
     {"headline", "schema:headline", Kind::english},
     {"reportDate", "schema:datePublished", Kind::typed, "xsd:date"},
     {"reportPeriod", "rv:reportPeriod", Kind::text},
     {"publisher", "schema:publisher", Kind::iri},
     {"agency", "schema:sourceOrganization", Kind::iri, "", true},
     {"copyOf", "prov:wasDerivedFrom", Kind::iri},
     {"dateCertainty", "rv:dateCertainty", Kind::text},
     {"identifier", "schema:identifier", Kind::text},
     {"sha256", "schema:sha256", Kind::text},
     {"generatedBy", "prov:wasGeneratedBy", Kind::iri},
     {"summaryOf", "rv:summaryOf", Kind::iri}}};

using Types = std::vector<std::string_view>;

const std::array<std::pair<std::string_view, Types>, 10>& type_table() {
    static const std::array<std::pair<std::string_view, Types>, 10> kTypes{
        {{"PERSON"sv, {"schema:Person"sv, "rv:Entity"sv}},
         {"COUNTRY"sv, {"schema:Country"sv, "rv:Entity"sv}},
         {"GOVERNMENT"sv, {"schema:GovernmentOrganization"sv, "rv:Entity"sv}},
         {"ORG"sv, {"schema:Organization"sv, "rv:Entity"sv}},
         {"ARMED_GROUP"sv, {"schema:Organization"sv, "rv:ArmedGroup"sv, "rv:Entity"sv}},
         {"MILITARY"sv, {"schema:Organization"sv, "rv:Military"sv, "rv:Entity"sv}},
         {"PLACE"sv, {"schema:Place"sv, "rv:Entity"sv}},
         {"FACILITY"sv, {"schema:Place"sv, "rv:Facility"sv, "rv:Entity"sv}},
         {"EVENT"sv, {"schema:Event"sv, "rv:Entity"sv}},
         {"DOCUMENT"sv, {"schema:CreativeWork"sv, "rv:Entity"sv}}}};
    return kTypes;
}

/// What JSON-LD must know of a term.
std::string definition(const Term& term) {
    if (term.kind == Kind::text && !term.many) return fmt::format("\"{}\"", term.property);
    std::string out = fmt::format(R"({{"{}": "{}")", term.kind == Kind::inverse ? "@reverse" : "@id", term.property);
    switch (term.kind) {
        case Kind::iri:
        case Kind::inverse:
            out += R"(, "@type": "@id")";
            break;
        case Kind::word:
            out += R"(, "@type": "@vocab")";
            break;
        case Kind::english:
            out += R"(, "@language": "en")";
            break;
        case Kind::typed:
            out += fmt::format(R"(, "@type": "{}")", term.datatype);
            break;
        case Kind::text:
            break;
    }
    if (term.many) out += R"(, "@container": "@set")";
    return out + "}";
}

bool stays(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

}  // namespace

std::span<const Prefix> prefixes() { return kPrefixes; }
std::span<const Term> terms() { return kTerms; }

Term term_named(std::string_view name) {
    const auto found = std::ranges::find(kTerms, name, &Term::name);
    if (found != kTerms.end()) return *found;
    return {.name = name, .property = name, .kind = Kind::iri};
}

std::string json_ld_context() {
    std::string out = "{\n  \"@version\": 1.1,\n";
    for (const Prefix& prefix : kPrefixes) out += fmt::format("  \"{}\": \"{}\",\n", prefix.name, prefix.iri);
    out += "  \"id\": \"@id\",\n  \"type\": \"@type\"";
    for (const std::string_view word : kWords) out += fmt::format(",\n  \"{0}\": \"rv:{0}\"", word);
    for (const Term& term : kTerms) out += fmt::format(",\n  \"{}\": {}", term.name, definition(term));
    return out + "\n }";
}

std::string expanded(std::string_view iri) {
    const std::size_t colon = iri.find(':');
    const auto found = std::ranges::find(kPrefixes, iri.substr(0, colon), &Prefix::name);
    RELATA_CHECK(colon != std::string_view::npos && found != kPrefixes.end());
    return fmt::format("{}{}", found->iri, iri.substr(colon + 1));
}

std::string iri_part(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (stays(c)) {
            out.push_back(c);
        } else if (c == ' ') {
            out.push_back('-');
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::span<const std::string_view> entity_types(std::string_view type) {
    static const Types kOther{"schema:Thing"sv, "rv:Entity"sv};
    const auto& table = type_table();
    const auto found = std::ranges::find(table, type, &std::pair<std::string_view, Types>::first);
    return found == table.end() ? kOther : found->second;
}

}  // namespace relata::exporter
