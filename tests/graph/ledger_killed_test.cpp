// A process that adds is killed at moments of chance; whatever it had been told is kept must be there.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "graph/graph_file.h"
#include "graph/ledger.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::TempFolder;

namespace {

/// Adds all readings in a child process that writes one byte after each. Once it has written `reports` bytes it is
/// given some more milliseconds and killed, wherever it is then. Returns how many it reported.
int add_until_killed(const std::string& path, const std::vector<Reading>& readings, int reports, int milliseconds) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto ledger = Ledger::open_or_create(path);
        for (const Reading& r : readings) {
            if (!ledger || !ledger->add(r) || ::write(ends[1], "+", 1) != 1) ::_exit(1);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    int reported = 0;
    char byte = 0;
    while (reported < reports && ::read(ends[0], &byte, 1) == 1) ++reported;
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    while (::read(ends[0], &byte, 1) == 1) ++reported;
    ::close(ends[0]);
    const bool failed = WIFEXITED(status) && WEXITSTATUS(status) != 0;
    REQUIRE_FALSE(failed);
    return reported;
}

}  // namespace

TEST_CASE("an add that is killed loses nothing it reported and leaves a whole file") {
    const TempFolder folder;
    const auto readings = test::generated_readings(6, 200, 30);
    int partial = 0;
    for (int round = 0; round < 8; ++round) {
        const std::string path = folder.file("g" + std::to_string(round));
        const int reported =
            add_until_killed(path, readings, round, 2 * round + 1);  // the first while the file is made
        if (!std::filesystem::exists(path)) continue;
        auto ledger = Ledger::open_or_create(path);  // checks every page
        REQUIRE(ledger.has_value());
        const auto kept = ledger->readings();
        REQUIRE(kept.has_value());
        REQUIRE(static_cast<int>(kept->size()) >= reported);
        REQUIRE(static_cast<int>(kept->size()) <= reported + 1);
        for (const Reading& r : *kept) REQUIRE(r.assertions.size() == 30);
        if (reported > 0 && reported < 200) ++partial;
        for (std::size_t i = 0; i < 3; ++i) REQUIRE(ledger->add(readings[i]).has_value());  // and it goes on
    }
    CHECK(partial > 0);  // else the moments were ill chosen and nothing was tried
}

TEST_CASE("a transaction that is dropped leaves nothing behind") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger->add(test::sample_reading_one()) == Added::added);
    {
        const auto connection = open_graph_file(path, Access::write);
        REQUIRE(connection.has_value());
        const auto transaction = sqlite::Transaction::begin(*connection);
        REQUIRE(transaction.has_value());
        REQUIRE(connection->run("DELETE FROM documents").has_value());
    }
    CHECK(ledger->readings()->size() == 1);
    CHECK(ledger->readings()->front().assertions.size() == test::sample_reading_one().assertions.size());
}
