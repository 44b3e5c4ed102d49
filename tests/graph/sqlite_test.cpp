#include "graph/sqlite.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;

TEST_CASE("SQL asks numbers that the program has, until they are taken away") {
    const test::TempFolder folder;
    const auto connection = sqlite::Connection::open(folder.file("numbers"), sqlite::Mode::create);
    REQUIRE(connection.has_value());
    const std::unordered_map<std::int64_t, std::int64_t> numbers = {{0, 3}, {7, 70}};
    REQUIRE(connection->define("ten_times", &numbers).has_value());
    CHECK(connection->integer("SELECT ten_times(7)") == 70);
    CHECK(connection->integer("SELECT ten_times(0)") == 3);
    CHECK(connection->integer("SELECT ten_times(NULL) IS NULL AND ten_times(8) IS NULL") == 1);
    REQUIRE(connection->define("ten_times", nullptr).has_value());
    CHECK_FALSE(connection->integer("SELECT ten_times(7)").has_value());
}
