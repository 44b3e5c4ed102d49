#include "extract/qualifiers/time.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// The ISO time of the happening at `anchor`, published on Thursday, 20 February 2020; "-" if it has none.
std::string time_in(const char* table, const char* anchor) {
    const ParsedSentence sentence = test::parsed(table);
    const Tree tree(sentence);
    const auto time = time_of(tree, find_times(tree, "2020-02-20"), test::index_of(sentence, anchor));
    return time ? time->iso : "-";
}

}  // namespace

TEST_CASE("the time of saying is not that of what is said") {
    const char* kSaid = R"(
        1 Erdogan Erdogan PROPN NNP 2 nsubj B-PER
        2 said say VERB VBD 0 root
        3 Tuesday Tuesday PROPN NNP 2 obl:unmarked
        4 that that SCONJ IN 7 mark
        5 rebels rebel NOUN NNS 7 nsubj
        6 could could AUX MD 7 aux
        7 withdraw withdraw VERB VB 2 ccomp
    )";
    CHECK(time_in(kSaid, "said") == "2020-02-18");
    CHECK(time_in(kSaid, "withdraw") == "-");
}

TEST_CASE("a statement's date dates what it says as an act of saying") {
    const char* kStatement = R"(
        1 A a DET DT 2 det
        2 statement statement NOUN NN 6 nsubj
        3 published publish VERB VBN 2 acl
        4 on on ADP IN 5 case
        5 Wednesday Wednesday PROPN NNP 3 obl
        6 said say VERB VBD 0 root
        7 villages village NOUN NNS 9 nsubj:pass
        8 were be AUX VBD 9 aux:pass
        9 shelled shell VERB VBN 6 ccomp
    )";
    CHECK(time_in(kStatement, "said") == "2020-02-19");
    CHECK(time_in(kStatement, "published") == "2020-02-19");
    CHECK(time_in(kStatement, "shelled") == "-");
}

TEST_CASE("speaking on a day is warning on that day") {
    CHECK(time_in(R"(
        1 Speaking speak VERB VBG 6 advcl
        2 on on ADP IN 3 case
        3 Friday Friday PROPN NNP 1 obl
        4 , , PUNCT , 1 punct
        5 he he PRON PRP 6 nsubj
        6 warned warn VERB VBD 0 root
    )",
                  "warned") == "2020-02-14");
}

TEST_CASE("an act said in the first person happens when it is said") {
    CHECK(time_in(R"(
        1 We we PRON PRP 2 nsubj
        2 condemn condemn VERB VBP 7 ccomp
        3 the the DET DT 4 det
        4 raid raid NOUN NN 2 obj
        5 , , PUNCT , 2 punct
        6 ministers minister NOUN NNS 7 nsubj
        7 said say VERB VBD 0 root
        8 yesterday yesterday NOUN NN 7 obl:unmarked
    )",
                  "condemn") == "2020-02-19");
}

TEST_CASE("a clause with a time of its own keeps it, one without does not borrow over after or that") {
    const char* kWarned = R"(
        1 On on ADP IN 2 case
        2 Wednesday Wednesday PROPN NNP 4 obl
        3 Moscow Moscow PROPN NNP 4 nsubj B-LOC
        4 warned warn VERB VBD 0 root
        5 Ankara Ankara PROPN NNP 4 obj B-LOC
        6 after after SCONJ IN 8 mark
        7 rebels rebel NOUN NNS 8 nsubj
        8 attacked attack VERB VBD 4 advcl
    )";
    CHECK(time_in(kWarned, "warned") == "2020-02-19");
    CHECK(time_in(kWarned, "attacked") == "-");
    const char* kStalled = R"(
        1 In in ADP IN 2 case
        2 December December PROPN NNP 4 obl
        3 troops troop NOUN NNS 4 nsubj
        4 launched launch VERB VBD 0 root
        5 attacks attack NOUN NNS 4 obj
        6 that that PRON WDT 7 nsubj
        7 stalled stall VERB VBD 5 acl:relcl
        8 in in ADP IN 9 case
        9 January January PROPN NNP 7 obl
    )";
    CHECK(time_in(kStalled, "launched") == "2019-12");
    CHECK(time_in(kStalled, "attacks") == "2019-12");
    CHECK(time_in(kStalled, "stalled") == "2020-01");
}

TEST_CASE("what is killed in an attack is killed when the attack happens") {
    const char* kKilled = R"(
        1 Soldiers soldier NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 killed kill VERB VBN 0 root
        4 in in ADP IN 5 case
        5 attacks attack NOUN NNS 3 obl
        6 on on ADP IN 7 case
        7 posts post NOUN NNS 5 nmod
        8 on on ADP IN 9 case
        9 Monday Monday PROPN NNP 7 nmod
    )";
    CHECK(time_in(kKilled, "killed") == "2020-02-17");
    CHECK(time_in(kKilled, "attacks") == "2020-02-17");
}

