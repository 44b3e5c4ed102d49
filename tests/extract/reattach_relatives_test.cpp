#include "extract/clauses/relative.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::names_of;
using test::TreeOf;

TEST_CASE("who does things is a person") {
    const TreeOf t(R"(
        1 An a DET DT 2 det
        2 appeal appeal NOUN NN 0 root
        3 by by ADP IN 4 case
        4 Lund Lund PROPN NNP 2 nmod B-PER
        5 , , PUNCT , 8 punct
        6 who who PRON WP 8 nsubj:pass
        7 was be AUX VBD 8 aux:pass
        8 jailed jail VERB VBN 2 acl:relcl
    )");
    CHECK(t->head(t.at("jailed")) == t.at("Lund"));
}

TEST_CASE("a group that who tells of keeps its clause") {
    const TreeOf t(R"(
        1 A a DET DT 2 det
        2 crowd crowd NOUN NN 0 root
        3 near near ADP IN 4 case
        4 Lund Lund PROPN NNP 2 nmod B-PER
        5 who who PRON WP 6 nsubj
        6 cheered cheer VERB VBD 2 acl:relcl
    )");
    CHECK(t->head(t.at("cheered")) == t.at("crowd"));
}

TEST_CASE("who tells of the people in a body") {
    const auto member = [](const std::string& verb) {
        return TreeOf(R"(
        1 Two two NUM CD 2 nummod
        2 managers manager NOUN NNS 0 root
        3 on on ADP IN 5 case
        4 a a DET DT 5 det
        5 committee committee NOUN NN 2 nmod
        6 who who PRON WP 7 nsubj
        7 )" + verb + R"( 5 acl:relcl
        )");
    };
    const TreeOf t = member("resigned resign VERB VBD");
    CHECK(t->head(t.at("resigned")) == t.at("managers"));
    const TreeOf one = member("decides decide VERB VBZ");
    CHECK(one->head(one.at("decides")) == one.at("committee"));
}

TEST_CASE("a relative clause of one behind two tells of the last") {
    const auto signers = [](const std::string& verb) {
        return TreeOf(R"(
        1 The the DET DT 2 det
        2 bank bank NOUN NN 10 nsubj
        3 and and CCONJ CC 5 cc
        4 the the DET DT 5 det
        5 union union NOUN NN 2 conj
        6 , , PUNCT , 8 punct
        7 which which PRON WDT 8 nsubj
        8 )" + verb + R"( 2 acl:relcl
        9 , , PUNCT , 8 punct
        10 signed sign VERB VBD 0 root
        )");
    };
    const TreeOf one = signers("grows grow VERB VBZ");
    CHECK(one->head(one.at("grows")) == one.at("union"));
    const TreeOf both = signers("grow grow VERB VBP");
    CHECK(both->head(both.at("grow")) == both.at("bank"));
}

TEST_CASE("what somebody says hid a thing is no object of the hiding") {
    const TreeOf t(R"(
        1 Firms firm NOUN NNS 0 root
        2 that that PRON WDT 6 obj
        3 Oslo Oslo PROPN NNP 4 nsubj B-LOC
        4 said say VERB VBD 1 acl:relcl
        5 were be AUX VBD 6 aux
        6 hiding hide VERB VBG 4 ccomp
        7 oil oil NOUN NN 6 obj
    )");
    CHECK(t->is(t.at("that"), "nsubj"));
}

TEST_CASE("what is said to be the longest is said of the line") {
    const auto line = [](const std::string& word) {
        return TreeOf(R"(
        1 Lines line NOUN NNS 0 root
        2 that that PRON WDT 4 obj
        3 they they PRON PRP 4 nsubj
        4 say say VERB VBP 1 acl:relcl
        5 )" + word + R"( 6 cop
        6 long long ADJ JJ 4 ccomp
        )");
    };
    const TreeOf are = line("are be AUX VBP");
    CHECK(are->head(are.at("that")) == are.at("long"));
    const TreeOf be = line("be be AUX VB");
    CHECK(be->head(be.at("that")) == be.at("say"));
}

TEST_CASE("a clause that tells of what is denied twice has somebody to tell of") {
    const TreeOf t(R"(
        1 Not not PART RB 3 advmod
        2 a a DET DT 3 det
        3 driver driver NOUN NN 11 nsubj
        4 but but CCONJ CC 7 cc
        5 not not PART RB 7 advmod
        6 a a DET DT 7 det
        7 guard guard NOUN NN 3 conj
        8 who who PRON WP 10 nsubj
        9 had have AUX VBD 10 aux
        10 fled flee VERB VBN 3 acl:relcl
        11 returned return VERB VBD 0 root
    )");
    CHECK(names_of(t, nominals_of(t, t.at("driver"))) == "-");
    CHECK(names_of(t, nominals_of(t, t.at("who"))) == "Not a driver");
}
