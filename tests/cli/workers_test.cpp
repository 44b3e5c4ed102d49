// cli/workers.h
#include "cli/workers.h"

#include <atomic>
#include <chrono>

#include "tests/support/catch.h"

using relata::cli::OrderedWorkers;

TEST_CASE("results come in the order of the work, whatever the number of threads") {
    for (const unsigned threads : {1U, 2U, 5U}) {
        std::vector<int> delivered;
        const auto work = [](int n) {
            if (n % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return n * n;
        };
        OrderedWorkers<int, int> workers(threads, work, [&](int n) { delivered.push_back(n); });
        for (int n = 0; n < 100; ++n) workers.submit(n);
        workers.finish();
        REQUIRE(delivered.size() == 100);
        for (int n = 0; n < 100; ++n) CHECK(delivered[static_cast<std::size_t>(n)] == n * n);
    }
}

TEST_CASE("only so much is under way at a time") {
    std::atomic<int> under_way = 0, most = 0;
    const auto work = [&](int n) {
        most = std::max<int>(most, ++under_way);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        return n;
    };
    OrderedWorkers<int, int> workers(3, work, [&](int) { --under_way; });
    for (int n = 0; n < 200; ++n) workers.submit(n);
    workers.finish();
    CHECK(under_way == 0);
    CHECK(most <= 12);
}

TEST_CASE("no work and finishing twice do no harm") {
    OrderedWorkers<int, int> workers(
        2, [](int n) { return n; }, [](int) { FAIL("nothing was submitted"); });
    workers.finish();
    workers.finish();
}
