// `relata export`: the graph in another format, to a file or to standard output.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/atomic_file.h"
#include "cli/commands.h"
#include "export/csv.h"
#include "export/dot.h"
#include "export/json_ld.h"
#include "export/ndjson.h"
#include "graph/ledger.h"
#include "graph/store.h"

namespace relata::cli {
namespace {

/// What was made: the text, and whether anything passed the filters.
struct Exported {
    std::string text = {};
    bool found = true;
};

/// All assertions that pass, by document and place, in the words and ids of the graph.
template <typename Line>
Exported export_records(const graph::Store& store, const graph::Filter& filter, std::string head, Line line) {
    std::vector<graph::AssertionIndex> passing;
    for (const graph::Selected& chosen : graph::select_with_support(store, filter)) {
        std::ranges::copy(chosen.support, std::back_inserter(passing));
    }
    std::ranges::sort(passing);
    for (const graph::AssertionIndex index : passing) {
        head += line(store.with_graph_ids(index), exporter::origin_of(store.document_of(index)));
    }
    return {std::move(head), !passing.empty()};
}

Result<std::string> format_of(const Options& options) {
    if (!options.format.empty()) return options.format;
    if (options.output.empty()) return "dot";
    const std::string ending = std::filesystem::path(options.output).extension().string();
    for (const auto* format : {"dot", "svg", "jsonld", "ndjson", "csv"}) {
        if (ending == std::string(".") + format) return format;
    }
    return fail(fmt::format("{}: which format? Say it with --format dot, svg, jsonld, ndjson or csv", options.output));
}

Result<Exported> export_as(const std::string& format, const graph::Store& store, const Options& options) {
    graph::Filter filter = options.filter;
    const auto found = [&](std::string text) {
        return Exported{std::move(text), !graph::select(store, filter).empty()};
    };
    if (format == "dot" || format == "svg") {
        exporter::DiagramOptions diagram{.filter = filter};
        diagram.most = options.top.value_or(diagram.most);
        return (format == "dot" ? exporter::write_dot : exporter::write_svg)(store, diagram).map(found);
    }
    filter.top = options.top.value_or(0);
    if (format == "ndjson") return export_records(store, filter, "", exporter::ndjson_line);
    if (format == "csv") return export_records(store, filter, exporter::csv_header(), exporter::csv_row);
    const auto ledger = graph::Ledger::open(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    return exporter::write_json_ld(store, filter, [&](std::string_view sha256) { return ledger->source_bytes(sha256); })
        .map(found);
}

}  // namespace

Outcome run_export(const Options& options, Console& console) {
    const auto format = format_of(options);
    if (!format) return tl::unexpected(format.error());
    if (const auto checked = graph::check(options.filter); !checked) return tl::unexpected(checked.error());
    const auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    const auto made = export_as(*format, *store, options);
    if (!made) return tl::unexpected(made.error());
    if (options.output.empty()) {
        console.print(made->text);
    } else if (const auto written = write_atomically(options.output, made->text); !written) {
        return tl::unexpected(written.error());
    } else {
        console.message(fmt::format("wrote {}", options.output));
    }
    if (!made->found) console.message("nothing passed the filters");
    return made->found ? Exit::done : Exit::nothing_found;
}

}  // namespace relata::cli
