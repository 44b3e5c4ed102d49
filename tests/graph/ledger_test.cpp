#include "graph/ledger.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "graph/filters.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;
using test::TempFolder;

namespace {

Ledger make(const std::string& path, const std::vector<Reading>& readings) {
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    for (const Reading& r : readings) REQUIRE(ledger->add(r) == Added::added);
    return std::move(*ledger);
}

std::string described(const std::string& path) {
    const auto store = Store::open(path);
    if (!store) return store.error().message;
    return test::describe(*store);
}

void run_sql(const std::string& path, const char* sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

/// Labels in the order of `documents`.
std::vector<std::string> labels(const Ledger& ledger) {
    std::vector<std::string> out;
    const auto documents = ledger.documents();
    REQUIRE(documents.has_value());
    for (const Document& d : *documents) out.push_back(d.id);
    return out;
}

Reading small(const std::string& label, const std::string& published, const std::string& relation = "accuse") {
    SampleDocument d(label, "Wire", published);
    d.sentence("Russia accused Turkey on " + published).add("Russia", relation, "Turkey", "ACCUSE");
    return d.reading();
}

}  // namespace

TEST_CASE("what was kept comes back field by field") {
    const TempFolder folder;
    Reading in = test::sample_reading_one();
    in.document.author = "A. Writer";
    in.document.published_reason = "dateline";
    in.document.dateline_place = "Moscow";
    Assertion& a = in.assertions[2];
    REQUIRE(a.quantity.has_value());
    a.mode = "drone";
    a.cameo = "190";
    a.nested_in = "0123456789abcdef";
    a.time_text = "in January";
    a.modality = Modality::reported;
    a.arguments.push_back({.role = "in", .text = "January", .span = {1, 2}, .id = {}});
    const Ledger ledger = make(folder.file("g.relata"), {in});
    const auto readings = ledger.readings();
    REQUIRE(readings.has_value());
    REQUIRE(readings->size() == 1);
    const Reading& out = readings->front();
    CHECK(out.engine == in.engine);
    CHECK(out.document.sha256 == in.document.sha256);
    CHECK(out.document.title == in.document.title);
    CHECK(out.document.author == "A. Writer");
    CHECK(out.document.published_reason == "dateline");
    CHECK(out.document.dateline_place == "Moscow");
    CHECK(out.document.source_bytes.empty());
    CHECK(ledger.source_bytes(in.document.sha256) == in.document.source_bytes);
    CHECK(ledger.source_bytes("00").has_value() == false);
    CHECK(out.assertions.size() == in.assertions.size());
    const Assertion& b = out.assertions[2];
    CHECK(b.id == a.id);
    CHECK(b.sentence == a.sentence);
    CHECK(b.sentence_span == a.sentence_span);
    CHECK(b.sentence_text == a.sentence_text);
    CHECK(b.subject.name == a.subject.name);
    CHECK(b.subject.span == a.subject.span);
    CHECK(b.object.type == "FACILITY");
    CHECK(b.relation_span == a.relation_span);
    CHECK(b.modality == Modality::reported);
    CHECK(b.mode == "drone");
    CHECK(b.cameo == "190");
    CHECK(b.nested_in == a.nested_in);
    CHECK(b.time == "2020-01");
    CHECK(b.time_text == "in January");
    CHECK(b.quantity->value == 1000);
    CHECK(b.quantity->bound == Bound::min);
    CHECK(b.quantity->text == "more than 1,000 times");
    CHECK(b.confidence == a.confidence);
    CHECK(b.rule == "sample");
    REQUIRE(b.arguments.size() == 1);
    CHECK(b.arguments[0].span == Span{1, 2});
    CHECK_FALSE(out.assertions[0].quantity.has_value());
    CHECK(test::describe(Store::assemble(*readings)) == test::describe(Store::assemble({in})));
}

TEST_CASE("adding twice changes nothing, not a byte of the file") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    make(path, test::sample_readings());
    const std::string before = test::read_bytes(path);
    auto again = Ledger::open_or_create(path);
    REQUIRE(again.has_value());
    for (const Reading& r : test::sample_readings()) {
        CHECK(again->has(r.document.sha256, r.engine) == true);
        CHECK(again->has(r.document, r.engine) == true);
        CHECK(again->add(r) == Added::already_there);
    }
    CHECK(test::read_bytes(path) == before);
}

