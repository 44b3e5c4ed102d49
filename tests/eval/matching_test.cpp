#include "eval/matching.h"

#include "tests/eval/gold_of.h"

using namespace relata::eval;
using relata::test::right_lines;
using relata::test::sample_gold;

namespace {

Quality match_of(std::size_t assertion, const PredictedLine& line) {
    const Gold gold = sample_gold();
    return match(gold.documents[0], gold.documents[0].assertions[assertion], line);
}

PredictedLine triple(const char* subject, const char* relation, const char* object) {
    return {.subject = subject, .relation = relation, .object = object};
}

}  // namespace

TEST_CASE("a line matches by any name, either way round where it is passive") {
    CHECK(match_of(0, triple("Selwyn police", "shut", "the port")) == Quality::resolved);
    CHECK(match_of(0, triple("the port", "was closed by", "police")) == Quality::resolved);
    CHECK(match_of(0, triple("the port", "close", "police")) == Quality::none);
    CHECK(match_of(0, triple("police", "leave", "the port")) == Quality::none);
}

TEST_CASE("a pronoun matches only the entity that it stands for in its sentence") {
    CHECK(match_of(1, triple("", "reopen", "it")) == Quality::by_pronoun);
    CHECK(match_of(0, triple("police", "close", "it")) == Quality::none);
}

TEST_CASE("an agentless passive matches where the gold has no agent") {
    CHECK(match_of(1, triple("the port", "was reopened", "")) == Quality::resolved);
    CHECK(match_of(1, triple("nobody", "reopen", "the port")) == Quality::resolved);
    CHECK(match_of(1, triple("police", "reopen", "the port")) == Quality::none);
}

TEST_CASE("a modifier behind a name, a title before it, are no other entity") {
    const Gold gold = sample_gold();
    const GoldDocument& d = gold.documents[0];
    CHECK(names_entity(d, 3, "s3", "Harbour Workers' Union of Selwyn") == Quality::resolved);
    CHECK(names_entity(d, 2, "s2", "Mayor Anna Orlov") == Quality::resolved);
    CHECK(names_entity(d, 2, "s2", "Boris Orlov") == Quality::none);
}

TEST_CASE("parts tell in what alone a line differs") {
    const Gold gold = sample_gold();
    PredictedLine line = right_lines()[0];
    line.object = "the bridge";
    const Parts parts = agreeing_parts(gold.documents[0], gold.documents[0].assertions[0], line);
    CHECK(parts.subject);
    CHECK(parts.relation);
    CHECK_FALSE(parts.object);
}
