#include "nlp/features.h"

#include <sstream>
#include <string>

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

/// A word a line: form, lemma, UPOS, XPOS, head (counted from 1), label.
std::vector<std::string> features(const std::string& rows) {
    std::vector<Word> words;
    std::istringstream in(rows);
    for (Word w; in >> w.form >> w.lemma >> w.upos >> w.xpos >> w.head >> w.deprel;) {
        --w.head;
        words.push_back(w);
    }
    return find_features(words);
}

}  // namespace

TEST_CASE("words have the features of their form and tags") {
    const auto got = features(
        "The the DET DT 2 det dykes dyke NOUN NNS 3 nsubj burst burst VERB VBD 0 root 12 12 NUM CD 5 nummod times time "
        "NOUN NNS 3 obl:unmarked on on ADP IN 8 case the the DET DT 8 det 3rd 3rd NOUN NN 3 obl");
    CHECK(got[0] == "Definite=Def|PronType=Art");
    CHECK(got[1] == "Number=Plur");
    CHECK(got[3] == "NumForm=Digit|NumType=Card");
    CHECK(got[5] == "_");
    CHECK(got[7] == "Number=Sing|NumForm=Combi|NumType=Ord");
    CHECK(features("2.5 2.5 NUM CD 0 root").front() == "NumForm=Digit|NumType=Frac");
    CHECK(features("B-52 B-52 NUM CD 0 root").front() == "NumForm=Combi|NumType=Card");
}

TEST_CASE("a finite verb agrees with its subject") {
    const std::string past_plural = "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin";
    CHECK(features("Mayors mayor NOUN NNS 2 nsubj left leave VERB VBD 0 root")[1] == past_plural);
    CHECK(features(
              "Ada Ada PROPN NNP 4 nsubj and and CCONJ CC 3 cc Bo Bo PROPN NNP 1 conj left leave VERB VBD 0 root")[3] ==
          past_plural);
    CHECK(features(
              "I I PRON PRP 2 nsubj left leave VERB VBD 0 root and and CCONJ CC 4 cc slept sleep VERB VBD 2 conj")[3] ==
          "Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin");
    CHECK(features("boats boat NOUN NNS 0 root that that PRON WDT 3 nsubj sink sink VERB VBP 1 acl:relcl")[2] ==
          "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin");
    CHECK(features("It it PRON PRP 3 nsubj is be AUX VBZ 3 cop late late ADJ JJ 0 root")[1] ==
          "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
}

TEST_CASE("participles tell voice, bare forms mood, ing-forms gerunds") {
    CHECK(features("seen see VERB VBN 0 root was be AUX VBD 1 aux:pass")[0] == "Tense=Past|VerbForm=Part|Voice=Pass");
    CHECK(features("has have AUX VBZ 2 aux seen see VERB VBN 0 root")[1] == "Tense=Past|VerbForm=Part");
    CHECK(features(
              "has have AUX VBZ 2 aux come come VERB VBN 0 root and and CCONJ CC 4 cc seen see VERB VBN 2 conj")[3] ==
          "Tense=Past|VerbForm=Part");
    CHECK(features("Leave leave VERB VB 0 root now now ADV RB 1 advmod")[0] == "Mood=Imp|VerbForm=Fin");
    CHECK(features("Do do AUX VB 3 aux n't not PART RB 3 advmod leave leave VERB VB 0 root")[0] ==
          "Mood=Imp|VerbForm=Fin");
    CHECK(features("to to PART TO 2 mark leave leave VERB VB 0 root")[1] == "VerbForm=Inf");
    CHECK(features("will will AUX MD 2 aux leave leave VERB VB 0 root")[1] == "VerbForm=Inf");
    CHECK(features("began begin VERB VBD 0 root leaving leave VERB VBG 1 xcomp")[1] == "VerbForm=Ger");
    CHECK(features("was be AUX VBD 2 aux leaving leave VERB VBG 0 root")[1] == "Tense=Pres|VerbForm=Part");
}

TEST_CASE("pronouns tell case, relative words that they are relative") {
    const auto got = features("You you PRON PRP 2 nsubj saw see VERB VBD 0 root it it PRON PRP 2 obj");
    CHECK(got[0] == "Case=Nom|Person=2|PronType=Prs");
    CHECK(got[2] == "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs");
    CHECK(features("men man NOUN NNS 0 root who who PRON WP 3 nsubj left leave VERB VBD 1 acl:relcl")[1] ==
          "PronType=Rel");
    CHECK(features("Who who PRON WP 2 nsubj left leave VERB VBD 0 root")[0] == "PronType=Int");
}

TEST_CASE("heads that go round in circles end") {
    const auto got = features("who who PRON WP 2 acl:relcl which which PRON WDT 1 acl:relcl go go VERB VBP 1 conj");
    CHECK(got.size() == 3);
}
