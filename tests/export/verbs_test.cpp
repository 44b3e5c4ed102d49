#include "export/verbs.h"

#include "tests/support/catch.h"

using namespace relata::exporter;

TEST_CASE("verbs have their past, by rule or by table") {
    CHECK(past_of("attack") == "attacked");
    CHECK(past_of("accuse") == "accused");
    CHECK(past_of("deny") == "denied");
    CHECK(past_of("destroy") == "destroyed");
    CHECK(past_of("plan") == "planned");
    CHECK(past_of("visit") == "visited");
    CHECK(past_of("admit") == "admitted");
    CHECK(past_of("fix") == "fixed");
    CHECK(past_of("withdraw") == "withdrew");
    CHECK(participle_of("withdraw") == "withdrawn");
    CHECK(participle_of("shell") == "shelled");
}

TEST_CASE("verbs have their third person") {
    CHECK(third_person_of("support") == "supports");
    CHECK(third_person_of("deny") == "denies");
    CHECK(third_person_of("say") == "says");
    CHECK(third_person_of("push") == "pushes");
    CHECK(third_person_of("have") == "has");
}

TEST_CASE("of a relation the verbs are inflected and nothing else") {
    CHECK(inflected("call on", past_of) == "called on");
    CHECK(inflected("kill or wound", participle_of) == "killed or wounded");
    CHECK(inflected("launch attack on", past_of) == "launched attack on");
    CHECK(inflected("", past_of).empty());
}
