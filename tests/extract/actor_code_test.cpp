// extract/actor_code.h
#include "extract/actor_code.h"

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
    CHECK(code("Sergei Lavrov", "PERSON", "Russian Foreign Minister Sergei Lavrov") == "RUS");
}

TEST_CASE("nobody gets a country that is not told") {
    CHECK(code("Hayat Tahrir al-Sham", "ARMED_GROUP").empty());
    CHECK(code("Turkish-backed fighters", "ARMED_GROUP").empty());
    CHECK(code("civilians", "OTHER").empty());
    CHECK(actor_code({.name = "that Turkey supports militants", .text = "that Turkey supports militants"}).empty());
}
