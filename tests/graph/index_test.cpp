#include "graph/index.h"

#include <algorithm>
#include <random>
#include <set>

#include "graph/judgements.h"
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

TEST_CASE("articles that are added and taken out again were never there") {
    for (unsigned seed = 20; seed <= 26; ++seed) {
        const TempFolder folder;
        Ledger ledger = empty_ledger(folder.file("a.relata"));
        const auto readings = test::generated_readings(seed, 12, 5);
        for (std::size_t i = 0; i < 6; ++i) REQUIRE(ledger.add(readings[i]).has_value());
        update(ledger);
        const std::string before = described(ledger);
        for (std::size_t i = 6; i < readings.size(); ++i) {
            REQUIRE(ledger.add(readings[i]).has_value());
            if (i % 2 == 0) update(ledger);
        }
        update(ledger);
        for (std::size_t i = 6; i < readings.size(); ++i) {
            REQUIRE(ledger.remove({readings[i].document.id}).has_value());
            if (i % 3 == 0) update(ledger);
        }
        update(ledger);
        const std::string after = described(ledger);
        INFO(difference(before, after));
        REQUIRE(before == after);
    }
}

namespace {

/// Articles of few outlets that copy each other, share lines, labels, addresses and agencies.
std::vector<Reading> entangled_readings(unsigned seed, int count) {
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t n) { return static_cast<int>(random() % n); };
    const std::vector<std::string> furniture = {"We publish every day and are funded by our readers.",
                                                "Subscribe to our newsletter for all the latest news of the coast.",
                                                "The war has killed more than 500,000 people since it began in 2011."};
    std::vector<Reading> out;
    for (int n = 0; n < count; ++n) {
        const int text = below(4);  // what the article is about: several have the same
        SampleDocument d(fmt::format("doc-{}", below(6)), below(5) == 0 ? "" : fmt::format("Outlet {}", below(2)),
                         below(4) == 0 ? "" : fmt::format("2020-02-{:02}", 1 + below(20)));
        d.entity("Anna Smith", "PERSON").entity("Turkey", "COUNTRY", {"Ankara"}).entity("Russia", "COUNTRY");
        for (int k = 0; k < 4; ++k) {
            d.sentence(
                fmt::format("In the affair of number {} Russia accused Turkey of closing {} of the {} harbours of {}.",
                            text, k + 2, text * 7 + k, below(6) == 0 ? "the north coast" : "the coast"));
            if (below(3) > 0) d.add(below(2) == 0 ? "Russia" : "Anna Smith", "accuse", "Turkey", "ACCUSE");
        }
        for (const std::string& line : furniture) {
            if (below(2) == 0) continue;
            d.sentence(line);
            if (below(2) == 0) d.add(below(2) == 0 ? "Turkey" : "Smith", "publish", "~every day", "OTHER");
        }
        d.sentence(fmt::format("This is the only line of its kind and has the number {}.", n));
        Reading reading = d.reading();
        std::vector<Sentence> sentences;
        for (std::size_t at = 0, end = 0; (end = reading.document.source_bytes.find("\n\n", at)) != std::string::npos;
             at = end + 2) {
            Sentence s;
            s.index = static_cast<std::uint32_t>(sentences.size());
            s.text = reading.document.source_bytes.substr(at, end - at);
            sentences.push_back(std::move(s));
        }
        reading.signature = sign(sentences);
        reading.document.agency = below(3) == 0 ? "Reuters" : "";
        if (below(5) == 0) reading.document.url = fmt::format("https://example.org/news/{}", below(3));
        out.push_back(std::move(reading));
    }
    return out;
}

}  // namespace

