#include "eval/json.h"

#include "tests/support/catch.h"

using namespace relata::eval;

TEST_CASE("members are found by name, the last one where a name stands twice") {
    const auto json = parse_json(R"({"a":1,"b":{"c":[true,null,"x"]},"a":2.5})");
    REQUIRE(json.has_value());
    CHECK(json->number_at("a") == 2.5);
    CHECK(json->find("b")->find("c")->items.at(2).text == "x");
    CHECK(json->find("none") == nullptr);
    CHECK_FALSE(json->text_at("a").has_value());
}

TEST_CASE("broken and deep JSON is refused") {
    CHECK(parse_json("{\"a\":}").error().message.starts_with("byte 5: "));
    CHECK(parse_json("{} {}").error().message.starts_with("byte "));
    const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
    CHECK(parse_json(nested(200)).has_value());
    CHECK(parse_json(nested(100000)).error().message.find("deeply") != std::string::npos);
}