TEST_CASE("a date after of names its noun") {
    CHECK(time_in(R"(
        1 It it PRON PRP 2 nsubj
        2 violates violate VERB VBZ 0 root
        3 the the DET DT 4 det
        4 memorandum memorandum NOUN NN 2 obj
        5 of of ADP IN 7 case
        6 September September PROPN NNP 7 nmod:unmarked
        7 17 17 NUM CD 4 nmod
        8 , , PUNCT , 9 punct
        9 2018 2018 NUM CD 7 nmod:unmarked
    )",
                  "violates") == "-");
}

TEST_CASE("a date before a noun dates what the noun does, not what is done to it") {
    const char* kRaid = R"(
        1 Sunday Sunday PROPN NNP 3 nmod:poss SpaceAfter=No
        2 's 's PART POS 1 case
        3 raid raid NOUN NN 4 nsubj
        4 killed kill VERB VBD 0 root
        5 four four NUM CD 4 obj
    )";
    CHECK(time_in(kRaid, "raid") == "2020-02-16");
    CHECK(time_in(kRaid, "killed") == "2020-02-16");
    const char* kCondemned = R"(
        1 Ministers minister NOUN NNS 2 nsubj
        2 condemned condemn VERB VBD 0 root
        3 Sunday Sunday PROPN NNP 5 nmod:poss SpaceAfter=No
        4 's 's PART POS 3 case
        5 raid raid NOUN NN 2 obj
    )";
    CHECK(time_in(kCondemned, "condemned") == "-");
    CHECK(time_in(R"(
        1 It it PRON PRP 2 nsubj
        2 launched launch VERB VBD 0 root
        3 its its PRON PRP$ 6 nmod:poss
        4 October October PROPN NNP 5 nmod:unmarked
        5 9 9 NUM CD 6 compound
        6 operation operation NOUN NN 2 obj
    )",
                  "launched") == "2019-10-09");
}

TEST_CASE("attacks that were recorded in January happened in January") {
    CHECK(time_in(R"(
        1 Attacks attack NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 recorded record VERB VBN 0 root
        4 in in ADP IN 5 case
        5 January January PROPN NNP 3 obl
    )",
                  "Attacks") == "2020-01");
}

TEST_CASE("an attempt and its act share their time, a demand and its content do not") {
    const char* kTried = R"(
        1 They they PRON PRP 2 nsubj
        2 tried try VERB VBD 0 root
        3 in in ADP IN 6 case
        4 mid mid ADJ JJ 6 amod SpaceAfter=No
        5 - - PUNCT HYPH 6 punct SpaceAfter=No
        6 January January PROPN NNP 2 obl
        7 to to PART TO 8 mark
        8 impose impose VERB VB 2 xcomp
        9 terms term NOUN NNS 8 obj
    )";
    CHECK(time_in(kTried, "tried") == "2020-01-11/2020-01-20");
    CHECK(time_in(kTried, "impose") == "2020-01-11/2020-01-20");
    const char* kUrged = R"(
        1 Moscow Moscow PROPN NNP 2 nsubj B-LOC
        2 urged urge VERB VBD 0 root
        3 Kyiv Kyiv PROPN NNP 2 obj B-LOC
        4 on on ADP IN 5 case
        5 Monday Monday PROPN NNP 2 obl
        6 to to PART TO 7 mark
        7 free free VERB VB 2 xcomp
        8 sailors sailor NOUN NNS 7 obj
    )";
    CHECK(time_in(kUrged, "urged") == "2020-02-17");
    CHECK(time_in(kUrged, "free") == "-");
}

TEST_CASE("a participle after its clause happens with it") {
    CHECK(time_in(R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 advanced advance VERB VBD 0 root
        3 on on ADP IN 4 case
        4 Friday Friday PROPN NNP 2 obl
        5 , , PUNCT , 6 punct
        6 killing kill VERB VBG 2 advcl
        7 rebels rebel NOUN NNS 6 obj
    )",
                  "killing") == "2020-02-14");
}

TEST_CASE("coordination shares a time with one subject, or one that stands before both") {
    const char* kMet = R"(
        1 He he PRON PRP 2 nsubj
        2 arrived arrive VERB VBD 0 root
        3 on on ADP IN 4 case
        4 Monday Monday PROPN NNP 2 obl
        5 and and CCONJ CC 6 cc
        6 met meet VERB VBD 2 conj
    )";
    CHECK(time_in(kMet, "met") == "2020-02-17");
    const char* kEntered = R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 on on ADP IN 4 case
        4 Monday Monday PROPN NNP 2 obl
        5 and and CCONJ CC 7 cc
        6 rebels rebel NOUN NNS 7 nsubj
        7 entered enter VERB VBD 2 conj
    )";
    CHECK(time_in(kEntered, "entered") == "-");
    const char* kFronted = R"(
        1 On on ADP IN 2 case
        2 Monday Monday PROPN NNP 4 obl
        3 troops troop NOUN NNS 4 nsubj
        4 left leave VERB VBD 0 root
        5 and and CCONJ CC 7 cc
        6 rebels rebel NOUN NNS 7 nsubj
        7 entered enter VERB VBD 4 conj
    )";
    CHECK(time_in(kFronted, "entered") == "2020-02-17");
    const char* kMade = R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 advanced advance VERB VBD 0 root
        3 in in ADP IN 4 case
        4 August August PROPN NNP 2 obl
        5 and and CCONJ CC 7 cc
        6 have have AUX VBP 7 aux
        7 gained gain VERB VBN 2 conj
    )";
    CHECK(time_in(kMade, "gained") == "-");
}

