// The rules about nouns: for each a sentence where it fires and one where it must not.

#include "extract/rules/proposition.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

namespace {

using Rule = Propositions (*)(const Tree&, int);

std::string lines(Rule rule, const char* table, const char* word) {
    const TreeOf t(table);
    return test::lines_of(t, rule(t, t.at(word)));
}

}  // namespace

TEST_CASE("nominal_event reads possessor and preposition") {
    CHECK(lines(nominal_event, R"(
        1 Ethiopia Ethiopia PROPN NNP 3 nmod:poss B-LOC SpaceAfter=No
        2 's 's PART POS 1 case
        3 invasion invasion NOUN NN 6 nsubj
        4 of of ADP IN 5 case
        5 Somalia Somalia PROPN NNP 3 nmod B-LOC
        6 alarmed alarm VERB VBD 0 root
        7 the the DET DT 8 det
        8 region region NOUN NN 6 obj
    )",
                "invasion") == "Ethiopia | invade | Somalia");
    CHECK(lines(nominal_event, R"(
        1 Saudi Saudi ADJ JJ 2 amod B-MISC
        2 airstrikes airstrike NOUN NNS 5 nsubj
        3 on on ADP IN 4 case
        4 Sanaa Sanaa PROPN NNP 2 nmod B-LOC
        5 continued continue VERB VBD 0 root
    )",
                "airstrikes") == "Saudi | strike | Sanaa");
    CHECK(lines(nominal_event, R"(
        1 The the DET DT 2 det
        2 idea idea NOUN NN 5 nsubj
        3 of of ADP IN 4 case
        4 peace peace NOUN NN 2 nmod
        5 failed fail VERB VBD 0 root
    )",
                "idea")
              .empty());
}

TEST_CASE("nominal_event reads who acts behind by, wherever it hangs") {
    CHECK(lines(nominal_event, R"(
        1 The the DET DT 2 det
        2 recapture recapture NOUN NN 7 nsubj
        3 of of ADP IN 4 case
        4 towns town NOUN NNS 2 nmod
        5 by by ADP IN 6 case
        6 Damascus Damascus PROPN NNP 4 nmod B-LOC
        7 failed fail VERB VBD 0 root
    )",
                "recapture") == "Damascus | recapture | towns");
    CHECK(lines(nominal_event, R"(
        1 The the DET DT 2 det
        2 arrest arrest NOUN NN 9 nsubj
        3 of of ADP IN 5 case
        4 the the DET DT 5 det
        5 journalist journalist NOUN NN 2 nmod
        6 by by ADP IN 8 case
        7 the the DET DT 8 det
        8 police police NOUN NN 5 nmod
        9 drew draw VERB VBD 0 root
        10 protests protest NOUN NNS 9 obj
    )",
                "arrest") == "police | arrest | journalist");
}

TEST_CASE("nominal_event relates both sides of talks") {
    CHECK(lines(nominal_event, R"(
        1 Talks talk NOUN NNS 6 nsubj
        2 between between ADP IN 3 case
        3 Russia Russia PROPN NNP 1 nmod B-LOC
        4 and and CCONJ CC 5 cc
        5 Turkey Turkey PROPN NNP 3 conj B-LOC
        6 collapsed collapse VERB VBD 0 root
    )",
                "Talks") == "Russia | talk with | Turkey");
}

TEST_CASE("nominal_event tells an attack by nobody, but no visit by nobody") {
    CHECK(lines(nominal_event, R"(
        1 They they PRON PRP 2 nsubj
        2 condemned condemn VERB VBD 0 root
        3 the the DET DT 4 det
        4 attack attack NOUN NN 2 obj
        5 on on ADP IN 7 case
        6 the the DET DT 7 det
        7 embassy embassy NOUN NN 4 nmod
    )",
                "attack") == "- | attack | embassy");
    CHECK(lines(nominal_event, R"(
        1 They they PRON PRP 2 nsubj
        2 delayed delay VERB VBD 0 root
        3 the the DET DT 4 det
        4 visit visit NOUN NN 2 obj
        5 to to ADP IN 7 case
        6 the the DET DT 7 det
        7 embassy embassy NOUN NN 4 nmod
    )",
                "visit")
              .empty());
}

