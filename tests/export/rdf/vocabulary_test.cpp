// export/rdf/vocabulary.h
#include "export/rdf/vocabulary.h"

#include "tests/support/catch.h"

using namespace relata::exporter;

TEST_CASE("any name makes a valid IRI") {
    CHECK(iri_part("call on") == "call-on");
    CHECK(iri_part("hayat-tahrir-al-sham") == "hayat-tahrir-al-sham");
    CHECK(iri_part("café/50%<x>") == "caf%C3%A9%2F50%25%3Cx%3E");
}

TEST_CASE("every entity has a schema.org type") {
    CHECK(entity_types("PERSON").front() == "schema:Person");
    CHECK(entity_types("ARMED_GROUP").front() == "schema:Organization");
    CHECK(entity_types("no such type").front() == "schema:Thing");
}
