#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("a name right behind a noun says who or which it is") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 party party NOUN NN 6 nsubj
        3 under under ADP IN 4 case
        4 leader leader NOUN NN 2 nmod
        5 Lund Lund PROPN NNP 2 nmod B-PER
        6 won win VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Lund")) == t.at("leader"));
}

TEST_CASE("a name with a preposition of its own stays where it is") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 party party NOUN NN 7 nsubj
        3 of of ADP IN 4 case
        4 farmers farmer NOUN NNS 2 nmod
        5 under under ADP IN 6 case
        6 Lund Lund PROPN NNP 2 nmod B-PER
        7 won win VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Lund")) == t.at("party"));
}
