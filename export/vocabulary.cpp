// Names and types of the JSON-LD export.
#include "export/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace relata::exporter {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kContext = R"({
  "@version": 1.1,
  "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
  "xsd": "http://www.w3.org/2001/XMLSchema#",
  "skos": "http://www.w3.org/2004/02/skos/core#",
  "prov": "http://www.w3.org/ns/prov#",
  "oa": "http://www.w3.org/ns/oa#",
  "schema": "https://schema.org/",
  "ent": "https://example.org/kg/entity/",
  "rel": "https://example.org/kg/relation/",
  "claim": "https://example.org/kg/claim/",
  "ev": "https://example.org/kg/evidence/",
  "doc": "https://example.org/kg/doc/",
  "pub": "https://example.org/kg/publisher/",
  "sum": "https://example.org/kg/summary/",
  "run": "https://example.org/kg/run/",
  "rv": "https://example.org/relata/ns#",
  "id": "@id",
  "type": "@type",
  "label": {"@id": "rdfs:label", "@language": "en"},
  "altLabel": {"@id": "skos:altLabel", "@language": "en", "@container": "@set"},
  "subject": {"@id": "rdf:subject", "@type": "@id"},
  "predicate": {"@id": "rdf:predicate", "@type": "@id"},
  "object": {"@id": "rdf:object", "@type": "@id"},
  "objectText": {"@id": "rdf:object", "@language": "en"},
  "polarity": {"@id": "rv:polarity", "@type": "@vocab"},
  "modality": {"@id": "rv:modality", "@type": "@vocab"},
  "affirmed": "rv:affirmed",
  "negated": "rv:negated",
  "asserted": "rv:asserted",
  "possible": "rv:possible",
  "planned": "rv:planned",
  "conditional": "rv:conditional",
  "requested": "rv:requested",
  "reported": "rv:reported",
  "attributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
  "attributedToText": {"@id": "rv:speaker", "@language": "en"},
  "content": {"@id": "rv:content", "@type": "@id", "@container": "@set"},
  "eventClass": "rv:eventClass",
  "eventMode": "rv:eventMode",
  "cameo": "rv:cameo",
  "evidence": {"@reverse": "oa:hasBody", "@type": "@id", "@container": "@set"},
  "motivatedBy": {"@id": "oa:motivatedBy", "@type": "@id"},
  "target": {"@id": "oa:hasTarget", "@type": "@id"},
  "source": {"@id": "oa:hasSource", "@type": "@id"},
  "selector": {"@id": "oa:hasSelector", "@type": "@id", "@container": "@set"},
  "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
  "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
  "exact": "oa:exact",
  "prefix": "oa:prefix",
  "suffix": "oa:suffix",
  "cue": "rv:cue",
  "rule": "rv:rule",
  "place": {"@id": "rv:place", "@type": "@id"},
  "eventDate": {"@id": "rv:eventDate", "@type": "xsd:date"},
  "eventPeriod": "rv:eventPeriod",
  "quantity": {"@id": "rv:quantity", "@type": "@id"},
  "value": {"@id": "schema:value", "@type": "xsd:decimal"},
  "unit": "schema:unitText",
  "bound": "rv:bound",
  "confidence": {"@id": "rv:confidence", "@type": "xsd:decimal"},
  "support": {"@id": "rv:support", "@type": "xsd:nonNegativeInteger"},
  "independentSources": {"@id": "rv:independentSources", "@type": "xsd:nonNegativeInteger"},
  "headline": {"@id": "schema:headline", "@language": "en"},
  "reportDate": {"@id": "schema:datePublished", "@type": "xsd:date"},
  "reportPeriod": "rv:reportPeriod",
  "publisher": {"@id": "schema:publisher", "@type": "@id"},
  "identifier": "schema:identifier",
  "sha256": "schema:sha256",
  "generatedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
  "summaryOf": {"@id": "rv:summaryOf", "@type": "@id"}
 })";

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

bool stays(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

}  // namespace

std::string_view json_ld_context() { return kContext; }

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
