#include "extract/mentions/acronyms.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

constexpr const char* kBody = R"(
    1 Velm   Velm   PROPN NNP  2 compound B-ORG
    2 Motors Motors PROPN NNPS 3 nsubj    I-ORG
    3 left   leave  VERB  VBD  0 root
)";
constexpr const char* kOther = R"(
    1 Vardo Vardo PROPN NNP 2 compound B-ORG
    2 Mills Mills PROPN NNP 3 nsubj    I-ORG
    3 left  leave VERB  VBD 0 root
)";

Acronyms learned_from(const std::vector<const char*>& tables) {
    std::vector<ParsedSentence> sentences;
    for (const char* table : tables) sentences.push_back(test::parsed(table));
    Acronyms out;
    out.learn(grow_trees(sentences));
    return out;
}

}  // namespace

TEST_CASE("capitals stand for the body of the article that has those initials") {
    const Acronyms acronyms = learned_from({kBody});
    CHECK(acronyms.full_name("VM") == "Velm Motors");
    CHECK(acronyms.full_name("V.M.") == "Velm Motors");
    CHECK(acronyms.full_name("VX").empty());
    CHECK(acronyms.full_name("Velm").empty());
}

TEST_CASE("capitals that two bodies of the article share stand for neither") {
    CHECK(learned_from({kBody, kOther}).full_name("VM").empty());
}
