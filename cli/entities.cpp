// `relata entities`: who is who, with aliases.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/open_graph.h"
#include "cli/standings.h"
#include "export/json.h"
#include "export/table.h"
#include "graph/references.h"
#include "graph/store.h"
#include "graph/suggest.h"

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

std::string json_line(const graph::Node& n) {
    exporter::JsonText out;
    out.begin_object();
    out.member("id", n.id);
    out.member("name", n.name);
    out.member("type", n.type);
    if (!n.reference.empty()) out.member("reference", n.reference);
    if (const auto position = graph::position_of(n.reference)) {
        out.key("latitude");
        out.number(fmt::format("{:.3f}", position->latitude));
        out.key("longitude");
        out.number(fmt::format("{:.3f}", position->longitude));
    }
    out.key("aliases");
    out.begin_array();
    for (const std::string& alias : n.aliases) out.string(alias);
    out.end_array();
    out.key("documents");
    out.number(fmt::to_string(n.documents));
    out.key("mentions");
    out.number(fmt::to_string(n.mentions));
    out.end_object();
    return out.take() + "\n";
}

void print_as_csv(const graph::Store& store, const std::vector<graph::NodeIndex>& nodes, Console& console) {
    std::vector<std::vector<std::string>> rows;
    for (const graph::NodeIndex index : nodes) {
        const graph::Node& n = store.node(index);
        rows.push_back({n.id, n.name, n.type, fmt::format("{}", fmt::join(n.aliases, "; ")),
                        fmt::to_string(n.documents), fmt::to_string(n.mentions)});
    }
    print_csv(console, {"id", "name", "type", "aliases", "documents", "mentions"}, rows);
}

void print_nodes(const std::string& format, const graph::Store& store, const std::vector<graph::NodeIndex>& nodes,
                 Console& console) {
    if (format == "csv") return print_as_csv(store, nodes, console);
    if (format.empty() || format == "table") return console.print(render_nodes(store, nodes));
    std::vector<std::string> lines;
    for (const graph::NodeIndex index : nodes) lines.push_back(json_line(store.node(index)));
    print_json_lines(console, format, lines);
}

}  // namespace

Outcome run_entities(const Options& options, Console& console) {
    const auto store =
        options.standing.empty() ? open_nodes(options.graph, options.name) : graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    if (!options.standing.empty()) return list_standings(options, *store, console);
    const auto nodes = options.name.empty() ? list_nodes(*store, options.all) : store->find_entities(options.name);
    if (nodes.empty()) {
        return nothing_found(console, options.format,
                             options.name.empty()
                                 ? "no entities"
                                 : fmt::format("nobody goes by '{}'{}", options.name,
                                               graph::did_you_mean(graph::suggest_names(*store, options.name))));
    }
    print_nodes(options.format, *store, nodes, console);
    if (const auto left_out = store->nodes().size() - nodes.size(); options.name.empty() && left_out > 0) {
        console.message(fmt::format("and {} without a name of their own, such as 'four soldiers': --all", left_out));
    }
    return Exit::done;
}

}  // namespace relata::cli
