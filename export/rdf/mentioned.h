#pragma once
// Which resources an RDF export describes, and their IRIs.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

std::string document_iri(const Document& document);  ///< "doc:48d1f255bb79965b"
std::string publisher_iri(std::string_view name);    ///< "pub:Harbour-Post"
std::string relation_iri(std::string_view lemma);    ///< "rel:call-on"
std::string claim_iri(const graph::Edge& edge);      ///< "claim:5f0c…"; of an object in words, those words too
std::string entity_iri(const graph::Node& node);     ///< "ent:russia"
std::string end_iri(const graph::Store&, const graph::End&);  ///< for words that are no entity "ent:words-…"

/// Everything that the selected relations and their evidence refer to. Looks at the store: it must outlive this.
struct Mentioned {
    std::vector<graph::Selected> claims = {};                             ///< by edge
    std::map<graph::EdgeIndex, std::set<graph::EdgeIndex>> content = {};  ///< accuse -> what is alleged
    std::set<graph::NodeIndex> nodes = {};
    std::map<std::string, std::string_view> words = {};  ///< IRI -> words that are no entity, as subject or speaker
    std::set<std::string_view> relations = {};
    std::map<std::string_view, const Document*> documents = {};  ///< by sha256
};

Mentioned mentioned_in(const graph::Store& store, std::span<const graph::Selected> selection);

}  // namespace relata::exporter
