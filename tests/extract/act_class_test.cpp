// The class of an act, where the words around it tell whether anybody meant it.

#include "extract/act_class.h"

#include <string>

#include "extract/worth/informative.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// The class of "killing" behind the verb in "SUBJECT VERB the OBJECT, killing people"; without an object where it is
/// "".
std::string class_of_killing(const std::string& subject, const std::string& verb, const std::string& object) {
    std::string table =
        "1 " + subject + " " + subject + " NOUN NN 2 nsubj\n2 " + verb + " " + verb + " VERB VBD 0 root\n";
    table += object.empty() ? "3 today today ADV RB 2 advmod\n" : "3 " + object + " " + object + " NOUN NN 2 obj\n";
    table += "4 , , PUNCT , 2 punct\n5 killing kill VERB VBG 2 advcl\n6 people people NOUN NNS 5 obj\n";
    const ParsedSentence sentence = test::parsed(table.c_str());
    const Tree tree(sentence);
    Proposition p{.rule = "verb_and_object", .anchor = 4, .relation = "kill"};
    p.object = Nominal{5};
    Assertion a{.relation = "kill"};
    return class_of_act(tree, p, a).type;
}

}  // namespace

TEST_CASE("killing while something breaks down is no assault, killing while somebody strikes is") {
    CHECK(class_of_killing("bus", "crash", "") == "OTHER");
    CHECK(class_of_killing("bus", "crash", "car") == "OTHER");
    CHECK(class_of_killing("ferry", "sink", "") == "OTHER");
    CHECK(class_of_killing("navy", "sink", "boat") == "ASSAULT");
    CHECK(class_of_killing("gunman", "storm", "museum") == "ASSAULT");
    CHECK(class_of_killing("soldier", "fire", "") == "ASSAULT");
}

TEST_CASE("sums of money and numbers count what stands behind them") {
    const ParsedSentence sentence = test::parsed(R"(
        1 Norway Norway PROPN NNP 2 nsubj B-LOC
        2 gave give VERB VBD 0 root
        3 hundreds hundred NOUN NNS 2 obj
        4 of of ADP IN 5 case
        5 millions million NOUN NNS 3 nmod
        6 of of ADP IN 7 case
        7 dollars dollar NOUN NNS 3 nmod
        8 of of ADP IN 9 case
        9 aid aid NOUN NN 7 nmod
    )");
    const Tree tree(sentence);
    Proposition p{.rule = "verb_and_object", .anchor = 1, .relation = "give"};
    p.object = Nominal{2};
    CHECK(class_of_act(tree, p, Assertion{.relation = "give"}).type == "AID");
}

