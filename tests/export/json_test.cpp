// export/json.h
#include "export/json.h"

#include "tests/support/catch.h"

using relata::exporter::JsonText;

TEST_CASE("members stand in the order in which they are written") {
    JsonText out;
    out.begin_object();
    out.member("b", "2");
    out.key("a");
    out.begin_array();
    out.number("0.5");
    out.null();
    out.raw("{\"x\":1}");
    out.end_array();
    out.end_object();
    CHECK(out.take() == R"({"b":"2","a":[0.5,null,{"x":1}]})");
}

TEST_CASE("quotes, line breaks and broken bytes cannot break the JSON") {
    JsonText out;
    out.string("a \"b\"\n\xff – é");
    CHECK(out.take() == "\"a \\\"b\\\"\\n\xEF\xBF\xBD – é\"");
}

TEST_CASE("a writer can be used again after take") {
    JsonText out(JsonText::Layout::indented);
    out.begin_array();
    out.string("x");
    out.end_array();
    CHECK(out.take() == "[\n \"x\"\n]");
    out.null();
    CHECK(out.take() == "null");
}
