#include "graph/ledger_rows.h"

#include <random>

#include "graph/ledger_access.h"
#include "tests/graph/all_of.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;
using test::TempFolder;

namespace {

/// Everything that could be taken for something that need not be kept, at random.
Reading odd_reading(unsigned seed) {
    std::mt19937 random(seed);
    const auto one_of = [&random](std::initializer_list<const char*> list) {
        return std::string(list.begin()[random() % list.size()]);
    };
    SampleDocument d(fmt::format("odd-{}", seed), "", "2021-03-04");
    d.entity("Port of Oltu", "FACILITY", {"Oltu", "the port"}).entity("crew", "").entity("\xC3\x89toile", "SHIP");
    Reading r;
    for (int i = 0; i < 12; ++i) {
        d.sentence(one_of(
            {"The crew of the \xC3\x89toile left the Port of Oltu.", "Port of Oltu closed.", "\xF0\x9F\x9A\xA2"}));
        Assertion& a = d.add("crew", one_of({"leave", "close"}), one_of({"", "Port of Oltu", "~that it closed"}));
        for (Participant* p : {&a.subject, &a.object}) {
            p->text = one_of({"", "crew", "The crew", "the", "oil tanker"});
            p->span = {static_cast<std::uint32_t>(random() % 60), static_cast<std::uint32_t>(random() % 90)};
            p->id = one_of({"", "crew", "port-of-oltu", "nobody-declared-me"});
            p->name = one_of({"", "crew", "Port of Oltu", "a name of its own"});
            p->type = one_of({"", "OTHER", "FACILITY"});
        }
        a.relation_text = one_of({"", "left", a.relation_text.c_str()});
        a.attribution = one_of({"", "crew", "harbour master"});
        a.attribution_id = one_of({"", "crew", "harbour-master"});
        a.place = one_of({"", "Port of Oltu", "quay 3"});
        a.place_id = one_of({"", "port-of-oltu", "quay-3"});
        a.id = one_of({"00ff00ff00ff00ff", "00FF", "abc", "not a digest", ""});
        a.nested_in = one_of({"", "0123456789abcdef", "0123456789abcde"});
        a.sentence_text = one_of({"", a.sentence_text.c_str()});
        a.arguments.push_back({.role = one_of({"", "in"}),
                               .text = one_of({"", "Port", "quay"}),
                               .span = {3, 7},
                               .id = one_of({"", "quay-3", "quay-4"})});
        if (random() % 2 == 0) a.quantity = Quantity{0.1, one_of({"", "ships"}), Bound::max, one_of({"", "a few"})};
    }
    r = d.reading();
    if (seed % 2 == 0) r.entities.push_back({.id = "crew", .name = "crew again", .type = "GROUP"});
    if (seed % 3 == 0) r.entities.push_back({.id = "", .name = "", .type = ""});
    if (seed % 5 == 0) r.entities.push_back({.id = "", .name = "\xC3\x89toile", .type = ""});
    if (seed % 7 == 0) r.entities.push_back({.id = "", .name = "Quay", .type = ""});
    return r;
}

std::vector<Reading> without_bytes(std::vector<Reading> readings) {
    for (Reading& r : readings) r.document.source_bytes.clear();
    return readings;
}

}  // namespace

TEST_CASE("any reading comes back as it was written, whatever could be left out of the file") {
    const TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("g.relata"));
    for (unsigned seed = 0; seed < 40; ++seed) {
        const Reading in = odd_reading(seed);
        REQUIRE(ledger->add(in) == Added::added);
        const auto out = ledger->readings();
        REQUIRE(out->size() == 1);
        REQUIRE(test::all_of(*out) == test::all_of(without_bytes({in})));
        REQUIRE(ledger->source_bytes(in.document.sha256) == in.document.source_bytes);
        REQUIRE(ledger->remove({in.document.id}).has_value());
    }
}

TEST_CASE("who takes part has a row among the entities, declared or not") {
    const TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("g.relata"));
    SampleDocument d("docks", "", "2021-03-04");
    d.entity("union", "ORG").sentence("The union called a vote.").add("union", "call", "vote");
    Reading in = d.reading();
    std::erase_if(in.entities, [](const Entity& e) { return e.id == "vote"; });
    REQUIRE(ledger->add(in) == Added::added);
    const auto& connection = connection_of(*ledger);
    CHECK(connection.integer("SELECT count(*) FROM entities WHERE declared") == 1);
    CHECK(connection.integer("SELECT count(*) FROM entity_records WHERE NOT declared AND name = 'vote'") == 1);
    CHECK(connection.integer("SELECT count(*) FROM records WHERE subject_entity = (SELECT row FROM entity_records "
                             "WHERE id = 'union') AND object_entity IS NOT NULL AND subject = 'union'") == 1);
    CHECK(ledger->readings()->front().entities.size() == 1);
}

