#include "extract/qualifiers/standing.h"

#include "core/names.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

namespace {

std::string standing_in(const char* table, const char* anchor) {
    const TreeOf t(table);
    const Standing s = standing_of(t, t.at(anchor));
    return std::string(name_of(s.polarity)) + " " + std::string(name_of(s.modality));
}

}  // namespace

TEST_CASE("a plain clause is affirmed and asserted") {
    CHECK(standing_in(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )",
                      "left") == "affirmed asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 4 nsubj
        3 has have AUX VBZ 4 aux
        4 attacked attack VERB VBN 0 root
        5 the the DET DT 6 det
        6 town town NOUN NN 4 obj
    )",
                      "attacked") == "affirmed asserted");
}

TEST_CASE("not, never and nobody negate") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 5 nsubj
        3 did do AUX VBD 5 aux
        4 not not PART RB 5 advmod
        5 enter enter VERB VB 0 root
        6 the the DET DT 7 det
        7 city city NOUN NN 5 obj
    )",
                      "enter") == "negated asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 rebels rebel NOUN NNS 4 nsubj
        3 never never ADV RB 4 advmod
        4 left leave VERB VBD 0 root
    )",
                      "left") == "negated asserted");
    CHECK(standing_in(R"(
        1 Nobody nobody PRON NN 2 nsubj
        2 attacked attack VERB VBD 0 root
        3 the the DET DT 4 det
        4 convoy convoy NOUN NN 2 obj
    )",
                      "attacked") == "negated asserted");
    CHECK(standing_in(R"(
        1 No no DET DT 2 det
        2 country country NOUN NN 3 nsubj
        3 signed sign VERB VBD 0 root
        4 the the DET DT 5 det
        5 treaty treaty NOUN NN 3 obj
    )",
                      "signed") == "negated asserted");
    CHECK(standing_in(R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 without without SCONJ IN 4 mark
        4 attacking attack VERB VBG 2 advcl
        5 the the DET DT 6 det
        6 village village NOUN NN 4 obj
    )",
                      "attacking") == "negated asserted");
}

TEST_CASE("not only denies nothing") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 5 nsubj
        3 not not PART RB 5 advmod
        4 only only ADV RB 5 advmod
        5 attacked attack VERB VBD 0 root
        6 the the DET DT 7 det
        7 town town NOUN NN 5 obj
    )",
                      "attacked") == "affirmed asserted");
}

TEST_CASE("auxiliaries make acts possible, planned and requested") {
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 3 nsubj B-LOC
        2 may may AUX MD 3 aux
        3 attack attack VERB VB 0 root
        4 the the DET DT 5 det
        5 town town NOUN NN 3 obj
    )",
                      "attack") == "affirmed possible");
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 3 nsubj B-LOC
        2 will will AUX MD 3 aux
        3 attack attack VERB VB 0 root
        4 the the DET DT 5 det
        5 town town NOUN NN 3 obj
    )",
                      "attack") == "affirmed planned");
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 3 nsubj B-LOC
        2 must must AUX MD 3 aux
        3 leave leave VERB VB 0 root
        4 the the DET DT 5 det
        5 town town NOUN NN 3 obj
    )",
                      "leave") == "affirmed requested");
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 4 nsubj B-LOC
        2 will will AUX MD 4 aux
        3 not not PART RB 4 advmod
        4 attack attack VERB VB 0 root
        5 the the DET DT 6 det
        6 town town NOUN NN 4 obj
    )",
                      "attack") == "negated planned");
}

TEST_CASE("reportedly is reported, possible attacks are possible") {
    CHECK(standing_in(R"(
        1 Rebels rebel NOUN NNS 3 nsubj
        2 reportedly reportedly ADV RB 3 advmod
        3 killed kill VERB VBD 0 root
        4 a a DET DT 5 det
        5 mayor mayor NOUN NN 3 obj
    )",
                      "killed") == "affirmed reported");
    CHECK(standing_in(R"(
        1 They they PRON PRP 2 nsubj
        2 feared fear VERB VBD 0 root
        3 a a DET DT 5 det
        4 possible possible ADJ JJ 5 amod
        5 attack attack NOUN NN 2 obj
    )",
                      "attack") == "affirmed possible");
}

