#include "graph/name_folding.h"

#include <random>
#include <string>

#include "tests/support/catch.h"

using namespace relata::graph;

TEST_CASE("ASCII names fold by a way of their own to the same words") {
    const std::string letters = "aBcdS s'`.-&,19\"/ ";
    std::mt19937 random(3);
    for (int n = 0; n < 3000; ++n) {
        std::string name;
        for (unsigned length = random() % 12; length > 0; --length) name.push_back(letters[random() % letters.size()]);
        auto beside = fold_words(name + " \u00e9");  // one letter beyond ASCII sends it the other way
        REQUIRE(!beside.empty());
        beside.pop_back();
        INFO(name);
        REQUIRE(fold_words(name) == beside);
    }
    CHECK(fold_words("U.S. O'Brole's \"Red-Front\"") == std::vector<std::string>{"us", "obrole", "red", "front"});
}
