#include "nlp/wordpiece.h"

#include "nlp/default_model.h"
#include "nlp/input.h"
#include "tests/nlp/tiny_model.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

struct Tables {
    CharacterTable characters = {};
    WordPieces vocabulary = {};
    std::vector<int> of(std::string_view word) const { return vocabulary.of(characters.of(word)); }
};

/// A vocabulary of ten pieces; ids are the line numbers.
Tables tiny() {
    const std::string bytes =
        test::pack({{"vocab", 0, 0, 0, "[CLS]\n[SEP]\n[UNK]\nhts\n-\nsa\n##ad\n##a\n'\n##s\ne\n##h\nh\n"},
                    {"chars", 0, 0, 0, test::kTinyChars}});
    auto file = ModelFile::read(bytes);
    REQUIRE(file);
    Tables out{CharacterTable::load(*file), WordPieces::load(*file)};
    REQUIRE_FALSE(file->fault());
    return out;
}

Tables real() {
    auto file = ModelFile::read(default_model());
    REQUIRE(file);
    return {CharacterTable::load(*file), WordPieces::load(*file)};
}

TEST_CASE("words are cut at marks and spelt with the longest pieces first") {
    const Tables t = tiny();
    CHECK(t.of("HTS") == std::vector<int>{3});
    CHECK(t.of("HTS-saad") == std::vector<int>{3, 4, 5, 6});
    CHECK(t.of("saa") == std::vector<int>{5, 7});
    CHECK(t.of("É") == std::vector<int>{10});
}

TEST_CASE("curly quotes and long dashes are read as plain ones") {
    const Tables t = tiny();
    CHECK(t.of("’") == t.of("'"));
    CHECK(t.of("—") == std::vector<int>{4, 4});
}

TEST_CASE("what cannot be spelt is one unknown piece, and there is always a piece") {
    const Tables t = tiny();
    CHECK(t.of("sab") == std::vector<int>{2});
    CHECK(t.of("") == std::vector<int>{2});
    CHECK(t.of("\xff") == std::vector<int>{2});
    CHECK(t.of(" ") == std::vector<int>{2});
    CHECK(t.of(std::string(101, 'h')) == std::vector<int>{2});
    CHECK(t.of("東") == std::vector<int>{2});
}

TEST_CASE("of a very long word the first fifteen pieces and the last are kept") {
    const auto got = tiny().of(std::string(40, '-') + "hts");
    REQUIRE(got.size() == 16);
    CHECK(got[14] == 4);
    CHECK(got[15] == 3);
}

TEST_CASE("the real vocabulary spells news in few pieces") {
    const Tables t = real();
    CHECK(t.vocabulary.size() < 30522);  // BERT's
    for (const auto* word : {"Turkey", "the", "ceasefire", "Saturday", "ministry"}) CHECK(t.of(word).size() == 1);
    CHECK(t.of("Idlib") == t.of("IDLIB"));
    CHECK(t.of("Erdoğan") == t.of("erdogan"));
    CHECK(t.of("漢") == std::vector<int>{t.vocabulary.unknown()});
    CHECK(t.vocabulary.cls() != t.vocabulary.sep());
}

TEST_CASE("a sentence too long for the encoder is cut after a mark") {
    std::vector<std::string_view> words(700, "word");
    words[420] = ";";
    const std::vector<std::vector<int>> pieces(700, {1});
    CHECK(windows(words, pieces) == std::vector<std::pair<int, int>>{{0, 421}, {421, 700}});
    CHECK(windows({words.begin(), words.begin() + 30}, pieces) == std::vector<std::pair<int, int>>{{0, 30}});
    CHECK(windows({}, {}).empty());
    words[420] = "word";
    CHECK(windows(words, pieces) == std::vector<std::pair<int, int>>{{0, 500}, {500, 700}});
}

}  // namespace
}  // namespace relata::nlp
