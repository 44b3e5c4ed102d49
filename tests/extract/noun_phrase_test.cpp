#include "extract/nouns/noun_phrase.h"

#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::names_of;
using test::TreeOf;

TEST_CASE("a coordination stands for each of its names") {
    const TreeOf t(R"(
        1 Iran Iran PROPN NNP 6 nsubj B-LOC SpaceAfter=No
        2 , , PUNCT , 3 punct
        3 Iraq Iraq PROPN NNP 1 conj B-LOC
        4 and and CCONJ CC 5 cc
        5 Oman Oman PROPN NNP 1 conj B-LOC
        6 attacked attack VERB VBD 0 root
        7 ships ship NOUN NNS 6 obj
    )");
    CHECK(names_of(t, split_nominals(t, t.at("Iran"))) == "Iran, Iraq, Oman");
    CHECK(names_of(t, split_nominals(t, t.at("ships"))) == "ships");
}

TEST_CASE("coordinated nationalities are two forces with one head") {
    const TreeOf t(R"(
        1 Russian Russian ADJ JJ 4 amod B-MISC
        2 and and CCONJ CC 3 cc
        3 Turkish Turkish ADJ JJ 1 conj B-MISC
        4 forces force NOUN NNS 5 nsubj
        5 patrolled patrol VERB VBD 0 root
        6 the the DET DT 7 det
        7 road road NOUN NN 5 obj
    )");
    const auto both = split_nominals(t, t.at("forces"));
    CHECK(names_of(t, both) == "Russian forces, Turkish forces");
    CHECK(both.front().head == both.back().head);
}

TEST_CASE("each of several things in a row is one, those that share a number are together") {
    const TreeOf things(R"(
        1 They they PRON PRP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 tanks tank NOUN NNS 2 obj SpaceAfter=No
        4 , , PUNCT , 5 punct
        5 guns gun NOUN NNS 3 conj
        6 and and CCONJ CC 7 cc
        7 lorries lorry NOUN NNS 3 conj
    )");
    CHECK_FALSE(is_enumeration(things, things.at("tanks")));
    CHECK(names_of(things, split_nominals(things, things.at("tanks"))) == "tanks, guns, lorries");
    const TreeOf counted(R"(
        1 They they PRON PRP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 sixty sixty NUM CD 4 nummod
        4 tanks tank NOUN NNS 2 obj
        5 and and CCONJ CC 6 cc
        6 lorries lorry NOUN NNS 4 conj
    )");
    CHECK(is_enumeration(counted, counted.at("tanks")));
    CHECK(split_nominals(counted, counted.at("tanks")).size() == 1);
}

TEST_CASE("a wider place after a comma is no second place") {
    const TreeOf t(R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 captured capture VERB VBD 0 root
        3 Sarmin Sarmin PROPN NNP 2 obj B-LOC SpaceAfter=No
        4 , , PUNCT , 5 punct
        5 Idlib Idlib PROPN NNP 3 conj B-LOC
    )");
    CHECK(names_of(t, split_nominals(t, t.at("Sarmin"))) == "Sarmin");
    const TreeOf joined(R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 captured capture VERB VBD 0 root
        3 Sarmin Sarmin PROPN NNP 2 obj B-LOC
        4 and and CCONJ CC 5 cc
        5 Idlib Idlib PROPN NNP 3 conj B-LOC
    )");
    CHECK(names_of(joined, split_nominals(joined, joined.at("Sarmin"))) == "Sarmin, Idlib");
}

TEST_CASE("a person is named without title and state") {
    const TreeOf t(R"(
        1 Turkish Turkish ADJ JJ 2 amod B-MISC
        2 President President PROPN NNP 3 nmod:desc
        3 Recep Recep PROPN NNP 6 nsubj B-PER
        4 Tayyip Tayyip PROPN NNP 3 flat I-PER
        5 Erdogan Erdogan PROPN NNP 3 flat I-PER
        6 met meet VERB VBD 0 root
        7 US US PROPN NNP 8 compound B-LOC
        8 President President PROPN NNP 9 nmod:desc
        9 Donald Donald PROPN NNP 6 obj B-PER
        10 Trump Trump PROPN NNP 9 flat I-PER
    )");
    CHECK(nominal_name(t, {t.at("Recep"), kNone}) == "Recep Tayyip Erdogan");
    CHECK(person_name(t, t.at("Donald")) == "Donald Trump");
}

