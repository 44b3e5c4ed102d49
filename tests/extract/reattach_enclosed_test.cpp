#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

TEST_CASE("a title between a preposition and its name belongs to the name") {
    const TreeOf t(R"(
        1 Police police NOUN NN 2 nsubj
        2 cleared clear VERB VBD 0 root
        3 the the DET DT 4 det
        4 murder murder NOUN NN 2 obj
        5 of of ADP IN 7 case
        6 filmmaker filmmaker NOUN NN 4 nmod
        7 Ana Ana PROPN NNP 4 nmod B-PER
        8 Reis Reis PROPN NNP 7 flat I-PER
    )");
    CHECK(t->head(t.at("filmmaker")) == t.at("Ana"));
    CHECK(t->is(t.at("filmmaker"), "nmod:desc"));
}

TEST_CASE("a phrase of its own between a preposition and its noun stays where it is") {
    const TreeOf t(R"(
        1 Loss loss NOUN NN 2 nsubj
        2 came come VERB VBD 0 root
        3 after after ADP IN 8 case
        4 as as ADV RB 5 advmod
        5 little little ADJ JJ 2 obl
        6 as as ADP IN 8 case
        7 ten ten NUM CD 8 nummod
        8 days day NOUN NNS 2 obl
    )");
    CHECK(t->head(t.at("little")) == t.at("came"));
}

TEST_CASE("a city and its state before a noun do not speak") {
    const TreeOf t(R"(
        1 The the DET DT 6 det
        2 Oakville Oakville PROPN NNP 7 nsubj B-LOC
        3 , , PUNCT , 4 punct
        4 Conn Conn PROPN NNP 2 appos B-LOC
        5 , , PUNCT , 6 punct
        6 maker maker NOUN NN 7 nsubj
        7 grew grow VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Oakville")) == t.at("maker"));
    CHECK(names_of(t, clause_at(t, t.at("grew")).subjects).find("Oakville") == std::string::npos);
}

TEST_CASE("the title of the second of two belongs to his name") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 bars bar VERB VBZ 0 root
        3 Adam Adam PROPN NNP 2 obj B-PER
        4 and and CCONJ CC 6 cc
        5 director director NOUN NN 3 conj
        6 Karl Karl PROPN NNP 3 conj B-PER
    )");
    CHECK(t->head(t.at("director")) == t.at("Karl"));
}

TEST_CASE("a second verb with its object keeps its conjunction") {
    const TreeOf t(R"(
        1 We we PRON PRP 2 nsubj
        2 held hold VERB VBD 0 root
        3 hearings hearing NOUN NNS 2 obj
        4 and and CCONJ CC 6 cc
        5 seized seize VERB VBN 2 conj
        6 papers paper NOUN NNS 5 obj
    )");
    CHECK(t->head(t.at("seized")) == t.at("held"));
}

TEST_CASE("for and with bring their own subject") {
    const TreeOf t(R"(
        1 Calls call NOUN NNS 2 nsubj
        2 grew grow VERB VBD 0 root
        3 for for SCONJ IN 6 mark
        4 Lund Lund PROPN NNP 1 nmod B-PER
        5 to to PART TO 6 mark
        6 resign resign VERB VB 1 acl
    )");
    CHECK(t->head(t.at("Lund")) == t.at("resign"));
    CHECK(t->is(t.at("Lund"), "nsubj"));
}

TEST_CASE("who is called on is no subject") {
    const TreeOf t(R"(
        1 He he PRON PRP 2 nsubj
        2 called call VERB VBD 0 root
        3 on on SCONJ IN 6 mark
        4 Lund Lund PROPN NNP 2 obl B-PER
        5 to to PART TO 6 mark
        6 resign resign VERB VB 2 xcomp
    )");
    CHECK(t->preposition(t.at("Lund")) == "on");
    CHECK(t->is(t.at("resign"), "advcl"));
}

TEST_CASE("what stands before to belongs to the verb before it") {
    const TreeOf t(R"(
        1 He he PRON PRP 2 nsubj
        2 called call VERB VBD 0 root
        3 on on ADP IN 4 case
        4 parties party NOUN NNS 6 obl
        5 to to PART TO 6 mark
        6 meet meet VERB VB 2 xcomp
    )");
    CHECK(t->head(t.at("parties")) == t.at("called"));
}