TEST_CASE("many readings added together are kept all or none") {
    const TempFolder folder;
    Reading unnamed = small("c", "2020-02-03");
    unnamed.document.sha256.clear();
    const std::vector<Reading> good = {small("a", "2020-02-01"), small("b", "2020-02-02"), small("a", "2020-02-01")};
    const std::vector<Reading> bad = {small("d", "2020-02-04"), unnamed};
    auto ledger = Ledger::open_or_create(folder.file("g.relata"));
    REQUIRE(ledger.has_value());
    const auto added = ledger->add(good);
    REQUIRE(added.has_value());
    CHECK(*added == std::vector{Added::added, Added::added, Added::already_there});
    CHECK_FALSE(ledger->add(bad).has_value());
    CHECK(labels(*ledger) == std::vector<std::string>{"a", "b"});
    make(folder.file("one-by-one.relata"), {good[0], good[1]});
    CHECK(described(folder.file("g.relata")) == described(folder.file("one-by-one.relata")));
}

TEST_CASE("any order of adding gives the same graph out of the file") {
    const TempFolder folder;
    auto readings = test::generated_readings(3, 12, 6);
    for (std::size_t i = 0; i < 3; ++i) {  // three contents under one label, and one under two names
        readings[i].document.id = "same";
        readings[i].document.published = i == 0 ? "" : "2020-02-0" + std::to_string(i);
    }
    readings.push_back(readings[5]);
    readings.back().document.id = "copy";
    readings.back().document.source = "b/copy.txt";
    std::string expected;
    for (unsigned i = 0; i < 4; ++i) {
        const std::string path = folder.file(std::to_string(i));
        auto ledger = Ledger::open_or_create(path);
        REQUIRE(ledger.has_value());
        for (const Reading& r : readings) {
            if (!*ledger->has(r.document, r.engine)) REQUIRE(ledger->add(r).has_value());
        }
        const std::string got = described(path);
        if (i == 0) expected = got;
        CHECK(got == expected);
        std::mt19937 random(i);
        std::ranges::shuffle(readings, random);
    }
}

TEST_CASE("a new engine's reading takes the place of the old one") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {small("a", "2020-02-01")});
    Reading newer = small("a", "2020-02-01", "blame");
    newer.engine = "test-2";
    CHECK(ledger.has(newer.document.sha256, "test-2") == false);
    CHECK(ledger.add(newer) == Added::read_again);
    const auto readings = ledger.readings();
    REQUIRE(readings->size() == 1);
    REQUIRE(readings->front().assertions.size() == 1);
    CHECK(readings->front().assertions[0].relation == "blame");
    CHECK(readings->front().engine == "test-2");
}

TEST_CASE("one label with other content gets digits behind an at sign, and both stay") {
    const TempFolder folder;
    const Reading early = small("news", "2020-02-01"), late = small("news", "2020-02-02");
    Ledger ledger = make(folder.file("g.relata"), {late, early});
    CHECK(labels(ledger) == std::vector<std::string>{"news", "news@" + late.document.sha256.substr(0, 8)});
    const auto readings = ledger.readings();
    CHECK(readings->at(0).document.published == "2020-02-01");
    CHECK(readings->at(1).assertions.at(0).document == readings->at(1).document.id);
}

