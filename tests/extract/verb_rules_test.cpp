// The rules about verbs: for each a sentence where it fires and one where it must not.

#include "extract/rules/proposition.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::lines_of_clause;

namespace {

constexpr const char* kLeft = R"(
    1 Rebels rebel NOUN NNS 2 nsubj
    2 left leave VERB VBD 0 root
    3 the the DET DT 4 det
    4 town town NOUN NN 2 obj
)";

}  // namespace

TEST_CASE("light_verb_and_event joins verb, event and preposition") {
    CHECK(lines_of_clause(light_verb_and_event, R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 launched launch VERB VBD 0 root
        3 an a DET DT 4 det
        4 offensive offensive NOUN NN 2 obj
        5 against against ADP IN 7 case
        6 the the DET DT 7 det
        7 rebels rebel NOUN NNS 2 obl
    )",
                          "launched") == "Turkey | launch offensive against | rebels");
    CHECK(lines_of_clause(light_verb_and_event, R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 launched launch VERB VBD 0 root
        3 a a DET DT 4 det
        4 satellite satellite NOUN NN 2 obj
    )",
                          "launched")
              .empty());
    CHECK(lines_of_clause(light_verb_and_event, kLeft, "left").empty());
}

TEST_CASE("light_verb_and_event sees the attacks in a series of attacks") {
    CHECK(lines_of_clause(light_verb_and_event, R"(
        1 Militants militant NOUN NNS 2 nsubj
        2 launched launch VERB VBD 0 root
        3 a a DET DT 4 det
        4 series series NOUN NN 2 obj
        5 of of ADP IN 6 case
        6 attacks attack NOUN NNS 4 nmod
        7 on on ADP IN 9 case
        8 army army NOUN NN 9 compound
        9 posts post NOUN NNS 6 nmod
    )",
                          "launched") == "Militants | launch attack on | army posts");
}

TEST_CASE("undergone_event turns coming under attack into an attack") {
    CHECK(lines_of_clause(undergone_event, R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 came come VERB VBD 0 root
        3 under under ADP IN 4 case
        4 attack attack NOUN NN 2 obl
        5 by by ADP IN 6 case
        6 militants militant NOUN NNS 2 obl
    )",
                          "came") == "militants | attack | Troops");
    CHECK(lines_of_clause(undergone_event, R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 came come VERB VBD 0 root
        3 under under ADP IN 4 case
        4 attack attack NOUN NN 2 obl
    )",
                          "came") == "- | attack | Troops");
    CHECK(lines_of_clause(undergone_event, R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 came come VERB VBD 0 root
        3 under under ADP IN 5 case
        4 a a DET DT 5 det
        5 bridge bridge NOUN NN 2 obl
    )",
                          "came")
              .empty());
}

TEST_CASE("stative_participle reads a state where there is no agent") {
    CHECK(lines_of_clause(stative_participle, R"(
        1 China China PROPN NNP 3 nsubj:pass B-LOC
        2 is be AUX VBZ 3 aux:pass
        3 committed commit VERB VBN 0 root
        4 to to ADP IN 6 case
        5 the the DET DT 6 det
        6 formula formula NOUN NN 3 obl
    )",
                          "committed") == "China | be committed to | formula");
    CHECK(lines_of_clause(stative_participle, R"(
        1 The the DET DT 2 det
        2 jet jet NOUN NN 4 nsubj:pass
        3 was be AUX VBD 4 aux:pass
        4 hit hit VERB VBN 0 root
        5 near near ADP IN 7 case
        6 the the DET DT 7 det
        7 coast coast NOUN NN 4 obl
    )",
                          "hit")
              .empty());
}

