// `relata query`: a pattern in, the edges that fit it out.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/answers.h"
#include "cli/commands.h"
#include "export/edge.h"
#include "export/json.h"
#include "export/table.h"
#include "graph/slice.h"
#include "query/match.h"
#include "query/reach.h"
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

/// A pattern with the part of the graph that holds all its answers.
struct Asked {
    graph::Store store;
    query::Pattern pattern = {};
};

Result<Asked> read_pattern(const Options& options, Result<graph::Store> store) {
    if (!store) return tl::unexpected(store.error());
    auto pattern = query::parse_pattern(options.pattern, *store);
    if (!pattern) return fail(fmt::format("bad pattern:\n{}", pattern.error().message));
    return Asked{std::move(*store), std::move(*pattern)};
}

/// By way of the index where the pattern's names tell which part is wanted; nothing where they do not.
std::optional<Asked> read_slice(const Options& options) {
    if (!options.filter.about.empty()) return std::nullopt;
    graph::Slice slice{.entities = query::possible_names(options.pattern), .as_ends = true};
    if (slice.entities.empty()) return std::nullopt;
    slice.beside = {options.filter.in, options.filter.by};
    for (unsigned hops = 1; hops <= 2; ++hops) {
        slice.hops = hops;
        auto asked = read_pattern(options, graph::Store::open(options.graph, slice));
        if (!asked) return std::nullopt;
        const auto reach = query::reach_of(asked->pattern, asked->store);
        if (!reach || !query::unknown_words(asked->store, asked->pattern).empty()) return std::nullopt;
        if (*reach == hops) return std::optional(std::move(*asked));
    }
    return std::nullopt;
}

}  // namespace

Outcome run_query(const Options& options, Console& console) {
    graph::Filter filter = options.filter;
    filter.top = options.top.value_or(0);
    if (const auto checked = graph::check(filter); !checked) return tl::unexpected(checked.error());
    auto slice = read_slice(options);
    auto asked = slice ? Result<Asked>(std::move(*slice)) : read_pattern(options, graph::Store::open(options.graph));
    if (!asked) return tl::unexpected(asked.error());
    asked->pattern.listing.offset += options.offset;
    const std::vector<query::Row> rows = query::match(asked->store, asked->pattern, filter);
    if (rows.empty()) {
        for (const std::string& line : query::unknown_words(asked->store, asked->pattern)) console.message(line);
        return nothing_found(console, options.format, "nothing found");
    }
    print_rows(options.format, asked->store, rows, console);
    return Exit::done;
}

}  // namespace relata::cli
