// Network -> GEXF.
#include "export/network/gexf.h"

#include <fmt/format.h>

#include <string>

#include "export/network/network.h"
#include "export/network/xml.h"

namespace relata::exporter {
namespace {

constexpr auto kNamespace = "http://www.gexf.net/1.2draft";
constexpr auto kSchema = "http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd";

class Writer {
  public:
    explicit Writer(Sink& sink) : out_(sink) {}

    void write(const Network& network) {
        out_.open("gexf");
        out_.attribute("xmlns", kNamespace);
        out_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        out_.attribute("xsi:schemaLocation", kSchema);
        out_.attribute("version", "1.2");
        out_.open("meta");
        out_.element("creator", "relata " RELATA_VERSION);
        out_.element("description", "Relations with their speakers and sentences");
        out_.close();
        out_.open("graph");
        out_.attribute("defaultedgetype", "directed");
        out_.attribute("mode", "static");
        declare("node", node_attributes());
        declare("edge", edge_attributes());
        out_.open("nodes");
        network.for_each_node([this](const NetworkNode& node) { this->node(node); });
        out_.close();
        out_.open("edges");
        network.for_each_edge([this](const NetworkEdge& edge) { this->edge(edge); });
        out_.finish();
    }

  private:
    void declare(std::string_view owner, std::span<const Attribute> attributes) {
        out_.open("attributes");
        out_.attribute("class", owner);
        for (const Attribute& attribute : attributes) {
            out_.open("attribute");
            out_.attribute("id", attribute.name);
            out_.attribute("title", attribute.name);
            out_.attribute("type", xml_type(attribute.type));
            out_.close();
        }
        out_.close();
    }
    void values(std::span<const Attribute> attributes, const std::vector<Cell>& values) {
        out_.open("attvalues");
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            if (values[i].empty()) continue;
            out_.open("attvalue");
            out_.attribute("for", attributes[i].name);
            out_.attribute("value", values[i].joined());
            out_.close();
        }
        out_.close();
    }
    void node(const NetworkNode& node) {
        out_.open("node");
        out_.attribute("id", node.id);
        out_.attribute("label", node.label);
        values(node_attributes(), node.values);
        out_.close();
    }
    void edge(const NetworkEdge& edge) {
        out_.open("edge");
        out_.attribute("id", edge.id);
        out_.attribute("source", edge.from);
        out_.attribute("target", edge.to);
        out_.attribute("label", edge.label);
        out_.attribute("weight", fmt::to_string(edge.support));
        values(edge_attributes(), edge.values);
        out_.close();
    }

    XmlText out_;
};

}  // namespace

void write_gexf(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink) {
    Writer(sink).write(Network(store, selection));
}

}  // namespace relata::exporter
