#include "extract/qualifiers/place.h"

#include "extract/lexicon/word_kinds.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// The head word of the place of the happening at `anchor`; "" if none.
std::string place_in(const char* table, const char* anchor) {
    const ParsedSentence sentence = test::parsed(table);
    const Tree tree(sentence);
    const int at = place_of(tree, test::index_of(sentence, anchor));
    return at == kNone ? "" : sentence.words[static_cast<std::size_t>(at)].form;
}

constexpr const char* kSaid = R"(
    1 Ministers minister NOUN NNS 2 nsubj
    2 said say VERB VBD 0 root
    3 in in ADP IN 4 case
    4 Ankara Ankara PROPN NNP 2 obl B-LOC
    5 that that SCONJ IN 7 mark
    6 troops troop NOUN NNS 7 nsubj
    7 left leave VERB VBD 2 ccomp
    8 camps camp NOUN NNS 7 obj
    9 near near ADP IN 10 case
    10 Sarmin Sarmin PROPN NNP 8 nmod B-LOC
)";

constexpr const char* kKilled = R"(
    1 Soldiers soldier NOUN NNS 3 nsubj:pass
    2 were be AUX VBD 3 aux:pass
    3 killed kill VERB VBN 0 root
    4 in in ADP IN 6 case
    5 an a DET DT 6 det
    6 attack attack NOUN NN 3 obl
    7 in in ADP IN 8 case
    8 Idlib Idlib PROPN NNP 6 nmod B-LOC
)";

}  // namespace

TEST_CASE("content has its own place, not that of the speaker") {
    CHECK(place_in(kSaid, "said") == "Ankara");
    CHECK(place_in(kSaid, "left") == "Sarmin");
}

TEST_CASE("content without a place does not take the speaker's") {
    CHECK(place_in(R"(
        1 Ministers minister NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 in in ADP IN 4 case
        4 Ankara Ankara PROPN NNP 2 obl B-LOC
        5 troops troop NOUN NNS 6 nsubj
        6 left leave VERB VBD 2 ccomp
    )",
                   "left")
              .empty());
}

TEST_CASE("the place of the attack is that of the killing") {
    CHECK(place_in(kKilled, "killed") == "Idlib");
    CHECK(place_in(kKilled, "attack") == "Idlib");
}

TEST_CASE("the verb's own place comes before its object's") {
    CHECK(place_in(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 freed free VERB VBD 0 root
        3 prisoners prisoner NOUN NNS 2 obj
        4 from from ADP IN 5 case
        5 camps camp NOUN NNS 3 nmod
        6 in in ADP IN 7 case
        7 Iraq Iraq PROPN NNP 3 nmod B-LOC
        8 in in ADP IN 9 case
        9 Raqqa Raqqa PROPN NNP 2 obl B-LOC
    )",
                   "freed") == "Raqqa");
}

TEST_CASE("a name comes before a noun of place") {
    CHECK(place_in(R"(
        1 Clashes clash NOUN NNS 2 nsubj
        2 erupted erupt VERB VBD 0 root
        3 in in ADP IN 5 case
        4 the the DET DT 5 det
        5 area area NOUN NN 2 obl
        6 near near ADP IN 7 case
        7 Saraqib Saraqib PROPN NNP 2 obl B-LOC
    )",
                   "erupted") == "Saraqib");
    CHECK(place_in(R"(
        1 Clashes clash NOUN NNS 2 nsubj
        2 erupted erupt VERB VBD 0 root
        3 in in ADP IN 5 case
        4 the the DET DT 5 det
        5 area area NOUN NN 2 obl
    )",
                   "erupted") == "area");
}

