// export/dot.h
#include "export/dot.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("the same graph gives the same bytes, however its documents were added") {
    auto readings = test::sample_readings();
    const auto first = write_dot(graph::Store::assemble(readings), {});
    std::ranges::reverse(readings);
    const auto second = write_dot(graph::Store::assemble(readings), {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
}

TEST_CASE("solid arrows have no speaker, dashed ones say why") {
    const auto dot = write_dot(test::sample_store(), {});
    REQUIRE(dot);
    CHECK_THAT(*dot, Catch::Contains("label=\"support ×2 (says Russia)\\nnot support (says Turkey)\""));
    std::size_t solid = 0;
    for (std::size_t at = dot->find(" -> "); at != std::string::npos; at = dot->find(" -> ", at + 1)) {
        const std::string edge = dot->substr(at, dot->find("];", at) - at);
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
    const auto svg = write_svg(store, {.filter = {.about = "\\E"}});
    REQUIRE(svg);
    CHECK_THAT(*svg, Catch::Contains("A &quot;B&quot; &lt;C&gt;"));
    CHECK_THAT(*svg, Catch::Contains("\\E"));
}

TEST_CASE("an empty graph is drawn too") {
    const auto store = graph::Store::assemble({});
    const auto svg = write_svg(store, {});
    REQUIRE(svg);
    CHECK_THAT(*svg, Catch::Contains("</svg>"));
}
