// Network -> GraphML.
#include "export/network/graphml.h"

#include <fmt/format.h>

#include <string>

#include "export/network/network.h"
#include "export/network/xml.h"

namespace relata::exporter {
namespace {

constexpr auto kNamespace = "http://graphml.graphdrawing.org/xmlns";
constexpr auto kSchema = "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

/// Nodes and edges share some names ("documents"), keys may not: "node.documents".
std::string key_of(std::string_view owner, std::string_view name) { return fmt::format("{}.{}", owner, name); }

class Writer {
  public:
    explicit Writer(Sink& sink) : out_(sink) {}

    void write(const Network& network) {
        out_.open("graphml");
        out_.attribute("xmlns", kNamespace);
        out_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        out_.attribute("xsi:schemaLocation", kSchema);
        keys("node", node_attributes());
        keys("edge", edge_attributes());
        key("edge", {"weight", Attribute::Type::integer});
        out_.open("graph");
        out_.attribute("id", "relata");
        out_.attribute("edgedefault", "directed");
        network.for_each_node([this](const NetworkNode& node) { this->node(node); });
        network.for_each_edge([this](const NetworkEdge& edge) { this->edge(edge); });
        out_.finish();
    }

  private:
    void key(std::string_view owner, const Attribute& attribute) {
        out_.open("key");
        out_.attribute("id", key_of(owner, attribute.name));
        out_.attribute("for", owner);
        out_.attribute("attr.name", attribute.name);
        out_.attribute("attr.type", xml_type(attribute.type));
        out_.close();
    }
    void keys(std::string_view owner, std::span<const Attribute> attributes) {
        key(owner, {"label"});
        for (const Attribute& attribute : attributes) key(owner, attribute);
    }
    void data(std::string_view owner, std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out_.open("data");
        out_.attribute("key", key_of(owner, name));
        out_.text(value);
        out_.close();
    }
    void values(std::string_view owner, std::span<const Attribute> attributes, const std::vector<Cell>& values) {
        for (std::size_t i = 0; i < attributes.size(); ++i) data(owner, attributes[i].name, values[i].joined());
    }
    void node(const NetworkNode& node) {
        out_.open("node");
        out_.attribute("id", node.id);
        data("node", "label", node.label);
        values("node", node_attributes(), node.values);
        out_.close();
    }
    void edge(const NetworkEdge& edge) {
        out_.open("edge");
        out_.attribute("id", edge.id);
        out_.attribute("source", edge.from);
        out_.attribute("target", edge.to);
        data("edge", "label", edge.label);
        values("edge", edge_attributes(), edge.values);
        data("edge", "weight", fmt::to_string(edge.support));
        out_.close();
    }

    XmlText out_;
};

}  // namespace

void write_graphml(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink) {
    Writer(sink).write(Network(store, selection));
}

}  // namespace relata::exporter
