#include "graph/signature.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;

namespace {

Sentence sentence(std::uint32_t index, const std::string& text, LineKind kind = LineKind::body) {
    Sentence s;
    s.index = index;
    s.kind = kind;
    s.text = text;
    return s;
}

Signature of(const std::string& text) { return sign(std::vector{sentence(0, text)}); }

}  // namespace

TEST_CASE("shingles are five words in a row, without case and punctuation") {
    CHECK(of("The port of Oltu was closed on Monday.").shingles.size() == 4);
    CHECK(of("The port of Oltu").shingles.empty());
    CHECK(of("THE PORT — of Oltu, was closed; on Monday!").shingles ==
          of("The port of Oltu was closed on Monday.").shingles);
    CHECK(of("Turkey’s port of Oltu was closed").shingles == of("Turkey's port of Oltu was closed").shingles);
    CHECK(containment(of("a b c d e f"), of("a b c d e f g h")) == 1.0);
    CHECK(containment(of("a b c d e f"), of("b c d e f g h")) == 0.5);
    CHECK(containment(of("a"), of("a")) == 0.0);
}

TEST_CASE("shingles cross sentences; titles give none and have no print") {
    const std::vector sentences = {sentence(0, "Port closed", LineKind::title), sentence(1, "The port of Oltu."),
                                   sentence(2, "It was closed.")};
    const Signature s = sign(sentences);
    CHECK(s.shingles.size() == 3);
    REQUIRE(s.sentences.size() == 2);
    CHECK(s.sentences[0].words == 4);
    CHECK_FALSE(print_of_sentence(s, 0).has_value());
    CHECK(print_of_sentence(s, 2)->print != print_of_sentence(s, 1)->print);
}

TEST_CASE("a signature comes back from its bytes, and impossible lengths are refused") {
    const Signature s = of("The port of Oltu was closed on Monday, said the harbour master.");
    Signature back;
    REQUIRE(read_signature(shingles_to_bytes(s), sentences_to_bytes(s), back));
    CHECK(back == s);
    Signature broken;
    CHECK_FALSE(read_signature("abc", "", broken));
    CHECK_FALSE(read_signature("", "abc", broken));
}
