#include "nlp/lemma.h"

#include "tests/nlp/tiny_model.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

TEST_CASE("edit rules turn forms into lemmas, exceptions go first") {
    const std::string bytes = test::pack({{"chars", 0, 0, 0, test::kTinyChars},
                                          {"lemma", 0, 0, 0, "l|0|\nl|3|y\nt|0|\n=be\nk|1|\nl|9|x\nl|3|\n"},
                                          {"lemma_exceptions", 0, 0, 0, "sought\tVBD\tseek\n"}});
    auto file = ModelFile::read(bytes);
    REQUIRE(file);
    const auto characters = CharacterTable::load(*file);
    const auto lemmatizer = Lemmatizer::load(*file);
    REQUIRE_FALSE(file->fault());
    const auto lemma = [&](std::string_view form, int rule) { return lemmatizer.lemma(form, "NN", rule, characters); };
    CHECK(lemmatizer.rules() == 7);
    CHECK(lemma("Attacks", 0) == "attacks");
    CHECK(lemma("cities", 1) == "city");
    CHECK(lemma("SAAB", 2) == "Saab");
    CHECK(lemma("'s", 3) == "be");
    CHECK(lemma("tété", 4) == "tét");
    CHECK(lemma("Hit", 5) == "hit");      // the rule would leave nothing
    CHECK(lemma("cling", 6) == "cling");  // no verb is without a vowel
    CHECK(lemma("going", 6) == "go");
    CHECK(lemmatizer.lemma("Sought", "VBD", 0, characters) == "seek");
    CHECK(lemmatizer.lemma("Sought", "NN", 0, characters) == "sought");
}

TEST_CASE("a rule that cannot be read leaves the word alone") {
    const LemmaRule rule = parse_lemma_rule("nonsense");
    CHECK(rule.letter_case == 'k');
    CHECK(rule.strip == 0);
    CHECK(rule.add.empty());
}

}  // namespace
}  // namespace relata::nlp
