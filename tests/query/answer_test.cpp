// Which assertions answer a question, and with what: roles, classes, denials.
#include "query/answer.h"

#include <algorithm>
#include <string>
#include <vector>

#include "query/likeness.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::query;
using test::SampleDocument;

namespace {

Phrase phrase_of(const std::string& text) {
    std::vector<Key> keys;
    for (const std::string& stem : stems_of(text)) keys.push_back({stem});
    return {.text = text, .wordings = {keys}};
}

/// "Who accused Weber?"
Question who(const std::string& act, const std::string& whom = "") {
    Question out{.wanted = Wanted::subject, .acts = {act}, .somebody = true};
    if (!whom.empty()) out.object = phrase_of(whom);
    return out;
}

std::vector<std::string> answers(const graph::Store& store, const Question& question) {
    std::vector<std::string> out;
    for (const AnswerLine& line : find_answers(store, {question}))
        out.push_back(line.value.node ? store.node(*line.value.node).name : line.value.text);
    return out;
}

SampleDocument paper() {
    SampleDocument d("a", "Wire", "2021-05-06");
    d.entity("Karl Weber", "PERSON").entity("Ana Holt", "PERSON").entity("Relief Now", "ORG").entity("Merrow", "PLACE");
    return d;
}

}  // namespace

TEST_CASE("who accuses somebody has not been accused by him") {
    SampleDocument d = paper();
    d.sentence("Karl Weber accused Ana Holt.").add("Karl Weber", "accuse", "Ana Holt", "ACCUSE");
    d.sentence("Relief Now accused Karl Weber.").add("Relief Now", "accuse", "Karl Weber", "ACCUSE");
    CHECK(answers(graph::Store::assemble({d.reading()}), who("accuse", "Karl Weber")) ==
          std::vector<std::string>{"Relief Now"});
}

TEST_CASE("who condemns an attack has not attacked") {
    SampleDocument d = paper();
    d.entity("Highland Front", "ARMED_GROUP");
    d.sentence("Relief Now condemned the attack on Merrow.").add("Relief Now", "condemn", "~attack on Merrow", "REJECT");
    d.sentence("Highland Front attacked Merrow.").add("Highland Front", "attack", "Merrow", "ASSAULT");
    CHECK(answers(graph::Store::assemble({d.reading()}), who("attack", "Merrow")) ==
          std::vector<std::string>{"Highland Front"});
}

TEST_CASE("another act of the class is no answer where the act itself is told") {
    SampleDocument d = paper();
    d.sentence("Ana Holt resigned.").add("Ana Holt", "resign", "", "YIELD");
    d.sentence("Karl Weber withdrew.").add("Karl Weber", "withdraw", "", "YIELD");
    CHECK(answers(graph::Store::assemble({d.reading()}), who("resign")) == std::vector<std::string>{"Ana Holt"});
}

TEST_CASE("to deny a deed is to say no") {
    SampleDocument d = paper();
    d.sentence("Karl Weber denied taking bribes.").add("Karl Weber", "deny", "~taking bribes", "REJECT");
    const Question took{.wanted = Wanted::yes_or_no,
                        .acts = {"take"},
                        .subject = phrase_of("Karl Weber"),
                        .object = phrase_of("bribes")};
    CHECK(answers(graph::Store::assemble({d.reading()}), took) == std::vector<std::string>{"no"});
}

TEST_CASE("when something was done is not told by who did not do it") {
    SampleDocument d = paper();
    d.sentence("The firm did not dismiss Karl Weber.").add("~firm", "dismiss", "Karl Weber", "YIELD").polarity =
        Polarity::negated;
    d.sentence("Karl Weber was dismissed on Friday.").add("", "dismiss", "Karl Weber", "YIELD").time = "2021-05-07";
    const Question when{.wanted = Wanted::time, .acts = {"dismiss"}, .object = phrase_of("Karl Weber")};
    const auto found = answers(graph::Store::assemble({d.reading()}), when);
    REQUIRE(!found.empty());
    CHECK(found.front() == "2021-05-07");
}
