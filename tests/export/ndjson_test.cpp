// export/ndjson.h and export/fields.h
#include "export/ndjson.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::exporter;

namespace {

Assertion accusation() {
    Assertion a;
    a.id = "00112233445566aa";
    a.sentence_span = {10, 52};
    a.sentence_text = "Russia accused Ankara of \"aiding\" rebels.";
    a.subject = {.name = "Russia", .id = "russia", .type = "COUNTRY", .text = "Russia", .span = {10, 16}};
    a.relation = "accuse";
    a.relation_text = "accused";
    a.relation_span = {17, 24};
    a.object = {.name = "Turkey", .id = "turkey", .type = "COUNTRY", .text = "Ankara", .span = {25, 31}};
    a.arguments = {{.role = "of", .text = "\"aiding\" rebels", .span = {35, 50}, .id = ""}};
    a.event_class = "ACCUSE";
    a.time = "2020-02";
    a.quantity = Quantity{1000, "attacks", Bound::min, "more than 1,000 attacks"};
    a.rule = "active_clause";
    a.confidence = 0.87654;
    return a;
}

}  // namespace

TEST_CASE("every field of the record is printed in order, and null where it does not apply") {
    CHECK(
        ndjson_line(accusation(), {"idlib-1", "news/idlib-1.txt", "2020-02-20", "", "Clashes"}) ==
        R"({"id":"00112233445566aa","doc":"idlib-1","source":"news/idlib-1.txt","published":"2020-02-20",)"
        R"("publisher":null,"title":"Clashes","sentence_start":10,"sentence_end":52,)"
        R"("sentence_text":"Russia accused Ankara of \"aiding\" rebels.",)"
        R"("subject":"Russia","subject_id":"russia","subject_type":"COUNTRY","subject_text":"Russia",)"
        R"("subject_start":10,"subject_end":16,)"
        R"("relation":"accuse","relation_text":"accused","relation_start":17,"relation_end":24,)"
        R"("object":"Turkey","object_id":"turkey","object_type":"COUNTRY","object_text":"Ankara",)"
        R"("object_start":25,"object_end":31,)"
        R"("arguments":[{"role":"of","text":"\"aiding\" rebels","start":35,"end":50,"id":null}],)"
        R"("polarity":"affirmed","modality":"asserted","attribution":null,"attribution_id":null,"nested_in":null,)"
        R"("class":"ACCUSE","mode":null,"cameo":null,"time":"2020-02","time_text":null,"place":null,"place_id":null,)"
        R"("quantity":1000,"quantity_text":"more than 1,000 attacks","quantity_unit":"attacks","quantity_bound":"min",)"
        R"("rule":"active_clause","confidence":0.877})"
        "\n");
}

TEST_CASE("an implied participant has a name but no words and no offsets") {
    Assertion a = accusation();
    a.subject = {.name = "Russia", .id = "russia", .type = "COUNTRY"};
    const std::string line = ndjson_line(a, {});
    CHECK_THAT(line, Catch::Contains(R"("subject":"Russia")"));
    CHECK_THAT(line, Catch::Contains(R"("subject_text":null,"subject_start":null,"subject_end":null)"));
}

TEST_CASE("numbers are short and never in exponent form") {
    CHECK(format_number(1000, 3) == "1000");
    CHECK(format_number(0.9, 3) == "0.9");
    CHECK(format_number(1.0 / 3, 3) == "0.333");
    CHECK(format_number(1e15, 6) == "1000000000000000");
    CHECK(format_number(-0.00001, 3) == "0");
    CHECK(format_number(0.0 / 0.0, 3) == "0");
}
