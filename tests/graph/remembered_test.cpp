#include "graph/remembered.h"

#include <string>

#include "tests/support/catch.h"

using namespace relata::graph;

TEST_CASE("what was made of a text is made once") {
    int made = 0;
    const auto make = [&made](std::string_view text) {
        ++made;
        return std::string(text) + "!";
    };
    Remembered<std::string> known;
    CHECK(known.of("Brole", make) == "Brole!");
    CHECK(known.of("Brole", make) == "Brole!");
    CHECK(made == 1);
    const std::string page(5000, 'x');
    CHECK(known.of(page, make) == page + "!");
    CHECK(known.of(page, make) == page + "!");
    CHECK(made == 3);
}

TEST_CASE("more texts than are kept give what they gave before") {
    Remembered<std::size_t> known;
    const auto make = [](std::string_view text) { return text.size(); };
    for (int round = 0; round < 2; ++round) {
        for (int n = 0; n < 30'000; ++n) {
            const std::string text = "name " + std::to_string(n);
            REQUIRE(known.of(text, make) == text.size());
        }
    }
}