TEST_CASE("verb_and_object pairs every subject with every object") {
    CHECK(lines_of_clause(verb_and_object, R"(
        1 Iran Iran PROPN NNP 4 nsubj B-LOC
        2 and and CCONJ CC 3 cc
        3 Iraq Iraq PROPN NNP 1 conj B-LOC
        4 signed sign VERB VBD 0 root
        5 a a DET DT 6 det
        6 deal deal NOUN NN 4 obj
        7 and and CCONJ CC 9 cc
        8 a a DET DT 9 det
        9 treaty treaty NOUN NN 6 conj
    )",
                          "signed") ==
          "Iran | sign | deal; Iran | sign | treaty; Iraq | sign | deal; Iraq | sign | treaty");
    CHECK(lines_of_clause(verb_and_object, R"(
        1 The the DET DT 2 det
        2 talks talk NOUN NNS 3 nsubj
        3 collapsed collapse VERB VBD 0 root
    )",
                          "collapsed")
              .empty());
}

TEST_CASE("verb_and_object takes no reflexive and no place of happening") {
    CHECK(lines_of_clause(verb_and_object, R"(
        1 The the DET DT 2 det
        2 rebels rebel NOUN NNS 3 nsubj
        3 defended defend VERB VBD 0 root
        4 themselves themselves PRON PRP 3 obj
    )",
                          "defended")
              .empty());
    CHECK(lines_of_clause(verb_and_object, R"(
        1 The the DET DT 2 det
        2 attack attack NOUN NN 3 nsubj
        3 took take VERB VBD 0 root
        4 place place NOUN NN 3 obj
        5 in in ADP IN 6 case
        6 March March PROPN NNP 3 obl
    )",
                          "took")
              .empty());
}

TEST_CASE("an attempt stays with its verb, an end too") {
    CHECK(lines_of_clause(verb_and_object, R"(
        1 Soldiers soldier NOUN NNS 2 nsubj
        2 tried try VERB VBD 0 root
        3 to to PART TO 4 mark
        4 enter enter VERB VB 2 xcomp
        5 the the DET DT 6 det
        6 building building NOUN NN 4 obj
    )",
                          "enter") == "Soldiers | try to enter | building");
    CHECK(lines_of_clause(verb_and_object, R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 stopped stop VERB VBD 0 root
        4 shelling shell VERB VBG 3 xcomp
        5 the the DET DT 6 det
        6 town town NOUN NN 4 obj
    )",
                          "shelling") == "army | stop shelling | town");
}

TEST_CASE("verb_and_content has a clause for its object") {
    CHECK(lines_of_clause(verb_and_content, R"(
        1 Police police NOUN NN 2 nsubj
        2 said say VERB VBD 0 root
        3 that that SCONJ IN 5 mark
        4 rebels rebel NOUN NNS 5 nsubj
        5 left leave VERB VBD 2 ccomp
    )",
                          "said") == "Police | say | that rebels left");
    CHECK(lines_of_clause(verb_and_content, kLeft, "left").empty());
}

TEST_CASE("verb_and_announced_act keeps the announcing, not the phase of an act") {
    CHECK(lines_of_clause(verb_and_announced_act, R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 threatened threaten VERB VBD 0 root
        3 to to PART TO 4 mark
        4 launch launch VERB VB 2 xcomp
        5 an a DET DT 6 det
        6 offensive offensive NOUN NN 4 obj
    )",
                          "threatened") == "Turkey | threaten | to launch an offensive");
    CHECK(lines_of_clause(verb_and_announced_act, R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 continue continue VERB VBP 0 root
        3 to to PART TO 4 mark
        4 attack attack VERB VB 2 xcomp
        5 the the DET DT 6 det
        6 base base NOUN NN 4 obj
    )",
                          "continue")
              .empty());
}

TEST_CASE("verb_and_preposition takes complements, no times") {
    CHECK(lines_of_clause(verb_and_preposition, R"(
        1 The the DET DT 2 det
        2 minister minister NOUN NN 3 nsubj
        3 called call VERB VBD 0 root
        4 on on ADP IN 6 case
        5 the the DET DT 6 det
        6 unions union NOUN NNS 3 obl
    )",
                          "called") == "minister | call on | unions");
    CHECK(lines_of_clause(verb_and_preposition, R"(
        1 The the DET DT 2 det
        2 minister minister NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
        4 on on ADP IN 5 case
        5 Monday Monday PROPN NNP 3 obl
    )",
                          "left")
              .empty());
    CHECK(lines_of_clause(verb_and_preposition, kLeft, "left").empty());
}

