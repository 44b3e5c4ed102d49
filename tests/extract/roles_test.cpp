#include "extract/qualifiers/roles.h"

#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// "instrument=drones; purpose=to protect" of the verb's arguments.
std::string roles_in(const test::TreeOf& tree, const char* verb) {
    Proposition p;
    p.anchor = tree.at(verb);
    p.arguments = clause_at(tree, p.anchor).obliques;
    std::string out;
    for (const RoleWords& r : roles_of(tree, p, find_times(tree, "2020-02-20"))) {
        const Tree& words = tree;
        out += (out.empty() ? "" : "; ") + r.role + "=" + words.text(r.words);
    }
    return out;
}

}  // namespace

TEST_CASE("what one acts with is the instrument, with whom is not") {
    CHECK(roles_in(test::TreeOf(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 struck strike VERB VBD 0 root
        3 bases base NOUN NNS 2 obj
        4 with with ADP IN 5 case
        5 drones drone NOUN NNS 2 obl
    )"),
                   "struck") == "instrument=drones");
    CHECK(roles_in(test::TreeOf(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 struck strike VERB VBD 0 root
        3 bases base NOUN NNS 2 obj
        4 with with ADP IN 5 case
        5 allies ally NOUN NNS 2 obl
    )"),
                   "struck") == "with=allies");
    CHECK(roles_in(test::TreeOf(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 struck strike VERB VBD 0 root
        3 bases base NOUN NNS 2 obj
        4 using use VERB VBG 2 advcl
        5 drones drone NOUN NNS 4 obj
    )"),
                   "struck") == "instrument=drones");
}

TEST_CASE("an infinitive behind its verb is the purpose, and a bare date no argument") {
    CHECK(roles_in(test::TreeOf(R"(
        1 Kenya Kenya PROPN NNP 2 nsubj
        2 sent send VERB VBD 0 root
        3 troops troop NOUN NNS 2 obj
        4 to to PART TO 5 mark
        5 help help VERB VB 2 advcl
        6 Haiti Haiti PROPN NNP 5 obj
        7 yesterday yesterday NOUN NN 2 obl:unmarked
    )"),
                   "sent") == "purpose=to help Haiti");
}
