#include "graph/origins.h"

#include <algorithm>
#include <random>

#include "graph/filters.h"
#include "graph/ledger.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// Sentences of chance words about one event: "Russia accused Turkey of veto moru lana … ."
std::vector<std::string> article(unsigned seed, int sentences = 12) {
    constexpr std::array kSyllables = {"ve", "to", "mo", "ru", "la", "na", "ki", "so", "be", "da", "fi", "gu"};
    std::mt19937 random(seed);
    std::vector<std::string> out;
    for (int s = 0; s < sentences; ++s) {
        std::string text = s % 3 == 0 ? "Russia accused Turkey of" : "Turkey supported Syria in";
        for (int w = 0; w < 9; ++w) {
            text += ' ';
            for (int k = 0; k < 3; ++k) text += kSyllables[random() % kSyllables.size()];
        }
        out.push_back(text + ".");
    }
    return out;
}

Reading published(const std::string& label, const std::string& publisher, const std::vector<std::string>& sentences,
                  const std::string& day = "2020-02-20", const std::string& agency = "") {
    SampleDocument d(label, publisher, day);
    for (const std::string& sentence : sentences) {
        d.sentence(sentence);
        if (sentence.starts_with("Russia"))
            d.add("Russia", "accuse", "Turkey", "ACCUSE");
        else
            d.add("Turkey", "support", "Syria", "AID");
    }
    Reading out = d.reading();
    out.document.agency = agency;
    return out;
}

std::uint32_t sources_of(const std::vector<Reading>& readings, std::string_view relation = "accuse") {
    const Store store = Store::assemble(readings);
    for (const Edge& e : store.edges()) {
        if (e.relation == relation) return e.sources;
    }
    return 0;
}

std::vector<std::uint32_t> first_copies(std::vector<Reading> readings) {
    for (Reading& r : readings) r.signature = sign_evidence(r.assertions);
    return find_origins(readings).first_copy;
}

/// The article with every `step`th sentence of another one.
std::vector<std::string> mixed(std::vector<std::string> sentences, const std::vector<std::string>& others,
                               std::size_t from) {
    for (std::size_t i = from; i < sentences.size(); ++i) sentences[i] = others[i];
    return sentences;
}

}  // namespace

TEST_CASE("a copy adds no source, also with a word changed and cut a little short") {
    const auto text = article(1);
    auto changed = text;
    changed[4].replace(changed[4].rfind(' '), std::string::npos, " elsewhere.");
    auto shorter = text;
    shorter.resize(9);
    const auto original = published("a", "Northern Wire", text, "2020-02-20");
    CHECK(sources_of({original}) == 1);
    CHECK(sources_of({original, published("b", "Harbour Post", text, "2020-02-21")}) == 1);
    CHECK(sources_of({original, published("b", "Harbour Post", changed, "2020-02-21")}) == 1);
    CHECK(sources_of({original, published("b", "Harbour Post", shorter, "2020-02-21")}) == 1);
    CHECK(sources_of({original, published("b", "", text, "2020-02-21"), published("c", "", text, "")}) == 1);
}

TEST_CASE("two reporters' accounts of one event are two sources") {
    const auto one = published("a", "Northern Wire", article(1)), two = published("b", "Harbour Post", article(2));
    CHECK(sources_of({one, two}) == 2);
    CHECK(first_copies({one, two}) == std::vector<std::uint32_t>{0, 1});
    CHECK(sources_of({one, published("b", "northern wire", article(2))}) == 1);
}

TEST_CASE("a copied sentence counts once, in articles that are no copies of each other") {
    auto quoting = article(2);
    const auto text = article(1);
    for (std::string& sentence : quoting) {
        if (sentence.starts_with("Russia")) sentence = "Turkey supported Syria in vala vala.";
    }
    const auto own = published("b", "Harbour Post", quoting, "2020-02-21");
    CHECK(sources_of({published("a", "Northern Wire", text), own}) == 1);
    quoting[0] = text[0];
    const auto copying = published("b", "Harbour Post", quoting, "2020-02-21");
    CHECK(first_copies({published("a", "Northern Wire", text), copying}) == std::vector<std::uint32_t>{0, 1});
    CHECK(sources_of({published("a", "Northern Wire", text), copying}) == 1);
    CHECK(sources_of({published("a", "Northern Wire", text), copying}, "support") == 2);
}

TEST_CASE("short sentences that anybody writes are nobody's copy") {
    const auto one = published("a", "Northern Wire", {"Russia accused Turkey on Monday."});
    const auto two = published("b", "Harbour Post", {"Russia accused Turkey on Monday."});
    CHECK(sources_of({one, two}) == 2);
}

