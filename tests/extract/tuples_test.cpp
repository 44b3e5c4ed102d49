// Sentences and the tuples that they give, most trusted kinds first.

#include "extract/tuples/tuples.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/parse.h"

using relata::extract::find_tuples;
using relata::extract::Tuple;

namespace {

using Lines = std::vector<std::string>;

std::string line_of(const Tuple& tuple) {
    std::string out = tuple.arguments.front() + " | " + tuple.relation;
    for (std::size_t i = 1; i < tuple.arguments.size(); ++i) out += " | " + tuple.arguments[i];
    return out;
}

/// All tuples of a sentence as "She | opened | a bakery | in Lyon".
Lines tuples_in(const char* table) {
    Lines out;
    for (const Tuple& tuple : find_tuples(relata::test::parsed(table))) out.push_back(line_of(tuple));
    return out;
}

double confidence_in(const char* table, std::string_view line) {
    for (const Tuple& tuple : find_tuples(relata::test::parsed(table))) {
        if (line_of(tuple) == line) return tuple.confidence;
    }
    throw std::runtime_error("no tuple " + std::string(line));
}

constexpr const char* kBakery = R"(
        1 She she PRON PRP 2 nsubj
        2 opened open VERB VBD 0 root
        3 a a DET DT 4 det
        4 bakery bakery NOUN NN 2 obj
        5 in in ADP IN 6 case
        6 Lyon Lyon PROPN NNP 2 obl
        7 in in ADP IN 8 case
        8 1998 1998 NUM CD 2 obl
        9 . . PUNCT . 2 punct
    )";

}  // namespace

TEST_CASE("one tuple holds all that a verb takes; cut in two it names each later complement") {
    CHECK(tuples_in(kBakery) == Lines{"She | opened | a bakery | in Lyon | in 1998", "She | opened a bakery in | Lyon",
                                      "She | opened a bakery in | 1998"});
}

TEST_CASE("the whole tuple is trusted more than its cuts, and a doubtful parse less than a certain one") {
    const double whole = confidence_in(kBakery, "She | opened | a bakery | in Lyon | in 1998");
    const double cut = confidence_in(kBakery, "She | opened a bakery in | 1998");
    CHECK(0 < cut);
    CHECK(cut < whole);
    CHECK(whole < 1);
    auto sentence = relata::test::parsed(kBakery);
    for (auto& word : sentence.words) word.head_probability = 0.5F;
    CHECK(find_tuples(sentence).front().confidence < whole);
}

TEST_CASE("chains fold into the relation, and conjuncts share what folds") {
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 rebels rebel NOUN NNS 4 nsubj
        3 were be AUX VBD 4 cop
        4 able able ADJ JJ 0 root
        5 to to PART TO 6 mark
        6 hold hold VERB VB 4 xcomp
        7 the the DET DT 8 det
        8 bridge bridge NOUN NN 6 obj
        9 and and CCONJ CC 10 cc
        10 repel repel VERB VB 6 conj
        11 two two NUM CD 12 nummod
        12 attacks attack NOUN NNS 10 obj
        13 . . PUNCT . 4 punct
    )") == Lines{"The rebels | were able to hold | the bridge", "The rebels | were able to repel | two attacks"});
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 mayor mayor NOUN NN 4 nsubj:pass
        3 was be AUX VBD 4 aux:pass
        4 charged charge VERB VBN 0 root
        5 with with SCONJ IN 6 mark
        6 taking take VERB VBG 4 advcl
        7 bribes bribe NOUN NNS 6 obj
        8 . . PUNCT . 4 punct
    )") == Lines{"The mayor | was charged with taking | bribes"});
}

TEST_CASE("a relative clause is a tuple of its own, and is cut from its noun") {
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 harbour harbour NOUN NN 13 nsubj:pass
        3 , , PUNCT , 7 punct
        4 which which PRON WDT 7 obj
        5 Dutch Dutch ADJ JJ 6 amod
        6 engineers engineer NOUN NNS 7 nsubj
        7 built build VERB VBD 2 acl:relcl
        8 in in ADP IN 9 case
        9 1990 1990 NUM CD 7 obl
        10 , , PUNCT , 2 punct
        11 was be AUX VBD 13 aux:pass
        12 not not PART RB 13 advmod
        13 damaged damage VERB VBN 0 root
        14 . . PUNCT . 13 punct
    )") == Lines{"Dutch engineers | built | The harbour | in 1990", "Dutch engineers | built The harbour in | 1990"});
}

