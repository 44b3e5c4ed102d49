#include "export/timeline.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

namespace {

std::vector<graph::Moment> moments_of(const graph::Store& store, graph::TimelineQuery query) {
    auto moments = graph::make_timeline(store, query);
    REQUIRE(moments.has_value());
    return std::move(*moments);
}

}  // namespace

TEST_CASE("the table tells when, what, by how many and by whom") {
    const graph::Store store = test::sample_store();
    const std::string table = timeline_table(store, moments_of(store, {}));
    CHECK(table.starts_with("when         what"));
    CHECK(table.find("Jan 2020     Hayat Tahrir al-Sham attacked Hmeimim airbase                      1        Northern Wire") !=
          std::string::npos);
    CHECK(table.find("19 Feb 2020  Russia accused Turkey") != std::string::npos);
}

TEST_CASE("what only the publication dates is marked, plans and denials are told as such") {
    const graph::Store store = test::sample_store();
    const std::string list = timeline_markdown(store, moments_of(store, {.undated = true}));
    CHECK(list.find(
              "- **reported 20 Feb 2020** Turkey did not support militants, by their own account. *Disputed.* (Northern Wire)\n") !=
          std::string::npos);
    CHECK(list.find("Recep Tayyip Erdogan planned to launch an operation in Idlib province, by their own account.") !=
          std::string::npos);
}

TEST_CASE("json and csv carry the ids that lead back to the sentences") {
    const graph::Store store = test::sample_store();
    const auto moments = moments_of(store, {.entities = {"HTS"}});
    const auto lines = timeline_json(store, moments);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with(
        R"({"time":"2020-01","dating":"told","when":"Jan 2020","words":"Hayat Tahrir al-Sham attacked)"));
    const auto rows = timeline_rows(store, moments);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].size() == timeline_columns().size());
    CHECK(rows[0][8] == store.assertion(moments[0].lead).id);
}