TEST_CASE("an interval at the end of a coordination holds for all of it, a day only for the last") {
    const char* kHalt = R"(
        1 It it PRON PRP 3 nsubj
        2 must must AUX MD 3 aux
        3 halt halt VERB VB 0 root
        4 and and CCONJ CC 5 cc
        5 withdraw withdraw VERB VB 3 conj
        6 by by ADP IN 8 case
        7 the the DET DT 8 det
        8 end end NOUN NN 5 obl
        9 of of ADP IN 10 case
        10 May May PROPN NNP 8 nmod
    )";
    CHECK(time_in(kHalt, "withdraw") == "/2020-05-31");
    CHECK(time_in(kHalt, "halt") == "/2020-05-31");
    const char* kLeft = R"(
        1 He he PRON PRP 2 nsubj
        2 came come VERB VBD 0 root
        3 and and CCONJ CC 4 cc
        4 left leave VERB VBD 2 conj
        5 on on ADP IN 6 case
        6 Friday Friday PROPN NNP 4 obl
    )";
    CHECK(time_in(kLeft, "left") == "2020-02-14");
    CHECK(time_in(kLeft, "came") == "-");
}

TEST_CASE("an adverb between date and verb does not part them") {
    CHECK(time_in(R"(
        1 Separately separately ADV RB 6 advmod
        2 on on ADP IN 3 case
        3 Wednesday Wednesday PROPN NNP 1 obl
        4 , , PUNCT , 1 punct
        5 convoys convoy NOUN NNS 6 nsubj
        6 arrived arrive VERB VBD 0 root
    )",
                  "arrived") == "2020-02-19");
}

TEST_CASE("a time that cannot be placed is still the happening's own") {
    const char* kCalled = R"(
        1 He he PRON PRP 3 nsubj
        2 previously previously ADV RB 3 advmod
        3 left leave VERB VBD 0 root
    )";
    CHECK(time_in(kCalled, "left").empty());
}

TEST_CASE("what follows an event has not its time") {
    const char* kDetained = R"(
        1 Police police NOUN NN 2 nsubj
        2 detained detain VERB VBD 0 root
        3 men man NOUN NNS 2 obj
        4 after after ADP IN 5 case
        5 clashes clash NOUN NNS 2 obl
        6 on on ADP IN 7 case
        7 Monday Monday PROPN NNP 5 nmod
    )";
    CHECK(time_in(kDetained, "detained") == "-");
    CHECK(time_in(kDetained, "clashes") == "2020-02-17");
}

TEST_CASE("what is done in or by an event has its time") {
    CHECK(time_in(R"(
        1 Men man NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 killed kill VERB VBN 0 root
        4 in in ADP IN 7 case
        5 Monday Monday PROPN NNP 7 nmod:poss
        6 's 's PART POS 5 case
        7 attack attack NOUN NN 3 obl
    )",
                  "killed") == "2020-02-17");
}

TEST_CASE("since counts for what lasts, and not for a record") {
    CHECK(time_in(R"(
        1 Bulgarians Bulgarian PROPN NNPS 2 nsubj
        2 held hold VERB VBD 0 root
        3 the the DET DT 5 det
        4 eighth eighth ADJ JJ 5 amod
        5 election election NOUN NN 2 obj
        6 since since ADP IN 7 case
        7 2018 2018 NUM CD 5 nmod
    )",
                  "held") == "-");
    CHECK(time_in(R"(
        1 Rebels rebel NOUN NNS 3 nsubj
        2 have have AUX VBP 3 aux
        3 killed kill VERB VBN 0 root
        4 many many ADJ JJ 3 obj
        5 since since ADP IN 6 case
        6 overthrow overthrow NOUN NN 3 obl
        7 in in ADP IN 8 case
        8 2018 2018 NUM CD 6 nmod
    )",
                  "killed") == "2018/");
}

TEST_CASE("a present state holds on the day on which it is told") {
    const char* kClosed = R"(
        1 Officials official NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 Monday Monday PROPN NNP 2 obl:unmarked
        4 that that SCONJ IN 8 mark
        5 the the DET DT 6 det
        6 border border NOUN NN 8 nsubj
        7 is be AUX VBZ 8 cop
        8 closed closed ADJ JJ 2 ccomp
    )";
    CHECK(time_in(kClosed, "closed") == "2020-02-17");
    CHECK(time_in(R"(
        1 Officials official NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 Monday Monday PROPN NNP 2 obl:unmarked
        4 the the DET DT 5 det
        5 border border NOUN NN 7 nsubj
        6 was be AUX VBD 7 cop
        7 closed closed ADJ JJ 2 ccomp
    )",
                  "closed") == "-");
}
