#include "query/likeness.h"

#include "tests/support/catch.h"

using namespace relata::query;
using Stems = std::vector<std::string>;

namespace {

std::vector<Key> keys(std::string_view text) {
    std::vector<Key> out;
    for (const std::string& stem : stems_of(text)) out.push_back({stem, 1});
    return out;
}

double like(std::string_view wanted, std::string_view words) { return likeness(keys(wanted), stems_of(words)); }

}  // namespace

TEST_CASE("endings and nationalities do not count") {
    CHECK(stem_of("attacks") == stem_of("attacked"));
    CHECK(stem_of("accused") == stem_of("accuse"));
    CHECK(stem_of("Turkish") == "turkey");
    CHECK(stems_of("the Turkish soldiers of the north") == Stems{"turkey", "soldier", "north"});
    CHECK(stem_of("").empty());
}

TEST_CASE("words of one line of the table are alike") {
    CHECK(are_alike(Likeness::act, stem_of("murdered"), stem_of("kill")));
    CHECK(are_alike(Likeness::thing, stem_of("troopers"), stem_of("soldier")));
    CHECK_FALSE(are_alike(Likeness::act, stem_of("kill"), stem_of("praise")));
    CHECK_FALSE(are_alike(Likeness::thing, stem_of("soldier"), stem_of("bomb")));
}

TEST_CASE("the whole name is most alike, words that nobody asked for take away") {
    CHECK(like("Turkish soldiers", "Turkish soldiers") == 1);
    CHECK(like("Turkish soldiers", "two Turkish troopers") > 0.6);
    CHECK(like("Turkish soldiers", "two Turkish troopers") < 1);
    CHECK(like("air base", "the airbase") > 0.9);
    CHECK(like("Turkey", "the commander of the Turkish soldiers") < like("Turkey", "Turkish army"));
    CHECK(like("Turkish soldiers in Idlib", "Turkey") == 0);
}
