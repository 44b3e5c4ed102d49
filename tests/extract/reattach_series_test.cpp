#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("and joins a second object to the first") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 receives receive VERB VBZ 0 root
        3 aid aid NOUN NN 2 iobj
        4 and and CCONJ CC 6 cc
        5 security security NOUN NN 3 conj
        6 guarantees guarantee NOUN NNS 2 obj
    )");
    CHECK(t->head(t.at("guarantees")) == t.at("aid"));
    CHECK(t->is(t.at("aid"), "obj"));
    CHECK(t->head(t.at("security")) == t.at("guarantees"));
}

TEST_CASE("an apposition behind two tells of the last, unless it tells of both") {
    const auto deal = [](const std::string& article, const std::string& noun, const std::string& tag) {
        return TreeOf(R"(
        1 A a DET DT 2 det
        2 deal deal NOUN NN 0 root
        3 between between ADP IN 4 case
        4 Norland Norland PROPN NNP 2 nmod B-LOC
        5 and and CCONJ CC 6 cc
        6 Ceres Ceres PROPN NNP 4 conj B-ORG
        7 , , PUNCT , 9 punct
        8 )" + article +
                      " " + article +
                      R"( DET DT 9 det
        9 )" + noun + " union NOUN " +
                      tag + R"( 4 appos
        )");
    };
    const TreeOf one = deal("a", "union", "NN");
    CHECK(one->head(one.at("union")) == one.at("Ceres"));
    const TreeOf both = deal("both", "unions", "NNS");
    CHECK(both->head(both.at("unions")) == both.at("Norland"));
}

TEST_CASE("a noun behind and stands beside a noun") {
    const TreeOf t(R"(
        1 He he PRON PRP 2 nsubj
        2 got get VERB VBD 0 root
        3 a a DET DT 4 det
        4 year year NOUN NN 2 obj
        5 and and CCONJ CC 7 cc
        6 a a DET DT 7 det
        7 fine fine NOUN NN 2 conj
    )");
    CHECK(t->head(t.at("fine")) == t.at("year"));
}

TEST_CASE("a noun behind and with a verb's object is a verb") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 kills kill VERB VBZ 0 root
        3 three three NUM CD 4 nummod
        4 guards guard NOUN NNS 2 obj
        5 and and CCONJ CC 6 cc
        6 wounds wound NOUN NNS 2 conj
        7 nine nine NUM CD 6 obj
    )");
    CHECK(t->head(t.at("wounds")) == t.at("kills"));
}

TEST_CASE("between has two, of whom the first may be named") {
    const auto ties = [](const std::string& preposition) {
        return TreeOf(R"(
        1 Ties tie NOUN NNS 0 root
        2 )" + preposition +
                      R"( ADP IN 4 case
        3 the the DET DT 4 det
        4 bank bank NOUN NN 1 nmod
        5 , , PUNCT , 6 punct
        6 Norex Norex PROPN NNP 4 conj B-ORG
        7 , , PUNCT , 9 punct
        8 and and CCONJ CC 9 cc
        9 Ceres Ceres PROPN NNP 4 conj B-ORG
        )");
    };
    const TreeOf between = ties("between between");
    CHECK(between->is(between.at("Norex"), "appos"));
    const TreeOf with = ties("with with");
    CHECK(with->is(with.at("Norex"), "conj"));
}