TEST_CASE("a removed document was never read") {
    const TempFolder folder;
    const auto readings = test::generated_readings(8, 10, 5);
    const std::string path = folder.file("all"), without = folder.file("without");
    Ledger ledger = make(path, readings);
    const auto gone =
        ledger.remove({"doc-003", readings[7].document.source, readings[5].document.sha256.substr(0, 10)});
    REQUIRE(gone.has_value());
    CHECK(*gone == std::vector<std::string>{"doc-003", "doc-005", "doc-007"});
    std::vector<Reading> rest;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (i != 3 && i != 5 && i != 7) rest.push_back(readings[i]);
    }
    make(without, rest);
    CHECK(described(path) == described(without));
    CHECK(ledger.has(readings[3].document.sha256, "test-1") == false);
    CHECK(ledger.add(readings[3]) == Added::added);
}

TEST_CASE("removing takes all or none, and says what it does not know") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {small("news", "2020-02-01"), small("other", "2020-02-02")});
    const auto refused = ledger.remove({"news", "missing"});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().message.find("'missing'") != std::string::npos);
    CHECK(labels(ledger) == std::vector<std::string>{"news", "other"});
    CHECK_FALSE(ledger.remove({"n"}).has_value());
}

TEST_CASE("a source that stands for two documents is not guessed at") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {small("news", "2020-02-01"), small("news", "2020-02-02")});
    const auto refused = ledger.remove({"articles/news.txt"});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().message.find("2 documents") != std::string::npos);
    CHECK(ledger.remove({"news"})->size() == 1);
    CHECK(labels(ledger) == std::vector<std::string>{"news"});
}

TEST_CASE("a file that is no graph is refused and left as it is") {
    const TempFolder folder;
    const std::string path = folder.file("news.html");
    for (const std::string& bytes :
         {std::string("<html><body>Russia accuses Turkey</body></html>"), std::string("SQLite format 3"),
          std::string("SQLite format 3\0 and then nothing of it", 40), std::string(5000, '\x01')}) {
        test::write_bytes(path, bytes);
        for (const auto open : {Ledger::open, Ledger::open_or_create, Ledger::open_existing}) {
            const auto ledger = open(path);
            REQUIRE_FALSE(ledger.has_value());
            CHECK(ledger.error().message.starts_with(path + ": "));
            CHECK(test::read_bytes(path) == bytes);
        }
    }
    CHECK_FALSE(std::filesystem::exists(path + "-journal"));
}

TEST_CASE("another program's database is refused and left as it is") {
    const TempFolder folder;
    const std::string path = folder.file("places.sqlite");
    run_sql(path, "CREATE TABLE bookmarks(url TEXT)");
    const std::string before = test::read_bytes(path);
    const auto ledger = Ledger::open_or_create(path);
    REQUIRE_FALSE(ledger.has_value());
    CHECK(ledger.error().message.find("another program") != std::string::npos);
    CHECK(test::read_bytes(path) == before);
}

TEST_CASE("a newer schema is refused and named") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    make(path, {small("a", "2020-02-01")});
    run_sql(path, "PRAGMA user_version=7");
    const auto ledger = Ledger::open_or_create(path);
    REQUIRE_FALSE(ledger.has_value());
    CHECK(ledger.error().message.find("version 7") != std::string::npos);
}

TEST_CASE("a damaged file is told from a whole one, wherever it was cut") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    make(path, test::generated_readings(4, 20, 10));
    const std::string whole = test::read_bytes(path);
    for (const std::size_t size : {whole.size() / 2, whole.size() - 100, std::size_t{4096}, std::size_t{200}}) {
        test::write_bytes(path, whole.substr(0, size));
        const auto store = Store::open(path);
        REQUIRE_FALSE(store.has_value());
        CHECK(store.error().message.find("damaged") != std::string::npos);
        CHECK_FALSE(Ledger::open_or_create(path).has_value());
        CHECK(test::read_bytes(path).size() == size);
    }
    std::string broken = whole;
    std::fill(broken.begin() + 8192, broken.begin() + 12288, '\xFF');
    test::write_bytes(path, broken);
    CHECK_FALSE(Ledger::open_or_create(path).has_value());
}

