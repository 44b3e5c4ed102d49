#include "extract/clauses/clause.h"

#include "extract/clauses/relative.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::names_of;
using test::TreeOf;

namespace {

/// "Turkey > shoot down > jet", of the clause at one word.
std::string clause_in(const TreeOf& t, const char* predicate) {
    const Clause c = clause_at(t, t.at(predicate));
    return names_of(t, c.subjects) + " > " + c.lemma + " > " + names_of(t, c.objects);
}

SubjectSource source_in(const TreeOf& t, const char* predicate) { return clause_at(t, t.at(predicate)).subject_source; }

}  // namespace

TEST_CASE("a verb is known with its particle") {
    const TreeOf t(R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 shot shoot VERB VBD 0 root
        3 down down ADP RP 2 compound:prt
        4 a a DET DT 5 det
        5 jet jet NOUN NN 2 obj
    )");
    CHECK(clause_in(t, "shot") == "Turkey > shoot down > jet");
    CHECK(source_in(t, "shot") == SubjectSource::own);
}

TEST_CASE("a passive is turned active") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 jet jet NOUN NN 4 nsubj:pass
        3 was be AUX VBD 4 aux:pass
        4 hit hit VERB VBN 0 root
        5 by by ADP IN 6 case
        6 rebels rebel NOUN NNS 4 obl:agent
    )");
    CHECK(clause_in(t, "hit") == "rebels > hit > jet");
    CHECK(clause_at(t, t.at("hit")).passive);
    CHECK(names_of(t, clause_at(t, t.at("hit")).grammatical_subjects) == "jet");
}

TEST_CASE("a passive without agent has no subject") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 workers worker NOUN NNS 4 nsubj:pass
        3 were be AUX VBD 4 aux:pass
        4 dismissed dismiss VERB VBN 0 root
        5 on on ADP IN 6 case
        6 Monday Monday PROPN NNP 4 obl
    )");
    CHECK(clause_in(t, "dismissed") == "- > dismiss > workers");
}

TEST_CASE("who attacked has killed") {
    const TreeOf t(R"(
        1 Soldiers soldier NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 killed kill VERB VBN 0 root
        4 in in ADP IN 6 case
        5 an a DET DT 6 det
        6 attack attack NOUN NN 3 obl
        7 by by ADP IN 8 case
        8 rebels rebel NOUN NNS 6 nmod
    )");
    CHECK(clause_in(t, "killed") == "rebels > kill > Soldiers");
    const TreeOf other(R"(
        1 Soldiers soldier NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 trained train VERB VBN 0 root
        4 in in ADP IN 6 case
        5 an a DET DT 6 det
        6 attack attack NOUN NN 3 obl
        7 by by ADP IN 8 case
        8 rebels rebel NOUN NNS 6 nmod
    )");
    CHECK(clause_in(other, "trained") == "- > train > Soldiers");
}

TEST_CASE("the subject controls an infinitive") {
    const TreeOf t(R"(
        1 Ankara Ankara PROPN NNP 2 nsubj B-LOC
        2 threatened threaten VERB VBD 0 root
        3 to to PART TO 4 mark
        4 launch launch VERB VB 2 xcomp
        5 an a DET DT 6 det
        6 offensive offensive NOUN NN 4 obj
    )");
    CHECK(clause_in(t, "launch") == "Ankara > launch > offensive");
    CHECK(source_in(t, "launch") == SubjectSource::control);
}

TEST_CASE("the object controls an infinitive after urging") {
    const TreeOf t(R"(
        1 Russia Russia PROPN NNP 2 nsubj B-LOC
        2 urged urge VERB VBD 0 root
        3 Turkey Turkey PROPN NNP 2 obj B-LOC
        4 to to PART TO 5 mark
        5 leave leave VERB VB 2 xcomp
    )");
    CHECK(clause_in(t, "leave") == "Turkey > leave > -");
    REQUIRE(control_over(t, t.at("leave")) != nullptr);
    CHECK(control_over(t, t.at("leave"))->effect == lexicon::Control::Effect::requested);
}

