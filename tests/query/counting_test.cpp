// "How many were killed?" asked of verbs and tolls alike, in memory and by the index.
#include "query/counting.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/index.h"
#include "graph/ledger.h"
#include "query/answer.h"
#include "query/asked.h"
#include "query/likeness.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::query;
using test::SampleDocument;

namespace {

Question how_many(const std::string& act, const std::string& whom) {
    Question out{.wanted = Wanted::number, .acts = {act}};
    Phrase victims{.text = whom};
    for (const std::string& stem : stems_of(whom)) out.counted.push_back({stem});
    victims.wordings = {out.counted};
    out.object = victims;
    return out;
}

/// Sentences of three papers on a fire, and of another matter.
std::vector<graph::Reading> papers() {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-07"), c("c", "Star", "2021-05-08");
    const auto count = [](Assertion& told, double number, const std::string& unit) {
        told.quantity = Quantity{number, unit, Bound::exact, fmt::format("{} {}", number, unit)};
    };
    a.sentence("The fire killed 9 miners.");
    count(a.add("fire", "kill", "~9 miners"), 9, "miners");
    a.sentence("Another 30 people were wounded.");
    count(a.add("", "wound", "~Another 30 people"), 30, "people");
    b.sentence("Officials say 14 workers died.");
    count(b.add("~14 workers", "die", ""), 14, "workers");
    b.sentence("The fire destroyed 7 houses.");
    count(b.add("fire", "destroy", "~7 houses"), 7, "houses");
    c.sentence("The death toll has risen to 44.").add("death toll", "rise to", "~44");
    c.sentence("Divers recovered the bodies of six people.").add("Divers", "recover", "~the bodies of six people");
    return {a.reading(), b.reading(), c.reading()};
}

std::vector<std::string> numbers(const graph::Store& store, const std::vector<AnswerLine>& lines) {
    std::vector<std::string> out;
    for (const AnswerLine& line : lines) out.push_back(store.document_of(line.assertion).id + ": " + line.value.text);
    std::ranges::sort(out);
    return out;
}

std::vector<std::string> answers(const Question& question) {
    const auto store = graph::Store::assemble(papers());
    return numbers(store, find_answers(store, {question}));
}

}  // namespace

TEST_CASE("a question counts victims where its act is one that the ledger counts") {
    const Question people = how_many("kill", "people"), miners = how_many("die", "miners");
    REQUIRE(count_sought(people));
    CHECK(count_sought(people)->kind == "kill");
    CHECK(count_sought(people)->victims == nullptr);
    REQUIRE(count_sought(miners));
    CHECK(count_sought(miners)->kind == "kill");
    CHECK(count_sought(miners)->victims == &*miners.object);
    CHECK_FALSE(count_sought(how_many("make", "attacks")));
    CHECK_FALSE(count_sought({.wanted = Wanted::subject, .acts = {"kill"}, .object = people.object}));
}

TEST_CASE("all who were killed are counted, however it is told, and nobody else") {
    CHECK(answers(how_many("kill", "people")) ==
          std::vector<std::string>{"a: 9 miners", "b: 14 workers", "c: 44", "c: the bodies of six people"});
    CHECK(answers(how_many("wound", "people")) == std::vector<std::string>{"a: 30 people"});
    CHECK(answers(how_many("destroy", "houses")) == std::vector<std::string>{"b: 7 houses"});
}

TEST_CASE("those who are asked for come before people of any sort") {
    const auto store = graph::Store::assemble(papers());
    const auto lines = find_answers(store, {how_many("die", "miners")});
    REQUIRE(lines.size() > 1);
    CHECK(lines.front().value.text == "9 miners");
    CHECK(lines.front().looser.empty());
    CHECK_FALSE(lines.back().looser.empty());
}

TEST_CASE("what is counted is found by the index as in the whole graph") {
    const test::TempFolder folder;
    const std::string path = folder.file("a.relata");
    {
        auto ledger = *graph::Ledger::open_or_create(path);
        for (const graph::Reading& reading : papers()) REQUIRE(ledger.add(reading).has_value());
        REQUIRE(graph::bring_up_to_date(ledger).has_value());
    }
    const auto whole = graph::Store::open(path);
    REQUIRE(whole.has_value());
    for (const Question& question : {how_many("kill", "people"), how_many("die", "miners"), how_many("wound", "men"),
                                     how_many("destroy", "houses"), how_many("arrest", "people")}) {
        const auto found = find_answers_by_index(path, {question});
        REQUIRE(found.has_value());
        REQUIRE(found->has_value());
        CHECK(numbers((*found)->store, (*found)->lines) == numbers(*whole, find_answers(*whole, {question})));
    }
}
