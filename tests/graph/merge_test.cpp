#include "graph/merge.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <random>

#include "graph/index.h"
#include "graph/ledger_access.h"
#include "tests/graph/all_of.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::TempFolder;

namespace {

constexpr const char* kWhen = "2026-03-01T09:30:00Z";
constexpr const char* kLater = "2026-04-01T00:00:00Z";

/// Everything that two graph files must have in common to be the same graph.
std::string contents(const std::string& path) {
    const auto ledger = Ledger::open(path);
    REQUIRE(ledger.has_value());
    const auto readings = ledger->readings();
    REQUIRE(readings.has_value());
    std::string out = test::all_of(*readings);
    for (const Reading& r : *readings) out += ledger->source_bytes(r.document.sha256).value();
    const auto withdrawn = ledger->withdrawn_documents().value();
    const auto withdrawals = ledger->withdrawals().value();
    const auto judgements = ledger->judgements().value();
    for (const Document& d : withdrawn) out += "withdrawn " + d.id + "\n";
    for (const Withdrawal& w : withdrawals) out += w.sha256 + w.made + w.note + "\n";
    for (const Judgement& j : judgements) out += j.id + j.kind + j.a + j.b + j.note + "\n";
    const auto rows = connection_of(*ledger).integer("SELECT count(*) FROM sightings");
    return out + std::to_string(rows.value()) + test::describe(Store::assemble(*readings));
}

/// A graph file with some of the readings, marks and judgements, chosen by a seed.
std::string some_graph(const std::string& path, unsigned seed, const std::vector<Reading>& all) {
    std::mt19937 random(seed);
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    for (Reading r : all) {
        if (random() % 2 == 0) continue;
        if (random() % 3 == 0) r.engine = "0.10.0-aaaa";
        if (random() % 4 == 0) r.document.id += "-again";
        if (r.engine != "test-1" && !r.assertions.empty()) r.assertions.pop_back();  // each engine has its own way
        if (r.engine != "test-1") r.document.title += " (clean)";
        REQUIRE(ledger->add(r).has_value());
        if (random() % 6 == 0) {
            const std::string note = random() % 2 == 0 ? "mine" : "yours";
            REQUIRE(ledger->withdraw({r.document.sha256}, note, random() % 2 == 0 ? kWhen : kLater).has_value());
        }
        if (random() % 5 == 0) {
            const Judgement j{.kind = "reject",
                              .a = r.document.sha256,
                              .b = {},
                              .author = "jd",
                              .made = kWhen,
                              .note = std::to_string(random() % 2)};
            REQUIRE(ledger->judge(j).has_value());
        }
        if (random() % 9 == 0) REQUIRE(ledger->remove({r.document.sha256.substr(0, 12)}).has_value());
    }
    return path;
}

std::string merged(const std::string& out, const std::vector<std::string>& graphs) {
    const auto done = merge_graphs(out, graphs);
    if (!done) FAIL(done.error().message);
    const auto ledger = Ledger::open(out);
    REQUIRE(ledger.has_value());
    const auto& connection = connection_of(*ledger);
    CHECK(connection.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    return contents(out);
}

std::string index_of(const std::string& path) {
    const auto ledger = Ledger::open(path);
    REQUIRE(ledger.has_value());
    return describe_index(connection_of(*ledger)).value();
}

/// Makes graph files in `folder`, each with the readings from one number to another, and their index.
auto indexed_graphs(const TempFolder& folder, const std::vector<Reading>& all) {
    return [&](const char* name, std::size_t from, std::size_t to) {
        const std::string path = folder.file(name);
        auto ledger = Ledger::open_or_create(path);
        for (std::size_t i = from; i < to; ++i) REQUIRE(ledger->add(all[i]).has_value());
        REQUIRE(bring_up_to_date(*ledger).has_value());
        return path;
    };
}

}  // namespace

TEST_CASE("a union is the same in any order, any number of times, in any grouping") {
    for (unsigned seed = 0; seed < 4; ++seed) {
        const TempFolder folder;
        const auto all = test::generated_readings(seed, 8, 3);
        const std::string a = some_graph(folder.file("a"), 3 * seed, all);
        const std::string b = some_graph(folder.file("b"), 3 * seed + 1, all);
        const std::string c = some_graph(folder.file("c"), 3 * seed + 2, all);
        const std::string ab = merged(folder.file("ab"), {a, b});
        CHECK(merged(folder.file("ba"), {b, a}) == ab);
        CHECK(merged(folder.file("aa"), {a, a}) == contents(a));
        CHECK(merged(folder.file("ab"), {a}) == ab);
        CHECK(merged(folder.file("ab"), {folder.file("ab"), b, a}) == ab);
        const std::string abc = merged(folder.file("ab-c"), {folder.file("ab"), c});
        merged(folder.file("bc"), {c, b});
        CHECK(merged(folder.file("a-bc"), {a, folder.file("bc")}) == abc);
        CHECK(merged(folder.file("cab"), {c, a, b}) == abc);
        const std::string before = contents(b);
        CHECK(merged(a, {b, c, a}) == abc);  // into one of them
        CHECK(contents(b) == before);
    }
}

TEST_CASE("articles read in parts and merged are the graph of all") {
    const TempFolder folder;
    auto readings = test::generated_readings(9, 12, 5);
    const auto add = [&](const std::string& name, const Reading& r) {
        REQUIRE(Ledger::open_or_create(folder.file(name))->add(r).has_value());
    };
    for (const Reading& r : readings) add("all", r);
    std::mt19937 random(4);
    for (unsigned round = 0; round < 3; ++round) {
        std::ranges::shuffle(readings, random);
        std::vector<std::string> parts;
        for (unsigned i = 0; i < 3; ++i) parts.push_back(folder.file(fmt::format("{}-{}", round, i)));
        for (const Reading& r : readings) add(fmt::format("{}-{}", round, random() % 3), r);
        std::erase_if(parts, [](const std::string& part) { return !std::filesystem::exists(part); });
        CHECK(merged(folder.file(fmt::format("union-{}", round)), parts) == contents(folder.file("all")));
    }
}

TEST_CASE("what an old engine read gives way to what a new one did") {
    const TempFolder folder;
    auto old_readings = test::generated_readings(1, 8, 5), new_readings = old_readings;
    for (Reading& r : old_readings) r.engine = "0.9.2-ffff";
    for (Reading& r : new_readings) {
        r.engine = "0.10.0-0000";
        for (Assertion& a : r.assertions) a.confidence = 0.5;
    }
    const auto make = [&](const char* name, const std::vector<Reading>& readings) {
        auto ledger = Ledger::open_or_create(folder.file(name));
        for (const Reading& r : readings) REQUIRE(ledger->add(r) == Added::added);
        return folder.file(name);
    };
    const std::string o = make("old", old_readings), n = make("new", new_readings);
    CHECK(merged(folder.file("on"), {o, n}) == contents(n));
    CHECK(merged(folder.file("no"), {n, o}) == contents(n));
    const auto done = merge_graphs(o, {n});
    CHECK(done->read_again == 8);
    CHECK(done->documents == 0);
    CHECK(done->assertions == 40);
}

TEST_CASE("engines are as old as their version numbers, then as their ids") {
    CHECK(is_older_engine("0.9.1-ffff0000", "0.10.0-0000ffff"));
    CHECK_FALSE(is_older_engine("0.10.0-0000ffff", "0.9.1-ffff0000"));
    CHECK(is_older_engine("0.10.0-0000ffff", "0.10.0-3f2a9c11"));
    CHECK_FALSE(is_older_engine("0.3.0-a", "0.3.0-a"));
    CHECK(is_older_engine("", "0.0.1"));
}

TEST_CASE("the index is told which readings came and which gave way") {
    const TempFolder folder;
    auto readings = test::generated_readings(2, 4, 3);
    auto mine = Ledger::open_or_create(folder.file("a"));
    for (std::size_t i = 0; i < 2; ++i) REQUIRE(mine->add(readings[i]).has_value());
    REQUIRE(connection_of(*mine).run("DELETE FROM index_pending").has_value());
    auto yours = Ledger::open_or_create(folder.file("b"));
    for (std::size_t i = 1; i < 4; ++i) {
        readings[i].engine = "test-2";
        REQUIRE(yours->add(readings[i]).has_value());
    }
    REQUIRE(yours->withdraw({readings[3].document.sha256}, "", kWhen).has_value());
    REQUIRE(merge_graphs(folder.file("a"), {folder.file("b")}).has_value());
    const auto& connection = connection_of(*mine);
    CHECK(connection.integer("SELECT count(*) FROM index_pending") == 2);  // one new, one read again, one withdrawn
    CHECK(connection.integer("SELECT count(*) FROM index_gone WHERE reading = 2") == 1);
    CHECK(connection.integer("SELECT last_assertion - first_assertion FROM index_gone WHERE reading = 2") == 2);
    CHECK(connection.run("INSERT INTO sentence_words(sentence_words, rank) VALUES('integrity-check', 1)").has_value());
}

TEST_CASE("a union begins with the index of its largest file, and ends with the one that would be made anew") {
    const TempFolder folder;
    for (unsigned seed = 0; seed < 4; ++seed) {
        const auto all = test::generated_readings(seed, 10, 4);
        const std::string a = some_graph(folder.file(fmt::format("a{}", seed)), 2 * seed, all);
        const std::string b = some_graph(folder.file(fmt::format("b{}", seed)), 2 * seed + 1, all);
        for (const std::string& path : {a, b}) REQUIRE(bring_up_to_date(*Ledger::open_existing(path)).has_value());
        const std::string alone = folder.file(fmt::format("alone{}", seed)),
                          both = folder.file(fmt::format("c{}", seed));
        const auto one = merge_graphs(alone, {a}), two = merge_graphs(both, {b, a});
        REQUIRE((one.has_value() && two.has_value()));
        CHECK(index_is_current(connection_of(*Ledger::open(alone))).value());
        const auto ledger = Ledger::open_existing(both);
        CHECK(two->documents ==
              Ledger::open(both)->readings()->size() + Ledger::open(both)->withdrawn_documents()->size());
        REQUIRE(bring_up_to_date(*ledger).has_value());
        const auto updated = describe_index(connection_of(*ledger));
        REQUIRE(rebuild_index(connection_of(*ledger)).has_value());
        CHECK(updated.value() == describe_index(connection_of(*ledger)).value());
    }
}

TEST_CASE("a union in a new file has its index when it has its name, the same bytes each time") {
    const TempFolder folder;
    const auto all = test::generated_readings(3, 90, 4);
    const auto make = indexed_graphs(folder, all);
    const std::string a = make("a", 0, 50), b = make("b", 40, 90), whole = make("whole", 0, 90);
    for (const char* out : {"first", "second"}) REQUIRE(merge_graphs(folder.file(out), {a, b}).has_value());
    CHECK(test::read_bytes(folder.file("first")) == test::read_bytes(folder.file("second")));
    CHECK(index_is_current(connection_of(*Ledger::open(folder.file("first")))).value());
    CHECK(index_of(folder.file("first")) == index_of(whole));
}

TEST_CASE("an index that has to be made anew is taken out before many readings come; that of the other file stays") {
    const TempFolder folder;
    const auto all = test::generated_readings(4, 120, 3);
    const auto make = indexed_graphs(folder, all);
    const std::string a = make("a", 0, 50), few = make("few", 50, 55), many = make("many", 55, 120);
    const auto tables = [](const std::string& path) {
        constexpr const char* kCount = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'index%'";
        return connection_of(*Ledger::open(path)).integer(kCount);
    };
    const auto there = tables(a).value();
    REQUIRE(merge_graphs(a, {few}).has_value());
    CHECK(tables(a) == there);
    REQUIRE(merge_graphs(a, {many}).has_value());
    CHECK(tables(a) == 2);  // what the ledger notes for it
    CHECK(tables(many) == there);
    CHECK(index_is_current(connection_of(*Ledger::open(many))).value());
    REQUIRE(bring_up_to_date(*Ledger::open_existing(a)).has_value());
    CHECK(tables(a) == there);
    CHECK(index_of(a) == index_of(make("whole", 0, 120)));
}

TEST_CASE("a file of an older version is taken in, and left as it is") {
    const TempFolder folder;
    const std::string old = folder.file("old.relata");
    {
        const auto made = sqlite::Connection::open(old, sqlite::Mode::create);
        REQUIRE(made->run(test::read_bytes(RELATA_SOURCE_DIR "/tests/graph/data/version-2.sql")).has_value());
    }
    const std::string before = test::read_bytes(old);
    REQUIRE(merge_graphs(folder.file("new.relata"), {old}).has_value());
    CHECK(test::all_of(*Ledger::open(folder.file("new.relata"))->readings()) ==
          test::all_of(*Ledger::open(old)->readings()));
    CHECK(test::read_bytes(old) == before);
}

TEST_CASE("nothing is left behind where a merge cannot be done") {
    const TempFolder folder;
    const std::string good = folder.file("good"), bad = folder.file("bad");
    REQUIRE(Ledger::open_or_create(good)->add(test::sample_reading_one()).has_value());
    test::write_bytes(bad, "not a graph at all");
    CHECK_FALSE(merge_graphs(folder.file("out"), {good, bad}).has_value());
    CHECK_FALSE(merge_graphs(folder.file("out"), {good, folder.file("missing")}).has_value());
    CHECK_FALSE(merge_graphs(bad, {good}).has_value());
    CHECK(test::read_bytes(bad) == "not a graph at all");
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.file("."))) ++files;
    CHECK(files == 2);
}

