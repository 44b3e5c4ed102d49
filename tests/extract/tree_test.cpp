#include "extract/tree/tree.h"

#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

namespace {

constexpr const char* kThree = R"(
    1 Iran Iran PROPN NNP 6 nsubj B-LOC SpaceAfter=No
    2 , , PUNCT , 3 punct
    3 Iraq Iraq PROPN NNP 1 conj B-LOC
    4 and and CCONJ CC 5 cc
    5 Oman Oman PROPN NNP 1 conj B-LOC
    6 attacked attack VERB VBD 0 root
    7 ships ship NOUN NNS 6 obj
    8 because because ADP IN 11 case
    9 of of ADP IN 8 fixed
    10 the the DET DT 11 det
    11 war war NOUN NN 6 obl
)";

}  // namespace

TEST_CASE("a relation is found with its subtypes, a subtype only by itself") {
    const TreeOf t(R"(
        1 Two two NUM CD 2 nummod
        2 men man NOUN NNS 4 nsubj:pass
        3 were be AUX VBD 4 aux:pass
        4 arrested arrest VERB VBN 0 root
        5 by by ADP IN 6 case
        6 police police NOUN NNS 4 obl:agent
    )");
    const int men = t.at("men");
    CHECK(t->is(men, "nsubj"));
    CHECK(t->is(men, "nsubj:pass"));
    CHECK_FALSE(t->is(men, "nsubj:outer"));
    CHECK_FALSE(t->is(men, "ns"));
    CHECK(t->child(t->root(), "obl") == t.at("police"));
    CHECK(t->child(t->root(), "obj") == kNone);
}

TEST_CASE("conjuncts are found from the first, in text order") {
    const TreeOf t(kThree);
    CHECK(t->conjuncts(t.at("Iran")) == std::vector<int>{0, 2, 4});
    CHECK(t->first_conjunct(t.at("Oman")) == t.at("Iran"));
    CHECK(t->first_conjunct(t.at("ships")) == t.at("ships"));
}

TEST_CASE("a subtree holds all words below its head") {
    const TreeOf t(kThree);
    CHECK(t->subtree(t.at("war")) == std::vector<int>{7, 8, 9, 10});
    CHECK(t->extent(t.at("Iran")) == WordRange{0, 5});
    CHECK(t->text(t->extent(t.at("war"))) == "because of the war");
    CHECK(t->governs(t.at("attacked"), t.at("Oman")));
    CHECK_FALSE(t->governs(t.at("Oman"), t.at("Iran")));
}

TEST_CASE("a preposition of two words is one") {
    const TreeOf t(kThree);
    CHECK(t->preposition(t.at("war")) == "because of");
    CHECK(t->preposition(t.at("ships")).empty());
}

TEST_CASE("a possessive is no preposition") {
    const TreeOf t(R"(
        1 Turkey Turkey PROPN NNP 3 nmod:poss B-LOC SpaceAfter=No
        2 's 's PART POS 1 case
        3 army army NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root
    )");
    CHECK(t->preposition(t.at("Turkey")).empty());
}

TEST_CASE("words that leave others out are joined by a blank") {
    const TreeOf t(kThree);
    CHECK(t->text(std::vector<int>{0, 1}) == "Iran,");
    CHECK(t->text(std::vector<int>{0, 5, 6}) == "Iran attacked ships");
}

TEST_CASE("what follows from what was said belongs to what was said") {
    const TreeOf t(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 attacked attack VERB VBD 8 ccomp SpaceAfter=No
        3 , , PUNCT , 4 punct
        4 killing kill VERB VBG 8 advcl
        5 two two NUM CD 4 obj SpaceAfter=No
        6 , , PUNCT , 8 punct
        7 police police NOUN NN 8 nsubj
        8 said say VERB VBD 0 root
    )");
    CHECK(t->head(t.at("killing")) == t.at("attacked"));
    CHECK(t->head(t.at("attacked")) == t.at("said"));
}

TEST_CASE("what stands behind a speaker stays with the saying") {
    const TreeOf t(R"(
        1 Police police NOUN NN 2 nsubj
        2 said say VERB VBD 0 root
        3 rebels rebel NOUN NNS 4 nsubj
        4 attacked attack VERB VBD 2 ccomp SpaceAfter=No
        5 , , PUNCT , 6 punct
        6 blaming blame VERB VBG 2 advcl
        7 Iran Iran PROPN NNP 6 obj B-LOC
    )");
    CHECK(t->head(t.at("blaming")) == t.at("said"));
}

