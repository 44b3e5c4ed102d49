// `relata entities`: who is who, with aliases.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/commands.h"
#include "export/json.h"
#include "export/table.h"
#include "graph/store.h"

namespace relata::cli {
namespace {

constexpr std::size_t kWidestCell = 60;

/// Most widely known first; those without a name ("four soldiers") last, and only if they are wanted.
std::vector<graph::NodeIndex> list_nodes(const graph::Store& store, bool unnamed_too) {
    std::vector<graph::NodeIndex> nodes;
    for (std::uint32_t i = 0; i < store.nodes().size(); ++i) {
        if (unnamed_too || store.nodes()[i].named) nodes.push_back(graph::NodeIndex{i});
    }
    std::ranges::stable_sort(nodes, [&](graph::NodeIndex a, graph::NodeIndex b) {
        const auto rank = [&](const graph::Node& n) { return std::tuple(!n.named, ~n.documents, ~n.mentions); };
        return rank(store.node(a)) < rank(store.node(b));
    });
    return nodes;
}

std::string render_nodes(const graph::Store& store, const std::vector<graph::NodeIndex>& nodes) {
    exporter::Table table{.header = {"name", "type", "documents", "mentions", "also called", "id"}};
    for (const graph::NodeIndex index : nodes) {
        const graph::Node& n = store.node(index);
        table.rows.push_back({n.name, n.type, fmt::to_string(n.documents), fmt::to_string(n.mentions),
                              fmt::format("{}", fmt::join(n.aliases, "; ")), n.id});
    }
    return exporter::render_table(table, kWidestCell);
}

std::string render_ndjson(const graph::Store& store, const std::vector<graph::NodeIndex>& nodes) {
    std::string lines;
    for (const graph::NodeIndex index : nodes) {
        const graph::Node& n = store.node(index);
        exporter::JsonText out;
        out.begin_object();
        out.member("id", n.id);
        out.member("name", n.name);
        out.member("type", n.type);
        out.key("aliases");
        out.begin_array();
        for (const std::string& alias : n.aliases) out.string(alias);
        out.end_array();
        out.key("documents");
        out.number(fmt::to_string(n.documents));
        out.key("mentions");
        out.number(fmt::to_string(n.mentions));
        out.end_object();
        lines += out.take() + "\n";
    }
    return lines;
}

}  // namespace

Outcome run_entities(const Options& options, Console& console) {
    const auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    const auto nodes = options.name.empty() ? list_nodes(*store, options.all) : store->find_entities(options.name);
    if (nodes.empty()) {
        console.message(options.name.empty() ? "no entities" : fmt::format("nobody goes by '{}'", options.name));
        return Exit::nothing_found;
    }
    console.print(options.format == "ndjson" ? render_ndjson(*store, nodes) : render_nodes(*store, nodes));
    if (const auto left_out = store->nodes().size() - nodes.size(); options.name.empty() && left_out > 0) {
        console.message(fmt::format("and {} without a name of their own, such as 'four soldiers': --all", left_out));
    }
    return Exit::done;
}

}  // namespace relata::cli
