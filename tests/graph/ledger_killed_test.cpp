// A process that adds is killed at moments of chance; whatever it had been told is kept must be there.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <random>
#include <thread>

#include "graph/graph_file.h"
#include "graph/ledger.h"
#include "tests/graph/all_of.h"
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

bool add_all(const std::string& path, const std::vector<Reading>& readings) {
    auto ledger = Ledger::open_or_create(path);
    if (!ledger) {
        std::cerr << ledger.error().message << '\n';
        return false;
    }
    for (const Reading& r : readings) {
        if (const auto added = ledger->add(r); !added) {
            std::cerr << added.error().message << '\n';
            return false;
        }
    }
    return true;
}

/// Runs `work` in a process of its own.
template <typename Work>
pid_t in_child(Work&& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work() ? 0 : 1);
    return child;
}

bool ended_well(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("an add that is killed at any of fifty moments leaves whole documents, and the next add completes them") {
    constexpr int kMoments = 50, kEach = 4;
    const TempFolder folder;
    const auto readings = test::generated_readings(6, 15, kEach);
    const std::string whole = folder.file("whole");
    for (const Reading& r : readings) REQUIRE(Ledger::open_or_create(whole)->add(r).has_value());
    const std::string expected = test::all_of(*Ledger::open(whole)->readings());
    std::mt19937 random(20200212);
    int partial = 0;
    for (int round = 0; round < kMoments; ++round) {
        const std::string path = folder.file("g" + std::to_string(round));
        const int wait_for = static_cast<int>(random() % 12), milliseconds = static_cast<int>(random() % 4);
        const int reported = add_until_killed(path, readings, wait_for, milliseconds);
        if (!std::filesystem::exists(path)) continue;
        auto ledger = Ledger::open_or_create(path);  // checks every page
        REQUIRE(ledger.has_value());
        const auto kept = ledger->readings();
        REQUIRE(kept.has_value());
        REQUIRE(static_cast<int>(kept->size()) >= reported);
        REQUIRE(static_cast<int>(kept->size()) <= reported + 1);
        for (const Reading& r : *kept) REQUIRE(r.assertions.size() == kEach);
        if (!kept->empty() && kept->size() < readings.size()) ++partial;
        for (const Reading& r : readings) REQUIRE(ledger->add(r).has_value());
        REQUIRE(test::all_of(*ledger->readings()) == expected);
    }
    CHECK(partial > kMoments / 2);  // else the moments were ill chosen and little was tried
}

TEST_CASE("who reads while another adds sees whole documents, and never fewer than before") {
    const TempFolder folder;
    const auto readings = test::generated_readings(7, 20, 4);
    const std::string path = folder.file("g.relata");
    REQUIRE(Ledger::open_or_create(path).has_value());
    const pid_t child = in_child([&] { return add_all(path, readings); });
    std::size_t seen = 0, looks = 0;
    for (; seen < readings.size() && looks < 100000; ++looks) {
        const auto ledger = Ledger::open(path);
        REQUIRE(ledger.has_value());
        const auto now = ledger->readings();
        REQUIRE(now.has_value());
        REQUIRE(now->size() >= seen);
        seen = now->size();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        for (const Reading& r : *now) REQUIRE(r.assertions.size() == 4);
    }
    CHECK(seen == readings.size());
    CHECK(looks > 1);
    CHECK(ended_well(child));
}

TEST_CASE("two that add at once wait for each other, also while the file is made") {
    const TempFolder folder;
    const auto readings = test::generated_readings(8, 30, 5);
    const std::string path = folder.file("g.relata");
    const std::vector<Reading> mine(readings.begin(), readings.begin() + 20),
        yours(readings.begin() + 10, readings.end());
    const pid_t one = in_child([&] { return add_all(path, mine); });
    const pid_t two = in_child([&] { return add_all(path, yours); });
    CHECK(ended_well(one));
    CHECK(ended_well(two));
    CHECK(Ledger::open(path)->readings()->size() == readings.size());
    CHECK_FALSE(std::filesystem::exists(path + "-wal"));  // a closed graph is one file
    CHECK_FALSE(std::filesystem::exists(path + "-shm"));
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
