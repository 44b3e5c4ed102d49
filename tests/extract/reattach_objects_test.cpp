#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("an object behind a second verb is that verb's") {
    const TreeOf t(R"(
        1 They they PRON PRP 2 nsubj
        2 reduce reduce VERB VBP 0 root
        3 waste waste NOUN NN 2 obj
        4 and and CCONJ CC 5 cc
        5 curb curb VERB VBP 2 conj
        6 spending spending NOUN NN 2 obj
    )");
    CHECK(t->head(t.at("spending")) == t.at("curb"));
    CHECK(t->is(t.at("waste"), "obj"));
}

TEST_CASE("a sum is nobody who receives") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 pays pay VERB VBZ 0 root
        3 ten ten NUM CD 4 nummod
        4 cents cent NOUN NNS 2 iobj
        5 a a DET DT 6 det
        6 share share NOUN NN 2 obj
    )");
    CHECK(t->is(t.at("cents"), "obj"));
    CHECK(t->head(t.at("share")) == t.at("cents"));
}

TEST_CASE("a noun before a verb without subject is its subject") {
    const auto doubted = [](const std::string& content) {
        return TreeOf(R"(
        1 Lund Lund PROPN NNP 2 nsubj B-PER
        2 doubted doubt VERB VBD 0 root
        3 )" + content +
                      R"(
        4 was be AUX VBD 5 cop
        5 true true ADJ JJ 2 ccomp
        )");
    };
    const TreeOf t = doubted("reports report NOUN NNS 2 obj");
    CHECK(t->head(t.at("reports")) == t.at("true"));
    const TreeOf what = doubted("what what PRON WP 2 obj");
    CHECK(what->head(what.at("what")) == what.at("doubted"));
}

TEST_CASE("after before a noun that does something opens its clause") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 closed close VERB VBD 0 root
        3 after after ADP IN 4 case
        4 floods flood NOUN NNS 5 nsubj
        5 hit hit VERB VBD 2 advcl
        6 Oslo Oslo PROPN NNP 5 obj B-LOC
    )");
    CHECK(t->head(t.at("after")) == t.at("hit"));
    CHECK(t->is(t.at("after"), "mark"));
}

TEST_CASE("an object may stand behind another phrase") {
    const auto extended = [](const std::string& noun) {
        return TreeOf(R"(
        1 It it PRON PRP 2 nsubj
        2 extended extend VERB VBD 0 root
        3 until until ADP IN 4 case
        4 May May PROPN NNP 2 obl
        5 its its PRON PRP$ 6 nmod:poss
        6 )" + noun + R"( NOUN NN 2 obl
        )");
    };
    const TreeOf t = extended("offer offer");
    CHECK(t->is(t.at("offer"), "obj"));
    const TreeOf week = extended("week week");
    CHECK(week->is(week.at("week"), "obl"));
}

TEST_CASE("who is seen does what is seen") {
    const TreeOf t(R"(
        1 Photos photo NOUN NNS 2 nsubj
        2 show show VERB VBP 0 root
        3 guards guard NOUN NNS 2 iobj
        4 holding hold VERB VBG 2 ccomp
        5 flags flag NOUN NNS 4 obj
    )");
    CHECK(names_of(t, clause_at(t, t.at("holding")).subjects) == "guards");
    CHECK(t->is(t.at("guards"), "obj"));
}

TEST_CASE("by in a passive brings who does it, or by how much") {
    const auto hit = [](const std::string& noun) {
        return TreeOf(R"(
        1 It it PRON PRP 3 nsubj:pass
        2 was be AUX VBD 3 aux:pass
        3 delayed delay VERB VBN 0 root
        4 by by ADP IN 5 case
        5 )" + noun + R"( NOUN NNS 3 obl
        )");
    };
    const TreeOf storms = hit("storms storm");
    CHECK(storms->is(storms.at("storms"), "obl:agent"));
    const TreeOf weeks = hit("weeks week");
    CHECK_FALSE(weeks->is(weeks.at("weeks"), "obl:agent"));
}

TEST_CASE("a name between commas behind an object says who does it") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 group group NOUN NN 9 nsubj
        3 that that PRON WDT 4 nsubj
        4 owns own VERB VBZ 2 acl:relcl
        5 songs song NOUN NNS 4 iobj
        6 , , PUNCT , 7 punct
        7 Norex Norex PROPN NNP 4 obj B-ORG
        8 , , PUNCT , 9 punct
        9 left leave VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Norex")) == t.at("group"));
    CHECK(t->is(t.at("songs"), "obj"));
}