TEST_CASE("one agency report in two papers is one source, edited or not") {
    const auto text = article(1);
    const auto edited = mixed(text, article(9), 7);
    const auto in_a = published("a", "Northern Wire", text, "2020-02-20", "AFP");
    CHECK(sources_of({in_a, published("b", "Harbour Post", edited, "2020-02-20", "AFP")}) == 1);
    CHECK(first_copies({in_a, published("b", "Harbour Post", edited, "2020-02-20", "AFP")})[1] == 0);
    CHECK(first_copies({in_a, published("b", "Harbour Post", edited, "2020-02-20")})[1] == 1);
}

TEST_CASE("the first of the copies is the earliest, then the one of the smallest label") {
    const auto text = article(1);
    CHECK(first_copies({published("a", "A", text, "2020-02-21"), published("b", "B", text, "2020-02-20"),
                        published("c", "C", text, "")}) == std::vector<std::uint32_t>{1, 1, 1});
    CHECK(first_copies({published("a", "A", text), published("b", "B", text)}) == std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("copies of copies are one article") {
    auto first = article(1, 40);
    auto second = first, third = first;
    const auto other = article(2, 40);
    for (std::size_t i = 0; i < 5; ++i) second[i] = other[i];
    for (std::size_t i = 0; i < 10; ++i) third[i] = other[i];
    const auto a = published("a", "A", first), b = published("b", "B", second), c = published("c", "C", third);
    CHECK(first_copies({a, b, c}) == std::vector<std::uint32_t>{0, 0, 0});
    CHECK(first_copies({a, c}) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("two versions of one address are one article; an address without a path says nothing") {
    auto one = published("a", "A", article(1)), two = published("b", "A", article(2));
    one.document.url = two.document.url = "https://example.com/strike";
    CHECK(first_copies({one, two}) == std::vector<std::uint32_t>{0, 0});
    one.document.url = two.document.url = "https://example.com/";
    CHECK(first_copies({one, two}) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("any order of adding gives the same origins") {
    const test::TempFolder folder;
    std::mt19937 random(7);
    std::vector<Reading> readings;
    for (unsigned i = 0; i < 30; ++i) {
        const auto text = mixed(article(i % 7), article(100 + i % 3), 3 + i % 10);
        Reading r = published("doc-" + std::to_string(i), "Paper " + std::to_string(i % 5), text,
                              i % 4 == 0 ? "" : "2020-02-" + std::to_string(10 + i % 9), i % 6 == 0 ? "AFP" : "");
        readings.push_back(std::move(r));
    }
    std::string expected;
    for (int round = 0; round < 4; ++round) {
        const std::string path = folder.file(std::to_string(round));
        auto ledger = Ledger::open_or_create(path);
        REQUIRE(ledger.has_value());
        for (const Reading& r : readings) REQUIRE(ledger->add(r).has_value());
        const auto store = Store::open(path);
        REQUIRE(store.has_value());
        std::string got = test::describe(*store) + std::to_string(store->origins().count());
        for (std::uint32_t a = 0; a < store->assertions().size(); ++a) {
            for (const std::uint32_t copy : store->copies_of(AssertionIndex{a})) got += " " + std::to_string(copy);
        }
        if (round == 0) expected = got;
        CHECK(got == expected);
        std::ranges::shuffle(readings, random);
    }
}

TEST_CASE("a copy never adds to any edge's sources") {
    for (unsigned seed = 0; seed < 8; ++seed) {
        std::vector<Reading> readings;
        for (unsigned i = 0; i < 4; ++i)
            readings.push_back(
                published("a" + std::to_string(i), "Paper " + std::to_string(i % 3), article(seed * 10 + i)));
        const auto before = sources_of(readings);
        readings.push_back(published("z", "Copyist", article(seed * 10 + seed % 4), "2020-03-01"));
        CHECK(sources_of(readings) == before);
        readings.push_back(published("y", "Other", article(seed * 10 + 7), "2020-03-01"));
        CHECK(sources_of(readings) == before + 1);
    }
}

TEST_CASE("--min-sources asks for independent origins") {
    const auto text = article(1);
    const std::vector<Reading> copies = {published("a", "A", text), published("b", "B", text, "2020-02-21")};
    CHECK(select(Store::assemble(copies), {.min_sources = 2}).empty());
    CHECK(select(Store::assemble({copies[0], published("b", "B", article(2))}), {.min_sources = 2}).size() == 2);
}

TEST_CASE("a page without a publisher is of its site") {
    Document d{.id = "a-7", .source = "pages/a-7.html", .url = "https://www.DailyWire.org:443/2021/a?id=7"};
    CHECK(outlet_name(d) == "dailywire.org");
    CHECK(voice_of(d) == "dailywire.org");
    d.agency = "Reuters";
    CHECK(voice_of(d) == "reuters");
    const Document file{.id = "a-7", .source = "pages/a-7.html"};
    CHECK(outlet_name(file) == "a-7");
    CHECK(voice_of(file).empty());
    const Document feed{.id = "a-7", .source = "http://wire.example.org/a/7"};
    CHECK(outlet_name(feed) == "wire.example.org");
}
