#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("a title between a preposition and its name belongs to the name") {
    const TreeOf t(R"(
        1 Police police NOUN NN 2 nsubj
        2 cleared clear VERB VBD 0 root
        3 the the DET DT 4 det
        4 murder murder NOUN NN 2 obj
        5 of of ADP IN 7 case
        6 filmmaker filmmaker NOUN NN 4 nmod
        7 Ana Ana PROPN NNP 4 nmod B-PER
        8 Reis Reis PROPN NNP 7 flat I-PER
    )");
    CHECK(t->head(t.at("filmmaker")) == t.at("Ana"));
    CHECK(t->is(t.at("filmmaker"), "nmod:desc"));
}

TEST_CASE("a phrase of its own between a preposition and its noun stays where it is") {
    const TreeOf t(R"(
        1 Loss loss NOUN NN 2 nsubj
        2 came come VERB VBD 0 root
        3 after after ADP IN 8 case
        4 as as ADV RB 5 advmod
        5 little little ADJ JJ 2 obl
        6 as as ADP IN 8 case
        7 ten ten NUM CD 8 nummod
        8 days day NOUN NNS 2 obl
    )");
    CHECK(t->head(t.at("little")) == t.at("came"));
}

TEST_CASE("a city and its state before a noun do not speak") {
    const TreeOf t(R"(
        1 The the DET DT 6 det
        2 Oakville Oakville PROPN NNP 7 nsubj B-LOC
        3 , , PUNCT , 4 punct
        4 Conn Conn PROPN NNP 2 appos B-LOC
        5 , , PUNCT , 6 punct
        6 maker maker NOUN NN 7 nsubj
        7 grew grow VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Oakville")) == t.at("maker"));
    CHECK(names_of(t, clause_at(t, t.at("grew")).subjects).find("Oakville") == std::string::npos);
}

TEST_CASE("the title of the second of two belongs to his name") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 bars bar VERB VBZ 0 root
        3 Adam Adam PROPN NNP 2 obj B-PER
        4 and and CCONJ CC 6 cc
        5 director director NOUN NN 3 conj
        6 Karl Karl PROPN NNP 3 conj B-PER
    )");
    CHECK(t->head(t.at("director")) == t.at("Karl"));
}

TEST_CASE("a second verb with its object keeps its conjunction") {
    const TreeOf t(R"(
        1 We we PRON PRP 2 nsubj
        2 held hold VERB VBD 0 root
        3 hearings hearing NOUN NNS 2 obj
        4 and and CCONJ CC 6 cc
        5 seized seize VERB VBN 2 conj
        6 papers paper NOUN NNS 5 obj
    )");
    CHECK(t->head(t.at("seized")) == t.at("held"));
}

TEST_CASE("for and with bring their own subject") {
    const TreeOf t(R"(
        1 Calls call NOUN NNS 2 nsubj
        2 grew grow VERB VBD 0 root
        3 for for SCONJ IN 6 mark
        4 Lund Lund PROPN NNP 1 nmod B-PER
        5 to to PART TO 6 mark
        6 resign resign VERB VB 1 acl
    )");
    CHECK(t->head(t.at("Lund")) == t.at("resign"));
    CHECK(t->is(t.at("Lund"), "nsubj"));
}

TEST_CASE("who is called on is no subject") {
    const TreeOf t(R"(
        1 He he PRON PRP 2 nsubj
        2 called call VERB VBD 0 root
        3 on on SCONJ IN 6 mark
        4 Lund Lund PROPN NNP 2 obl B-PER
        5 to to PART TO 6 mark
        6 resign resign VERB VB 2 xcomp
    )");
    CHECK(t->preposition(t.at("Lund")) == "on");
    CHECK(t->is(t.at("resign"), "advcl"));
}

TEST_CASE("what stands before to belongs to the verb before it") {
    const TreeOf t(R"(
        1 He he PRON PRP 2 nsubj
        2 called call VERB VBD 0 root
        3 on on ADP IN 4 case
        4 parties party NOUN NNS 6 obl
        5 to to PART TO 6 mark
        6 meet meet VERB VB 2 xcomp
    )");
    CHECK(t->head(t.at("parties")) == t.at("called"));
}

TEST_CASE("a period ended on a day") {
    const TreeOf t(R"(
        1 Norex Norex PROPN NNP 2 nsubj B-ORG
        2 said say VERB VBD 0 root
        3 profit profit NOUN NN 10 nsubj
        4 for for ADP IN 6 case
        5 the the DET DT 6 det
        6 months month NOUN NNS 3 nmod
        7 ended end VERB VBD 2 ccomp
        8 May May PROPN NNP 9 nmod:unmarked
        9 1 1 NUM CD 10 obl:unmarked
        10 fell fall VERB VBD 2 ccomp
    )");
    CHECK(t->head(t.at("ended")) == t.at("months"));
    CHECK(t->head(t.at("1")) == t.at("ended"));
}

TEST_CASE("the parts of one name belong together") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 leader leader NOUN NN 6 nsubj
        3 Alpha Alpha PROPN NNP 2 appos B-PER
        4 Oumar Oumar PROPN NNP 2 appos I-PER
        5 Kone Kone PROPN NNP 3 flat I-PER
        6 left leave VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Oumar")) == t.at("Alpha"));
}

TEST_CASE("what slows behind because of is no act of its own") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 closed close VERB VBD 0 root
        3 because because SCONJ IN 5 mark
        4 of of ADP IN 3 fixed
        5 slowing slow VERB VBG 2 advcl
        6 demand demand NOUN NN 5 obj
    )");
    CHECK(t->is(t.at("slowing"), "amod"));
    CHECK(t->head(t.at("demand")) == t.at("closed"));
}