TEST_CASE("what depends on a condition is conditional, and so is the condition") {
    constexpr const char* kIf = R"(
        1 If if SCONJ IN 3 mark
        2 talks talk NOUN NNS 3 nsubj
        3 fail fail VERB VBP 7 advcl SpaceAfter=No
        4 , , PUNCT , 3 punct
        5 Turkey Turkey PROPN NNP 7 nsubj B-LOC
        6 will will AUX MD 7 aux
        7 attack attack VERB VB 0 root
        8 the the DET DT 9 det
        9 town town NOUN NN 7 obj
    )";
    CHECK(standing_in(kIf, "attack") == "affirmed conditional");
    CHECK(standing_in(kIf, "fail") == "affirmed conditional");
}

TEST_CASE("what is threatened or planned has not happened") {
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 threatened threaten VERB VBD 0 root
        3 to to PART TO 4 mark
        4 launch launch VERB VB 2 xcomp
        5 an a DET DT 6 det
        6 offensive offensive NOUN NN 4 obj
    )",
                      "launch") == "affirmed planned");
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 plans plan VERB VBZ 0 root
        3 to to PART TO 4 mark
        4 leave leave VERB VB 2 xcomp
    )",
                      "leave") == "affirmed planned");
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 plans plan VERB VBZ 0 root
        3 to to PART TO 4 mark
        4 leave leave VERB VB 2 xcomp
    )",
                      "plans") == "affirmed asserted");
}

TEST_CASE("what goes on or is managed happens") {
    CHECK(standing_in(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 continue continue VERB VBP 0 root
        3 to to PART TO 4 mark
        4 attack attack VERB VB 2 xcomp
        5 the the DET DT 6 det
        6 base base NOUN NN 4 obj
    )",
                      "attack") == "affirmed asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 crew crew NOUN NN 3 nsubj
        3 managed manage VERB VBD 0 root
        4 to to PART TO 5 mark
        5 land land VERB VB 3 xcomp
        6 the the DET DT 7 det
        7 plane plane NOUN NN 5 obj
    )",
                      "land") == "affirmed asserted");
}

TEST_CASE("what is refused or failed is not done") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 government government NOUN NN 3 nsubj
        3 refused refuse VERB VBD 0 root
        4 to to PART TO 5 mark
        5 release release VERB VB 3 xcomp
        6 the the DET DT 7 det
        7 prisoners prisoner NOUN NNS 5 obj
    )",
                      "release") == "negated asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 government government NOUN NN 5 nsubj
        3 did do AUX VBD 5 aux
        4 not not PART RB 5 advmod
        5 refuse refuse VERB VB 0 root
        6 to to PART TO 7 mark
        7 release release VERB VB 5 xcomp
        8 the the DET DT 9 det
        9 prisoners prisoner NOUN NNS 7 obj
    )",
                      "release") == "affirmed asserted");
}

TEST_CASE("what is urged is requested") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 president president NOUN NN 3 nsubj
        3 urged urge VERB VBD 0 root
        4 Turkey Turkey PROPN NNP 3 iobj B-LOC
        5 to to PART TO 6 mark
        6 withdraw withdraw VERB VB 3 xcomp
        7 its its PRON PRP$ 8 nmod:poss
        8 troops troop NOUN NNS 6 obj
    )",
                      "withdraw") == "affirmed requested");
}

TEST_CASE("what is denied is negated") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 minister minister NOUN NN 3 nsubj
        3 denied deny VERB VBD 0 root
        4 that that SCONJ IN 7 mark
        5 the the DET DT 6 det
        6 army army NOUN NN 7 nsubj
        7 used use VERB VBD 3 ccomp
        8 gas gas NOUN NN 7 obj
    )",
                      "used") == "negated asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 denies deny VERB VBZ 0 root
        4 bombing bomb VERB VBG 3 xcomp
        5 the the DET DT 6 det
        6 market market NOUN NN 4 obj
    )",
                      "bombing") == "negated asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 minister minister NOUN NN 3 nsubj
        3 denied deny VERB VBD 0 root
        4 that that SCONJ IN 7 mark
        5 the the DET DT 6 det
        6 army army NOUN NN 7 nsubj
        7 used use VERB VBD 3 ccomp
        8 gas gas NOUN NN 7 obj
    )",
                      "denied") == "affirmed asserted");
}

