#include "nlp/morphology.h"

#include "tests/support/catch.h"

using relata::nlp::dictionary_lemma;

TEST_CASE("regular verb forms are undone to verbs that exist") {
    CHECK(dictionary_lemma("killed", "VBD") == "kill");
    CHECK(dictionary_lemma("staged", "VBN") == "stage");  // not "stag"
    CHECK(dictionary_lemma("stopped", "VBD") == "stop");
    CHECK(dictionary_lemma("accused", "VBD") == "accuse");
    CHECK(dictionary_lemma("shelling", "VBG") == "shell");
    CHECK(dictionary_lemma("denies", "VBZ") == "deny");
    CHECK_FALSE(dictionary_lemma("blorfed", "VBD").has_value());
}

TEST_CASE("irregular forms come from the list") {
    CHECK(dictionary_lemma("sought", "VBD") == "seek");
    CHECK(dictionary_lemma("shot", "VBN") == "shoot");
    CHECK(dictionary_lemma("hit", "VBN") == "hit");
    CHECK(dictionary_lemma("co-founded", "VBN") == "co-found");
    CHECK(dictionary_lemma("children", "NNS") == "child");
    CHECK(dictionary_lemma("retook", "VBP") == "retake");  // mistagged
    CHECK_FALSE(dictionary_lemma("found", "VBP").has_value());
}

TEST_CASE("plural nouns lose their ending and nothing more") {
    CHECK(dictionary_lemma("casualties", "NNS") == "casualty");
    CHECK(dictionary_lemma("clashes", "NNS") == "clash");
    CHECK(dictionary_lemma("bases", "NNS") == "base");
    CHECK(dictionary_lemma("gunmen", "NNS") == "gunman");
    CHECK(dictionary_lemma("specimens", "NNS") == "specimen");
    CHECK_FALSE(dictionary_lemma("left", "JJ").has_value());
}
