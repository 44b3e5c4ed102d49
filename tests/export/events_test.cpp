// export/events.h
#include "export/events.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("an event has its type, both sides, the toll and who reports it") {
    const Event event{.assertion = "00f1",
                      .sentence_span = {10, 60},
                      .type = "ASSAULT",
                      .mode = "drone",
                      .cameo = "190",
                      .source = {"Hayat Tahrir al-Sham", "SYR REB"},
                      .target = {"four Turkish soldiers", "TUR MIL"},
                      .place = "Idlib",
                      .dead = 4,
                      .reporter = "Turkey",
                      .confidence = 0.7};
    CHECK(events_line("idlib-1", {&event, 1}) ==
          R"({"id":"idlib-1","events":[{"type":"ASSAULT","mode":"drone","cameo":"190","source":"Hayat Tahrir al-Sham",)"
          R"("target":"four Turkish soldiers","source_code":"SYR REB","target_code":"TUR MIL","place":"Idlib",)"
          R"("time":null,"dead":4,"injured":null,"reporter":"Turkey","confidence":0.7,"assertion":"00f1",)"
          R"("sentence_start":10,"sentence_end":60}]})"
          "\n");
}

TEST_CASE("a document without events has a line too, and what is not known is null") {
    CHECK(events_line("quiet", {}) == "{\"id\":\"quiet\",\"events\":[]}\n");
    const Event event{.type = "PROTEST", .source = {"students", ""}};
    const std::string line = events_line("d", {&event, 1});
    CHECK_THAT(line, Catch::Contains(R"("target":null)"));
    CHECK_THAT(line, Catch::Contains(R"("source_code":null)"));
    CHECK_THAT(line, Catch::Contains(R"("reporter":null)"));
}