TEST_CASE("a period ended on a day") {
    const TreeOf t(R"(
        1 Norex Norex PROPN NNP 2 nsubj B-ORG
        2 said say VERB VBD 0 root
        3 profit profit NOUN NN 10 nsubj
        4 for for ADP IN 6 case
        5 the the DET DT 6 det
        6 months month NOUN NNS 3 nmod
        7 ended end VERB VBD 2 ccomp
        8 May May PROPN NNP 9 nmod:unmarked
        9 1 1 NUM CD 10 obl:unmarked
        10 fell fall VERB VBD 2 ccomp
    )");
    CHECK(t->head(t.at("ended")) == t.at("months"));
    CHECK(t->head(t.at("1")) == t.at("ended"));
}

TEST_CASE("the parts of one name belong together") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 leader leader NOUN NN 6 nsubj
        3 Alpha Alpha PROPN NNP 2 appos B-PER
        4 Oumar Oumar PROPN NNP 2 appos I-PER
        5 Kone Kone PROPN NNP 3 flat I-PER
        6 left leave VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Oumar")) == t.at("Alpha"));
}

TEST_CASE("and joins a second object to the first") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 receives receive VERB VBZ 0 root
        3 aid aid NOUN NN 2 iobj
        4 and and CCONJ CC 6 cc
        5 security security NOUN NN 3 conj
        6 guarantees guarantee NOUN NNS 2 obj
    )");
    CHECK(t->head(t.at("guarantees")) == t.at("aid"));
    CHECK(t->is(t.at("aid"), "obj"));
    CHECK(t->head(t.at("security")) == t.at("guarantees"));
}

TEST_CASE("an apposition behind two tells of the last, unless it tells of both") {
    const auto deal = [](const std::string& article, const std::string& noun, const std::string& tag) {
        return TreeOf(R"(
        1 A a DET DT 2 det
        2 deal deal NOUN NN 0 root
        3 between between ADP IN 4 case
        4 Norland Norland PROPN NNP 2 nmod B-LOC
        5 and and CCONJ CC 6 cc
        6 Ceres Ceres PROPN NNP 4 conj B-ORG
        7 , , PUNCT , 9 punct
        8 )" + article +
                      " " + article +
                      R"( DET DT 9 det
        9 )" + noun + " union NOUN " +
                      tag + R"( 4 appos
        )");
    };
    const TreeOf one = deal("a", "union", "NN");
    CHECK(one->head(one.at("union")) == one.at("Ceres"));
    const TreeOf both = deal("both", "unions", "NNS");
    CHECK(both->head(both.at("unions")) == both.at("Norland"));
}

TEST_CASE("an object behind a second verb is that verb's") {
    const TreeOf t(R"(
        1 They they PRON PRP 2 nsubj
        2 reduce reduce VERB VBP 0 root
        3 waste waste NOUN NN 2 obj
        4 and and CCONJ CC 5 cc
        5 curb curb VERB VBP 2 conj
        6 spending spending NOUN NN 2 obj
    )");
    CHECK(t->head(t.at("spending")) == t.at("curb"));
    CHECK(t->is(t.at("waste"), "obj"));
}

TEST_CASE("a sum is nobody who receives") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 pays pay VERB VBZ 0 root
        3 ten ten NUM CD 4 nummod
        4 cents cent NOUN NNS 2 iobj
        5 a a DET DT 6 det
        6 share share NOUN NN 2 obj
    )");
    CHECK(t->is(t.at("cents"), "obj"));
    CHECK(t->head(t.at("share")) == t.at("cents"));
}

TEST_CASE("a noun before a verb without subject is its subject") {
    const auto doubted = [](const std::string& content) {
        return TreeOf(R"(
        1 Lund Lund PROPN NNP 2 nsubj B-PER
        2 doubted doubt VERB VBD 0 root
        3 )" + content +
                      R"(
        4 was be AUX VBD 5 cop
        5 true true ADJ JJ 2 ccomp
        )");
    };
    const TreeOf t = doubted("reports report NOUN NNS 2 obj");
    CHECK(t->head(t.at("reports")) == t.at("true"));
    const TreeOf what = doubted("what what PRON WP 2 obj");
    CHECK(what->head(what.at("what")) == what.at("doubted"));
}

TEST_CASE("after before a noun that does something opens its clause") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 closed close VERB VBD 0 root
        3 after after ADP IN 4 case
        4 floods flood NOUN NNS 5 nsubj
        5 hit hit VERB VBD 2 advcl
        6 Oslo Oslo PROPN NNP 5 obj B-LOC
    )");
    CHECK(t->head(t.at("after")) == t.at("hit"));
    CHECK(t->is(t.at("after"), "mark"));
}

