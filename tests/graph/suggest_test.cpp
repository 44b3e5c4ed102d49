#include "graph/suggest.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using Names = std::vector<std::string>;

TEST_CASE("letters put in, taken out, changed and swapped are counted") {
    CHECK(edit_distance("hmeimim", "hmeimim") == 0);
    CHECK(edit_distance("hmeimim", "hmeimin") == 1);
    CHECK(edit_distance("hmeimim", "hmeimm") == 1);
    CHECK(edit_distance("hmeimim", "hmiemim") == 1);
    CHECK(edit_distance("", "abc") == 3);
}

TEST_CASE("the nearest words come first, and nothing far away") {
    const Names words = {"accuse", "attack", "back"};
    CHECK(nearest("atack", words) == Names{"attack"});
    CHECK(nearest("acuse", words) == Names{"accuse"});
    CHECK(nearest("negotiate", words).empty());
    CHECK(nearest("at", words).empty());
}

TEST_CASE("a name that nobody goes by has names that look like it") {
    const Store store = test::sample_store();
    CHECK(suggest_names(store, "Turky") == Names{"Turkey"});
    CHECK(suggest_names(store, "Hayat Tahrir al Shem") == Names{"Hayat Tahrir al-Sham"});
    CHECK(suggest_names(store, "Turkey").empty());
    CHECK(suggest_names(store, "Zanzibar").empty());
}

TEST_CASE("a key resembles a name as far as its entity may be suggested for it") {
    const Resemblance turky("Turky"), hmiemim("Hmiemim"), us("U.S.");
    CHECK(turky("turkey"));
    CHECK(turky("turky"));
    CHECK_FALSE(turky("turkmenistan"));
    CHECK_FALSE(turky("kyrtu"));  // the same letters
    CHECK(hmiemim("hmeimim"));
    CHECK_FALSE(us("un"));
}

TEST_CASE("what may be meant is asked in one clause") {
    CHECK(did_you_mean(Names{}).empty());
    CHECK(did_you_mean(Names{"Hmeimim"}) == "; did you mean 'Hmeimim'?");
    CHECK(did_you_mean(Names{"a", "b", "c"}) == "; did you mean 'a', 'b' or 'c'?");
}
