#pragma once
// The words of the RDF exports: prefixes, terms, and how names become IRIs. JSON-LD, Turtle and N-Quads share them.

#include <span>
#include <string>
#include <string_view>

namespace relata::exporter {

/// `ent:` stands for `https://example.org/kg/entity/`.
struct Prefix {
    std::string_view name = {};
    std::string_view iri = {};
};

/// A property, with the short name under which JSON-LD writes it and what its values are.
/// Example: {"start", "oa:start", Term::Kind::typed, "xsd:nonNegativeInteger"}.
struct Term {
    enum class Kind {
        iri,      ///< an identity: "ent:russia"
        word,     ///< one of the vocabulary's own words: "affirmed" is `rv:affirmed`
        text,     ///< plain text
        english,  ///< text in English
        typed,    ///< a literal of `datatype`
        inverse   ///< an identity, of which this resource is the value
    };
    std::string_view name = {};
    std::string_view property = {};  ///< with prefix
    Kind kind = Kind::text;
    std::string_view datatype = {};
    bool many = false;  ///< any number of values: always an array in JSON-LD
};

std::span<const Prefix> prefixes();
std::span<const Term> terms();
/// The term of this name, or the IRI-valued property that it is itself ("prov:wasAssociatedWith").
Term term_named(std::string_view name);

/// The inline "@context" as JSON. Remote contexts break readers that are offline.
std::string json_ld_context();

/// Prefixes written out: "ent:russia" -> "https://example.org/kg/entity/russia".
std::string expanded(std::string_view iri);

/// The part of an IRI after the prefix: letters, digits, "-", "." and "_" stay, blanks become "-", every other byte is
/// percent-encoded. Example: "call on" -> "call-on", "café" -> "caf%C3%A9".
std::string iri_part(std::string_view text);

/// The types of an entity: "ARMED_GROUP" -> {"schema:Organization", "rv:ArmedGroup", "rv:Entity"}.
std::span<const std::string_view> entity_types(std::string_view type);

}  // namespace relata::exporter
