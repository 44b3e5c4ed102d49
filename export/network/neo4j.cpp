// Network -> CSV with the headers of Neo4j's importer.
#include "export/network/neo4j.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "export/csv.h"
#include "export/network/network.h"

namespace relata::exporter {
namespace {

std::string_view type_of(Attribute::Type type) {
    switch (type) {
        case Attribute::Type::text:
            return "";
        case Attribute::Type::integer:
            return ":int";
        case Attribute::Type::number:
            return ":double";
        case Attribute::Type::boolean:
            return ":boolean";
        case Attribute::Type::list:
            return ":string[]";
    }
    return "";
}

void add_columns(std::vector<std::string>& header, std::span<const Attribute> attributes) {
    for (const Attribute& attribute : attributes) {
        header.push_back(fmt::format("{}{}", attribute.name, type_of(attribute.type)));
    }
}

std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string value_of(const Cell& cell) {
    if (cell.items.empty()) return on_one_line(cell.text);
    std::vector<std::string> items = cell.items;
    for (std::string& item : items) std::ranges::replace(item, ';', ',');
    return on_one_line(fmt::format("{}", fmt::join(items, ";")));
}

/// "Entity;COUNTRY", "Words", "Unstated".
std::string labels_of(const NetworkNode& node) {
    if (node.kind == NetworkNode::Kind::words) return "Words";
    if (node.kind == NetworkNode::Kind::unstated) return "Unstated";
    return node.type.empty() ? "Entity" : fmt::format("Entity;{}", node.type);
}

void write_line(Sink& sink, std::vector<std::string> line, const std::vector<Cell>& values) {
    for (const Cell& cell : values) line.push_back(value_of(cell));
    sink.write(csv_line(line));
}

}  // namespace

std::string neo4j_type(std::string_view relation, bool own_voice) {
    if (!own_voice) return "CLAIM";
    std::string out;
    for (const char c : relation) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool kept = letter || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
        if (kept) out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        if (!kept && !out.empty() && out.back() != '_') out.push_back('_');
    }
    while (out.ends_with('_')) out.pop_back();
    return out.empty() ? "RELATION" : out;
}

void write_neo4j(const graph::Store& store, std::span<const graph::Selected> selection, Sink& nodes,
                 Sink& relationships) {
    const Network network(store, selection);
    std::vector<std::string> header{"id:ID", ":LABEL", "name"};
    add_columns(header, node_attributes());
    nodes.write(csv_line(header));
    network.for_each_node([&](const NetworkNode& node) {
        write_line(nodes, {node.id, labels_of(node), on_one_line(node.label)}, node.values);
    });
    header = {":START_ID", ":END_ID", ":TYPE", "id", "label"};
    add_columns(header, edge_attributes());
    relationships.write(csv_line(header));
    network.for_each_edge([&](const NetworkEdge& edge) {
        write_line(relationships,
                   {edge.from, edge.to, neo4j_type(edge.relation, edge.own_voice), edge.id, on_one_line(edge.label)},
                   edge.values);
    });
}

}  // namespace relata::exporter
