// export/records.h
#include "export/records.h"

#include <algorithm>

#include "export/json_array.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("every assertion is written once, and an empty graph is a valid file") {
    const auto store = test::sample_store();
    const auto selection = graph::select_with_support(store, {});
    StringSink lines, table, array;
    write_ndjson(store, selection, lines);
    write_csv(store, selection, table);
    write_json(store, selection, array);
    CHECK(std::ranges::count(lines.text(), '\n') == 13);
    CHECK(std::ranges::count(table.text(), '\n') == 14);
    CHECK(std::ranges::count(array.text(), '\n') == 15);
    StringSink nothing;
    write_json(store, {}, nothing);
    CHECK(nothing.text() == "[]\n");
}

TEST_CASE("lines become an array") {
    StringSink sink;
    JsonArray array(sink);
    array.add("{\"a\":1}\n");
    array.add("{}");
    array.finish();
    CHECK(sink.text() == "[\n{\"a\":1},\n{}\n]\n");
}
