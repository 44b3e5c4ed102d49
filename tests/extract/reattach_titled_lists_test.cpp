#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("each title of a list is that of the name behind it") {
    const TreeOf t(R"(
        1 Actress actress NOUN NN 12 nsubj
        2 Ana Ana PROPN NNP 12 nsubj B-PER
        3 Reis Reis PROPN NNP 2 flat I-PER
        4 , , PUNCT , 5 punct
        5 director director NOUN NN 2 appos
        6 Jan Jan PROPN NNP 1 appos B-PER
        7 Holt Holt PROPN NNP 6 flat I-PER
        8 and and CCONJ CC 9 cc
        9 producer producer NOUN NN 2 conj
        10 Karl Karl PROPN NNP 1 conj B-PER
        11 Berg Berg PROPN NNP 10 flat I-PER
        12 spoke speak VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Ana")) == t.at("spoke"));
    CHECK(t->is(t.at("Ana"), "nsubj"));
    CHECK(t->head(t.at("Actress")) == t.at("Ana"));
    for (const auto& [title, name] : {std::pair{"director", "Jan"}, std::pair{"producer", "Karl"}}) {
        CHECK(t->head(t.at(title)) == t.at(name));
        CHECK(t->is(t.at(title), "nmod:desc"));
        CHECK(t->head(t.at(name)) == t.at("Ana"));
        CHECK(t->is(t.at(name), "conj"));
    }
}

TEST_CASE("a title before a name between commas alone makes no list") {
    const TreeOf t(R"(
        1 Jan Jan PROPN NNP 8 nsubj B-PER
        2 Holt Holt PROPN NNP 1 flat I-PER
        3 , , PUNCT , 4 punct
        4 brother brother NOUN NN 1 appos
        5 Karl Karl PROPN NNP 4 appos B-PER
        6 Berg Berg PROPN NNP 5 flat I-PER
        7 , , PUNCT , 1 punct
        8 spoke speak VERB VBD 0 root
    )");
    CHECK(t->head(t.at("brother")) == t.at("Jan"));
}
