#include "nlp/shape.h"

#include "nlp/default_model.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

const CharacterTable& characters() {
    static const CharacterTable table = [] {
        auto file = ModelFile::read(default_model());
        REQUIRE(file);
        return CharacterTable::load(*file);
    }();
    return table;
}

Shape shape(std::string_view word) { return shape_of(characters().of(word)); }

SentenceCase sentence_case(const std::vector<std::string_view>& words) {
    std::vector<std::vector<Character>> letters;
    for (const auto w : words) letters.push_back(characters().of(w));
    return case_of(letters);
}

TEST_CASE("a word's shape tells its case, digits and marks") {
    CHECK(shape("attack") == Shape::lower);
    CHECK(shape("Syria") == Shape::title);
    CHECK(shape("Élysée") == Shape::title);
    CHECK(shape("HTS") == Shape::upper);
    CHECK(shape("U.S.") == Shape::acronym);
    CHECK(shape("A") == Shape::one_upper);
    CHECK(shape("McCain") == Shape::mixed);
    CHECK(shape("iPhone") == Shape::mixed);
    CHECK(shape("Al-Assad") == Shape::title_lower);
    CHECK(shape("2020") == Shape::digits);
    CHECK(shape("1,000") == Shape::digits);
    CHECK(shape("F-16") == Shape::digits_letters);
    CHECK(shape("—") == Shape::punct);
    CHECK(shape("") == Shape::punct);
    CHECK(shape("漢字") == Shape::punct);
    CHECK(shape("ن") == Shape::other);
    CHECK(shape("\xff\xfe") == Shape::other);
}

TEST_CASE("headlines are told from running text") {
    CHECK(sentence_case({"Russia", "accuses", "Turkey", "again"}) == SentenceCase::normal);
    CHECK(sentence_case({"UN", "Warns", "Of", "Humanitarian", "Disaster"}) == SentenceCase::titles);
    CHECK(sentence_case({"PRESIDENT", "VOWS", "TO", "FIGHT"}) == SentenceCase::capitals);
    CHECK(sentence_case({"dont", "know", "what", "they", "want"}) == SentenceCase::lower);
    CHECK(sentence_case({"Ankara"}) == SentenceCase::normal);
    CHECK(sentence_case({}) == SentenceCase::normal);
}

}  // namespace
}  // namespace relata::nlp
