// `relata query`: a pattern in, the edges that fit it out.
#include <fmt/format.h>

#include "cli/commands.h"
#include "export/edge.h"
#include "export/json.h"
#include "export/table.h"
#include "query/match.h"

namespace relata::cli {
namespace {

constexpr std::size_t kWidestCell = 72;

/// The answers on the left, the edges that say so on the right; an answer stands once, before the first of its edges.
std::string render_answers(const graph::Store& store, const std::vector<query::Row>& rows) {
    exporter::Table table;
    for (const query::Binding& binding : rows.front().bindings) table.header.push_back(binding.variable);
    const std::size_t variables = table.header.size();
    for (const auto* name : {"relation in the graph", "documents", "id"}) table.header.emplace_back(name);
    for (const query::Row& row : rows) {
        for (const graph::EdgeIndex index : row.edges) {
            const graph::Edge& edge = store.edge(index);
            std::vector<std::string> cells;
            for (const query::Binding& binding : row.bindings) {
                cells.push_back(index == row.edges.front() ? binding.value.text : "");
            }
            cells.resize(variables);
            cells.push_back(exporter::edge_sentence(edge));
            cells.push_back(fmt::to_string(edge.documents));
            cells.push_back(edge.id.substr(0, 8));
            table.rows.push_back(std::move(cells));
        }
    }
    return exporter::render_table(table, kWidestCell);
}

std::string render_ndjson(const graph::Store& store, const std::vector<query::Row>& rows) {
    std::string lines;
    for (const query::Row& row : rows) {
        exporter::JsonText out;
        out.begin_object();
        out.key("bindings");
        out.begin_object();
        for (const query::Binding& binding : row.bindings) {
            out.key(binding.variable);
            exporter::write_end(out, store, binding.value);
        }
        out.end_object();
        out.key("documents");
        out.number(fmt::to_string(row.documents));
        out.key("edges");
        out.begin_array();
        for (const graph::EdgeIndex index : row.edges) exporter::write_edge(out, store, index);
        out.end_array();
        out.end_object();
        lines += out.take() + "\n";
    }
    return lines;
}

}  // namespace

Outcome run_query(const Options& options, Console& console) {
    graph::Filter filter = options.filter;
    filter.top = options.top.value_or(0);
    if (const auto checked = graph::check(filter); !checked) return tl::unexpected(checked.error());
    const auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    const auto pattern = query::parse_pattern(options.pattern, *store);
    if (!pattern) return fail(fmt::format("bad pattern:\n{}", pattern.error().message));

    const std::vector<query::Row> rows = query::match(*store, *pattern, filter);
    if (rows.empty()) {
        console.message("nothing found");
        return Exit::nothing_found;
    }
    console.print(options.format == "ndjson" ? render_ndjson(*store, rows) : render_answers(*store, rows));
    return Exit::done;
}

}  // namespace relata::cli
