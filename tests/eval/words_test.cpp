#include "eval/words.h"

#include "tests/support/catch.h"

using namespace relata::eval;

TEST_CASE("tokens are letters and digits without possessives") {
    CHECK(tokens("Turkey’s 1,400 soldiers didn't stop: 3.5 km, U.S.") ==
          Words{"turkey", "1400", "soldiers", "did", "not", "stop", "3.5", "km", "u", "s"});
    CHECK(tokens("the militants' camp") == Words{"the", "militants", "camp"});
    CHECK(tokens("ﬁve").front() == "five");
    CHECK(tokens("").empty());
}

TEST_CASE("names are compared without determiners and case") {
    CHECK(normal_name("The Harbour Workers’ Union") == "harbour workers union");
    CHECK(normal_name("The") == "the");
}

TEST_CASE("inflected and irregular forms have one stem") {
    for (const char* form : {"attack", "attacks", "attacked", "attacking"}) CHECK(stem(form) == "attack");
    CHECK(stem("struck") == stem("striking"));
    CHECK(stem("armies") == stem("army"));
    CHECK(stem("founded") != stem("found"));
    CHECK(stem("organise") == stem("organize"));
}

TEST_CASE("a relation matches what says the same, not what stops it") {
    CHECK(relation_matches("launch an attack on", {"attack"}));
    CHECK(relation_matches("have attacked", {"attack"}));
    CHECK(relation_matches("carry out", {"carry out", "conduct"}));
    CHECK_FALSE(relation_matches("stop attacking", {"attack"}));
    CHECK_FALSE(relation_matches("attack", {"stop attack"}));
    CHECK_FALSE(relation_matches("defend", {"attack"}));
    CHECK_FALSE(relation_matches("", {"attack"}));
}

TEST_CASE("a literal object matches by overlap, containment or its head") {
    CHECK(text_matches("more than 1,400 attacks", "1400 attacks"));
    CHECK(text_matches("dockers", "200 dockers of the port"));
    CHECK_FALSE(text_matches("port", "200 dockers of the port"));
    CHECK_FALSE(text_matches("ships", "200 dockers"));
}

TEST_CASE("words are found as whole words") {
    CHECK(has_word("was hit by a car", "by"));
    CHECK_FALSE(has_word("standby", "by"));
    CHECK(starts_with_listed("no-one", "nobody"));
    CHECK_FALSE(starts_with_listed("north", "nobody"));
    CHECK(is_hyphenated_word("cease-fire"));
    CHECK_FALSE(is_hyphenated_word("cease, fire"));
}
