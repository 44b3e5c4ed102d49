#include "export/diff.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("differences are told in sections, each relation with what came and what went") {
    const graph::Store before = graph::Store::assemble({test::sample_reading_one()});
    const graph::Store after = test::sample_store();
    const auto difference = graph::compare(before, after);
    const std::string text = diff_text(before, after, difference);
    CHECK(text.starts_with("new\n"));
    CHECK(text.find(
              "Recep Tayyip Erdogan met Vladimir Putin (1 source)\n    + idlib-2, 2020-02-27: Erdogan met Putin.\n") !=
          std::string::npos);
    CHECK(text.find("\nstronger: more independent sources\n") != std::string::npos);
    CHECK(text.find("Russia accused Turkey (1 source, now 2)") != std::string::npos);
    const std::string back = diff_text(after, before, graph::compare(after, before));
    CHECK(back.find("withdrawn with their documents\n") != std::string::npos);
    CHECK(back.find("    - idlib-2, 2020-02-27: Erdogan met Putin.\n") != std::string::npos);
}

TEST_CASE("each difference is an object with its evidence") {
    const graph::Store before = graph::Store::assemble({test::sample_reading_one()});
    const graph::Store after = test::sample_store();
    const auto difference = graph::compare(before, after);
    const auto lines = diff_json(before, after, difference);
    CHECK(lines.size() == difference.edges.size() + difference.identities.size());
    CHECK(lines[0].starts_with(R"({"change":"new","words":")"));
    CHECK(lines[0].find(R"("doc":"idlib-2","publisher":"Harbour Post")") != std::string::npos);
}

TEST_CASE("no difference is no text") {
    const graph::Store store = test::sample_store();
    CHECK(diff_text(store, store, graph::compare(store, store)).empty());
}
