// export/wording.h
#include "export/wording.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::exporter;

namespace {

Assertion support() {
    Assertion a;
    a.subject.name = "Turkey";
    a.relation = "support";
    a.object.name = "militants";
    return a;
}

}  // namespace

TEST_CASE("only what nobody else says, denies or hedges is stated plainly") {
    CHECK(stated_plainly(support()));
    Assertion claimed = support();
    claimed.attribution = "Russia";
    CHECK_FALSE(stated_plainly(claimed));
    Assertion denied = support();
    denied.polarity = Polarity::negated;
    CHECK_FALSE(stated_plainly(denied));
    for (const auto modality :
         {Modality::possible, Modality::planned, Modality::conditional, Modality::requested, Modality::reported}) {
        Assertion hedged = support();
        hedged.modality = modality;
        CHECK_FALSE(stated_plainly(hedged));
        CHECK_FALSE(qualifier_words(hedged).empty());
    }
}

TEST_CASE("speaker, denial and hedge are all in the words") {
    Assertion a = support();
    CHECK(sentence_of(a) == "Turkey support militants");
    CHECK(qualifier_words(a).empty());
    a.attribution = "Russia";
    a.polarity = Polarity::negated;
    a.modality = Modality::possible;
    CHECK(sentence_of(a) == "Turkey may not support militants, says Russia");
    CHECK(qualifier_words(a) == "says Russia; not; may");
    a.subject.name = "";
    CHECK(sentence_of(a) == "— may not support militants, says Russia");
}