TEST_CASE("a place that is named behind its noun goes by its name") {
    CHECK(place_in(R"(
        1 They they PRON PRP 2 nsubj
        2 raided raid VERB VBD 0 root
        3 homes home NOUN NNS 2 obj
        4 in in ADP IN 6 case
        5 the the DET DT 6 det
        6 province province NOUN NN 2 obl
        7 of of ADP IN 8 case
        8 Aleppo Aleppo PROPN NNP 6 nmod B-LOC
    )",
                   "raided") == "Aleppo");
    CHECK(place_in(R"(
        1 They they PRON PRP 2 nsubj
        2 met meet VERB VBD 0 root
        3 in in ADP IN 5 case
        4 the the DET DT 5 det
        5 capital capital NOUN NN 2 obl
        6 Damascus Damascus PROPN NNP 5 appos B-LOC
    )",
                   "met") == "Damascus");
    CHECK(place_in(R"(
        1 They they PRON PRP 2 nsubj
        2 fought fight VERB VBD 0 root
        3 in in ADP IN 5 case
        4 Idlib Idlib PROPN NNP 5 compound B-LOC
        5 province province NOUN NN 2 obl
    )",
                   "fought") == "province");
}

TEST_CASE("who moves is neither where he starts nor where he goes") {
    CHECK(place_in(R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 moved move VERB VBD 0 root
        3 from from ADP IN 4 case
        4 Hama Hama PROPN NNP 2 obl B-LOC
        5 to to ADP IN 6 case
        6 Homs Homs PROPN NNP 2 obl B-LOC
    )",
                   "moved")
              .empty());
}

TEST_CASE("what is brought somewhere is brought there") {
    CHECK(place_in(R"(
        1 Ankara Ankara PROPN NNP 2 nsubj B-LOC
        2 sent send VERB VBD 0 root
        3 troops troop NOUN NNS 2 obj
        4 to to ADP IN 5 case
        5 Homs Homs PROPN NNP 2 obl B-LOC
    )",
                   "sent") == "Homs");
}

TEST_CASE("an attack is at its target, and so are those whom it kills") {
    const char* kKilled = R"(
        1 Two two NUM CD 2 nummod
        2 men man NOUN NNS 4 nsubj:pass
        3 were be AUX VBD 4 aux:pass
        4 killed kill VERB VBN 0 root
        5 in in ADP IN 7 case
        6 an a DET DT 7 det
        7 attack attack NOUN NN 4 obl
        8 on on ADP IN 9 case
        9 Aleppo Aleppo PROPN NNP 7 nmod B-LOC
    )";
    CHECK(place_in(kKilled, "attack") == "Aleppo");
    CHECK(place_in(kKilled, "killed") == "Aleppo");
    CHECK(place_in(R"(
        1 Talks talk NOUN NNS 4 nsubj
        2 on on ADP IN 3 case
        3 Aleppo Aleppo PROPN NNP 1 nmod B-LOC
        4 failed fail VERB VBD 0 root
    )",
                   "failed")
              .empty());
}

TEST_CASE("what harms is where it harms") {
    CHECK(place_in(R"(
        1 Four four NUM CD 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 killed kill VERB VBN 0 root
        4 after after SCONJ IN 7 mark
        5 a a DET DT 6 det
        6 bus bus NOUN NN 7 nsubj
        7 overturned overturn VERB VBD 3 advcl
        8 in in ADP IN 9 case
        9 Lahore Lahore PROPN NNP 7 obl B-LOC
    )",
                   "killed") == "Lahore");
    CHECK(place_in(R"(
        1 Mali Mali PROPN NNP 2 nsubj B-LOC
        2 closed close VERB VBD 0 root
        3 schools school NOUN NNS 2 obj
        4 after after SCONJ IN 7 mark
        5 a a DET DT 6 det
        6 bus bus NOUN NN 7 nsubj
        7 overturned overturn VERB VBD 2 advcl
        8 in in ADP IN 9 case
        9 Lahore Lahore PROPN NNP 7 obl B-LOC
    )",
                   "closed")
              .empty());
}

TEST_CASE("a nameless place gives way to the name around it") {
    CHECK(place_in(R"(
        1 Bombs bomb NOUN NNS 2 nsubj
        2 exploded explode VERB VBD 0 root
        3 at at ADP IN 5 case
        4 a a DET DT 5 det
        5 market market NOUN NN 2 obl
        6 in in ADP IN 7 case
        7 Lahore Lahore PROPN NNP 5 nmod B-LOC
    )",
                   "exploded") == "Lahore");
}

