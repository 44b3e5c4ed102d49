#include "eval/gold.h"

#include "tests/eval/gold_of.h"

using namespace relata::eval;
using relata::test::kGold;
using relata::test::read_gold_text;
using relata::test::TempFolder;

namespace {

std::string with(std::string from, const std::string& to) {
    std::string text = kGold;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The complaint about a gold file.
std::string complaint(const std::string& text) {
    const TempFolder folder;
    const auto gold = read_gold_text(folder, text);
    REQUIRE_FALSE(gold.has_value());
    return gold.error().message;
}

bool says(const std::string& message, const std::string& words) { return message.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("gold is read with its entities, facts and clusters") {
    const TempFolder folder;
    relata::test::write_bytes(folder.file("cross.json"), R"({"entity_clusters":[{"id":"n1","members":["port:hwu"]}]})");
    const auto gold = read_gold_text(folder, with(R"("same_as":null})", R"("same_as":"a2"})"));
    REQUIRE(gold.has_value());
    const GoldDocument& d = gold->documents.at(0);
    CHECK(d.facts == 2);
    CHECK(d.assertions[0].fact == d.assertions[1].fact);
    CHECK(d.entities[1].pronouns.at("s2").contains("it"));
    CHECK(d.assertions[2].quantity == 200);
    CHECK(gold->clusters.at("port:hwu") == "n1");
}

TEST_CASE("faults of gold are named with file and place") {
    CHECK(says(complaint(with("relata-gold/1", "gold/7")), "format"));
    CHECK(says(complaint(with(R"("object":"port")", R"("object":"harbor")")),
               "assertion a1: object 'harbor' is no entity"));
    CHECK(says(complaint(with(R"("sentence":"s3","subject")", R"("sentence":"s9","subject")")), "no sentence 's9'"));
    CHECK(says(complaint(with(R"("start":18)", R"("start":17)")), "is not what bytes 17 to 22"));
    CHECK(says(complaint(with(R"("same_as":null})", R"("same_as":"a7"})")), "same_as 'a7'"));
    CHECK(says(complaint("{\"format\":"), "byte "));
    CHECK(says(complaint(with("\"entities\"", "\"persons\"")), "no list \"entities\""));
}

TEST_CASE("a folder without gold, or none, is an error that says what to name") {
    const TempFolder folder;
    CHECK(says(read_gold(folder.file("")).error().message, "relata-gold/1"));
    CHECK(says(read_gold(folder.file("nowhere")).error().message, "cannot be read"));
}