TEST_CASE("a missing file is made by adding only") {
    const TempFolder folder;
    const std::string path = folder.file("none.relata");
    CHECK_FALSE(Ledger::open(path).has_value());
    CHECK_FALSE(Ledger::open_existing(path).has_value());
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(Ledger::open_or_create(path).has_value());
    CHECK(Ledger::open(path).has_value());
    CHECK_FALSE(Ledger::open(folder.file("")).has_value());
    CHECK_FALSE(Ledger::open_or_create(folder.file("no/such/folder/g.relata")).has_value());
}

TEST_CASE("an empty file is one that adding has not begun") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    test::write_bytes(path, "");
    CHECK_FALSE(Ledger::open(path).has_value());
    CHECK(Ledger::open_or_create(path).has_value());
}

TEST_CASE("a read-only file can be read but not added to") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    make(path, {small("a", "2020-02-01")});
    REQUIRE(::chmod(path.c_str(), 0444) == 0);
    CHECK(Ledger::open(path).has_value());
    if (::access(path.c_str(), W_OK) == 0) return;  // root may write anything
    const auto ledger = Ledger::open_or_create(path);
    REQUIRE_FALSE(ledger.has_value());
    CHECK(ledger.error().message.find("Permission denied") != std::string::npos);
}

TEST_CASE("reading does not write") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    make(path, {small("a", "2020-02-01")});
    auto ledger = Ledger::open(path);
    REQUIRE(ledger.has_value());
    CHECK_FALSE(ledger->add(small("b", "2020-02-02")).has_value());
    CHECK_FALSE(ledger->remove({"a"}).has_value());
    CHECK(labels(*ledger) == std::vector<std::string>{"a"});
}

TEST_CASE("a hundred thousand assertions are kept and read back", "[.][speed]") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    const auto readings = test::generated_readings(5, 5000, 20);
    const auto seconds = [start = std::chrono::steady_clock::now()] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    make(path, readings);
    const double written = seconds();
    const auto store = Store::open(path);
    REQUIRE(store.has_value());
    WARN("5000 documents added in " << written << " s, opened in " << seconds() - written << " s, "
                                    << std::filesystem::file_size(path) << " bytes");
    CHECK(store->assertions().size() == 100000);
    const double opened = seconds();
    const auto found = select_with_support(*store, {.about = "Idlib", .hops = 2, .since = "2020-02"});
    WARN(found.size() << " edges selected in " << seconds() - opened << " s");
}

TEST_CASE("a file of version 1 is read as it is, and brought up to date by the first writing") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    run_sql(path, test::read_bytes(RELATA_SOURCE_DIR "/tests/graph/data/version-1.sql").c_str());
    const std::string before = test::read_bytes(path);
    {
        const auto store = Store::open(path);
        REQUIRE(store.has_value());
        CHECK(store->assertions().size() == 4);
        CHECK(store->documents()[0].published == "2022-06-20");
        CHECK(store->documents()[0].published_certainty == DateCertainty::unknown);
        CHECK(store->origins().count() == 1);
    }
    CHECK(test::read_bytes(path) == before);
    auto ledger = Ledger::open_existing(path);
    REQUIRE(ledger.has_value());
    Reading copy = ledger->readings()->front();
    copy.document.sha256 = std::string(64, 'a');
    copy.document.id = "copy";
    copy.document.agency = "AFP";
    copy.document.url = "https://example.com/copy";
    copy.document.published_certainty = DateCertainty::stated;
    copy.document.source_bytes = "x";
    copy.signature = sign_evidence(copy.assertions);
    CHECK(ledger->add(copy) == Added::added);
    const auto readings = Ledger::open(path)->readings();
    REQUIRE(readings->size() == 2);
    CHECK(readings->at(0).document.agency == "AFP");
    CHECK(readings->at(0).document.url == "https://example.com/copy");
    CHECK(readings->at(0).document.published_certainty == DateCertainty::stated);
    CHECK(readings->at(0).signature == copy.signature);
    CHECK(readings->at(1).signature.empty());
    CHECK(Store::open(path)->origins().count() == 1);
    run_sql(path, "PRAGMA integrity_check");
}
