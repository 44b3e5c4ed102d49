#include "nlp/enhanced.h"

#include <sstream>
#include <string>

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::nlp;

namespace {

/// A word a line: form, UPOS, XPOS, head (counted from 1), label. The lemma plays no part.
std::vector<Word> words(const std::string& rows) {
    std::vector<Word> out;
    std::istringstream in(rows);
    for (Word w; in >> w.form >> w.upos >> w.xpos >> w.head >> w.deprel;) {
        --w.head;
        out.push_back(w);
    }
    return out;
}

/// DEPS of the word at `number` (counted from 1).
std::string deps(const std::vector<Word>& sentence, std::size_t number) {
    const auto edges = find_enhanced_edges(sentence);
    REQUIRE(edges.size() == sentence.size());
    return deps_column(edges.at(number - 1));
}

}  // namespace

TEST_CASE("a relation carries its preposition, conjunction or coordinator") {
    const auto barges = words(
        "Barges NOUN NNS 2 nsubj came VERB VBD 0 root from ADP IN 4 case Riga PROPN NNP 2 obl , PUNCT , 6 punct "
        "Oslo PROPN NNP 4 conj and CCONJ CC 9 cc near ADP IN 9 case Kiel PROPN NNP 4 conj because ADP IN 13 case of "
        "ADP IN 10 fixed the DET DT 13 det ice NOUN NN 2 obl");
    CHECK(deps(barges, 4) == "2:obl:from");
    CHECK(deps(barges, 6) == "2:obl:from|4:conj:and");
    CHECK(deps(barges, 9) == "2:obl:near|4:conj:and");
    CHECK(deps(barges, 13) == "2:obl:because_of");
    CHECK(deps(barges, 2) == "0:root");

    const auto clause = words(
        "They PRON PRP 2 nsubj left VERB VBD 0 root after SCONJ IN 5 mark it PRON PRP 5 nsubj rained VERB VBD 2 advcl");
    CHECK(deps(clause, 5) == "2:advcl:after");
    const auto when = words(
        "They PRON PRP 2 nsubj left VERB VBD 0 root when ADV WRB 5 advmod it PRON PRP 5 nsubj rained VERB VBD 2 advcl");
    CHECK(deps(when, 5) == "2:advcl:when");
}

TEST_CASE("a genitive and labels with a subtype carry no preposition") {
    const auto port = words(
        "Kiel PROPN NNP 3 nmod:poss 's PART POS 1 case port NOUN NN 5 nsubj:pass was AUX VBD 5 aux:pass run VERB VBN "
        "0 root by ADP IN 7 case Danes PROPN NNPS 5 obl:agent");
    CHECK(deps(port, 1) == "3:nmod:poss");
    CHECK(deps(port, 7) == "5:obl:agent");
}

TEST_CASE("conjuncts share the subject before them and the object behind them") {
    const auto crews = words(
        "Crews NOUN NNS 2 nsubj found VERB VBD 0 root and CCONJ CC 4 cc towed VERB VBD 2 conj the DET DT 6 det barge "
        "NOUN NN 2 obj");
    CHECK(deps(crews, 1) == "2:nsubj|4:nsubj");
    CHECK(deps(crews, 4) == "2:conj:and");
    CHECK(deps(crews, 6) == "2:obj|4:obj");

    const auto own =
        words("Crews NOUN NNS 2 nsubj came VERB VBD 0 root and CCONJ CC 5 cc we PRON PRP 5 nsubj left VERB VBD 2 conj");
    CHECK(deps(own, 1) == "2:nsubj");

    const auto both = words(
        "Kaja PROPN NNP 4 nsubj and CCONJ CC 3 cc Tom PROPN NNP 1 conj came VERB VBD 0 root and CCONJ CC 6 cc left "
        "VERB VBD 4 conj");
    CHECK(deps(both, 3) == "1:conj:and|4:nsubj|6:nsubj");
}

TEST_CASE("a shared subject is passive where its verb is") {
    const auto hit = words(
        "Ships NOUN NNS 2 nsubj came VERB VBD 0 root and CCONJ CC 5 cc were AUX VBD 5 aux:pass hit VERB VBN 2 conj");
    CHECK(deps(hit, 1) == "2:nsubj|5:nsubj:pass");
    const auto sank = words(
        "Ships NOUN NNS 3 nsubj:pass were AUX VBD 3 aux:pass hit VERB VBN 0 root and CCONJ CC 5 cc sank VERB VBD 3 "
        "conj");
    CHECK(deps(sank, 1) == "3:nsubj:pass|5:nsubj");
}

TEST_CASE("the subject of an infinitive is the object before it, else the subject, through several verbs") {
    const auto told =
        words("They PRON PRP 2 nsubj told VERB VBD 0 root her PRON PRP 2 obj to PART TO 5 mark go VERB VB 2 xcomp");
    CHECK(deps(told, 3) == "2:obj|5:nsubj:xsubj");
    CHECK(deps(told, 1) == "2:nsubj");
    const auto want = words(
        "Crews NOUN NNS 2 nsubj want VERB VBP 0 root to PART TO 4 mark try VERB VB 2 xcomp to PART TO 6 mark help "
        "VERB VB 4 xcomp and CCONJ CC 8 cc stay VERB VB 6 conj");
    CHECK(deps(want, 1) == "2:nsubj|4:nsubj:xsubj|6:nsubj:xsubj|8:nsubj:xsubj");
}

TEST_CASE("what a relative pronoun stands for takes its place") {
    const auto ship = words("the DET DT 2 det ship NOUN NN 0 root that PRON WDT 4 nsubj sank VERB VBD 2 acl:relcl");
    CHECK(deps(ship, 2) == "0:root|4:nsubj");
    CHECK(deps(ship, 3) == "2:ref");
    const auto port = words(
        "the DET DT 2 det port NOUN NN 0 root where ADV WRB 5 advmod they PRON PRP 5 nsubj landed VERB VBD 2 "
        "acl:relcl");
    CHECK(deps(port, 2) == "0:root|5:obl");
    const auto bare = words("the DET DT 2 det ship NOUN NN 0 root they PRON PRP 4 nsubj sank VERB VBD 2 acl:relcl");
    CHECK(deps(bare, 2) == "0:root|4:obj");
    const auto whose = words(
        "a DET DT 2 det man NOUN NN 0 root whose PRON WP$ 4 nmod:poss boat NOUN NN 5 nsubj sank VERB VBD 2 acl:relcl");
    CHECK(deps(whose, 2) == "0:root|4:nmod:poss");
}

TEST_CASE("no tree is too odd for an answer") {
    CHECK(find_enhanced_edges({}).empty());
    CHECK(deps_column({}) == "_");
    const auto circle = words("a X WDT 2 acl:relcl b X WDT 1 acl:relcl c X X 3 conj d X X 0 xcomp");
    CHECK(find_enhanced_edges(circle).size() == 4);
    std::string many = "a NOUN NN 0 root";
    for (int i = 2; i < 1500; ++i) many += i < 700 ? " a NOUN NN 1 nsubj" : " a NOUN NN 1 conj";
    for (const auto& edges : find_enhanced_edges(words(many))) CHECK(edges.size() <= 64);
}
