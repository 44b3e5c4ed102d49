// Prints a graph in one format, for golden files and for readers in other languages:
//     sample_export jsonld [sample|odd|empty] [PUBLISHER]
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/dot.h"
#include "export/html.h"
#include "export/network/gexf.h"
#include "export/network/graphml.h"
#include "export/network/neo4j.h"
#include "export/rdf/json_ld.h"
#include "export/rdf/triples.h"
#include "export/records.h"
#include "tests/support/odd_graph.h"
#include "tests/support/sample_graph.h"

namespace {

using namespace relata;
using exporter::Sink;

std::vector<graph::Reading> readings_of(std::string_view graph) {
    if (graph == "odd") return {test::odd_reading()};
    if (graph == "empty") return {};
    return test::sample_readings();
}

std::optional<exporter::Picture> picture_named(std::string_view format) {
    if (format == "svg") return exporter::Picture::svg;
    if (format == "png") return exporter::Picture::png;
    if (format == "pdf") return exporter::Picture::pdf;
    return std::nullopt;
}

Result<void> write_rows(std::string_view format, const graph::Store& store, std::span<const graph::Selected> selection,
                        Sink& sink) {
    exporter::StringSink other;
    if (format == "csv") return exporter::write_csv(store, selection, sink), Result<void>();
    if (format == "json") return exporter::write_json(store, selection, sink), Result<void>();
    if (format == "ndjson") return exporter::write_ndjson(store, selection, sink), Result<void>();
    if (format == "graphml") return exporter::write_graphml(store, selection, sink), Result<void>();
    if (format == "gexf") return exporter::write_gexf(store, selection, sink), Result<void>();
    if (format == "neo4j-nodes") return exporter::write_neo4j(store, selection, sink, other), Result<void>();
    if (format == "neo4j-relationships") return exporter::write_neo4j(store, selection, other, sink), Result<void>();
    return fail("no such format");
}

Result<void> write(std::string_view format, const std::vector<graph::Reading>& readings, const graph::Filter& filter,
                   Sink& sink) {
    const graph::Store store = graph::Store::assemble(readings);
    const auto selection = graph::select_with_support(store, filter);
    const auto bytes = [&readings](std::string_view sha256) -> Result<std::string> {
        const auto found = std::ranges::find(readings, sha256, [](const auto& r) { return r.document.sha256; });
        return found->document.source_bytes;
    };
    if (format == "dot") return exporter::write_dot(store, {.filter = filter}, sink);
    if (format == "jsonld") return exporter::write_json_ld(store, selection, bytes, sink);
    if (format == "nquads") return exporter::write_nquads(store, selection, bytes, sink);
    if (format == "turtle") return exporter::write_turtle(store, selection, bytes, sink);
    if (const auto picture = picture_named(format))
        return exporter::write_picture(store, {.filter = filter}, *picture, sink);
    if (format == "html") return exporter::write_html(store, selection, {.filter = filter}, sink);
    return write_rows(format, store, selection, sink);
}

}  // namespace

int main(int argc, char** argv) {
    graph::Filter filter;
    if (argc > 3) filter.publisher = argv[3];
    exporter::StringSink sink;
    if (const auto written = write(argc > 1 ? argv[1] : "", readings_of(argc > 2 ? argv[2] : "sample"), filter, sink);
        !written) {
        std::fprintf(stderr, "%s\n", written.error().message.c_str());
        return 2;
    }
    return std::fwrite(sink.text().data(), 1, sink.text().size(), stdout) == sink.text().size() ? 0 : 2;
}
