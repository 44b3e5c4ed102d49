#include "graph/known_places.h"

#include <algorithm>
#include <string>
#include <vector>

#include "graph/known_organisations.h"
#include "graph/references.h"
#include "tests/support/catch.h"

using namespace relata::graph;

TEST_CASE("every place of the table is found by the name it has there") {
    // The spellings are folded when the table is made: that must be the folding that look-up does.
    std::size_t places = 0;
    std::vector<std::string> lost;
    for (int id = 0; id < 13'000'000; ++id) {
        const auto place = place_of_id(std::to_string(id));
        if (!place) continue;
        ++places;
        const auto same = places_named(place->name);
        if (std::ranges::none_of(same, [&](const KnownPlace& p) { return p.id == place->id; }))
            lost.emplace_back(place->name);
    }
    CHECK(places > 20'000);
    CHECK(lost == std::vector<std::string>{});
}

TEST_CASE("a place is found with any Arabic article or none") {
    for (const char* name : {"Ar Raqqah", "Raqqah", "al-Raqqah", "Raqqa"}) {
        INFO(name);
        REQUIRE_FALSE(places_named(name).empty());
        CHECK(places_named(name).front().id == "172955");
    }
    CHECK(places_named("Qarmidia").empty());
    CHECK(places_named("").empty());
}

TEST_CASE("a city has a position, a region and a country have none") {
    REQUIRE(position_of("geonames:170063"));
    CHECK(position_of("geonames:170063")->latitude == Approx(36.201));
    CHECK(position_of("geonames:170063")->longitude == Approx(37.161));
    CHECK_FALSE(position_of("geonames:US.TX"));
    CHECK_FALSE(position_of("iso:SYR"));
    CHECK_FALSE(position_of(""));
}

TEST_CASE("a great city is another place than the province of its name") {
    CHECK(is_great_city("Kharkiv"));
    CHECK_FALSE(is_great_city("Idlib"));
}

TEST_CASE("an organisation is found by any of its names, its units are not it") {
    CHECK(organisation_named("the UN")->article == "United_Nations");
    CHECK(organisation_named("ISIS militants")->article == "Islamic_State");
    CHECK(organisation_named("UN Security Council")->article == "United_Nations_Security_Council");
    CHECK_FALSE(organisation_named("UN peacekeepers in Mali"));
    CHECK_FALSE(organisation_named("State"));
}

TEST_CASE("who held an office is known from the first day to the last") {
    CHECK(office_holder("US President", "2021-01-19") == "Donald Trump");
    CHECK(office_holder("the president of the United States", "2021-01-20") == "Joe Biden");
    CHECK(office_holder("British prime minister", "2024-07-05") == "Keir Starmer");
    CHECK_FALSE(office_holder("British prime minister", "1950-07-05"));
    CHECK_FALSE(office_holder("British prime minister", "2024"));
    CHECK_FALSE(office_holder("prime minister", "2024-07-05"));
    CHECK_FALSE(office_holder("US president", "2199-01-01"));
}
