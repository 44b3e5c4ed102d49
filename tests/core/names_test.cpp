#include "core/names.h"

#include "tests/support/catch.h"

using namespace relata;

TEST_CASE("every modality has a name that reads back") {
    using enum Modality;
    for (const Modality m : {asserted, possible, planned, conditional, requested, reported}) {
        CHECK(modality_from(name_of(m)) == m);
    }
    CHECK_FALSE(modality_from("certain").has_value());
}