TEST_CASE("an object may stand behind another phrase") {
    const auto extended = [](const std::string& noun) {
        return TreeOf(R"(
        1 It it PRON PRP 2 nsubj
        2 extended extend VERB VBD 0 root
        3 until until ADP IN 4 case
        4 May May PROPN NNP 2 obl
        5 its its PRON PRP$ 6 nmod:poss
        6 )" + noun + R"( NOUN NN 2 obl
        )");
    };
    const TreeOf t = extended("offer offer");
    CHECK(t->is(t.at("offer"), "obj"));
    const TreeOf week = extended("week week");
    CHECK(week->is(week.at("week"), "obl"));
}

TEST_CASE("who does things is a person") {
    const TreeOf t(R"(
        1 An a DET DT 2 det
        2 appeal appeal NOUN NN 0 root
        3 by by ADP IN 4 case
        4 Lund Lund PROPN NNP 2 nmod B-PER
        5 , , PUNCT , 8 punct
        6 who who PRON WP 8 nsubj:pass
        7 was be AUX VBD 8 aux:pass
        8 jailed jail VERB VBN 2 acl:relcl
    )");
    CHECK(t->head(t.at("jailed")) == t.at("Lund"));
}

TEST_CASE("a group that who tells of keeps its clause") {
    const TreeOf t(R"(
        1 A a DET DT 2 det
        2 crowd crowd NOUN NN 0 root
        3 near near ADP IN 4 case
        4 Lund Lund PROPN NNP 2 nmod B-PER
        5 who who PRON WP 6 nsubj
        6 cheered cheer VERB VBD 2 acl:relcl
    )");
    CHECK(t->head(t.at("cheered")) == t.at("crowd"));
}

TEST_CASE("a noun behind and stands beside a noun") {
    const TreeOf t(R"(
        1 He he PRON PRP 2 nsubj
        2 got get VERB VBD 0 root
        3 a a DET DT 4 det
        4 year year NOUN NN 2 obj
        5 and and CCONJ CC 7 cc
        6 a a DET DT 7 det
        7 fine fine NOUN NN 2 conj
    )");
    CHECK(t->head(t.at("fine")) == t.at("year"));
}

TEST_CASE("a noun behind and with a verb's object is a verb") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 kills kill VERB VBZ 0 root
        3 three three NUM CD 4 nummod
        4 guards guard NOUN NNS 2 obj
        5 and and CCONJ CC 6 cc
        6 wounds wound NOUN NNS 2 conj
        7 nine nine NUM CD 6 obj
    )");
    CHECK(t->head(t.at("wounds")) == t.at("kills"));
}

TEST_CASE("a name right behind a noun says who or which it is") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 party party NOUN NN 6 nsubj
        3 under under ADP IN 4 case
        4 leader leader NOUN NN 2 nmod
        5 Lund Lund PROPN NNP 2 nmod B-PER
        6 won win VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Lund")) == t.at("leader"));
}

TEST_CASE("a name with a preposition of its own stays where it is") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 party party NOUN NN 7 nsubj
        3 of of ADP IN 4 case
        4 farmers farmer NOUN NNS 2 nmod
        5 under under ADP IN 6 case
        6 Lund Lund PROPN NNP 2 nmod B-PER
        7 won win VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Lund")) == t.at("party"));
}

TEST_CASE("who is seen does what is seen") {
    const TreeOf t(R"(
        1 Photos photo NOUN NNS 2 nsubj
        2 show show VERB VBP 0 root
        3 guards guard NOUN NNS 2 iobj
        4 holding hold VERB VBG 2 ccomp
        5 flags flag NOUN NNS 4 obj
    )");
    CHECK(names_of(t, clause_at(t, t.at("holding")).subjects) == "guards");
    CHECK(t->is(t.at("guards"), "obj"));
}

TEST_CASE("by in a passive brings who does it, or by how much") {
    const auto hit = [](const std::string& noun) {
        return TreeOf(R"(
        1 It it PRON PRP 3 nsubj:pass
        2 was be AUX VBD 3 aux:pass
        3 delayed delay VERB VBN 0 root
        4 by by ADP IN 5 case
        5 )" + noun + R"( NOUN NNS 3 obl
        )");
    };
    const TreeOf storms = hit("storms storm");
    CHECK(storms->is(storms.at("storms"), "obl:agent"));
    const TreeOf weeks = hit("weeks week");
    CHECK_FALSE(weeks->is(weeks.at("weeks"), "obl:agent"));
}