TEST_CASE("who was asked is to do it, and the asking is a request") {
    const TreeOf t(R"(
        1 Turkey Turkey PROPN NNP 3 nsubj:pass B-LOC
        2 was be AUX VBD 3 aux:pass
        3 asked ask VERB VBN 0 root
        4 by by ADP IN 5 case
        5 Iran Iran PROPN NNP 3 obl:agent B-LOC
        6 to to PART TO 7 mark
        7 close close VERB VB 3 xcomp
        8 ports port NOUN NNS 7 obj
    )");
    CHECK(clause_in(t, "close") == "Turkey > close > ports");
    REQUIRE(control_over(t, t.at("close")) != nullptr);
    CHECK(control_over(t, t.at("close"))->effect == lexicon::Control::Effect::requested);
}

TEST_CASE("a noun controls no infinitive that is not its own") {
    const TreeOf t(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )");
    CHECK(control_over(t, t.at("left")) == nullptr);
}

TEST_CASE("conjuncts share the subject that stands before them") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 shelled shell VERB VBD 0 root
        4 the the DET DT 5 det
        5 village village NOUN NN 3 obj
        6 and and CCONJ CC 7 cc
        7 destroyed destroy VERB VBD 3 conj
        8 a a DET DT 9 det
        9 hospital hospital NOUN NN 7 obj
    )");
    CHECK(clause_in(t, "destroyed") == "army > destroy > hospital");
    CHECK(source_in(t, "destroyed") == SubjectSource::coordination);
}

TEST_CASE("conjuncts share an object that stands behind both") {
    const TreeOf t(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 attacked attack VERB VBD 0 root
        3 and and CCONJ CC 4 cc
        4 destroyed destroy VERB VBD 2 conj
        5 the the DET DT 6 det
        6 base base NOUN NN 4 obj
    )");
    CHECK(clause_in(t, "attacked") == "Rebels > attack > base");
}

TEST_CASE("a relative pronoun stands for its noun") {
    const TreeOf t(R"(
        1 posts post NOUN NNS 0 root SpaceAfter=No
        2 , , PUNCT , 5 punct
        3 which which PRON WDT 5 obj
        4 Turkey Turkey PROPN NNP 5 nsubj B-LOC
        5 built build VERB VBD 1 acl:relcl
    )");
    CHECK(antecedent(t, t.at("which")) == t.at("posts"));
    CHECK(antecedent(t, t.at("Turkey")) == t.at("Turkey"));
    CHECK(clause_in(t, "built") == "Turkey > build > posts");
}

TEST_CASE("a relative clause without pronoun has its noun for object") {
    const TreeOf t(R"(
        1 posts post NOUN NNS 0 root
        2 Turkey Turkey PROPN NNP 3 nsubj B-LOC
        3 built build VERB VBD 1 acl:relcl
    )");
    CHECK(clause_in(t, "built") == "Turkey > build > posts");
}

TEST_CASE("a participle modifies who does it or whom it is done to") {
    const TreeOf active(R"(
        1 Scientists scientist NOUN NNS 5 nsubj
        2 studying study VERB VBG 1 acl
        3 the the DET DT 4 det
        4 volcano volcano NOUN NN 2 obj
        5 left leave VERB VBD 0 root
    )");
    CHECK(clause_in(active, "studying") == "Scientists > study > volcano");
    CHECK(source_in(active, "studying") == SubjectSource::modified_noun);
    const TreeOf passive(R"(
        1 Militants militant NOUN NNS 5 nsubj
        2 supported support VERB VBN 1 acl
        3 by by ADP IN 4 case
        4 Turkey Turkey PROPN NNP 2 obl:agent B-LOC
        5 attacked attack VERB VBD 0 root
        6 the the DET DT 7 det
        7 town town NOUN NN 5 obj
    )");
    CHECK(clause_in(passive, "supported") == "Turkey > support > Militants");
}