TEST_CASE("nominal_event leaves to the light verb what it has told") {
    CHECK(lines(nominal_event, R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 launched launch VERB VBD 0 root
        3 an a DET DT 4 det
        4 offensive offensive NOUN NN 2 obj
        5 against against ADP IN 7 case
        6 the the DET DT 7 det
        7 rebels rebel NOUN NNS 2 obl
    )",
                "offensive")
              .empty());
}

TEST_CASE("title_before_name needs an office and whose it is") {
    constexpr const char* kErdogan = R"(
        1 Turkish Turkish ADJ JJ 2 amod B-MISC
        2 President President PROPN NNP 3 nmod:desc
        3 Recep Recep PROPN NNP 6 nsubj B-PER
        4 Tayyip Tayyip PROPN NNP 3 flat I-PER
        5 Erdogan Erdogan PROPN NNP 3 flat I-PER
        6 visited visit VERB VBD 0 root
        7 Moscow Moscow PROPN NNP 6 obj B-LOC
    )";
    CHECK(lines(title_before_name, kErdogan, "President") == "Recep Tayyip Erdogan | president of | Turkish");
    CHECK(lines(title_before_name, kErdogan, "Moscow").empty());
    CHECK(lines(title_before_name, R"(
        1 President President PROPN NNP 2 nmod:desc
        2 Recep Recep PROPN NNP 5 nsubj B-PER
        3 Tayyip Tayyip PROPN NNP 2 flat I-PER
        4 Erdogan Erdogan PROPN NNP 2 flat I-PER
        5 visited visit VERB VBD 0 root
        6 Moscow Moscow PROPN NNP 5 obj B-LOC
    )",
                "President")
              .empty());
}

TEST_CASE("a title keeps its field") {
    CHECK(lines(title_before_name, R"(
        1 French French ADJ JJ 3 amod B-MISC
        2 Foreign Foreign ADJ JJ 3 amod
        3 Minister Minister PROPN NNP 4 nmod:desc
        4 Claire Claire PROPN NNP 6 nsubj B-PER
        5 Dubois Dubois PROPN NNP 4 flat I-PER
        6 left leave VERB VBD 0 root
    )",
                "Minister") == "Claire Dubois | foreign minister of | French");
}

TEST_CASE("apposition reads an office, or what something is") {
    CHECK(lines(apposition, R"(
        1 Maria Maria PROPN NNP 9 nsubj B-PER
        2 Zakharova Zakharova PROPN NNP 1 flat I-PER SpaceAfter=No
        3 , , PUNCT , 4 punct
        4 spokeswoman spokeswoman NOUN NN 1 appos
        5 for for ADP IN 7 case
        6 the the DET DT 7 det
        7 ministry ministry NOUN NN 4 nmod SpaceAfter=No
        8 , , PUNCT , 1 punct
        9 left leave VERB VBD 0 root
    )",
                "spokeswoman") == "Maria Zakharova | spokeswoman of | ministry");
    CHECK(lines(apposition, R"(
        1 Sarmin Sarmin PROPN NNP 8 nsubj B-LOC SpaceAfter=No
        2 , , PUNCT , 4 punct
        3 a a DET DT 4 det
        4 town town NOUN NN 1 appos
        5 in in ADP IN 6 case
        6 Idlib Idlib PROPN NNP 4 nmod B-LOC SpaceAfter=No
        7 , , PUNCT , 1 punct
        8 fell fall VERB VBD 0 root
    )",
                "town") == "Sarmin | be | town");
    CHECK(lines(apposition, R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )",
                "town")
              .empty());
}

TEST_CASE("backed_modifier reads the backer before the hyphen") {
    CHECK(lines(backed_modifier, R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 fought fight VERB VBD 0 root
        4 Turkish Turkish ADJ JJ 6 obl:unmarked B-MISC SpaceAfter=No
        5 - - PUNCT HYPH 4 punct SpaceAfter=No
        6 backed back VERB VBN 7 amod
        7 militants militant NOUN NNS 3 obj
    )",
                "backed") == "Turkish | back | Turkish-backed militants");
    CHECK(lines(backed_modifier, R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 fought fight VERB VBD 0 root
        4 well well ADV RB 6 advmod SpaceAfter=No
        5 - - PUNCT HYPH 4 punct SpaceAfter=No
        6 armed armed ADJ JJ 7 amod
        7 militants militant NOUN NNS 3 obj
    )",
                "armed")
              .empty());
    CHECK(lines(backed_modifier, R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 backed back VERB VBD 0 root
        4 militants militant NOUN NNS 3 obj
    )",
                "backed")
              .empty());
}
