// export/events.h
#include "export/events.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::exporter;

namespace {

Assertion killing() {
    Assertion a;
    a.subject.name = "Hayat Tahrir al-Sham";
    a.subject.id = "hayat-tahrir-al-sham";
    a.relation = "kill";
    a.object.name = "four Turkish soldiers";
    a.object.id = "four-turkish-soldiers";
    a.event_class = "ASSAULT";
    a.quantity = Quantity{4, "soldiers", Bound::exact, "four soldiers"};
    a.attribution = "Turkey";
    a.place = "Idlib";
    a.sentence_span = {10, 60};
    return a;
}

}  // namespace

TEST_CASE("an event has its type, both sides, the toll and who reports it") {
    const Assertion a = killing();
    const Event event{&a, "", "TUR MIL"};
    CHECK(events_line("idlib-1", {&event, 1}) ==
          R"({"id":"idlib-1","events":[{"type":"ASSAULT","mode":null,"source":"Hayat Tahrir al-Sham",)"
          R"("target":"four Turkish soldiers","source_code":null,"target_code":"TUR MIL","place":"Idlib","time":null,)"
          R"("dead":4,"injured":null,"reporter":"Turkey","sentence_start":10,"sentence_end":60}]})"
          "\n");
    Assertion threat = killing();
    threat.object = {.name = "to strike Idlib", .text = "to strike Idlib"};
    const Event clause{&threat, "", ""};
    CHECK_THAT(events_line("idlib-1", {&clause, 1}), Catch::Contains(R"("target":null)"));
    CHECK(events_line("quiet", {}) == "{\"id\":\"quiet\",\"events\":[]}\n");
}

TEST_CASE("what did not happen is no event") {
    Assertion a = killing();
    CHECK(reports_event(a));
    a.modality = Modality::reported;
    CHECK(reports_event(a));
    for (const Modality modality :
         {Modality::possible, Modality::planned, Modality::conditional, Modality::requested}) {
        a.modality = modality;
        CHECK_FALSE(reports_event(a));
    }
    a = killing();
    a.polarity = Polarity::negated;
    CHECK_FALSE(reports_event(a));
    a = killing();
    for (const auto* type : {"", "STATEMENT", "STATE", "OTHER"}) {
        a.event_class = type;
        CHECK_FALSE(reports_event(a));
    }
}