// Where the library checks its bounds (all presets but `release`), asking for the name of no object ends the program.
TEST_CASE("an act told without the party before it has no object whose name is asked for") {
    const test::TreeOf t(R"(
        1 Against against ADP IN 3 case
        2 the the DET DT 3 det
        3 rebels rebel NOUN NNS 7 obl
        4 , , PUNCT , 7 punct
        5 the the DET DT 6 det
        6 army army NOUN NN 7 nsubj
        7 marched march VERB VBD 0 root
    )");
    const Propositions found = find_propositions(t);
    REQUIRE(found.size() == 1);
    CHECK(found.front().rule == "verb_and_preposition");
    CHECK_FALSE(found.front().object.present());
    CHECK(test::lines_of(t, found) == "army | march | -");
}

TEST_CASE("reciprocal_verb relates two subjects") {
    CHECK(lines_of_clause(reciprocal_verb, R"(
        1 Erdogan Erdogan PROPN NNP 4 nsubj B-PER
        2 and and CCONJ CC 3 cc
        3 Putin Putin PROPN NNP 1 conj B-PER
        4 spoke speak VERB VBD 0 root
    )",
                          "spoke") == "Erdogan | speak with | Putin");
    CHECK(lines_of_clause(reciprocal_verb, R"(
        1 Erdogan Erdogan PROPN NNP 4 nsubj B-PER
        2 and and CCONJ CC 3 cc
        3 Putin Putin PROPN NNP 1 conj B-PER
        4 left leave VERB VBD 0 root
    )",
                          "left")
              .empty());
    CHECK(lines_of_clause(reciprocal_verb, R"(
        1 Erdogan Erdogan PROPN NNP 4 nsubj B-PER
        2 and and CCONJ CC 3 cc
        3 Putin Putin PROPN NNP 1 conj B-PER
        4 spoke speak VERB VBD 0 root
        5 with with ADP IN 6 case
        6 Merkel Merkel PROPN NNP 4 obl B-PER
    )",
                          "spoke")
              .empty());
}

TEST_CASE("verb_alone takes verbs without complement, no existence") {
    CHECK(lines_of_clause(verb_alone, R"(
        1 The the DET DT 2 det
        2 talks talk NOUN NNS 3 nsubj
        3 collapsed collapse VERB VBD 0 root
    )",
                          "collapsed") == "talks | collapse | -");
    CHECK(lines_of_clause(verb_alone, kLeft, "left").empty());
}

TEST_CASE("copula reads nouns, adjectives and prepositions") {
    CHECK(lines_of_clause(copula, R"(
        1 Idlib Idlib PROPN NNP 5 nsubj B-LOC
        2 is be AUX VBZ 5 cop
        3 the the DET DT 5 det
        4 last last ADJ JJ 5 amod
        5 bastion bastion NOUN NN 0 root
    )",
                          "bastion") == "Idlib | be | last bastion");
    CHECK(lines_of_clause(copula, R"(
        1 Russia Russia PROPN NNP 3 nsubj B-LOC
        2 is be AUX VBZ 3 cop
        3 dissatisfied dissatisfied ADJ JJ 0 root
        4 with with ADP IN 6 case
        5 the the DET DT 6 det
        6 deal deal NOUN NN 3 obl
    )",
                          "dissatisfied") == "Russia | be dissatisfied with | deal");
    CHECK(lines_of_clause(copula, R"(
        1 The the DET DT 2 det
        2 deal deal NOUN NN 4 nsubj
        3 was be AUX VBD 4 cop
        4 dead dead ADJ JJ 0 root
    )",
                          "dead") == "deal | be dead | -");
    CHECK(lines_of_clause(copula, kLeft, "left").empty());
}
