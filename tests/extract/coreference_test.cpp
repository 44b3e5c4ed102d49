#include "extract/mentions/coreference.h"

#include "extract/mentions/definite_nouns.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

namespace {

/// A subject of the sentence before.
Candidate before(int entity, std::string type, std::string name) {
    Candidate c;
    c.entity = entity;
    c.head = 0;
    c.subject = true;
    c.type = std::move(type);
    c.name = std::move(name);
    return c;
}

/// The tree as the second sentence of its paragraph.
ParsedSentence second(const char* table) {
    ParsedSentence sentence = test::parsed(table);
    sentence.index = 1;
    return sentence;
}

int of_pronoun(const char* table, const char* word, const std::vector<Candidate>& candidates) {
    const ParsedSentence sentence = second(table);
    return antecedent_of_pronoun(Tree(sentence), test::index_of(sentence, word), candidates);
}

int of_nominal(const char* table, const char* word, const std::vector<Candidate>& candidates) {
    const ParsedSentence sentence = second(table);
    return antecedent_of_nominal(Tree(sentence), test::index_of(sentence, word), candidates);
}

constexpr const char* kHe = R"(
    1 He he PRON PRP 2 nsubj
    2 left leave VERB VBD 0 root
    3 the the DET DT 4 det
    4 town town NOUN NN 2 obj
)";
constexpr const char* kIt = R"(
    1 It it PRON PRP 2 nsubj
    2 left leave VERB VBD 0 root
    3 the the DET DT 4 det
    4 town town NOUN NN 2 obj
)";
constexpr const char* kThey = R"(
    1 They they PRON PRP 2 nsubj
    2 left leave VERB VBD 0 root
    3 the the DET DT 4 det
    4 town town NOUN NN 2 obj
)";
constexpr const char* kGroup = R"(
    1 The the DET DT 2 det
    2 group group NOUN NN 3 nsubj
    3 left leave VERB VBD 0 root
)";

}  // namespace

TEST_CASE("he is a man, she is a woman, it is neither") {
    const std::vector<Candidate> all = {before(1, "PERSON", "Maria Lopez"), before(2, "PERSON", "Vladimir Putin"),
                                        before(3, "COUNTRY", "Turkey")};
    CHECK(of_pronoun(kHe, "He", all) == 2);
    CHECK(of_pronoun(R"(
        1 She she PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )",
                     "She", all) == 1);
    CHECK(of_pronoun(kIt, "It", all) == 3);
}

TEST_CASE("they are several") {
    Candidate rebels = before(1, "ARMED_GROUP", "rebels");
    rebels.plural = true;
    CHECK(of_pronoun(kThey, "They", {before(2, "PERSON", "Maria Lopez"), rebels}) == 1);
    CHECK(of_pronoun(kThey, "They", {before(2, "PERSON", "Maria Lopez")}) == -1);
}

TEST_CASE("the first subject before it is meant, an object only of a person") {
    CHECK(of_pronoun(kIt, "It", {before(1, "COUNTRY", "Turkey"), before(2, "COUNTRY", "Russia")}) == 1);
    Candidate object = before(1, "COUNTRY", "Turkey");
    object.subject = false;
    CHECK(of_pronoun(kIt, "It", {object}) == -1);
}

TEST_CASE("what was named long before is not meant") {
    const std::vector<Candidate> all = {before(1, "PERSON", "Vladimir Putin")};
    ParsedSentence sentence = test::parsed(kHe);
    sentence.index = 5;
    CHECK(antecedent_of_pronoun(Tree(sentence), 0, all) == -1);
}

TEST_CASE("a noun is no pronoun") { CHECK(of_pronoun(kGroup, "group", {before(1, "ORG", "HTS")}) == -1); }

TEST_CASE("the group is the last one with a name") {
    CHECK(of_nominal(kGroup, "group", {before(1, "ARMED_GROUP", "HTS"), before(2, "COUNTRY", "Turkey")}) == 1);
    CHECK(of_nominal(kGroup, "group", {before(2, "COUNTRY", "Turkey")}) == -1);
    CHECK(of_nominal(R"(
        1 A a DET DT 2 det
        2 group group NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
    )",
                     "group", {before(1, "ARMED_GROUP", "HTS")}) == -1);
}

TEST_CASE("the ministry is a ministry of the same state") {
    Candidate ministry = before(1, "GOVERNMENT", "Russian defense ministry");
    ministry.head_lemma = "ministry";
    ministry.country = "Russia";
    CHECK(of_nominal(R"(
        1 The the DET DT 2 det
        2 ministry ministry NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
    )",
                     "ministry", {ministry}) == 1);
    CHECK(of_nominal(R"(
        1 The the DET DT 3 det
        2 Russian Russian ADJ JJ 3 amod B-MISC
        3 ministry ministry NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root
    )",
                     "ministry", {ministry}) == 1);
    CHECK(of_nominal(R"(
        1 The the DET DT 3 det
        2 Turkish Turkish ADJ JJ 3 amod B-MISC
        3 ministry ministry NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root
    )",
                     "ministry", {ministry}) == -1);
    CHECK(of_nominal(R"(
        1 The the DET DT 2 det
        2 parliament parliament NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
    )",
                     "parliament", {ministry}) == -1);
}

TEST_CASE("the president is who holds the office") {
    Candidate erdogan = before(1, "PERSON", "Recep Tayyip Erdogan");
    erdogan.role = "president";
    erdogan.country = "Turkey";
    CHECK(of_nominal(R"(
        1 The the DET DT 3 det
        2 Turkish Turkish ADJ JJ 3 amod B-MISC
        3 president president NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root
    )",
                     "president", {erdogan}) == 1);
    CHECK(of_nominal(R"(
        1 The the DET DT 3 det
        2 Russian Russian ADJ JJ 3 amod B-MISC
        3 president president NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root
    )",
                     "president", {erdogan}) == -1);
    CHECK(of_nominal(R"(
        1 The the DET DT 2 det
        2 minister minister NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
    )",
                     "minister", {erdogan}) == -1);
}
