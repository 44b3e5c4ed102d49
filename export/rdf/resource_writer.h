#pragma once
// What the one walk over the graph (rdf/describe.h) hands to each RDF syntax.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::exporter {

/// The object of a plain triple: an identity, or English words.
struct RelationObject {
    std::string text = {};
    bool is_iri = false;
};

/// Takes resources one after the other, each with its properties, some with other resources inside. IRIs have prefixes
/// ("ent:russia"); terms are those of `terms()`. Calls nest properly.
///
/// Example: the evidence of a claim, and its triples
///     out.begin("claim:5f0c", {"rv:Claim"});          claim:5f0c a rv:Claim ;
///     out.value("polarity", "affirmed");                  rv:polarity rv:affirmed .
///     out.begin_values("evidence");
///     out.begin("ev:77a1", {"oa:Annotation"});         ev:77a1 oa:hasBody claim:5f0c ; a oa:Annotation .
///     out.end(); out.end_values(); out.end();
class ResourceWriter {
  public:
    virtual ~ResourceWriter() = default;

    virtual void begin(std::string_view iri, std::span<const std::string_view> types) = 0;
    virtual void end() = 0;
    virtual void value(std::string_view term, std::string_view value) = 0;
    /// Any number of values; none writes nothing.
    virtual void values(std::string_view term, std::span<const std::string> values) = 0;
    /// Plain triples: what a document states in its own voice.
    virtual void relation(std::string_view iri, std::span<const RelationObject> objects) = 0;
    /// The resources begun before `end_values` are values of this term.
    virtual void begin_values(std::string_view term) = 0;
    virtual void end_values() = 0;
    /// The resource begun next is the value of this term.
    virtual void next_is(std::string_view term) = 0;
};

}  // namespace relata::exporter