TEST_CASE("a participle beside a clause has the clause's subject") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 storm storm NOUN NN 3 nsubj
        3 hit hit VERB VBD 0 root
        4 the the DET DT 5 det
        5 coast coast NOUN NN 3 obj SpaceAfter=No
        6 , , PUNCT , 7 punct
        7 killing kill VERB VBG 3 advcl
        8 nine nine NUM CD 9 nummod
        9 people people NOUN NNS 7 obj
    )");
    CHECK(clause_in(t, "killing") == "storm > kill > nine people");
    CHECK(source_in(t, "killing") == SubjectSource::matrix);
}

TEST_CASE("who is accused has done it") {
    const TreeOf t(R"(
        1 Russia Russia PROPN NNP 2 nsubj B-LOC
        2 accused accuse VERB VBD 0 root
        3 Turkey Turkey PROPN NNP 2 obj B-LOC
        4 of of SCONJ IN 5 mark
        5 arming arm VERB VBG 2 advcl
        6 militants militant NOUN NNS 5 obj
    )");
    CHECK(clause_in(t, "arming") == "Turkey > arm > militants");
}

TEST_CASE("what is paid to somebody alone is paid to him") {
    const TreeOf t(R"(
        1 Banks bank NOUN NNS 2 nsubj
        2 paid pay VERB VBD 0 root
        3 workers worker NOUN NNS 2 iobj
    )");
    CHECK(clause_in(t, "paid") == "Banks > pay > workers");
    const TreeOf told(R"(
        1 Banks bank NOUN NNS 2 nsubj
        2 told tell VERB VBD 0 root
        3 workers worker NOUN NNS 2 iobj
        4 it it PRON PRP 5 nsubj
        5 failed fail VERB VBD 2 ccomp
    )");
    CHECK(clause_in(told, "told") == "Banks > tell > -");
    CHECK(clause_at(told, told.at("told")).recipients.size() == 1);
}

TEST_CASE("a passive needs an auxiliary, an agent or a participle without object") {
    const TreeOf object(R"(
        1 Troops troop NOUN NNS 2 nsubj:pass
        2 suppressed suppress VERB VBD 0 root
        3 protests protest NOUN NNS 2 obj
    )");
    CHECK_FALSE(is_passive(object, object.at("suppressed")));
    const TreeOf reduced(R"(
        1 Attacks attack NOUN NNS 5 nsubj
        2 launched launch VERB VBN 1 acl
        3 by by ADP IN 4 case
        4 rebels rebel NOUN NNS 2 obl:agent
        5 continued continue VERB VBD 0 root
    )");
    CHECK(is_passive(reduced, reduced.at("launched")));
    CHECK_FALSE(is_passive(reduced, reduced.at("continued")));
    const TreeOf perfect(R"(
        1 Rebels rebel NOUN NNS 3 nsubj
        2 have have AUX VBP 3 aux
        3 left leave VERB VBN 0 root
        4 Aleppo Aleppo PROPN NNP 3 obj B-LOC
    )");
    CHECK_FALSE(is_passive(perfect, perfect.at("left")));
}

TEST_CASE("the empty subject of weather and existence is none") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 expl
        2 seems seem VERB VBZ 0 root
    )");
    CHECK(clause_in(t, "seems") == "- > seem > -");
}

TEST_CASE("content and open complements are told apart") {
    const TreeOf said(R"(
        1 Police police NOUN NN 2 nsubj
        2 said say VERB VBD 0 root
        3 that that SCONJ IN 5 mark
        4 rebels rebel NOUN NNS 5 nsubj
        5 left leave VERB VBD 2 ccomp
    )");
    CHECK(clause_at(said, said.at("said")).content == said.at("left"));
    const TreeOf planned(R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 plans plan VERB VBZ 0 root
        3 to to PART TO 4 mark
        4 leave leave VERB VB 2 xcomp
    )");
    CHECK(clause_at(planned, planned.at("plans")).infinitive == planned.at("leave"));
}
