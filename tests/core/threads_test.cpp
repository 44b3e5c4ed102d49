#include "core/threads.h"

#include <atomic>

#include "tests/support/catch.h"

TEST_CASE("as many threads run the work as are wanted, and are joined when the list goes") {
    std::atomic<int> runs = 0;
    {
        const auto threads = relata::start_threads(3, [&runs] { ++runs; });
        CHECK(threads.size() == 3);
    }
    CHECK(runs == 3);
    CHECK(relata::start_threads(0, [&runs] { ++runs; }).empty());
    CHECK(runs == 3);
}
