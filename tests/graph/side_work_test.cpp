#include "graph/side_work.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace relata::graph;

TEST_CASE("what several threads work on comes back in the order in which it was given") {
    for (const std::size_t threads : {0U, 1U, 2U, 4U}) {
        SideWork<int, std::string> writing(
            [](int n) {
                std::string out;
                for (int i = 0; i < (n % 7) * 500; ++i) out = std::to_string(n);  // some take longer
                return std::to_string(n);
            },
            threads);
        std::vector<std::string> written, wanted;
        for (int n = 0; n < 200; ++n) {
            wanted.push_back(std::to_string(n));
            writing.give(n);
            if (writing.is_full()) written.push_back(writing.take());
        }
        while (!writing.is_empty()) written.push_back(writing.take());
        CHECK(written == wanted);
    }
}

TEST_CASE("work that nobody takes is done with when it ends") {
    SideWork<int, int> doubling([](int n) { return 2 * n; }, 2);
    for (int n = 0; n < 5; ++n) doubling.give(n);
    CHECK(doubling.take() == 0);
}

TEST_CASE("two things are done beside each other, and both are done when that ends") {
    std::string beside, here;
    run_beside([&] { beside = "sorted"; }, [&] { here = "written"; });
    CHECK(beside + " and " + here == "sorted and written");
}
