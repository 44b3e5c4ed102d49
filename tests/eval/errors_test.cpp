#include "eval/errors.h"

#include <algorithm>

#include "tests/eval/gold_of.h"

using namespace relata::eval;
using relata::test::right_lines;
using relata::test::sample_gold;

TEST_CASE("missed facts say what they need") {
    const Gold gold = sample_gold();
    const auto misses = missed_facts(gold, score_assertions(gold, {}));
    REQUIRE(misses.size() == 3);
    CHECK(misses[0].need == "clause");
    CHECK(misses[1].need == "pronoun");
    CHECK(misses[1].speaker == "Anna Orlov");
    CHECK(missed_facts(gold, score_assertions(gold, right_lines())).empty());
}

TEST_CASE("a wrong line says in what") {
    const Gold gold = sample_gold();
    auto lines = right_lines();
    lines[0].object = "the bridge";
    lines[1].attribution.clear();
    lines[2].modality = "asserted";
    const auto wrong = wrong_lines(gold, lines, score_assertions(gold, lines));
    REQUIRE(wrong.size() == 3);
    CHECK(wrong[0].fault == "object");
    CHECK(wrong[0].gold == "a1: Selwyn Police close the port");
    CHECK(wrong[1].fault == "speaker");
    CHECK_FALSE(wrong[1].laundered);  // it is printed as a denial
    CHECK(wrong[2].fault == "modality");
    CHECK(wrong[2].laundered);
}

TEST_CASE("what a rule brings is what is lost without its lines") {
    const Gold gold = sample_gold();
    const auto lines = right_lines();
    const auto rules = figures_by_rule(lines, score_assertions(gold, lines));
    REQUIRE(rules.size() == 2);
    CHECK(rules[0].rule == "plain");
    CHECK(rules[0].faithful == 2);
    const auto drops = drop_one(gold, lines);
    REQUIRE(drops.size() == 3);
    CHECK(drops[0].values[0] == 100);
    CHECK(*drops[1].values[0] == Approx(100.0 / 3));
    CHECK(*drops[2].values[0] == Approx(200.0 / 3));
}
