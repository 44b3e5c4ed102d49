#include "extract/tree/reattach.h"

#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::names_of;
using test::TreeOf;

TEST_CASE("a second verb goes to the verb that it agrees with") {
    const TreeOf t(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj B-LOC
        2 says say VERB VBZ 0 root
        3 the the DET DT 4 det
        4 army army NOUN NN 5 nsubj
        5 left leave VERB VBD 2 ccomp
        6 and and CCONJ CC 7 cc
        7 urges urge VERB VBZ 5 conj
        8 calm calm NOUN NN 7 obj
    )");
    CHECK(t->head(t.at("urges")) == t.at("says"));
    CHECK(names_of(t, clause_at(t, t.at("urges")).subjects) == "Oslo");
}

TEST_CASE("a second verb that agrees stays where it is") {
    const TreeOf t(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj B-LOC
        2 says say VERB VBZ 0 root
        3 the the DET DT 4 det
        4 army army NOUN NN 5 nsubj
        5 left leave VERB VBD 2 ccomp
        6 and and CCONJ CC 7 cc
        7 burned burn VERB VBD 5 conj
        8 bridges bridge NOUN NNS 7 obj
    )");
    CHECK(t->head(t.at("burned")) == t.at("left"));
    CHECK(names_of(t, clause_at(t, t.at("burned")).subjects) == "army");
}

TEST_CASE("a number before a second participle is what was hurt") {
    const TreeOf t(R"(
        1 Two two NUM CD 2 nummod
        2 miners miner NOUN NNS 4 nsubj:pass
        3 were be AUX VBD 4 aux:pass
        4 killed kill VERB VBN 0 root
        5 and and CCONJ CC 8 cc
        6 ten ten NUM CD 7 nummod
        7 more more ADV RBR 8 advmod
        8 injured injure VERB VBN 4 conj
    )");
    CHECK(t->is(t.at("ten"), "nsubj:pass"));
    CHECK(names_of(t, clause_at(t, t.at("injured")).objects) != "Two miners");
}

TEST_CASE("harm is done by what happened, not by where") {
    const TreeOf t(R"(
        1 An a DET DT 2 det
        2 attack attack NOUN NN 0 root
        3 on on ADP IN 5 case
        4 a a DET DT 5 det
        5 market market NOUN NN 2 nmod
        6 that that PRON WDT 7 nsubj
        7 killed kill VERB VBD 5 acl:relcl
        8 porters porter NOUN NNS 7 obj
    )");
    CHECK(names_of(t, clause_at(t, t.at("killed")).subjects) == "attack");
}

TEST_CASE("tags show whether a verb may go on from another") {
    CHECK(may_go_on("VBZ", "VBN", "VBN"));  // "has come and gone"
    CHECK(may_go_on("VBZ", "VBN", "VBD"));  // "has met and agreed"
    CHECK(may_go_on("MD", "VB", "VB"));
    CHECK_FALSE(may_go_on("VBD", "VBD", "VBZ"));
    CHECK_FALSE(may_go_on("VBG", "VBG", "VBZ"));
}

TEST_CASE("only what stands behind by is an agent") {
    const auto called = [](const std::string& preposition) {
        return TreeOf(R"(
        1 Oslo Oslo PROPN NNP 3 nsubj B-LOC
        2 was be AUX VBD 3 aux
        3 called call VERB VBN 0 root
        4 )" + preposition +
                      " " + preposition + R"( ADP IN 5 case
        5 mayors mayor NOUN NNS 3 obl:agent
        )");
    };
    CHECK(called("by")->is(4, "obl:agent"));
    CHECK_FALSE(called("on")->is(4, "obl:agent"));
}

TEST_CASE("a charge goes on behind what is said of the charged") {
    const auto charge = [](const std::string& verb, const std::string& comma) {
        return TreeOf("1 Oslo Oslo PROPN NNP 2 nsubj B-LOC\n2 " + verb + " " + verb + R"( VERB VBD 0 root
        3 the the DET DT 4 det
        4 league league NOUN NN 2 obj
        5 , , PUNCT , 7 punct
        6 which which PRON WDT 7 nsubj
        7 fights fight VERB VBZ 4 acl:relcl
        8 it it PRON PRP 7 obj
        9 )" + comma + " " +
                      comma + R"( PUNCT , 12 punct
        10 for for ADP IN 12 case
        11 the the DET DT 12 det
        12 raid raid NOUN NN 7 obl
        )");
    };
    CHECK(charge("blame", ",")->head(11) == 1);
    CHECK(charge("blame", "there")->head(11) == 6);
    CHECK(charge("join", ",")->head(11) == 6);
}

TEST_CASE("nothing is hung on what hangs below it") {
    const TreeOf claim(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj B-LOC
        2 denied deny VERB VBD 0 root
        3 claims claim NOUN NNS 5 compound
        4 by by ADP IN 5 case
        5 rebels rebel NOUN NNS 2 obj
        6 that that SCONJ IN 8 mark
        7 it it PRON PRP 8 nsubj
        8 lied lie VERB VBD 5 acl
    )");
    CHECK(claim->head(4) == 1);
    const TreeOf particle(R"(
        1 reports report NOUN NNS 2 nsubj
        2 allow allow VERB VBP 0 root
        3 to to PART TO 2 obj
        4 suggest suggest VERB VB 3 xcomp
    )");
    CHECK(particle->head(2) == 1);
}

TEST_CASE("a day between a name and its verb is when it was done") {
    const TreeOf t(R"(
        1 Norex Norex PROPN NNP 3 nsubj B-ORG
        2 Tuesday Tuesday PROPN NNP 3 nsubj I-ORG
        3 cut cut VERB VBD 0 root
        4 jobs job NOUN NNS 3 obj
    )");
    CHECK(t->is(t.at("Tuesday"), "obl:unmarked"));
    CHECK(names_of(t, clause_at(t, t.at("cut")).subjects) == "Norex");
}

TEST_CASE("a name behind a comma goes to the person that was told of last") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 race race NOUN NN 8 nsubj
        3 against against ADP IN 5 case
        4 the the DET DT 5 det
        5 mayor mayor NOUN NN 2 nmod
        6 , , PUNCT , 7 punct
        7 Holt Holt PROPN NNP 2 appos B-PER
        8 ended end VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Holt")) == t.at("mayor"));
}

TEST_CASE("two nouns behind a name, the first a superlative, tell what it is") {
    const TreeOf t(R"(
        1 Oslo Oslo PROPN NNP 9 nsubj B-LOC
        2 , , PUNCT , 4 punct
        3 largest large ADJ JJS 4 amod
        4 port port NOUN NN 1 conj
        5 and and CCONJ CC 7 cc
        6 a a DET DT 7 det
        7 partner partner NOUN NN 1 conj
        8 , , PUNCT , 1 punct
        9 left leave VERB VBD 0 root
    )");
    CHECK(t->is(t.at("port"), "appos"));
    CHECK(t->head(t.at("partner")) == t.at("port"));
}
