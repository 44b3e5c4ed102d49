#include "extract/mentions/names.h"

#include "tests/extract/tree_of.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;
using test::TreeOf;

namespace {

std::string type_in(const char* table, const char* form) {
    const TreeOf t(table);
    return entity_type(t, t.at(form));
}

}  // namespace

TEST_CASE("names that differ in article, apostrophe, hyphen or case have one key") {
    CHECK(name_key("the Hay’at Tahrir al-Sham") == "hayat tahrir sham");
    CHECK(name_key("Hayat Tahrir Sham") == "hayat tahrir sham");
    CHECK(name_key("HAYAT TAHRIR AL-SHAM") == "hayat tahrir sham");
    CHECK(name_key("Turkey's") == name_key("Turkey"));
    CHECK(name_key("the rebels’") == "rebels");
    CHECK(name_key("North Korea") != name_key("South Korea"));
    CHECK(name_key("").empty());
}

TEST_CASE("a name that is nothing but an article keeps it") {
    CHECK(name_key("Al") == "al");
    CHECK(name_key("The") == "the");
}

TEST_CASE("ids keep the inner article and are never empty") {
    CHECK(slug("Hayat Tahrir al-Sham") == "hayat-tahrir-al-sham");
    CHECK(slug("the United Nations") == "united-nations");
    CHECK(slug("U.S.") == "us");
    CHECK(slug("...") == "unnamed");
    CHECK(slug("") == "unnamed");
}

TEST_CASE("an acronym is made of initials, small words left out or not") {
    CHECK(is_acronym_of("HTS", "Hayat Tahrir al-Sham"));
    CHECK(is_acronym_of("SDF", "Syrian Democratic Forces"));
    CHECK(is_acronym_of("SOHR", "Syrian Observatory for Human Rights"));
    CHECK(is_acronym_of("U.N.", "United Nations"));
    CHECK_FALSE(is_acronym_of("SDF", "Syrian Arab Army"));
    CHECK_FALSE(is_acronym_of("S", "Syria"));
    CHECK_FALSE(is_acronym_of("", ""));
}

TEST_CASE("a surname is known without its article") {
    CHECK(surname_key("Bashar al-Assad") == "assad");
    CHECK(surname_key("Assad") == "assad");
    CHECK(surname_key("Recep Tayyip Erdogan") == "erdogan");
}

TEST_CASE("days and months are names of the calendar") {
    CHECK(is_calendar_name("Monday"));
    CHECK(is_calendar_name("FEBRUARY"));
    CHECK_FALSE(is_calendar_name("Idlib"));
    CHECK_FALSE(is_calendar_name("today"));
}

TEST_CASE("what a name names is told from label, noun and tables") {
    constexpr const char* kMet = R"(
        1 The the DET DT 3 det
        2 foreign foreign ADJ JJ 3 amod
        3 ministry ministry NOUN NN 6 nsubj
        4 of of ADP IN 5 case
        5 Turkey Turkey PROPN NNP 3 nmod B-LOC
        6 met meet VERB VBD 0 root
        7 Vladimir Vladimir PROPN NNP 6 obj B-PER
        8 Putin Putin PROPN NNP 7 flat I-PER
        9 in in ADP IN 10 case
        10 Sochi Sochi PROPN NNP 6 obl B-LOC
    )";
    CHECK(type_in(kMet, "ministry") == "GOVERNMENT");
    CHECK(type_in(kMet, "Turkey") == "COUNTRY");
    CHECK(type_in(kMet, "Vladimir") == "PERSON");
    CHECK(type_in(kMet, "Sochi") == "PLACE");
    constexpr const char* kAttacked = R"(
        1 Militants militant NOUN NNS 2 nsubj
        2 attacked attack VERB VBD 0 root
        3 the the DET DT 4 det
        4 airbase airbase NOUN NN 2 obj
        5 during during ADP IN 6 case
        6 talks talk NOUN NNS 2 obl
    )";
    CHECK(type_in(kAttacked, "Militants") == "ARMED_GROUP");
    CHECK(type_in(kAttacked, "airbase") == "FACILITY");
    CHECK(type_in(kAttacked, "talks") == "EVENT");
    CHECK(type_in(R"(
        1 The the DET DT 2 det
        2 idea idea NOUN NN 3 nsubj
        3 failed fail VERB VBD 0 root
    )",
                  "idea") == "OTHER");
}

TEST_CASE("a guard is a person, a coast guard a body") {
    CHECK(type_in(R"(
        1 The the DET DT 2 det
        2 guard guard NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
    )",
                  "guard") == "PERSON");
    CHECK(type_in(R"(
        1 The the DET DT 3 det
        2 coast coast NOUN NN 3 compound
        3 guard guard NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root
    )",
                  "guard") == "GOVERNMENT");
}

TEST_CASE("plural nouns, coordinations and we are plural, the US is not") {
    const TreeOf t(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 met meet VERB VBD 0 root
        3 us we PRON PRP 2 obj
    )");
    CHECK(is_plural(t, t.at("Rebels")));
    CHECK(is_plural(t, t.at("us")));
    const TreeOf us(R"(
        1 The the DET DT 2 det
        2 US US PROPN NNP 3 nsubj B-LOC
        3 met meet VERB VBD 0 root
        4 Iran Iran PROPN NNP 3 obj B-LOC
        5 and and CCONJ CC 6 cc
        6 Iraq Iraq PROPN NNP 4 conj B-LOC
    )");
    CHECK_FALSE(is_plural(us, us.at("US")));
    CHECK(is_plural(us, us.at("Iran")));
    CHECK_FALSE(is_plural(us, us.at("Iraq")));
}

TEST_CASE("a name that another is joined to by a hyphen is no form of it") {
    CHECK(is_joined_to("Norex-Ana Berg", "Ana Berg"));
    CHECK_FALSE(is_joined_to("Ana Berg", "Berg"));
    CHECK_FALSE(may_be_one_person("Norex-Ana Berg", "Ana Berg"));
    CHECK(may_be_one_person("Marie-Anne Le Gof", "Le Gof"));
}