TEST_CASE("a participle without a subject takes the noun that it modifies") {
    CHECK(tuples_in(R"(
        1 A a DET DT 2 det
        2 convoy convoy NOUN NN 7 nsubj
        3 sent send VERB VBN 2 acl
        4 by by ADP IN 6 case
        5 the the DET DT 6 det
        6 charity charity NOUN NN 3 obl:agent
        7 reached reach VERB VBD 0 root
        8 the the DET DT 9 det
        9 town town NOUN NN 7 obj
        10 . . PUNCT . 7 punct
    )") == Lines{"A convoy | sent by | the charity", "A convoy sent by the charity | reached | the town"});
}

TEST_CASE("what is said of a description is said of what it describes") {
    CHECK(tuples_in(R"(
        1 Haddad Haddad PROPN NNP 4 nsubj
        2 is be AUX VBZ 4 cop
        3 a a DET DT 4 det
        4 surgeon surgeon NOUN NN 0 root
        5 who who PRON WP 6 nsubj
        6 works work VERB VBZ 4 acl:relcl
        7 in in ADP IN 8 case
        8 Hama Hama PROPN NNP 6 obl
        9 . . PUNCT . 4 punct
    )") == Lines{"Haddad | is | a surgeon", "Haddad | works in | Hama"});
}

TEST_CASE("speech gives the speaker with the content, and the content itself") {
    CHECK(tuples_in(R"(
        1 Officials official NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 that that SCONJ IN 7 mark
        4 the the DET DT 5 det
        5 talks talk NOUN NNS 7 nsubj
        6 had have AUX VBD 7 aux
        7 failed fail VERB VBN 2 ccomp
        8 . . PUNCT . 2 punct
    )") == Lines{"Officials | said that | the talks had failed"});
    CHECK(tuples_in(R"(
        1 Sales sale NOUN NNS 2 nsubj
        2 rose rose VERB VBD 0 root
        3 , , PUNCT , 6 punct
        4 the the DET DT 5 det
        5 firm firm NOUN NN 6 nsubj
        6 added add VERB VBD 2 parataxis
        7 . . PUNCT . 2 punct
    )") == Lines{"the firm | added | Sales rose"});
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 idea idea NOUN NN 6 nsubj:outer
        3 is be AUX VBZ 6 cop
        4 that that SCONJ IN 6 mark
        5 trade trade NOUN NN 6 nsubj
        6 helps help VERB VBZ 0 root
        7 peace peace NOUN NN 6 obj
        8 . . PUNCT . 6 punct
    )") == Lines{"The idea | is that | trade helps peace", "trade | helps | peace"});
}

TEST_CASE("coordinated subjects, objects and complements are split") {
    CHECK(tuples_in(R"(
        1 Berlin Berlin PROPN NNP 4 nsubj
        2 and and CCONJ CC 3 cc
        3 Rome Rome PROPN NNP 1 conj
        4 sell sell VERB VBP 0 root
        5 tanks tank NOUN NNS 4 obj
        6 and and CCONJ CC 7 cc
        7 trucks truck NOUN NNS 5 conj
        8 to to ADP IN 9 case
        9 Egypt Egypt PROPN NNP 4 obl
        10 . . PUNCT . 4 punct
    )") == Lines{"Berlin | sell | tanks | to Egypt", "Berlin | sell | trucks | to Egypt",
                 "Rome | sell | tanks | to Egypt", "Rome | sell | trucks | to Egypt", "Berlin | sell tanks to | Egypt",
                 "Rome | sell tanks to | Egypt"});
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 square square NOUN NN 4 nsubj:pass
        3 was be AUX VBD 4 aux:pass
        4 named name VERB VBN 0 root
        5 in in ADP IN 6 case
        6 honor honor NOUN NN 4 obl
        7 of of ADP IN 9 case
        8 a a DET DT 9 det
        9 poet poet NOUN NN 6 nmod
        10 and and CCONJ CC 12 cc
        11 a a DET DT 12 det
        12 queen queen NOUN NN 9 conj
        13 . . PUNCT . 4 punct
    )") == Lines{"The square | was named in honor of | a poet", "The square | was named in honor of | a queen"});
}

TEST_CASE("what stands before the first verb holds for the second too") {
    CHECK(tuples_in(R"(
        1 In in ADP IN 2 case
        2 May May PROPN NNP 4 obl
        3 she she PRON PRP 4 nsubj
        4 met meet VERB VBD 0 root
        5 Li Li PROPN NNP 4 obj
        6 and and CCONJ CC 7 cc
        7 visited visit VERB VBD 4 conj
        8 Rome Rome PROPN NNP 7 obj
        9 . . PUNCT . 4 punct
    )") == Lines{"she | met | Li | In May", "she | met Li In | May", "she | visited | Rome | In May",
                 "she | visited Rome In | May"});
}

