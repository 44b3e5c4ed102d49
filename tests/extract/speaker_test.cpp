#include "extract/qualifiers/speaker.h"

#include "extract/mentions/mentions.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// Who says what is carried by a word of the last sentence; "-" if the article does.
std::string speaker_in(const std::vector<const char*>& tables, const char* word) {
    const std::vector<ParsedSentence> sentences = test::parsed_article(tables);
    const auto trees = grow_trees(sentences);
    const Speakers speakers(trees, find_mentions(trees));
    const auto speaker = speakers.speaker_of(sentences.back().index, test::index_of(sentences.back(), word));
    return speaker ? speaker->name : "-";
}

}  // namespace

TEST_CASE("what the article says has no speaker") {
    CHECK(speaker_in({R"(
    1 Rebels rebel NOUN NNS 2 nsubj
    2 left leave VERB VBD 0 root
    3 the the DET DT 4 det
    4 town town NOUN NN 2 obj
)"},
                     "left") == "-");
}

TEST_CASE("content belongs to its speaker, the saying to the article") {
    constexpr const char* kSaid = R"(
        1 The the DET DT 2 det
        2 ministry ministry NOUN NN 3 nsubj
        3 said say VERB VBD 0 root
        4 that that SCONJ IN 6 mark
        5 rebels rebel NOUN NNS 6 nsubj
        6 left leave VERB VBD 3 ccomp
    )";
    CHECK(speaker_in({kSaid}, "left") == "ministry");
    CHECK(speaker_in({kSaid}, "said") == "-");
}

TEST_CASE("a speaker may stand behind what he says") {
    CHECK(speaker_in({R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 shelled shell VERB VBD 8 ccomp
        3 the the DET DT 4 det
        4 hospital hospital NOUN NN 2 obj SpaceAfter=No
        5 , , PUNCT , 8 punct
        6 the the DET DT 7 det
        7 governor governor NOUN NN 8 nsubj
        8 said say VERB VBD 0 root
    )"},
                     "shelled") == "governor");
}

TEST_CASE("according to names the speaker, also where it is a report") {
    CHECK(speaker_in({R"(
        1 According accord VERB VBG 5 case
        2 to to ADP IN 1 fixed
        3 the the DET DT 5 det
        4 United United PROPN NNP 5 amod B-ORG
        5 Nations Nations PROPN NNPS 9 obl I-ORG SpaceAfter=No
        6 , , PUNCT , 5 punct
        7 the the DET DT 8 det
        8 army army NOUN NN 9 nsubj
        9 bombed bomb VERB VBD 0 root
        10 a a DET DT 11 det
        11 school school NOUN NN 9 obj
    )"},
                     "bombed") == "United Nations");
    CHECK(speaker_in({R"(
        1 The the DET DT 2 det
        2 company company NOUN NN 3 nsubj
        3 hid hide VERB VBD 0 root
        4 the the DET DT 5 det
        5 leak leak NOUN NN 3 obj SpaceAfter=No
        6 , , PUNCT , 10 punct
        7 according accord VERB VBG 10 case
        8 to to ADP IN 7 fixed
        9 the the DET DT 10 det
        10 report report NOUN NN 3 obl
    )"},
                     "hid") == "report");
}

TEST_CASE("a charge is the accuser's") {
    CHECK(speaker_in({R"(
        1 Russia Russia PROPN NNP 2 nsubj B-LOC
        2 accused accuse VERB VBD 0 root
        3 Turkey Turkey PROPN NNP 2 obj B-LOC
        4 of of SCONJ IN 5 mark
        5 arming arm VERB VBG 2 advcl
        6 militants militant NOUN NNS 5 obj
    )"},
                     "arming") == "Russia");
    CHECK(speaker_in({R"(
        1 Russia Russia PROPN NNP 2 nsubj B-LOC
        2 accused accuse VERB VBD 0 root
        3 Turkey Turkey PROPN NNP 2 obj B-LOC
        4 of of SCONJ IN 5 mark
        5 arming arm VERB VBG 2 advcl
        6 militants militant NOUN NNS 5 obj
    )"},
                     "accused") == "-");
}

TEST_CASE("a denial is the denier's") {
    CHECK(speaker_in({R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 denies deny VERB VBZ 0 root
        4 bombing bomb VERB VBG 3 xcomp
        5 the the DET DT 6 det
        6 market market NOUN NN 4 obj
    )"},
                     "bombing") == "army");
}

TEST_CASE("what is known is the article's") {
    CHECK(speaker_in({R"(
        1 Russia Russia PROPN NNP 2 nsubj B-LOC
        2 knows know VERB VBZ 0 root
        3 that that SCONJ IN 5 mark
        4 rebels rebel NOUN NNS 5 nsubj
        5 left leave VERB VBD 2 ccomp
    )"},
                     "left") == "-");
}

