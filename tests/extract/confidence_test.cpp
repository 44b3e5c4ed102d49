// How far assertions are trusted.

#include "extract/confidence.h"

#include "extract/lexicon/tables.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

namespace relata::extract {
namespace {

constexpr const char* kShotDown = R"(
    1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
    2 attacked attack VERB VBD 0 root
    3 a a DET DT 4 det
    4 convoy convoy NOUN NN 2 obj
)";

double value_of(const std::vector<Clue>& clues, std::string_view name) {
    for (const Clue& clue : clues) {
        if (clue.name == name) return clue.value;
    }
    return 0;
}

TEST_CASE("clues name the rule, the place of the clause and what is certain about both ends") {
    const test::TreeOf tree(kShotDown);
    const Propositions found = verb_and_object(tree, clause_at(tree, tree.at("attacked")));
    REQUIRE(found.size() == 1);
    Assertion a;
    a.subject = {.name = "Turkey", .id = "turkey", .type = "COUNTRY"};
    a.object = {.name = "convoy", .id = "convoy", .type = "OTHER"};
    const auto clues = clues_of(tree, found[0], a, {.subject = 0.75, .object = 1});
    CHECK(value_of(clues, "rule:verb_and_object") == 1);
    CHECK(value_of(clues, "subject:own") == 1);
    CHECK(value_of(clues, "place:root") == 1);
    CHECK(value_of(clues, "known subject") == 1);
    CHECK(value_of(clues, "known object") == 0);
    CHECK(value_of(clues, "link doubt") == Approx(0.25));
    a.modality = Modality::planned;
    CHECK(value_of(clues_of(tree, found[0], a, {}), "not asserted") == 1);
}

TEST_CASE("a doubtful parse and a doubtful pronoun are trusted less") {
    const std::vector<Clue> sure = {{"always", 1}, {"rule:verb_and_object", 1}, {"parse", 0}};
    const std::vector<Clue> badly_parsed = {{"always", 1}, {"rule:verb_and_object", 1}, {"parse", -1.5}};
    const std::vector<Clue> doubtful_pronoun = {{"always", 1}, {"rule:verb_and_object", 1}, {"link doubt", 0.4}};
    CHECK(confidence_of(badly_parsed) < confidence_of(sure));
    CHECK(confidence_of(doubtful_pronoun) < confidence_of(sure));
}

TEST_CASE("a confidence is a probability, whatever the clues say") {
    CHECK(confidence_of({}) == Approx(0.5));
    const std::vector<Clue> extreme = {{"parse", -1e6}};
    CHECK(confidence_of(extreme) >= 0);
    CHECK(confidence_of(extreme) <= 1);
}

TEST_CASE("a faulty weight is named and the others are kept") {
    const auto table = lexicon::read_confidence("parse\t0.5\nspeaker\tmuch\nalways\t1\n");
    REQUIRE(table.problems.size() == 1);
    CHECK(table.problems[0] == "confidence.tsv:2: 'much' is no number");
    REQUIRE(table.find("always") != nullptr);
    CHECK(table.find("always")->weight == 1);
}

TEST_CASE("every weight that is shipped can be read") { CHECK(lexicon::confidence_weights().problems.empty()); }

}  // namespace
}  // namespace relata::extract
