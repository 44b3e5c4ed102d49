// export/rdf/triples.h
#include "export/rdf/triples.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

namespace {

Result<std::string> no_bytes(std::string_view) { return fail("the article is gone"); }

}  // namespace

TEST_CASE("every line of N-Quads is a statement") {
    const auto readings = test::sample_readings();
    const auto store = graph::Store::assemble(readings);
    const auto bytes = [&](std::string_view sha256) -> Result<std::string> {
        const auto found = std::ranges::find(readings, sha256, [](const auto& r) { return r.document.sha256; });
        return found->document.source_bytes;
    };
    StringSink sink;
    REQUIRE(write_nquads(store, graph::select_with_support(store, {}), bytes, sink));
    const std::string& text = sink.text();
    CHECK(text.ends_with(" .\n"));
    CHECK_THAT(text, Catch::Contains("<https://example.org/kg/entity/russia> <https://example.org/kg/relation/accuse> "
                                     "<https://example.org/kg/entity/turkey> .\n"));
    CHECK_THAT(text, Catch::Contains("\"2020-02-19\"^^<http://www.w3.org/2001/XMLSchema#date> .\n"));
    CHECK_THAT(text, Catch::Contains("\"HTS\"@en .\n"));
}

TEST_CASE("a claim names the claims that are its content") {
    test::SampleDocument d("a-label-too-long-to-be-kept-inside-a-string", "", "2020-02-20");
    d.sentence("Russia accused Turkey of supporting militants.");
    const std::string accusation = d.add("Russia", "accuse", "Turkey", "ACCUSE").id;
    auto& support = d.add("Turkey", "support", "militants", "AID");
    d.said_by(support, "Russia");
    support.nested_in = accusation;
    const auto reading = d.reading();
    const auto store = graph::Store::assemble({reading});
    const auto bytes = [&](std::string_view) -> Result<std::string> { return reading.document.source_bytes; };
    StringSink sink;
    REQUIRE(write_nquads(store, graph::select_with_support(store, {}), bytes, sink));
    const auto claim = [&](graph::EdgeIndex edge) {
        return "<https://example.org/kg/claim/" + store.edge(edge).id + ">";
    };
    CHECK_THAT(sink.text(), Catch::Contains(claim(store.edge_of(graph::AssertionIndex{0})) +
                                            " <https://example.org/relata/ns#content> " +
                                            claim(store.edge_of(graph::AssertionIndex{1})) + " .\n"));
}

TEST_CASE("an article that cannot be read is an error") {
    const auto store = test::sample_store();
    StringSink sink;
    const auto written = write_turtle(store, graph::select_with_support(store, {}), no_bytes, sink);
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "the article is gone");
}