TEST_CASE("a full sentence has a finite verb, a headline may have none") {
    const auto boat = [](const std::string& end) {
        return TreeOf(R"(
        1 Boats boat NOUN NNS 2 nsubj:pass
        2 overturned overturn VERB VBN 0 root
        3 off off ADP IN 4 case
        4 Oslo Oslo PROPN NNP 2 obl B-LOC
        5 )" + end + " " +
                      end +
                      R"( PUNCT . 2 punct
        )");
    };
    const TreeOf sentence = boat(".");
    CHECK_FALSE(sentence->is(sentence.at("Boats"), "nsubj:pass"));
    const TreeOf headline = boat(";");
    CHECK(headline->is(headline.at("Boats"), "nsubj:pass"));
}

TEST_CASE("in a headline a premier to visit will visit") {
    const auto headline = [](const std::string& noun, const std::string& end) {
        return TreeOf(R"(
        1 )" + noun + R"( NOUN NN 0 root
        2 to to PART TO 3 mark
        3 visit visit VERB VB 1 acl
        4 Oslo Oslo PROPN NNP 3 obj B-LOC
        )" + end);
    };
    const TreeOf t = headline("premier premier", "");
    CHECK(t->head(t.at("premier")) == t.at("visit"));
    CHECK(t->root() == t.at("visit"));
    const TreeOf plan = headline("plan plan", "");
    CHECK(plan->root() == plan.at("plan"));
    const TreeOf sentence = headline("premier premier", "5 . . PUNCT . 1 punct");
    CHECK(sentence->root() == sentence.at("premier"));
}

TEST_CASE("in a headline a bank fined a sum pays it") {
    const auto fined = [](const std::string& object) {
        return TreeOf(R"(
        1 Bank bank NOUN NN 2 nsubj
        2 fined fine VERB VBD 0 root
        3 )" + object +
                      R"( 2 obj
        )");
    };
    const TreeOf sum = fined("$ $ SYM $");
    CHECK(sum->is(sum.at("Bank"), "nsubj:pass"));
    const TreeOf clerk = fined("clerk clerk NOUN NN");
    CHECK_FALSE(clerk->is(clerk.at("Bank"), "nsubj:pass"));
}

TEST_CASE("in a headline three are dead and nine hurt") {
    const TreeOf t(R"(
        1 Three three NUM CD 2 nsubj
        2 dead dead ADJ JJ 0 root
        3 , , PUNCT , 5 punct
        4 nine nine NUM CD 1 conj
        5 hurt hurt VERB VBN 2 conj
    )");
    CHECK(t->is(t.at("nine"), "nsubj:pass"));
    CHECK(t->head(t.at("nine")) == t.at("hurt"));
}

TEST_CASE("who tells of the people in a body") {
    const auto member = [](const std::string& verb) {
        return TreeOf(R"(
        1 Two two NUM CD 2 nummod
        2 managers manager NOUN NNS 0 root
        3 on on ADP IN 5 case
        4 a a DET DT 5 det
        5 committee committee NOUN NN 2 nmod
        6 who who PRON WP 7 nsubj
        7 )" + verb + R"( 5 acl:relcl
        )");
    };
    const TreeOf t = member("resigned resign VERB VBD");
    CHECK(t->head(t.at("resigned")) == t.at("managers"));
    const TreeOf one = member("decides decide VERB VBZ");
    CHECK(one->head(one.at("decides")) == one.at("committee"));
}

TEST_CASE("based on is a preposition behind a clause") {
    const TreeOf t(R"(
        1 She she PRON PRP 3 nsubj:pass
        2 was be AUX VBD 3 aux:pass
        3 fined fine VERB VBN 0 root
        4 based base VERB VBN 3 advcl
        5 on on ADP IN 6 case
        6 tests test NOUN NNS 4 obl
    )");
    CHECK(t->head(t.at("tests")) == t.at("fined"));
    CHECK(t->preposition(t.at("tests")) == "based on");
}

TEST_CASE("a degree before a participle tells of a state") {
    const auto players = [](const std::string& adverb) {
        return TreeOf(R"(
        1 Players player NOUN NNS 4 nsubj:pass
        2 are be AUX VBP 4 aux:pass
        3 )" + adverb +
                      R"( ADV RB 4 advmod
        4 inexperienced inexperience VERB VBN 0 root
        )");
    };
    const TreeOf too = players("too too");
    CHECK(too->is(too.at("are"), "cop"));
    CHECK_FALSE(too->is(too.at("Players"), "nsubj:pass"));
    const TreeOf often = players("often often");
    CHECK(often->is(often.at("are"), "aux:pass"));
}

