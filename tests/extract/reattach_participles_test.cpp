#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("a full sentence has a finite verb, a headline may have none") {
    const auto boat = [](const std::string& end) {
        return TreeOf(R"(
        1 Boats boat NOUN NNS 2 nsubj:pass
        2 overturned overturn VERB VBN 0 root
        3 off off ADP IN 4 case
        4 Oslo Oslo PROPN NNP 2 obl B-LOC
        5 )" + end + " " +
                      end +
                      R"( PUNCT . 2 punct
        )");
    };
    const TreeOf sentence = boat(".");
    CHECK_FALSE(sentence->is(sentence.at("Boats"), "nsubj:pass"));
    const TreeOf headline = boat(";");
    CHECK(headline->is(headline.at("Boats"), "nsubj:pass"));
}

TEST_CASE("based on is a preposition behind a clause") {
    const TreeOf t(R"(
        1 She she PRON PRP 3 nsubj:pass
        2 was be AUX VBD 3 aux:pass
        3 fined fine VERB VBN 0 root
        4 based base VERB VBN 3 advcl
        5 on on ADP IN 6 case
        6 tests test NOUN NNS 4 obl
    )");
    CHECK(t->head(t.at("tests")) == t.at("fined"));
    CHECK(t->preposition(t.at("tests")) == "based on");
}

TEST_CASE("a degree before a participle tells of a state") {
    const auto players = [](const std::string& adverb) {
        return TreeOf(R"(
        1 Players player NOUN NNS 4 nsubj:pass
        2 are be AUX VBP 4 aux:pass
        3 )" + adverb +
                      R"( ADV RB 4 advmod
        4 inexperienced inexperience VERB VBN 0 root
        )");
    };
    const TreeOf too = players("too too");
    CHECK(too->is(too.at("are"), "cop"));
    CHECK_FALSE(too->is(too.at("Players"), "nsubj:pass"));
    const TreeOf often = players("often often");
    CHECK(often->is(often.at("are"), "aux:pass"));
}

TEST_CASE("in a series of pasts none is suffered") {
    const auto guards = [](const std::string& last) {
        return TreeOf(R"(
        1 Guards guard NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 , , PUNCT , 4 punct
        4 tied tie VERB VBN 2 advcl
        5 and and CCONJ CC 6 cc
        6 )" + last + R"( 4 conj
        7 clerks clerk NOUN NNS 6 obj
        )");
    };
    const TreeOf gagged = guards("gagged gag VERB VBD");
    CHECK(gagged->is(gagged.at("tied"), "conj"));
    const TreeOf gagging = guards("gagging gag VERB VBG");
    CHECK(gagging->is(gagging.at("tied"), "advcl"));
}

TEST_CASE("a rule may ask for the comma before the first word") {
    const TreeOf t(R"(
        1 Killing kill VERB VBG 6 advcl
        2 two two NUM CD 3 nummod
        3 men man NOUN NNS 1 obj
        4 , , PUNCT , 6 punct
        5 rebels rebel NOUN NNS 6 nsubj
        6 left leave VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Killing")) == t.at("left"));
}