TEST_CASE("a sentence to prison and a quarter of the year are no places") {
    CHECK(place_in(R"(
        1 He he PRON PRP 3 nsubj:pass
        2 was be AUX VBD 3 aux:pass
        3 detained detain VERB VBN 0 root
        4 in in ADP IN 5 case
        5 prison prison NOUN NN 3 obl
    )",
                   "detained")
              .empty());
}

TEST_CASE("there is the place that the story told") {
    const auto sentence = test::parsed(R"(
        1 Experts expert NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 killed kill VERB VBN 0 root
        4 there there ADV RB 3 advmod
    )");
    const Tree tree(sentence);
    CHECK(place_of(tree, 2) == 3);
    CHECK(is_nameless_place(tree, 3, "there"));
}

TEST_CASE("on tells where only with some nouns") {
    CHECK(place_in(R"(
        1 Shells shell NOUN NNS 2 nsubj
        2 landed land VERB VBD 0 root
        3 on on ADP IN 5 case
        4 the the DET DT 5 det
        5 border border NOUN NN 2 obl
    )",
                   "landed") == "border");
}

TEST_CASE("a topic does not lend its place, a person does") {
    CHECK(place_in(R"(
        1 They they PRON PRP 2 nsubj
        2 discussed discuss VERB VBD 0 root
        3 the the DET DT 4 det
        4 attack attack NOUN NN 2 obj
        5 in in ADP IN 6 case
        6 Idlib Idlib PROPN NNP 4 nmod B-LOC
    )",
                   "discussed")
              .empty());
    CHECK(place_in(R"(
        1 They they PRON PRP 2 nsubj
        2 met meet VERB VBD 0 root
        3 officials official NOUN NNS 2 obj
        4 in in ADP IN 5 case
        5 Geneva Geneva PROPN NNP 3 nmod B-LOC
    )",
                   "met") == "Geneva");
}

TEST_CASE("a place before the noun is that of the event, a country there takes part") {
    const char* kBlast = R"(
        1 The the DET DT 3 det
        2 Damascus Damascus PROPN NNP 3 compound B-LOC
        3 blast blast NOUN NN 4 nsubj
        4 wounded wound VERB VBD 0 root
        5 two two NUM CD 4 obj
    )";
    CHECK(place_in(kBlast, "blast") == "Damascus");
    CHECK(place_in(kBlast, "wounded") == "Damascus");
    CHECK(place_in(R"(
        1 Turkey Turkey PROPN NNP 2 compound B-LOC
        2 talks talk NOUN NNS 3 nsubj
        3 failed fail VERB VBD 0 root
    )",
                   "talks")
              .empty());
}

TEST_CASE("where points back to the place") {
    CHECK(place_in(R"(
        1 They they PRON PRP 2 nsubj
        2 reached reach VERB VBD 0 root
        3 Idlib Idlib PROPN NNP 2 obj B-LOC
        4 where where ADV WRB 6 advmod
        5 clashes clash NOUN NNS 6 nsubj
        6 erupted erupt VERB VBD 3 acl:relcl
    )",
                   "erupted") == "Idlib");
}

TEST_CASE("an attempt happens where its act does") {
    const char* kTried = R"(
        1 They they PRON PRP 2 nsubj
        2 tried try VERB VBD 0 root
        3 to to PART TO 4 mark
        4 cross cross VERB VB 2 xcomp
        5 rivers river NOUN NNS 4 obj
        6 near near ADP IN 7 case
        7 Hama Hama PROPN NNP 4 obl B-LOC
    )";
    CHECK(place_in(kTried, "cross") == "Hama");
    CHECK(place_in(kTried, "tried") == "Hama");
}

TEST_CASE("the table of place words is sound") { CHECK(lexicon::place_words().problems().empty()); }
