// export/dot.h
#include "export/dot.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

namespace {

std::string dot_of(const graph::Store& store, const DiagramOptions& options = {}) {
    StringSink sink;
    REQUIRE(write_dot(store, options, sink));
    return sink.text();
}

std::string picture_of(const graph::Store& store, Picture picture, const DiagramOptions& options = {}) {
    StringSink sink;
    REQUIRE(write_picture(store, options, picture, sink));
    return sink.text();
}

}  // namespace

TEST_CASE("the same graph gives the same bytes, however its documents were added") {
    auto readings = test::sample_readings();
    const std::string first = dot_of(graph::Store::assemble(readings));
    std::ranges::reverse(readings);
    CHECK(dot_of(graph::Store::assemble(readings)) == first);
}

TEST_CASE("solid arrows have no speaker, dashed ones say why") {
    const std::string dot = dot_of(test::sample_store());
    CHECK_THAT(dot, Catch::Contains("label=\"support ×2 (says Russia)\\nnot support (says Turkey)\""));
    std::size_t solid = 0;
    for (std::size_t at = dot.find(" -> "); at != std::string::npos; at = dot.find(" -> ", at + 1)) {
        const std::string edge = dot.substr(at, dot.find("];", at) - at);
        if (edge.find("style=solid") == std::string::npos) continue;
        ++solid;
        const std::size_t label = edge.find("\tlabel=") + 7;
        CHECK_THAT(edge.substr(label, edge.find('\n', label) - label), !Catch::Contains("says"));
    }
    CHECK(solid == 7);
}

TEST_CASE("quotes, angle brackets and backslashes in names do no harm") {
    test::SampleDocument d("odd", "", "");
    d.entity("A \"B\" <C> & \\N", "ORG").sentence("A \"B\" <C> & \\N met \\E.");
    d.add("A \"B\" <C> & \\N", "meet", "\\E", "CONSULT");
    const auto store = graph::Store::assemble({d.reading()});
    const std::string svg = picture_of(store, Picture::svg, {.filter = {.about = "\\E"}});
    CHECK_THAT(svg, Catch::Contains("A &quot;B&quot; &lt;C&gt;"));
    CHECK_THAT(svg, Catch::Contains("\\E"));
}

TEST_CASE("an empty graph is drawn too") {
    const auto store = graph::Store::assemble({});
    const std::string svg = picture_of(store, Picture::svg);
    CHECK_THAT(svg, Catch::Contains("</svg>"));
}

TEST_CASE("PNG and PDF are what they say, and the same bytes each time") {
    const auto store = test::sample_store();
    for (const auto& [picture, magic] : {std::pair(Picture::png, "\x89PNG\r\n"), std::pair(Picture::pdf, "%PDF-1.")}) {
        const std::string bytes = picture_of(store, picture);
        CHECK(bytes.starts_with(magic));
        CHECK(bytes.size() > 5000);
        CHECK_THAT(bytes, !Catch::Contains("CreationDate"));
        CHECK(picture_of(store, picture) == bytes);
    }
}