TEST_CASE("copies, shared labels and repeated lines come and go in the index as they do in the whole") {
    for (unsigned seed = 1; seed <= 14; ++seed) {
        const TempFolder folder;
        Ledger ledger = empty_ledger(folder.file("a.relata"));
        const auto readings = entangled_readings(seed, 16);
        std::mt19937 random(seed * 7);
        for (int step = 0; step < 40; ++step) {
            const Reading& reading = readings[random() % readings.size()];
            if (random() % 3 == 0) {
                static_cast<void>(ledger.remove({reading.document.sha256}));
            } else if (random() % 5 == 0) {
                static_cast<void>(ledger.withdraw({reading.document.sha256}, "", "2020-03-01"));
            } else if (random() % 5 == 0) {
                static_cast<void>(ledger.restore({reading.document.sha256}));
            } else {
                REQUIRE(ledger.add(reading).has_value());
            }
            if (random() % 2 == 0) update(ledger);
        }
        update(ledger);
        const std::string grown = described(ledger);
        const std::string made = rebuilt(ledger);
        INFO("seed " << seed << "\n" << difference(grown, made));
        REQUIRE(grown == made);
    }
}

TEST_CASE("an index that is told of judgements one by one is the one that is made at once") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        const TempFolder folder;
        Ledger ledger = empty_ledger(folder.file("a.relata"));
        const auto readings = test::generated_readings(seed, 12, 5);
        std::mt19937 random(seed * 3);
        std::vector<Judgement> made;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            REQUIRE(ledger.add(readings[i]).has_value());
            const Reading& judged = readings[random() % (i + 1)];
            const Reading& other = readings[random() % readings.size()];
            Judgement j{.author = "jd", .made = "2026-03-01"};
            if (random() % 4 == 0 && !made.empty()) {
                j = taking_back(made[random() % made.size()], "jd", "2026-03-02", "");
            } else if (random() % 2 == 0) {
                const Anchor a =
                    anchor_of(judged.assertions[random() % judged.assertions.size()], judged.document.sha256);
                j.kind = random() % 2 == 0 ? "reject" : "confirm";
                j.a = write_anchors(std::span(&a, 1));
            } else {
                const auto anchor = [&](const Reading& r) {
                    Anchor a{.name = r.entities[random() % r.entities.size()].name};
                    if (random() % 2 == 0) a.document = r.document.sha256;
                    return write_anchors(std::span(&a, 1));
                };
                j.kind = random() % 2 == 0 ? "same" : "differ";
                j.a = anchor(judged);
                j.b = anchor(other);
            }
            REQUIRE(ledger.judge(j).has_value());
            j.id = judgement_id(j);
            made.push_back(j);
            if (random() % 5 == 0) static_cast<void>(ledger.remove({judged.document.sha256}));
            update(ledger);
        }
        const std::string grown = described(ledger);
        const std::string at_once = rebuilt(ledger);
        INFO("seed " << seed << "\n" << difference(grown, at_once));
        REQUIRE(grown == at_once);
    }
}

TEST_CASE("the index counts what the store counts") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const TempFolder folder;
        const std::string path = folder.file("a.relata");
        Ledger ledger = empty_ledger(path);
        for (const Reading& reading : entangled_readings(seed, 14)) REQUIRE(ledger.add(reading).has_value());
        update(ledger);
        const auto store = Store::open(path);
        REQUIRE(store.has_value());
        const auto& connection = connection_of(ledger);
        const auto count = [&](const char* sql) { return static_cast<std::size_t>(connection.integer(sql).value()); };
        CHECK(count("SELECT count(*) FROM index_assertions") == store->assertions().size());
        CHECK(count("SELECT count(*) FROM index_nodes") == store->nodes().size());
        CHECK(count("SELECT count(DISTINCT first_copy) FROM index_documents") == store->origins().count());
        CHECK(count("SELECT count(*) FROM index_lines WHERE furniture") == store->repeated_lines().size());
        std::set<std::uint32_t> sources;
        for (std::uint32_t a = 0; a < store->assertions().size(); ++a)
            sources.insert(store->source_of(AssertionIndex{a}));
        CHECK(count("SELECT count(DISTINCT source) FROM index_assertions") == sources.size());
        std::size_t mentions = 0, documents = 0;
        for (const Node& node : store->nodes()) {
            mentions += node.mentions;
            documents += node.documents;
        }
        CHECK(count("SELECT sum(mentions) FROM index_nodes") == mentions);
        CHECK(count("SELECT sum(documents) FROM index_nodes") == documents);
    }
}
