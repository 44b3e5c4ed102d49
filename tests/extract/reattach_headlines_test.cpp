#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("in a headline a premier to visit will visit") {
    const auto headline = [](const std::string& noun, const std::string& end) {
        return TreeOf(R"(
        1 )" + noun + R"( NOUN NN 0 root
        2 to to PART TO 3 mark
        3 visit visit VERB VB 1 acl
        4 Oslo Oslo PROPN NNP 3 obj B-LOC
        )" + end);
    };
    const TreeOf t = headline("premier premier", "");
    CHECK(t->head(t.at("premier")) == t.at("visit"));
    CHECK(t->root() == t.at("visit"));
    const TreeOf plan = headline("plan plan", "");
    CHECK(plan->root() == plan.at("plan"));
    const TreeOf sentence = headline("premier premier", "5 . . PUNCT . 1 punct");
    CHECK(sentence->root() == sentence.at("premier"));
}

TEST_CASE("in a headline a bank fined a sum pays it") {
    const auto fined = [](const std::string& object) {
        return TreeOf(R"(
        1 Bank bank NOUN NN 2 nsubj
        2 fined fine VERB VBD 0 root
        3 )" + object +
                      R"( 2 obj
        )");
    };
    const TreeOf sum = fined("$ $ SYM $");
    CHECK(sum->is(sum.at("Bank"), "nsubj:pass"));
    const TreeOf clerk = fined("clerk clerk NOUN NN");
    CHECK_FALSE(clerk->is(clerk.at("Bank"), "nsubj:pass"));
}

TEST_CASE("in a headline three are dead and nine hurt") {
    const TreeOf t(R"(
        1 Three three NUM CD 2 nsubj
        2 dead dead ADJ JJ 0 root
        3 , , PUNCT , 5 punct
        4 nine nine NUM CD 1 conj
        5 hurt hurt VERB VBN 2 conj
    )");
    CHECK(t->is(t.at("nine"), "nsubj:pass"));
    CHECK(t->head(t.at("nine")) == t.at("hurt"));
}