TEST_CASE("the promise of a blow is a threat, the promise not to strike is none") {
    const auto promised = [](const char* table) {
        const ParsedSentence sentence = test::parsed(table);
        const Tree tree(sentence);
        const Proposition p{.rule = "verb_and_announced_act", .anchor = 1, .relation = "pledge"};
        return class_of_act(tree, p, Assertion{.relation = "pledge"}).type;
    };
    CHECK(promised(R"(
        1 Togo Togo PROPN NNP 2 nsubj B-LOC
        2 pledged pledge VERB VBD 0 root
        3 to to PART TO 4 mark
        4 attack attack VERB VB 2 xcomp
        5 ports port NOUN NNS 4 obj
    )") == "THREATEN");
    CHECK(promised(R"(
        1 Togo Togo PROPN NNP 2 nsubj B-LOC
        2 pledged pledge VERB VBD 0 root
        3 not not PART RB 5 advmod
        4 to to PART TO 5 mark
        5 attack attack VERB VB 2 xcomp
        6 ports port NOUN NNS 5 obj
    )") == "STATEMENT");
    CHECK(promised(R"(
        1 Togo Togo PROPN NNP 2 nsubj B-LOC
        2 pledged pledge VERB VBD 0 root
        3 to to PART TO 4 mark
        4 open open VERB VB 2 xcomp
        5 schools school NOUN NNS 4 obj
    )") == "STATEMENT");
}

TEST_CASE("what stands before a group tells that it fights") {
    const ParsedSentence sentence = test::parsed(R"(
        1 Men man NOUN NNS 2 nsubj
        2 joined join VERB VBD 0 root
        3 jihadist jihadist ADJ JJ 4 amod
        4 groups group NOUN NNS 2 obj
    )");
    const Tree tree(sentence);
    Proposition p{.rule = "verb_and_object", .anchor = 1, .relation = "join"};
    p.object = Nominal{3};
    Assertion a{.relation = "join"};
    a.object.type = "OTHER";
    CHECK(class_of_act(tree, p, a).type == "MOBILIZE");
}

TEST_CASE("money given by its sign is money") {
    const ParsedSentence sentence = test::parsed(R"(
        1 Norway Norway PROPN NNP 2 nsubj B-LOC
        2 gave give VERB VBD 0 root
        3 Mali Mali PROPN NNP 2 iobj B-LOC
        4 $ $ SYM $ 2 obj SpaceAfter=No
        5 5 5 NUM CD 6 compound
        6 million million NUM CD 4 nummod
    )");
    const Tree tree(sentence);
    Proposition p{.rule = "verb_and_object", .anchor = 1, .relation = "give"};
    p.object = Nominal{3};
    CHECK(class_of_act(tree, p, Assertion{.relation = "give"}).type == "AID");
}

TEST_CASE("somebody told to act is ordered, somebody told a thing is not") {
    const auto told = [](const char* table) {
        const ParsedSentence sentence = test::parsed(table);
        const Tree tree(sentence);
        const Proposition p{.rule = "verb_and_object", .anchor = 1, .relation = "tell"};
        return class_of_act(tree, p, Assertion{.relation = "tell"}).type;
    };
    CHECK(told(R"(
        1 Courts court NOUN NNS 2 nsubj
        2 told tell VERB VBD 0 root
        3 them they PRON PRP 2 iobj
        4 to to PART TO 5 mark
        5 pay pay VERB VB 2 xcomp
    )") == "REQUEST");
    CHECK(told(R"(
        1 Courts court NOUN NNS 2 nsubj
        2 told tell VERB VBD 0 root
        3 them they PRON PRP 2 iobj
        4 it it PRON PRP 5 nsubj
        5 rained rain VERB VBD 2 ccomp
    )") == "STATEMENT");
}

namespace {

/// The class of "SUBJECT support Chile" where the subject is a common noun.
std::string class_of_support(const std::string& noun) {
    const std::string table = "1 " + noun + " " + noun + " NOUN NN 2 nsubj\n2 supports support VERB VBZ 0 root\n" +
                              "3 Chile Chile PROPN NNP 2 obj B-LOC\n";
    const ParsedSentence sentence = test::parsed(table.c_str());
    const Tree tree(sentence);
    Proposition p{.rule = "verb_and_object", .anchor = 1, .subject = Nominal{0}, .relation = "support"};
    p.object = Nominal{2};
    Assertion a{.relation = "support"};
    a.subject.name = noun;
    a.subject.type = "OTHER";
    return class_of_act(tree, p, a).type;
}

}  // namespace

TEST_CASE("what a thing does is no act of somebody") {
    CHECK(class_of_support("cable") == "OTHER");
    CHECK(class_of_support("disease") == "OTHER");
    CHECK(class_of_support("worker") == "SUPPORT");  // made like the nouns of people
    CHECK(class_of_support("crowd") == "SUPPORT");
    CHECK(class_of_support("company") == "SUPPORT");
    CHECK(class_of_support("treaty") == "SUPPORT");
}

TEST_CASE("a hazard with a name meant nothing") {
    const ParsedSentence sentence = test::parsed(R"(
        1 Cyclone Cyclone PROPN NNP 2 compound
        2 Vera Vera PROPN NNP 3 nsubj
        3 killed kill VERB VBD 0 root
        4 dozens dozen NOUN NNS 3 obj
    )");
    const Tree tree(sentence);
    Proposition p{.rule = "verb_and_object", .anchor = 2, .subject = Nominal{1}, .relation = "kill"};
    p.object = Nominal{3};
    Assertion a{.relation = "kill"};
    a.subject.name = "Cyclone Vera";
    CHECK(class_of_act(tree, p, a).type == "OTHER");
    a.subject.name = "Lieutenant Vera";
    CHECK(class_of_act(tree, p, a).type == "ASSAULT");
}