TEST_CASE("between has two, of whom the first may be named") {
    const auto ties = [](const std::string& preposition) {
        return TreeOf(R"(
        1 Ties tie NOUN NNS 0 root
        2 )" + preposition +
                      R"( ADP IN 4 case
        3 the the DET DT 4 det
        4 bank bank NOUN NN 1 nmod
        5 , , PUNCT , 6 punct
        6 Norex Norex PROPN NNP 4 conj B-ORG
        7 , , PUNCT , 9 punct
        8 and and CCONJ CC 9 cc
        9 Ceres Ceres PROPN NNP 4 conj B-ORG
        )");
    };
    const TreeOf between = ties("between between");
    CHECK(between->is(between.at("Norex"), "appos"));
    const TreeOf with = ties("with with");
    CHECK(with->is(with.at("Norex"), "conj"));
}

TEST_CASE("what slows behind because of is no act of its own") {
    const TreeOf t(R"(
        1 It it PRON PRP 2 nsubj
        2 closed close VERB VBD 0 root
        3 because because SCONJ IN 5 mark
        4 of of ADP IN 3 fixed
        5 slowing slow VERB VBG 2 advcl
        6 demand demand NOUN NN 5 obj
    )");
    CHECK(t->is(t.at("slowing"), "amod"));
    CHECK(t->head(t.at("demand")) == t.at("closed"));
}

TEST_CASE("in a series of pasts none is suffered") {
    const auto guards = [](const std::string& last) {
        return TreeOf(R"(
        1 Guards guard NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 , , PUNCT , 4 punct
        4 tied tie VERB VBN 2 advcl
        5 and and CCONJ CC 6 cc
        6 )" + last + R"( 4 conj
        7 clerks clerk NOUN NNS 6 obj
        )");
    };
    const TreeOf gagged = guards("gagged gag VERB VBD");
    CHECK(gagged->is(gagged.at("tied"), "conj"));
    const TreeOf gagging = guards("gagging gag VERB VBG");
    CHECK(gagging->is(gagging.at("tied"), "advcl"));
}

TEST_CASE("a name between commas behind an object says who does it") {
    const TreeOf t(R"(
        1 The the DET DT 2 det
        2 group group NOUN NN 9 nsubj
        3 that that PRON WDT 4 nsubj
        4 owns own VERB VBZ 2 acl:relcl
        5 songs song NOUN NNS 4 iobj
        6 , , PUNCT , 7 punct
        7 Norex Norex PROPN NNP 4 obj B-ORG
        8 , , PUNCT , 9 punct
        9 left leave VERB VBD 0 root
    )");
    CHECK(t->head(t.at("Norex")) == t.at("group"));
    CHECK(t->is(t.at("songs"), "obj"));
}

TEST_CASE("a relative clause of one behind two tells of the last") {
    const auto signers = [](const std::string& verb) {
        return TreeOf(R"(
        1 The the DET DT 2 det
        2 bank bank NOUN NN 10 nsubj
        3 and and CCONJ CC 5 cc
        4 the the DET DT 5 det
        5 union union NOUN NN 2 conj
        6 , , PUNCT , 8 punct
        7 which which PRON WDT 8 nsubj
        8 )" + verb + R"( 2 acl:relcl
        9 , , PUNCT , 8 punct
        10 signed sign VERB VBD 0 root
        )");
    };
    const TreeOf one = signers("grows grow VERB VBZ");
    CHECK(one->head(one.at("grows")) == one.at("union"));
    const TreeOf both = signers("grow grow VERB VBP");
    CHECK(both->head(both.at("grow")) == both.at("bank"));
}

TEST_CASE("what somebody says hid a thing is no object of the hiding") {
    const TreeOf t(R"(
        1 Firms firm NOUN NNS 0 root
        2 that that PRON WDT 6 obj
        3 Oslo Oslo PROPN NNP 4 nsubj B-LOC
        4 said say VERB VBD 1 acl:relcl
        5 were be AUX VBD 6 aux
        6 hiding hide VERB VBG 4 ccomp
        7 oil oil NOUN NN 6 obj
    )");
    CHECK(t->is(t.at("that"), "nsubj"));
}

TEST_CASE("what is said to be the longest is said of the line") {
    const auto line = [](const std::string& word) {
        return TreeOf(R"(
        1 Lines line NOUN NNS 0 root
        2 that that PRON WDT 4 obj
        3 they they PRON PRP 4 nsubj
        4 say say VERB VBP 1 acl:relcl
        5 )" + word + R"( 6 cop
        6 long long ADJ JJ 4 ccomp
        )");
    };
    const TreeOf are = line("are be AUX VBP");
    CHECK(are->head(are.at("that")) == are.at("long"));
    const TreeOf be = line("be be AUX VB");
    CHECK(be->head(be.at("that")) == be.at("say"));
}
