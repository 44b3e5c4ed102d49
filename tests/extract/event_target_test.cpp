// extract/events/event_target.h
#include "extract/events/event_target.h"

#include "extract/mentions/mentions.h"
#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using relata::test::TreeOf;
using namespace relata::extract;

namespace {

constexpr const char* kRejected = R"(
    1 Guinea    Guinea    PROPN NNP 2 nsubj B-LOC
    2 rejected  reject    VERB  VBD 0 root
    3 a         a         DET   DT  5 det
    4 French    French    ADJ   JJ  5 amod  B-MISC
    5 proposal  proposal  NOUN  NN  2 obj
    6 for       for       ADP   IN  7 case
    7 talks     talk      NOUN  NNS 5 nmod
    8 with      with      ADP   IN  9 case
    9 Benin     Benin     PROPN NNP 7 nmod  B-LOC
)";

constexpr const char* kSent = R"(
    1 Brazil    Brazil    PROPN NNP 2 nsubj B-LOC
    2 sent      send      VERB  VBD 0 root
    3 soldiers  soldier   NOUN  NNS 2 obj
    4 to        to        ADP   IN  5 case
    5 Guyana    Guyana    PROPN NNP 2 obl   B-LOC
)";

constexpr const char* kCamp = R"(
    1 Israel    Israel    PROPN NNP 2 nsubj B-LOC
    2 struck    strike    VERB  VBD 0 root
    3 a         a         DET   DT  5 det
    4 refugee   refugee   NOUN  NN  5 compound
    5 camp      camp      NOUN  NN  2 obj
)";

std::string target(const char* table, const char* anchor, Search search = {}) {
    const TreeOf tree(table);
    const auto mentions = find_mentions({static_cast<const Tree*>(&static_cast<const Tree&>(tree)), 1});
    search.anchor = tree.at(anchor);
    search.source_words = {0, 1};
    const auto found = find_target(tree, mentions, search);
    return found ? tree->word(found->word).form : "-";
}

}  // namespace

TEST_CASE("the nearest actor below the act is whom it reaches") {
    CHECK(target(kRejected, "rejected") == "French");
    CHECK(target(kRejected, "rejected", {.source_country = "FRA"}) == "Benin");
}

TEST_CASE("what is sent is farther than whom it is sent to") { CHECK(target(kSent, "sent") == "Guyana"); }

TEST_CASE("a common noun before another names nobody") { CHECK(target(kCamp, "struck") == "-"); }
