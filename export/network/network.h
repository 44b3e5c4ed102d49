#pragma once
// The graph as nodes and edges with attributes, as GraphML, GEXF and Neo4j see it. They share this walk, so that their
// counts and attributes agree.

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// A column: {"confidence", Attribute::Type::number}.
struct Attribute {
    enum class Type { text, integer, number, boolean, list };
    std::string_view name = {};
    Type type = Type::text;
};

/// What GraphML and GEXF both call it: "string", "long", "double", "boolean"; a list is a string there.
std::string_view xml_type(Attribute::Type type);

/// One value: `items` for a list, else `text` as it is to be written ("0.75", "true"). Both empty: not stated.
struct Cell {
    std::string text = {};
    std::vector<std::string> items = {};

    bool empty() const { return text.empty() && items.empty(); }
    std::string joined() const;  ///< a list as "2020-01; 2020-02"
};

/// An entity, or what stands for an end that is none: every edge has two ends in these formats.
struct NetworkNode {
    enum class Kind {
        entity,
        words,    ///< a clause or an amount; the same words are the same node
        unstated  ///< an end that is not stated or not there, for one edge alone
    };
    std::string id = {};  ///< "russia", "words:…", "unstated:…"; fit for XML: "at&t" is "at_26t"
    std::string label = {};
    Kind kind = Kind::entity;
    std::string type = {};          ///< of an entity
    std::vector<Cell> values = {};  ///< one for each of `node_attributes()`
};

/// One relation. Example: turkey -> militants, "not support (says Turkey)".
struct NetworkEdge {
    std::string id = {};
    std::string from = {}, to = {};  ///< ids of nodes
    std::string label = {};          ///< the relation as a reader hears it, and who says so
    std::string relation = {};
    bool own_voice = false;         ///< stated by a document itself; everything else is a claim, denial, plan …
    std::size_t support = 0;        ///< assertions
    std::vector<Cell> values = {};  ///< one for each of `edge_attributes()`
};

std::span<const Attribute> node_attributes();
std::span<const Attribute> edge_attributes();

/// The selected relations and all entities that they and their assertions mention; all entities there are, where all
/// assertions are selected. Looks at `store` and `selection`.
class Network {
  public:
    Network(const graph::Store& store, std::span<const graph::Selected> selection);

    std::size_t node_count() const { return entities_.size() + words_.size() + unstated_; }
    std::size_t edge_count() const { return selection_.size(); }
    /// Entities, words, then what is not stated; each by id or edge.
    void for_each_node(const std::function<void(const NetworkNode&)>& visit) const;
    void for_each_edge(const std::function<void(const NetworkEdge&)>& visit) const;

  private:
    void take_entities(const graph::Selected& chosen);
    NetworkEdge edge_of(const graph::Selected& chosen) const;

    const graph::Store& store_;
    std::vector<const graph::Selected*> selection_ = {};  ///< by edge
    std::set<graph::NodeIndex> entities_ = {};
    std::map<std::string, std::string_view> words_ = {};  ///< id -> words
    std::size_t unstated_ = 0;
};

}  // namespace relata::exporter
