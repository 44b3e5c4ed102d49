#include "graph/index.h"

#include <algorithm>
#include <random>

#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;
using test::TempFolder;

namespace {

std::string described(const Ledger& ledger) {
    const auto text = describe_index(connection_of(ledger));
    if (!text) return text.error().message;
    return *text;
}

std::string rebuilt(const Ledger& ledger) {
    const auto done = rebuild_index(connection_of(ledger));
    return done ? described(ledger) : done.error().message;
}

void update(const Ledger& ledger) {
    const auto done = bring_up_to_date(ledger);
    INFO((done ? "" : done.error().message));
    REQUIRE(done.has_value());
}

Ledger empty_ledger(const std::string& path) {
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    return std::move(*ledger);
}

/// The first line in which two texts differ, for reading in a failed test.
std::string difference(const std::string& a, const std::string& b) {
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() && y == b.end()) return "none";
    const auto line = [](const std::string& text, std::size_t at) {
        const std::size_t from = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        return text.substr(from, text.find('\n', at) - from);
    };
    const auto at = static_cast<std::size_t>(x - a.begin());
    return line(a, at) + "\n" + line(b, std::min(at, b.size()));
}

}  // namespace

TEST_CASE("the index is made once, and is current until something is added") {
    const TempFolder folder;
    Ledger ledger = empty_ledger(folder.file("a.relata"));
    CHECK_FALSE(*index_is_current(connection_of(ledger)));
    REQUIRE(ledger.add(test::sample_reading_one()).has_value());
    update(ledger);
    CHECK(*index_is_current(connection_of(ledger)));
    REQUIRE(ledger.add(test::sample_reading_two()).has_value());
    CHECK_FALSE(*index_is_current(connection_of(ledger)));
    update(ledger);
    CHECK(*index_is_current(connection_of(ledger)));
}

TEST_CASE("an index brought up to date article by article is the one that is made at once") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        const TempFolder folder;
        Ledger ledger = empty_ledger(folder.file("a.relata"));
        auto readings = test::generated_readings(seed, 14, 6);
        std::ranges::shuffle(readings, std::mt19937(seed));
        for (const Reading& reading : readings) {
            REQUIRE(ledger.add(reading).has_value());
            update(ledger);
        }
        const std::string grown = described(ledger);
        const std::string made = rebuilt(ledger);
        INFO(difference(grown, made));
        REQUIRE(grown == made);
    }
}
