// export/csv.h
#include "export/csv.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::exporter;

TEST_CASE("a value is quoted only where RFC 4180 asks for it") {
    CHECK(csv_value("Hayat Tahrir al-Sham") == "Hayat Tahrir al-Sham");
    CHECK(csv_value("killed, wounded") == "\"killed, wounded\"");
    CHECK(csv_value("he said \"no\"") == "\"he said \"\"no\"\"\"");
    CHECK(csv_value("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("the header names every field in its fixed order") {
    CHECK(csv_header() ==
          "id,doc,source,published,publisher,title,sentence_start,sentence_end,sentence_text,"
          "subject,subject_id,subject_type,subject_text,subject_start,subject_end,"
          "relation,relation_text,relation_start,relation_end,"
          "object,object_id,object_type,object_text,object_start,object_end,arguments,polarity,modality,"
          "attribution,attribution_id,nested_in,class,mode,cameo,time,time_text,place,place_id,"
          "quantity,quantity_text,quantity_unit,quantity_bound,rule,confidence\r\n");
}

TEST_CASE("a row has as many values as the header, and null is an empty one") {
    Assertion a;
    a.subject.name = "Russia";
    a.relation = "accuse";
    const std::string row = csv_row(a, {.doc = "idlib-1"});
    CHECK(row.starts_with(",idlib-1,,,,,,,,Russia,"));
    CHECK(row.ends_with(",0\r\n"));
    CHECK(std::ranges::count(row, ',') == std::ranges::count(csv_header(), ','));
}