TEST_CASE("a name has neither determiner, so-called nor quotation marks") {
    const TreeOf t(R"(
        1 the the DET DT 5 det
        2 so so ADV RB 4 advmod SpaceAfter=No
        3 - - PUNCT HYPH 4 punct SpaceAfter=No
        4 called call VERB VBN 5 amod
        5 militants militant NOUN NNS 6 nsubj
        6 left leave VERB VBD 0 root
    )");
    CHECK(nominal_name(t, {t.at("militants"), kNone}) == "militants");
    const TreeOf quoted(R"(
        1 The the DET DT 3 det
        2 " " PUNCT `` 3 punct SpaceAfter=No
        3 rebels rebel NOUN NNS 5 nsubj SpaceAfter=No
        4 " " PUNCT '' 3 punct
        5 left leave VERB VBD 0 root
    )");
    CHECK(nominal_name(quoted, {quoted.at("rebels"), kNone}) == "rebels");
}

TEST_CASE("nobody is not named without its no") {
    const TreeOf t(R"(
        1 No no DET DT 2 det
        2 country country NOUN NN 3 nsubj
        3 signed sign VERB VBD 0 root
        4 the the DET DT 5 det
        5 treaty treaty NOUN NN 3 obj
    )");
    CHECK(nominal_name(t, {t.at("country"), kNone}) == "No country");
}

TEST_CASE("of-phrases belong to the name, other prepositions to the full phrase") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 bombed bomb VERB VBD 0 root
        4 positions position NOUN NNS 3 obj
        5 of of ADP IN 7 case
        6 the the DET DT 7 det
        7 rebels rebel NOUN NNS 4 nmod
        8 near near ADP IN 9 case
        9 Aleppo Aleppo PROPN NNP 7 nmod B-LOC
    )");
    CHECK(t->text(name_range(t, t.at("positions"))) == "positions of the rebels");
    const TreeOf full(R"(
        1 an a DET DT 2 det
        2 operation operation NOUN NN 0 root
        3 against against ADP IN 4 case
        4 HTS HTS PROPN NNP 2 nmod B-ORG
    )");
    CHECK(full->text(name_range(full, full.at("operation"))) == "an operation");
    CHECK(full->text(full_range(full, full.at("operation"))) == "an operation against HTS");
}

TEST_CASE("a relative clause does not belong to a name") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 group group NOUN NN 9 nsubj SpaceAfter=No
        3 , , PUNCT , 5 punct
        4 which which PRON WDT 5 nsubj
        5 controls control VERB VBZ 2 acl:relcl
        6 the the DET DT 7 det
        7 province province NOUN NN 5 obj SpaceAfter=No
        8 , , PUNCT , 2 punct
        9 attacked attack VERB VBD 0 root
        10 a a DET DT 11 det
        11 convoy convoy NOUN NN 9 obj
    )");
    CHECK(nominal_name(t, {t.at("group"), kNone}) == "group");
}

TEST_CASE("a place is named without its possessor, with its direction") {
    const TreeOf t(R"(
        1 Troops troop NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 Syria Syria PROPN NNP 5 nmod:poss B-LOC SpaceAfter=No
        4 's 's PART POS 3 case
        5 Idlib Idlib PROPN NNP 2 obj B-LOC
        6 and and CCONJ CC 8 cc
        7 northern northern ADJ JJ 8 amod
        8 Aleppo Aleppo PROPN NNP 5 conj B-LOC
    )");
    CHECK(nominal_name(t, {t.at("Idlib"), kNone}) == "Idlib");
    CHECK(nominal_name(t, {t.at("Aleppo"), kNone}) == "northern Aleppo");
}

TEST_CASE("militant attacks are by militants") {
    const TreeOf t(R"(
        1 Militant militant ADJ JJ 2 amod
        2 attacks attack NOUN NNS 3 nsubj
        3 continued continue VERB VBD 0 root
    )");
    CHECK(nominal_name(t, {t.at("Militant"), kNone}) == "Militants");
}

TEST_CASE("a nationality of two words is one state's") {
    const TreeOf t(R"(
        1 South South ADJ NNP 2 compound B-MISC
        2 Sudanese Sudanese ADJ JJ 3 amod I-MISC
        3 troops troop NOUN NNS 4 nsubj
        4 left leave VERB VBD 0 root
    )");
    REQUIRE(nationality_at(t, t.at("Sudanese")) != nullptr);
    CHECK(nationality_at(t, t.at("Sudanese"))->name == "South Sudan");
    CHECK(nationality_at(t, t.at("troops")) == nullptr);
}
