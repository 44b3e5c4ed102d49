// `relata query`: a pattern in, the edges that fit it out.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/open_graph.h"
#include "export/edge.h"
#include "export/json.h"
#include "export/table.h"
#include "export/wording.h"
#include "query/indexed.h"
#include "query/unknown.h"

namespace relata::cli {
namespace {

constexpr std::size_t kWidestCell = 72;

/// How many, for each combination that was grouped by.
exporter::Table count_table(const std::vector<query::Row>& rows) {
    exporter::Table table;
    for (const query::Binding& binding : rows.front().bindings) table.header.push_back(binding.variable);
    for (const auto* name : {"count", "relations"}) table.header.emplace_back(name);
    for (const query::Row& row : rows) {
        std::vector<std::string> cells;
        for (const query::Binding& binding : row.bindings) cells.push_back(binding.value.text);
        cells.push_back(fmt::to_string(*row.count));
        cells.push_back(fmt::to_string(row.edges.size()));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// The answers on the left, the edges that say so on the right; an answer stands once, before the first of its edges.
std::string render_answers(const graph::Store& store, const std::vector<query::Row>& rows) {
    exporter::Table table;
    for (const query::Binding& binding : rows.front().bindings) table.header.push_back(binding.variable);
    const std::size_t variables = table.header.size();
    for (const auto* name : {"relation in the graph", "documents", "id"}) table.header.emplace_back(name);
    for (const query::Row& row : rows) {
        const std::size_t shown = std::min(row.edges.size(), query::kBestEdges);
        for (const graph::EdgeIndex index : std::span(row.edges).first(shown)) {
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
        const std::size_t more = row.edges.size() - shown + row.more_edges;
        if (more == 0) continue;
        table.rows.emplace_back(table.header.size());
        table.rows.back()[variables] = fmt::format("and {} more", exporter::counted(more, "relation"));
    }
    return exporter::render_table(table, kWidestCell);
}

std::string json_line(const graph::Store& store, const query::Row& row) {
    exporter::JsonText out;
    out.begin_object();
    out.key("bindings");
    out.begin_object();
    for (const query::Binding& binding : row.bindings) {
        out.key(binding.variable);
        exporter::write_end(out, store, binding.value);
    }
    out.end_object();
    if (row.count) {
        out.key("count");
        out.number(fmt::to_string(*row.count));
    }
    out.key("documents");
    out.number(fmt::to_string(row.documents));
    out.key("edges");
    out.begin_array();
    for (const graph::EdgeIndex index : row.edges) exporter::write_edge(out, store, index);
    out.end_array();
    out.end_object();
    return out.take() + "\n";
}

/// One row for each edge of each answer: what the variables stand for, as ?name, and the edge's own columns.
void print_answers_as_csv(const graph::Store& store, const std::vector<query::Row>& rows, Console& console) {
    std::vector<std::string> header;
    for (const query::Binding& binding : rows.front().bindings) header.push_back("?" + binding.variable);
    std::ranges::copy(exporter::edge_columns(), std::back_inserter(header));
    std::vector<std::vector<std::string>> lines;
    for (const query::Row& row : rows) {
        for (const graph::EdgeIndex index : row.edges) {
            std::vector<std::string> line;
            for (const query::Binding& binding : row.bindings) line.push_back(binding.value.text);
            std::ranges::move(exporter::edge_values(store, index), std::back_inserter(line));
            lines.push_back(std::move(line));
        }
    }
    print_csv(console, header, lines);
}

void print_rows(const std::string& format, const graph::Store& store, const std::vector<query::Row>& rows,
                Console& console) {
    const bool counted = rows.front().count.has_value();
    if (format == "csv" && counted) {
        const exporter::Table table = count_table(rows);
        return print_csv(console, table.header, table.rows);
    }
    if (counted && (format.empty() || format == "table"))
        return console.print(exporter::render_table(count_table(rows), kWidestCell));
    if (format == "csv") return print_answers_as_csv(store, rows, console);
    if (format.empty() || format == "table") return console.print(render_answers(store, rows));
    std::vector<std::string> lines;
    for (const query::Row& row : rows) lines.push_back(json_line(store, row));
    print_json_lines(console, format, lines);
}

/// On the whole graph.
Result<query::Found> find_in_all(const Options& options, const graph::Filter& filter) {
    auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    auto pattern = query::parse_pattern(options.pattern, *store);
    if (!pattern) return fail(fmt::format("bad pattern:\n{}", pattern.error().message));
    pattern->listing.offset += options.offset;
    query::Found found{std::move(*store)};
    found.rows = query::match(found.store, *pattern, filter);
    if (found.rows.empty()) found.unknown = query::unknown_words(found.store, *pattern);
    return found;
}

Result<query::Found> find(const Options& options, const graph::Filter& filter, Console& console) {
    const bool table = options.format.empty() || options.format == "table";
    auto found = query::find_by_index(options.graph, options.pattern, filter, options.offset,
                                      table ? query::Edges::best : query::Edges::whole);
    if (!found) return tl::unexpected(found.error());
    if (*found) return std::move(**found);
    tell_if_index_is_old(options.graph, console);
    return find_in_all(options, filter);
}

}  // namespace

Outcome run_query(const Options& options, Console& console) {
    graph::Filter filter = options.filter;
    filter.top = options.top.value_or(0);
    if (const auto checked = graph::check(filter); !checked) return tl::unexpected(checked.error());
    const auto found = find(options, filter, console);
    if (!found) return tl::unexpected(found.error());
    if (found->rows.empty()) {
        for (const std::string& line : found->unknown) console.message(line);
        return nothing_found(console, options.format, "nothing found");
    }
    print_rows(options.format, found->store, found->rows, console);
    return Exit::done;
}

}  // namespace relata::cli