TEST_CASE("appositions, titles and possessors imply a relation") {
    CHECK(tuples_in(R"(
        1 Omar Omar PROPN NNP 7 nsubj
        2 Haddad Haddad PROPN NNP 1 flat
        3 , , PUNCT , 5 punct
        4 a a DET DT 5 det
        5 surgeon surgeon NOUN NN 1 appos
        6 , , PUNCT , 1 punct
        7 works work VERB VBZ 0 root
        8 in in ADP IN 9 case
        9 Hama Hama PROPN NNP 7 obl
        10 . . PUNCT . 7 punct
    )") == Lines{"Omar Haddad | works in | Hama", "Omar Haddad | be | a surgeon"});
    CHECK(tuples_in(R"(
        1 Minister Minister PROPN NNP 2 nmod:desc
        2 Anna Anna PROPN NNP 4 nsubj
        3 Berg Berg PROPN NNP 2 flat
        4 met meet VERB VBD 0 root
        5 the the DET DT 6 det
        6 company company NOUN NN 8 nmod:poss
        7 's 's PART POS 6 case
        8 investors investor NOUN NNS 4 obj
        9 . . PUNCT . 4 punct
    )") == Lines{"Minister Anna Berg | met | the company 's investors", "Anna Berg | be | Minister",
                 "the company | has | investors"});
}

TEST_CASE("an adjective with its preposition belongs to the relation") {
    CHECK(tuples_in(R"(
        1 Prices price NOUN NNS 4 nsubj
        2 are be AUX VBP 4 cop
        3 very very ADV RB 4 advmod
        4 close close ADJ JJ 0 root
        5 to to ADP IN 7 case
        6 the the DET DT 7 det
        7 limit limit NOUN NN 4 obl
        8 . . PUNCT . 4 punct
    )") == Lines{"Prices | are very close to | the limit"});
}

TEST_CASE("a noun is cut at its first preposition") {
    CHECK(tuples_in(R"(
        1 He he PRON PRP 2 nsubj
        2 became become VERB VBD 0 root
        3 a a DET DT 4 det
        4 judge judge NOUN NN 2 xcomp
        5 of of ADP IN 8 case
        6 the the DET DT 8 det
        7 high high ADJ JJ 8 amod
        8 court court NOUN NN 4 nmod
        9 . . PUNCT . 2 punct
    )") == Lines{"He | became | a judge of the high court", "He | became a judge of | the high court"});
}

TEST_CASE("an infinitive below a complement is nested; a noun does not do what its infinitive says") {
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 plan plan NOUN NN 4 nsubj
        3 could could AUX MD 4 aux
        4 help help VERB VB 0 root
        5 the the DET DT 6 det
        6 army army NOUN NN 4 obj
        7 retake retake VERB VB 4 xcomp
        8 Idlib Idlib PROPN NNP 7 obj
        9 . . PUNCT . 4 punct
    )") == Lines{"The plan | could help | the army | retake Idlib", "The plan | could help the army | retake Idlib",
                 "The plan | could help the army retake | Idlib", "the army | retake | Idlib"});
    CHECK(tuples_in(R"(
        1 The the DET DT 2 det
        2 ministry ministry NOUN NN 3 nsubj
        3 joined join VERB VBD 0 root
        4 an a DET DT 5 det
        5 effort effort NOUN NN 3 obj
        6 to to PART TO 7 mark
        7 rebuild rebuild VERB VB 5 acl
        8 schools school NOUN NNS 7 obj
        9 . . PUNCT . 3 punct
    )") == Lines{"The ministry | joined | an effort to rebuild schools",
                 "The ministry | joined an effort to rebuild | schools"});
}