TEST_CASE("names with a question mark or a percent sign can be merged") {
    const TempFolder folder;
    const std::string odd = folder.file("who%20is?#1");
    REQUIRE(Ledger::open_or_create(odd)->add(test::sample_reading_one()).has_value());
    CHECK(std::filesystem::exists(odd));
    CHECK(merged(folder.file("out"), {odd}) == contents(odd));
}

TEST_CASE("a hundred thousand assertions are merged", "[.][speed]") {
    const TempFolder folder;
    for (const auto& [name, seed] : {std::pair("a", 5U), std::pair("b", 6U)}) {
        auto ledger = Ledger::open_or_create(folder.file(name));
        const auto& connection = connection_of(*ledger);
        REQUIRE(connection.run("PRAGMA synchronous=OFF").has_value());
        for (const Reading& r : test::generated_readings(seed, 5000, 10)) REQUIRE(ledger->add(r).has_value());
    }
    for (const char* out : {"out", "a"}) {
        const auto start = std::chrono::steady_clock::now();
        const auto done = merge_graphs(folder.file(out), {folder.file("a"), folder.file("b")});
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        REQUIRE(done.has_value());
        WARN(done->assertions << " assertions merged into " << out << " in " << took << " s, "
                              << std::filesystem::file_size(folder.file(out)) << " bytes");
    }
}
