// `relata export`: the graph in another format, to a file or to standard output.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/atomic_file.h"
#include "cli/commands.h"
#include "cli/console_sink.h"
#include "cli/export_formats.h"
#include "cli/open_graph.h"
#include "export/dot.h"
#include "export/edge.h"
#include "export/html.h"
#include "export/network/gexf.h"
#include "export/network/graphml.h"
#include "export/network/neo4j.h"
#include "export/rdf/json_ld.h"
#include "export/rdf/triples.h"
#include "export/records.h"
#include "export/table.h"
#include "graph/ledger.h"
#include "graph/store.h"

namespace relata::cli {
namespace {

constexpr std::size_t kWidestCell = 100;
constexpr std::size_t kIdDigits = 8;
constexpr auto kNeo4j = "neo4j";  // two files, where all others are one

using exporter::Picture;
using exporter::Sink;

/// What there is to write: relations and the assertions behind them.
struct Content {
    const Options& options;
    const graph::Store& store;
    std::vector<graph::Selected> selection;
};

exporter::DiagramOptions diagram_options(const Options& options) {
    exporter::DiagramOptions out{.filter = options.filter};
    out.most = options.top.value_or(out.most);
    return out;
}

template <Picture picture>
Result<void> write_picture(const Content& content, Sink& sink) {
    return exporter::write_picture(content.store, diagram_options(content.options), picture, sink);
}

Result<void> write_dot(const Content& content, Sink& sink) {
    return exporter::write_dot(content.store, diagram_options(content.options), sink);
}

Result<void> write_html(const Content& content, Sink& sink) {
    return exporter::write_html(content.store, content.selection, diagram_options(content.options), sink);
}

/// Relations as people read them. A column is as wide as its widest cell, so this one is whole before it is written.
Result<void> write_table(const Content& content, Sink& sink) {
    exporter::Table table{.header = {"relation in the graph", "class", "sentences", "id"}};
    for (const graph::Selected& chosen : content.selection) {
        const graph::Edge& edge = content.store.edge(chosen.edge);
        table.rows.push_back({exporter::edge_sentence(edge), edge.event_class, fmt::to_string(chosen.support.size()),
                              edge.id.substr(0, kIdDigits)});
    }
    sink.write(exporter::render_table(table, kWidestCell));
    return {};
}

template <auto write>
Result<void> write_rdf(const Content& content, Sink& sink) {
    const auto ledger = graph::Ledger::open(content.options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    const auto bytes = [&](std::string_view sha256) { return ledger->source_bytes(sha256); };
    return write(content.store, content.selection, bytes, sink);
}

template <auto write>
Result<void> write_rows(const Content& content, Sink& sink) {
    write(content.store, content.selection, sink);
    return {};
}

using Write = Result<void> (*)(const Content&, Sink&);
constexpr std::array<std::pair<std::string_view, Write>, 14> kWriters{{{"dot", write_dot},
                                                                       {"svg", write_picture<Picture::svg>},
                                                                       {"png", write_picture<Picture::png>},
                                                                       {"pdf", write_picture<Picture::pdf>},
                                                                       {"html", write_html},
                                                                       {"jsonld", write_rdf<exporter::write_json_ld>},
                                                                       {"nquads", write_rdf<exporter::write_nquads>},
                                                                       {"turtle", write_rdf<exporter::write_turtle>},
                                                                       {"graphml", write_rows<exporter::write_graphml>},
                                                                       {"gexf", write_rows<exporter::write_gexf>},
                                                                       {"csv", write_rows<exporter::write_csv>},
                                                                       {"table", write_table},
                                                                       {"json", write_rows<exporter::write_json>},
                                                                       {"ndjson", write_rows<exporter::write_ndjson>}}};

/// Diagrams also say how many documents there are, and networks whether something was left out.
bool asks_selection_alone(std::string_view format) {
    constexpr std::array<std::string_view, 7> kFormats{"csv", "json", "jsonld", "ndjson", "nquads", "table", "turtle"};
    return std::ranges::find(kFormats, format) != kFormats.end();
}

/// nodes.csv and relationships.csv in a folder, which is made where it is not there.
Result<void> write_neo4j_folder(const Content& content, Console& console) {
    const std::filesystem::path folder = content.options.output;
    std::error_code reason;
    std::filesystem::create_directories(folder, reason);
    auto nodes = AtomicFile::create(folder / "nodes.csv");
    if (!nodes) return tl::unexpected(nodes.error());
    auto relationships = AtomicFile::create(folder / "relationships.csv");
    if (!relationships) return tl::unexpected(relationships.error());
    exporter::write_neo4j(content.store, content.selection, **nodes, **relationships);
    if (auto written = (*nodes)->commit(); !written) return written;
    return (*relationships)->commit().map([&] {
        console.message(fmt::format("wrote nodes.csv and relationships.csv in {}", content.options.output));
    });
}

Result<void> write_content(const std::string& format, const Content& content, Console& console) {
    if (format == kNeo4j) return write_neo4j_folder(content, console);
    const Write write = std::ranges::find(kWriters, format, &std::pair<std::string_view, Write>::first)->second;
    const std::string& output = content.options.output;
    if (output.empty()) {
        ConsoleSink sink(console);
        return write(content, sink);
    }
    std::error_code none;
    if (std::filesystem::equivalent(output, content.options.graph, none)) {
        return fail(fmt::format("{}: this is the graph itself; name another file with -o", output));
    }
    auto file = AtomicFile::create(output);
    if (!file) return tl::unexpected(file.error());
    if (auto written = write(content, **file); !written) return written;
    return (*file)->commit().map([&] { console.message(fmt::format("wrote {}", output)); });
}

}  // namespace

Outcome run_export(const Options& options, Console& console) {
    const auto format = export_format_of(options);
    if (!format) return tl::unexpected(format.error());
    if (const auto checked = graph::check(options.filter); !checked) return tl::unexpected(checked.error());
    if ((*format == "png" || *format == "pdf") && options.output.empty() && console.output_is_terminal()) {
        return fail(fmt::format("{} is no text for a terminal; name a file with -o", *format));
    }
    if (*format == kNeo4j && options.output.empty()) return fail("neo4j is two files; name a folder with -o");
    const auto store = asks_selection_alone(*format) ? open_selection(options.graph, options.filter)
                                                     : graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    graph::Filter filter = options.filter;
    filter.top = options.top.value_or(0);
    const Content content{options, *store, graph::select_with_support(*store, filter)};
    if (const auto written = write_content(*format, content, console); !written) {
        return tl::unexpected(written.error());
    }
    if (content.selection.empty()) console.message("nothing passed the filters");
    return content.selection.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace relata::cli