TEST_CASE("a title read as a second subject goes to its name") {
    const TreeOf t(R"(
        1 said say VERB VBD 0 root
        2 spokeswoman spokeswoman NOUN NN 1 nsubj
        3 Ruth Ruth PROPN NNP 1 nsubj B-PER
        4 Lennox Lennox PROPN NNP 3 flat I-PER
    )");
    CHECK(t->head(t.at("spokeswoman")) == t.at("Ruth"));
    CHECK(t->relation(t.at("spokeswoman")) == "nmod:desc");
    CHECK(t->children_with(t.at("said"), "nsubj") == std::vector<int>{t.at("Ruth")});
}

TEST_CASE("a noun that is no title stays a subject of its own") {
    const TreeOf t(R"(
        1 said say VERB VBD 0 root
        2 report report NOUN NN 1 nsubj
        3 Ruth Ruth PROPN NNP 1 nsubj B-PER
    )");
    CHECK(t->relation(t.at("report")) == "nsubj");
}

TEST_CASE("what is said in a statement is the content of saying") {
    constexpr const char* kStatement = R"(
        1 It it PRON PRP 2 nsubj
        2 VERB LEMMA VERB VBD 0 root
        3 in in ADP IN 4 case
        4 statements statement NOUN NNS 2 obl
        5 that that SCONJ IN 7 mark
        6 rebels rebel NOUN NNS 7 nsubj
        7 left leave VERB VBD 4 acl
    )";
    const auto with_verb = [&](const std::string& form, const std::string& lemma) {
        std::string table = kStatement;
        table.replace(table.find("VERB LEMMA"), 10, form + " " + lemma);
        return table;
    };
    const TreeOf said(with_verb("said", "say"));
    CHECK(said->head(said.at("left")) == said.at("said"));
    CHECK(said->is(said.at("left"), "ccomp"));
    const TreeOf persisted(with_verb("persisted", "persist"));
    CHECK(persisted->head(persisted.at("left")) == persisted.at("statements"));
}

TEST_CASE("verbs and predicates with a copula are predicates, auxiliaries are none") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 deal deal NOUN NN 4 nsubj
        3 was be AUX VBD 4 cop
        4 dead dead ADJ JJ 0 root
    )");
    CHECK(is_predicate(t, t.at("dead")));
    CHECK_FALSE(is_predicate(t, t.at("was")));
    CHECK_FALSE(is_predicate(t, t.at("deal")));
    CHECK(is_nominal(t, t.at("deal")));
    CHECK_FALSE(is_nominal(t, t.at("was")));
}

TEST_CASE("no word has no form, governor, dependents or relation, and may be asked") {
    const TreeOf t(kThree);
    CHECK(t->word(kNone).form.empty());
    CHECK(t->lemma(kNone).empty());
    CHECK(t->head(kNone) == kNone);
    CHECK(t->relation(kNone).empty());
    CHECK_FALSE(t->is(kNone, "nsubj"));
    CHECK_FALSE(t->has_upos(kNone, {"NOUN"}));
    CHECK(t->children(kNone).empty());
    CHECK(t->child(kNone, "obj") == kNone);
    CHECK(t->subtree(kNone).empty());
    CHECK(t->conjuncts(kNone).empty());
    CHECK(t->extent(kNone) == WordRange{});
    CHECK(t->preposition(kNone).empty());
    CHECK_FALSE(is_predicate(t, kNone));
    CHECK_FALSE(is_nominal(t, kNone));
    CHECK_FALSE(follows_comma(t, kNone));
    CHECK(t->word(t->size()).form.empty());
    CHECK(t->head(t->size()) == kNone);
    CHECK(t->children(t->size()).empty());
}

TEST_CASE("whatever the rules move, every word hangs below the root") {
    const TreeOf t(R"(
        1 in in ADP IN 2 case
        2 operation operation NOUN NN 6 nmod
        3 NATO NATO PROPN NNP 6 compound B-ORG
        4 recent recent ADJ JJ 6 amod
        5 a a DET DT 6 det
        6 fleeing fleeing NOUN NN 0 root
        7 after after ADP IN 8 mark
        8 gone gone VERB RB 6 advcl
        9 had have AUX VBD 11 aux
        10 man man NOUN NN 11 nsubj
        11 detained detain VERB VBN 6 acl
        12 the the DET DT 11 obj
    )");
    CHECK(t->root() == t.at("fleeing"));
    CHECK(t->subtree(t->root()).size() == static_cast<std::size_t>(t->size()));
}