TEST_CASE("the word indexes follow what is added and removed") {
    const TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("g.relata"));
    SampleDocument d("docks", "", "2021-03-04");
    d.entity(
         "Caf\xC3\xA9 Orl\xC3\xA9"
         "ans",
         "ORG")
        .sentence("Dockers were striking.")
        .add("Dockers", "strike", "");
    REQUIRE(ledger->add(d.reading()) == Added::added);
    const auto& connection = connection_of(*ledger);
    const auto found = [&] {
        return connection.integer(
            "SELECT count(*) FROM sentence_words WHERE sentence_words MATCH 'strikes AND docker'");
    };
    CHECK(found() == 1);
    CHECK(connection.integer("SELECT count(*) FROM name_words WHERE name_words MATCH 'orleans'") == 1);
    REQUIRE(ledger->remove({"docks"}).has_value());
    CHECK(found() == 0);
    CHECK(connection.run("INSERT INTO sentence_words(sentence_words, rank) VALUES('integrity-check', 1)").has_value());
    CHECK(connection.run("INSERT INTO name_words(name_words, rank) VALUES('integrity-check', 1)").has_value());
}

namespace {

/// SQLite's own comparison of the word indexes with the texts.
bool words_are_whole(const sqlite::Connection& connection) {
    return connection.run("INSERT INTO sentence_words(sentence_words, rank) VALUES('integrity-check', 1)") &&
           connection.run("INSERT INTO name_words(name_words, rank) VALUES('integrity-check', 1)");
}

}  // namespace

TEST_CASE("words are found of what was read twice in one transaction") {
    const TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("g.relata"));
    std::vector<Reading> readings = test::sample_readings();
    const std::size_t count = readings.size();
    for (std::size_t i = 0; i < count; ++i) {
        readings.push_back(readings[i]);
        readings.back().engine = "a later one";
        readings.back().assertions.resize(1);
    }
    REQUIRE(ledger->add(readings).has_value());
    const auto& connection = connection_of(*ledger);
    CHECK(words_are_whole(connection));
    CHECK(connection.integer("SELECT count(*) FROM sentences") == static_cast<std::int64_t>(count));
}

TEST_CASE("a file of version 3, whose triggers fill the word indexes, goes on without them") {
    const TempFolder folder;
    const std::string path = folder.file("g.relata");
    const auto readings = test::sample_readings();
    {
        auto ledger = Ledger::open_or_create(path);
        REQUIRE(ledger->add(readings.front()).has_value());
        REQUIRE(connection_of(*ledger)
                    .run("CREATE TRIGGER sentence_added AFTER INSERT ON sentences BEGIN INSERT INTO "
                         "sentence_words(rowid, text) VALUES(new.row, new.text); END;"
                         "CREATE TRIGGER name_added AFTER INSERT ON names BEGIN INSERT INTO name_words(rowid, name) "
                         "VALUES(new.row, new.name); END; PRAGMA user_version=3")
                    .has_value());
    }
    const auto before = Ledger::open(path)->readings();
    CHECK(Ledger::open(path)->judgements().has_value());
    auto ledger = Ledger::open_existing(path);
    REQUIRE(ledger.has_value());
    const auto& connection = connection_of(*ledger);
    CHECK(connection.integer("PRAGMA user_version") == 4);
    CHECK(test::all_of(*ledger->readings()) == test::all_of(*before));
    REQUIRE(ledger->add(std::span(readings).subspan(1)).has_value());
    CHECK(words_are_whole(connection));
    REQUIRE(ledger->remove({readings.front().document.id}).has_value());
    CHECK(words_are_whole(connection));
}

TEST_CASE("some rows can be read without the rest") {
    const TempFolder folder;
    auto ledger = Ledger::open_or_create(folder.file("g.relata"));
    for (const Reading& r : test::sample_readings()) REQUIRE(ledger->add(r).has_value());
    const auto& connection = connection_of(*ledger);
    Reading part;
    const std::int64_t reading = connection.integer("SELECT reading FROM records WHERE row = 2").value();
    REQUIRE(read_assertions(connection, *layout_of(connection), {{reading, &part}}, "SELECT 2").has_value());
    REQUIRE(part.assertions.size() == 1);
    CHECK(part.entities.empty());
}

TEST_CASE("a file of an older version says the same after it was brought up to date") {
    const TempFolder folder;
    for (const char* old : {"version-1.sql", "version-2.sql"}) {
        const std::string path = folder.file(old);
        const std::string sql = test::read_bytes(RELATA_SOURCE_DIR "/tests/graph/data/" + std::string(old));
        {
            const auto made = sqlite::Connection::open(path, sqlite::Mode::create);
            REQUIRE(made->run(sql).has_value());
        }
        const std::string bytes = test::read_bytes(path);
        const auto before = Ledger::open(path)->readings();
        REQUIRE(before->size() == 1);
        const std::string sha256 = before->front().document.sha256;
        const auto article = Ledger::open(path)->source_bytes(sha256);
        REQUIRE(article.has_value());
        CHECK(Ledger::open(path)->judgements()->empty());
        CHECK(test::read_bytes(path) == bytes);
        auto ledger = Ledger::open_existing(path);
        REQUIRE(ledger.has_value());
        const auto after = ledger->readings();
        REQUIRE(after->size() == 1);
        CHECK(test::all_of(*after) == test::all_of(*before));
        CHECK(ledger->source_bytes(sha256) == article.value());
        const auto& connection = connection_of(*ledger);
        CHECK(connection.integer("PRAGMA user_version") == 4);
        CHECK(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'old%'") == 0);
        CHECK(connection.integer("SELECT count(*) FROM index_pending") == 1);
        CHECK(ledger->withdraw({sha256}, "", "2026-03-01T09:30:00Z").has_value());
    }
}