TEST_CASE("a statement passes its content to who issued it") {
    CHECK(speaker_in({R"(
        1 The the DET DT 2 det
        2 group group NOUN NN 3 nsubj
        3 said say VERB VBD 0 root
        4 in in ADP IN 6 case
        5 a a DET DT 6 det
        6 statement statement NOUN NN 3 obl
        7 that that SCONJ IN 11 mark
        8 its its PRON PRP$ 9 nmod:poss
        9 fighters fighter NOUN NNS 11 nsubj
        10 had have AUX VBD 11 aux
        11 shelled shell VERB VBN 6 acl
        12 the the DET DT 13 det
        13 barracks barrack NOUN NNS 11 obj
    )"},
                     "shelled") == "group");
}

TEST_CASE("a quotation without speaker goes on with the last one") {
    constexpr const char* kFirst = R"(
        1 " " PUNCT `` 3 punct SpaceAfter=No
        2 Militants militant NOUN NNS 3 nsubj
        3 attacked attack VERB VBD 10 ccomp
        4 the the DET DT 5 det
        5 airbase airbase NOUN NN 3 obj SpaceAfter=No
        6 , , PUNCT , 3 punct SpaceAfter=No
        7 " " PUNCT '' 3 punct
        8 Sergei Sergei PROPN NNP 10 nsubj B-PER
        9 Lavrov Lavrov PROPN NNP 8 flat I-PER
        10 said say VERB VBD 0 root
    )";
    constexpr const char* kSecond = R"(
        1 " " PUNCT `` 3 punct SpaceAfter=No
        2 They they PRON PRP 3 nsubj
        3 killed kill VERB VBD 0 root
        4 two two NUM CD 5 nummod
        5 soldiers soldier NOUN NNS 3 obj SpaceAfter=No
        6 . . PUNCT . 3 punct SpaceAfter=No
        7 " " PUNCT '' 3 punct
    )";
    CHECK(speaker_in({kFirst}, "attacked") == "Sergei Lavrov");
    CHECK(speaker_in({kFirst, kSecond}, "killed") == "Sergei Lavrov");
    CHECK(speaker_in({kSecond}, "killed") == "-");
}

TEST_CASE("a circumstance of saying is the article's") {
    CHECK(speaker_in({R"(
        1 The the DET DT 2 det
        2 minister minister NOUN NN 3 nsubj
        3 called call VERB VBD 0 root
        4 on on ADP IN 6 case
        5 the the DET DT 6 det
        6 unions union NOUN NNS 3 obl
    )"},
                     "called") == "-");
}

TEST_CASE("what somebody only knows has no speaker, but a holder") {
    const std::vector<ParsedSentence> sentences = test::parsed_article({R"(
        1 Police police NOUN NNS 2 nsubj
        2 knew know VERB VBD 0 root
        3 that that SCONJ IN 6 mark
        4 rebels rebel NOUN NNS 6 nsubj
        5 had have AUX VBD 6 aux
        6 left leave VERB VBN 2 ccomp
    )"});
    const auto trees = grow_trees(sentences);
    const Speakers speakers(trees, find_mentions(trees));
    CHECK(!speakers.speaker_of(0, test::index_of(sentences[0], "left")));
    const auto spoken = speakers.spoken();
    REQUIRE(spoken.size() == 1);
    CHECK(spoken[0].how == SpokenWords::How::presupposed);
    CHECK(spoken[0].speaker.name == "Police");
    CHECK(spoken[0].words.begin == 2);
    CHECK(spoken[0].words.end == 6);
}

TEST_CASE("a question told is its teller's, one left untold the article's") {
    constexpr const char* kExplained = R"(
        1 Officials official NOUN NNS 2 nsubj
        2 explained explain VERB VBD 0 root
        3 why why ADV WRB 5 advmod
        4 rebels rebel NOUN NNS 5 nsubj
        5 left leave VERB VBD 2 advcl
    )";
    constexpr const char* kUntold = R"(
        1 Officials official NOUN NNS 4 nsubj
        2 did do AUX VBD 4 aux
        3 not not PART RB 4 advmod
        4 say say VERB VB 0 root
        5 why why ADV WRB 7 advmod
        6 rebels rebel NOUN NNS 7 nsubj
        7 left leave VERB VBD 4 ccomp
    )";
    CHECK(speaker_in({kExplained}, "left") == "Officials");
    CHECK(speaker_in({kUntold}, "left") == "-");
}

TEST_CASE("when something was said is no content of it") {
    CHECK(speaker_in({R"(
        1 Officials official NOUN NNS 2 nsubj
        2 explained explain VERB VBD 0 root
        3 it it PRON PRP 2 obj
        4 when when ADV WRB 6 advmod
        5 rebels rebel NOUN NNS 6 nsubj
        6 left leave VERB VBD 2 advcl
    )"},
                     "left") == "-");
}
