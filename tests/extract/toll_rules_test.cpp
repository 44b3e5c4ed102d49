// The rules of extract/rules/toll_rules.cpp: for each way a sentence where it fires and one where it must not.

#include "extract/rules/toll_rules.h"

#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::lines_of_clause;

namespace {

constexpr const char* kToll = R"(
    1 The the DET DT 3 det
    2 death death NOUN NN 3 compound
    3 toll toll NOUN NN 5 nsubj
    4 has have AUX VBZ 5 aux
    5 risen rise VERB VBN 0 root
    6 to to ADP IN 7 case
    7 44 44 NUM CD 5 obl
)";

constexpr const char* kPrice = R"(
    1 The the DET DT 2 det
    2 price price NOUN NN 4 nsubj
    3 has have AUX VBZ 4 aux
    4 risen rise VERB VBN 0 root
    5 to to ADP IN 6 case
    6 44 44 NUM CD 4 obl
)";

}  // namespace

TEST_CASE("told_toll reads the number that a toll stands at, not a price") {
    CHECK(lines_of_clause(told_toll, kToll, "risen") == "death toll | rise to | 44");
    CHECK(lines_of_clause(told_toll, kPrice, "risen").empty());
}

TEST_CASE("told_toll keeps those who died where they are counted") {
    CHECK(lines_of_clause(told_toll, R"(
        1 Twelve twelve NUM CD 2 nummod
        2 people people NOUN NNS 3 nsubj
        3 died die VERB VBD 0 root
    )",
                          "died") == "Twelve people | die | -");
    CHECK(lines_of_clause(told_toll, R"(
        1 The the DET DT 2 det
        2 king king NOUN NN 3 nsubj
        3 died die VERB VBD 0 root
    )",
                          "died")
              .empty());
}

TEST_CASE("told_toll reads a plight behind the one who is left in it") {
    CHECK(lines_of_clause(told_toll, R"(
        1 Shelling shelling NOUN NN 2 nsubj
        2 left leave VERB VBD 0 root
        3 nine nine NUM CD 4 nummod
        4 people people NOUN NNS 2 obj
        5 dead dead ADJ JJ 4 amod
        6 in in ADP IN 7 case
        7 Merrow Merrow PROPN NNP 2 obl B-LOC
    )",
                          "left") == "Shelling | leave dead | nine people dead");
}

TEST_CASE("each_other is what both do") {
    CHECK(lines_of_clause(each_other, R"(
        1 Kostra Kostra PROPN NNP 4 nsubj B-LOC
        2 and and CCONJ CC 3 cc
        3 Dallin Dallin PROPN NNP 1 conj B-LOC
        4 blamed blame VERB VBD 0 root
        5 each each DET DT 4 obj
        6 other other ADJ JJ 5 fixed
    )",
                          "blamed") == "Kostra | blame | Dallin; Dallin | blame | Kostra");
    CHECK(lines_of_clause(each_other, kToll, "risen").empty());
}
