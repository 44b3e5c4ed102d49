// extract/events/actor_code.h
#include "extract/events/actor_code.h"

#include "tests/support/catch.h"

using relata::Participant;
using relata::extract::actor_code;

namespace {

std::string code(std::string name, std::string type, std::string text = {}) {
    return actor_code(
        Participant{.name = std::move(name), .id = "x", .type = std::move(type), .text = std::move(text)});
}

}  // namespace

TEST_CASE("an actor's country and part are told by name, words and type") {
    CHECK(code("Turkey", "COUNTRY") == "TUR");
    CHECK(code("Kremlin", "GOVERNMENT") == "RUS GOV");
    CHECK(code("Russian Foreign Ministry", "GOVERNMENT") == "RUS GOV");
    CHECK(code("four Turkish soldiers", "OTHER") == "TUR MIL");
    CHECK(code("Syrian rebels", "ARMED_GROUP") == "SYR REB");
    CHECK(code("South Sudan's army", "MILITARY") == "SSD MIL");
    CHECK(code("Sergei Lavrov", "PERSON", "Russian Foreign Minister Sergei Lavrov") == "RUS GOV");
    CHECK(code("two Kenyan judges", "OTHER") == "KEN JUD");
    CHECK(code("Mexican police", "GOVERNMENT") == "MEX COP");
    CHECK(code("NATO", "ORG") == "IGO NAT");
    CHECK(code("Hezbollah fighters", "ARMED_GROUP") == "LBN REB");
}

TEST_CASE("nobody gets a country that is not told") {
    CHECK(code("Sons of the Valley", "ARMED_GROUP").empty());
    CHECK(code("who", "PERSON").empty());  // no health organization
    CHECK(code("Turkish-backed fighters", "ARMED_GROUP").empty());
    CHECK(code("fighters who are Turkish-backed", "ARMED_GROUP").empty());
    CHECK(code("civilians", "OTHER").empty());
    CHECK(actor_code({.name = "that Turkey supports militants", .text = "that Turkey supports militants"}).empty());
}

TEST_CASE("who holds an office in a state acts for it") {
    using relata::extract::actor_code_of_office;
    const Participant turkey{.name = "Turkey", .id = "turkey", .type = "COUNTRY"};
    CHECK(actor_code_of_office(turkey, "president") == "TUR GOV");
    CHECK(actor_code_of_office(turkey, "chief of staff").starts_with("TUR"));
    CHECK(actor_code_of_office({.name = "the valley", .id = "valley"}, "president").empty());
}
