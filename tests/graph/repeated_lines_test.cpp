#include "graph/repeated_lines.h"

#include "graph/ledger.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// Article `n` of a paper: two sentences of its own and `last`.
Reading article(int n, const std::string& last, const std::string& publisher = "Harbour Post") {
    SampleDocument d("doc-" + std::to_string(n), publisher, "2020-02-20");
    d.sentence(fmt::format("Russia accused Turkey of closing port number {} of the {} harbours.", n, n * 7 + 3));
    d.add("Russia", "accuse", "Turkey", "ACCUSE");
    d.sentence(fmt::format("Turkey denied {} of the {} charges in the letter of day {}.", n, n * 3 + 1, n));
    d.add("Turkey", "deny", "~the charges", "REJECT");
    d.sentence(last);
    d.add("Harbour Post", "publish", "~every day", "OTHER");
    return d.reading();
}

std::vector<Reading> articles(int count, const std::string& last, int with_last) {
    std::vector<Reading> out;
    for (int n = 0; n < count; ++n)
        out.push_back(
            article(n, n < with_last ? last : fmt::format("The case number {} goes on in the court of {}.", n, n)));
    return out;
}

std::size_t left_out(const std::vector<Reading>& readings) {
    const Store store = Store::assemble(readings);  // named, so that it outlives the loop over its lines
    std::size_t count = 0;
    for (const RepeatedLine& line : store.repeated_lines()) count += line.assertions;
    return count;
}

const std::string kFurniture = "We publish every day and are funded by our readers.";
const std::string kOutlet = "The Harbour Post publishes news of the coast every day of the year.";
const std::string kBackground = "The war has killed more than 500,000 people since 2011 and displaced millions more.";

}  // namespace

TEST_CASE("a line that speaks to the reader under three articles is furniture") {
    CHECK(left_out(articles(6, kFurniture, 3)) == 3);
    CHECK(left_out(articles(6, kOutlet, 4)) == 4);
    CHECK(left_out(articles(6, kFurniture, 2)) == 0);
    const auto lines = Store::assemble(articles(6, kFurniture, 3));
    REQUIRE(lines.repeated_lines().size() == 1);
    CHECK(lines.repeated_lines()[0].outlet == "harbour post");
    CHECK(lines.repeated_lines()[0].text == kFurniture);
    CHECK(lines.repeated_lines()[0].documents == 3);
    CHECK(lines.assertions().size() == 6 * 3 - 3);
}

TEST_CASE("background that an outlet repeats stays, unless nearly all of many articles have it") {
    CHECK(left_out(articles(4, kBackground, 4)) == 0);
    CHECK(left_out(articles(10, kBackground, 6)) == 0);
    CHECK(left_out(articles(10, kBackground, 9)) == 9);
}

TEST_CASE("what speakers say to us and you is no furniture") {
    CHECK(left_out(articles(6, "“We will publish your names every day,” the harbour master said.", 4)) == 0);
    CHECK(left_out(articles(6, "The US publishes the list of the harbours every day.", 4)) == 0);
}

TEST_CASE("other outlets and copies of one article do not add up") {
    auto readings = articles(6, kFurniture, 2);
    readings.push_back(article(8, kFurniture, "Northern Wire"));
    CHECK(left_out(readings) == 0);
}

TEST_CASE("removing documents brings the line's assertions back") {
    const test::TempFolder folder;
    const std::string path = folder.file("g.relata");
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    for (const Reading& r : articles(6, kFurniture, 3)) REQUIRE(ledger->add(r).has_value());
    CHECK(Store::open(path)->assertions().size() == 15);
    REQUIRE(ledger->remove({"doc-1"}).has_value());
    CHECK(Store::open(path)->assertions().size() == 15);
    CHECK(Store::open(path)->repeated_lines().empty());
}

TEST_CASE("the outlet is the publisher, else the host of the address") {
    CHECK(outlet_of({.publisher = "Harbour Post"}) == "harbour post");
    CHECK(outlet_of({.url = "https://www.Example.com/news/strike"}) == "example.com");
    CHECK(outlet_of({.source = "http://example.org:8080/a"}) == "example.org");
    CHECK(outlet_of({.source = "articles/strike.txt"}).empty());
}
