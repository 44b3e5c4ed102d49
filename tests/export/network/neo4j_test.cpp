// export/network/neo4j.h
#include "export/network/neo4j.h"

#include "tests/support/catch.h"

using namespace relata::exporter;

TEST_CASE("a relationship's type is the relation only where a document says so itself") {
    CHECK(neo4j_type("call on", true) == "CALL_ON");
    CHECK(neo4j_type("launch attack on", true) == "LAUNCH_ATTACK_ON");
    CHECK(neo4j_type("; or\n", true) == "OR");
    CHECK(neo4j_type("...", true) == "RELATION");
    CHECK(neo4j_type("call on", false) == "CLAIM");
}