TEST_CASE("denied reports are denied") {
    CHECK(standing_in(R"(
        1 Hale Hale PROPN NNP 2 nsubj B-PER
        2 denied deny VERB VBD 0 root
        3 reports report NOUN NNS 2 obj
        4 that that SCONJ IN 7 mark
        5 Castellan Castellan PROPN NNP 7 nsubj B-PER
        6 had have AUX VBD 7 aux
        7 paid pay VERB VBN 3 acl
        8 money money NOUN NN 7 obj
    )",
                      "paid") == "negated asserted");
}

TEST_CASE("what is said is asserted, by whoever says it") {
    CHECK(standing_in(R"(
        1 Police police NOUN NN 2 nsubj
        2 said say VERB VBD 0 root
        3 that that SCONJ IN 5 mark
        4 rebels rebel NOUN NNS 5 nsubj
        5 left leave VERB VBD 2 ccomp
    )",
                      "left") == "affirmed asserted");
}

TEST_CASE("a charge by nobody is reported, a charge by somebody is his") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 company company NOUN NN 4 nsubj:pass
        3 is be AUX VBZ 4 aux:pass
        4 accused accuse VERB VBN 0 root
        5 of of SCONJ IN 6 mark
        6 bribing bribe VERB VBG 4 advcl
        7 officials official NOUN NNS 6 obj
    )",
                      "bribing") == "affirmed reported");
    CHECK(standing_in(R"(
        1 Russia Russia PROPN NNP 2 nsubj B-LOC
        2 accused accuse VERB VBD 0 root
        3 Turkey Turkey PROPN NNP 2 obj B-LOC
        4 of of SCONJ IN 5 mark
        5 arming arm VERB VBG 2 advcl
        6 militants militant NOUN NNS 5 obj
    )",
                      "arming") == "affirmed asserted");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 bishop bishop NOUN NN 4 nsubj:pass
        3 was be AUX VBD 4 aux:pass
        4 convicted convict VERB VBN 0 root
        5 of of SCONJ IN 6 mark
        6 stealing steal VERB VBG 4 advcl
        7 money money NOUN NN 6 obj
    )",
                      "stealing") == "affirmed asserted");
}

TEST_CASE("a second verb shares the auxiliary unless it has its own subject") {
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 4 nsubj
        3 will will AUX MD 4 aux
        4 come come VERB VB 0 root
        5 and and CCONJ CC 6 cc
        6 destroy destroy VERB VB 4 conj
        7 the the DET DT 8 det
        8 town town NOUN NN 4 obj
    )",
                      "destroy") == "affirmed planned");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 4 nsubj
        3 will will AUX MD 4 aux
        4 come come VERB VB 0 root
        5 and and CCONJ CC 7 cc
        6 rebels rebel NOUN NNS 7 nsubj
        7 left leave VERB VBD 4 conj
        8 the the DET DT 9 det
        9 town town NOUN NN 7 obj
    )",
                      "left") == "affirmed asserted");
}

TEST_CASE("a purpose is planned, a result is not") {
    CHECK(standing_in(R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 sent send VERB VBD 0 root
        3 troops troop NOUN NNS 2 obj
        4 to to PART TO 5 mark
        5 stop stop VERB VB 2 advcl
        6 the the DET DT 7 det
        7 rebels rebel NOUN NNS 5 obj
    )",
                      "stop") == "affirmed planned");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 storm storm NOUN NN 3 nsubj
        3 hit hit VERB VBD 0 root
        4 the the DET DT 5 det
        5 coast coast NOUN NN 3 obj SpaceAfter=No
        6 , , PUNCT , 7 punct
        7 killing kill VERB VBG 3 advcl
        8 nine nine NUM CD 9 nummod
        9 people people NOUN NNS 7 obj
    )",
                      "killing") == "affirmed asserted");
}

TEST_CASE("an event stands as the verb that has it for its object") {
    CHECK(standing_in(R"(
        1 They they PRON PRP 2 nsubj
        2 demanded demand VERB VBD 0 root
        3 a a DET DT 4 det
        4 halt halt NOUN NN 2 obj
    )",
                      "halt") == "affirmed requested");
    CHECK(standing_in(R"(
        1 The the DET DT 2 det
        2 offensive offensive NOUN NN 4 nsubj
        3 could could AUX MD 4 aux
        4 begin begin VERB VB 0 root
    )",
                      "offensive") == "affirmed possible");
}