TEST_CASE("without a complement the adverb is the argument; with one it stays beside the verb") {
    CHECK(tuples_in(R"(
        1 Patients patient NOUN NNS 2 nsubj
        2 recover recover VERB VBP 0 root
        3 quickly quickly ADV RB 2 advmod
        4 . . PUNCT . 2 punct
    )") == Lines{"Patients | recover | quickly"});
    CHECK(tuples_in(R"(
        1 It it PRON PRP 2 nsubj
        2 happened happen VERB VBD 0 root
        3 only only ADV RB 5 advmod
        4 at at ADP IN 5 case
        5 night night NOUN NN 2 obl
        6 . . PUNCT . 2 punct
    )") == Lines{"It | happened only at | night"});
}

TEST_CASE("clauses set beside the verb are no arguments of it") {
    CHECK(tuples_in(R"(
        1 A a DET DT 2 det
        2 storm storm NOUN NN 3 nsubj
        3 hit hit VERB VBD 0 root
        4 the the DET DT 5 det
        5 coast coast NOUN NN 3 obj
        6 , , PUNCT , 7 punct
        7 killing kill VERB VBG 3 advcl
        8 two two NUM CD 9 nummod
        9 people person NOUN NNS 7 obj
        10 , , PUNCT , 14 punct
        11 while while SCONJ IN 14 mark
        12 the the DET DT 13 det
        13 army army NOUN NN 14 nsubj
        14 watched watch VERB VBD 3 advcl
        15 . . PUNCT . 3 punct
    )") == Lines{"A storm | hit | the coast", "A storm | killing | two people"});
    CHECK(tuples_in(R"(
        1 He he PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root
        3 after after SCONJ IN 4 mark
        4 giving give VERB VBG 2 advcl
        5 a a DET DT 6 det
        6 speech speech NOUN NN 4 obj
        7 . . PUNCT . 2 punct
    )") == Lines{"He | left after | giving a speech", "He | giving | a speech"});
}

TEST_CASE("the subject of an existential clause is there") {
    CHECK(tuples_in(R"(
        1 There there PRON EX 2 expl
        2 were be VERB VBD 0 root
        3 protests protest NOUN NNS 2 nsubj
        4 in in ADP IN 5 case
        5 Tunis Tunis PROPN NNP 3 nmod
        6 . . PUNCT . 2 punct
    )") == Lines{"There | were | protests in Tunis", "There | were protests in | Tunis"});
}

TEST_CASE("long enumerations give few tuples") {
    constexpr int kNouns = 40;
    std::string table;
    auto add_row = [&, row = 0](const std::string& form, const char* tags, int head, const char* relation) mutable {
        table += std::to_string(++row) + " " + form + " " + form + " " + tags + " " + std::to_string(head) + " " +
                 relation + "\n";
    };
    for (int k = 0; k < kNouns; ++k) add_row("town", "NOUN NN", k == 0 ? kNouns + 1 : 1, k == 0 ? "nsubj" : "conj");
    add_row("sent", "VERB VBD", 0, "root");
    for (int k = 0; k < kNouns; ++k) {
        add_row("aid" + std::to_string(k), "NOUN NN", k == 0 ? kNouns + 1 : kNouns + 2, k == 0 ? "obj" : "conj");
    }
    CHECK(tuples_in(table.c_str()).size() == 16);
}

TEST_CASE("a sentence without words or verbs gives nothing") {
    CHECK(find_tuples({}).empty());
    CHECK(tuples_in("1 Peace peace NOUN NN 0 root").empty());
}
