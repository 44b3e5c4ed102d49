// Prints the sample graph in one format, for golden files and for readers in other languages:
//     sample_export jsonld [PUBLISHER]
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include "export/dot.h"
#include "export/json_ld.h"
#include "tests/support/sample_graph.h"

namespace {

using namespace relata;

Result<std::string> sample_bytes(std::string_view sha256) {
    for (const auto& reading : test::sample_readings()) {
        if (reading.document.sha256 == sha256) return reading.document.source_bytes;
    }
    return fail("no such document");
}

Result<std::string> sample(std::string_view format, const graph::Filter& filter) {
    const graph::Store store = test::sample_store();
    if (format == "dot") return exporter::write_dot(store, {.filter = filter});
    if (format == "svg") return exporter::write_svg(store, {.filter = filter});
    if (format == "jsonld") return exporter::write_json_ld(store, filter, sample_bytes);
    return fail("dot, svg or jsonld");
}

}  // namespace

int main(int argc, char** argv) {
    graph::Filter filter;
    if (argc > 2) filter.publisher = argv[2];
    const auto text = sample(argc > 1 ? argv[1] : "", filter);
    if (!text) {
        std::fprintf(stderr, "%s\n", text.error().message.c_str());
        return 2;
    }
    return std::fwrite(text->data(), 1, text->size(), stdout) == text->size() ? 0 : 2;
}
