// What the tables know, by example and counterexample.

#include "extract/lexicon/lexicon.h"

#include "extract/lexicon/tables.h"
#include "tests/support/catch.h"

using namespace relata::extract;
using namespace relata::extract::lexicon;

namespace {

std::string name_of(const Country* country) { return country == nullptr ? "" : country->name; }
std::string verb_of(std::string_view noun) {
    const auto* event = nominal_event(noun);
    return event == nullptr ? "" : event->verb;
}

}  // namespace

TEST_CASE("the tables that ship have no faulty line") {
    for (const auto& problem : table_problems()) FAIL_CHECK(problem);
    CHECK(table_problems().empty());
}

TEST_CASE("a country is found by its names in any case") {
    CHECK(name_of(country_named("turkey")) == "Turkey");
    CHECK(name_of(country_named("Türkiye")) == "Turkey");
    CHECK(name_of(country_named("the United States of America")) == "United States");
    CHECK(name_of(country_named("U.S.")) == "United States");
    CHECK(name_of(country_named("DPRK")) == "North Korea");
    CHECK(name_of(country_named("USSR")) == "Soviet Union");
    CHECK(country_named("Russia")->iso3 == "RUS");
    CHECK(country_named("Turkish") == nullptr);
    CHECK(country_named("European Union") == nullptr);
    CHECK(country_named("") == nullptr);
}

TEST_CASE("short acronyms of countries are found in capitals only") {
    CHECK(name_of(country_named("US")) == "United States");
    CHECK(country_named("us") == nullptr);
    CHECK(name_of(country_named("CAR")) == "Central African Republic");
    CHECK(country_named("car") == nullptr);
    CHECK(name_of(country_named("Iran")) == "Iran");
    CHECK(name_of(country_named("chad")) == "Chad");
}

TEST_CASE("a country is found by adjective, people, capital and seat of power") {
    CHECK(name_of(country_of_adjective("Turkish")) == "Turkey");
    CHECK(name_of(country_of_adjective("british")) == "United Kingdom");
    CHECK(country_of_adjective("strong") == nullptr);
    CHECK(name_of(country_of_people("Turks")) == "Turkey");
    CHECK(name_of(country_of_people("Americans")) == "United States");
    CHECK(country_of_people("people") == nullptr);
    CHECK(name_of(country_of_capital("Ankara")) == "Turkey");
    CHECK(name_of(country_of_capital("Kiev")) == "Ukraine");
    CHECK(country_of_capital("Istanbul") == nullptr);
    CHECK(name_of(country_of_seat("the Kremlin")) == "Russia");
    CHECK(name_of(country_of_seat("White House")) == "United States");
    CHECK(country_of_seat("Moscow") == nullptr);
}

TEST_CASE("verbs of saying have the kind that their content gets") {
    CHECK(reporting_verb("say")->kind == Reporting::Kind::say);
    CHECK(reporting_verb("point out")->kind == Reporting::Kind::say);
    CHECK(reporting_verb("know")->kind == Reporting::Kind::know);
    CHECK(reporting_verb("demand")->kind == Reporting::Kind::ask);
    CHECK(reporting_verb("warn")->kind == Reporting::Kind::threaten);
    CHECK(reporting_verb("deny")->kind == Reporting::Kind::deny);
    CHECK(reporting_verb("hint")->kind == Reporting::Kind::hint);
    CHECK(reporting_verb("accuse") == nullptr);
    CHECK(reporting_verb("attack") == nullptr);
    CHECK(is_statement_noun("statement"));
    CHECK(is_statement_noun("tweet"));
    CHECK_FALSE(is_statement_noun("tank"));
}

TEST_CASE("verbs of control say who does the inner act and whether it happens") {
    using Controller = Control::Controller;
    using Effect = Control::Effect;
    CHECK(control_verb("continue")->effect == Effect::phase);
    CHECK(control_verb("threaten")->effect == Effect::planned);
    CHECK(control_verb("fail")->effect == Effect::not_done);
    CHECK(control_verb("be willing")->effect == Effect::planned);
    CHECK(control_verb("urge")->controller == Controller::object);
    CHECK(control_verb("call on")->effect == Effect::requested);
    CHECK(control_verb("prevent from")->effect == Effect::not_done);
    CHECK(control_verb("attack") == nullptr);
}

TEST_CASE("an object can change who does the inner act") {
    // "Turkey stopped attacking" - "Turkey stopped them from attacking"; "promised Ankara to leave" keeps its subject.
    CHECK(control_verb("stop")->controller == Control::Controller::subject);
    CHECK(control_verb_with_object("stop")->controller == Control::Controller::object);
    CHECK(control_verb("ask")->effect == Control::Effect::planned);
    CHECK(control_verb_with_object("ask")->effect == Control::Effect::requested);
    CHECK(control_verb_with_object("promise")->controller == Control::Controller::subject);
}

TEST_CASE("event nouns stand for verbs") {
    CHECK(verb_of("offensive") == "attack");
    CHECK(verb_of("shelling") == "shell");
    CHECK(verb_of("airstrike") == "strike");
    CHECK(verb_of("withdrawal") == "withdraw");
    CHECK(verb_of("table").empty());
    CHECK(nominal_event("talk")->symmetric);
    CHECK_FALSE(nominal_event("offensive")->symmetric);
    CHECK(nominal_event("advance")->of_is_subject);
    CHECK_FALSE(nominal_event("destruction")->of_is_subject);
    CHECK(nominal_event("fire")->with_verb);
    CHECK_FALSE(nominal_event("shelling")->with_verb);
    const auto& prepositions = nominal_event("destruction")->object_prepositions;
    CHECK(prepositions == std::vector<std::string>{"of"});
}

TEST_CASE("light verbs carry an event noun, some of them backwards") {
    CHECK(is_light_verb("launch"));
    CHECK(is_light_verb("carry out"));
    CHECK_FALSE(is_light_verb("accuse"));
    CHECK(is_patient_light_verb("come under"));
    CHECK_FALSE(is_patient_light_verb("launch"));
    CHECK_FALSE(is_patient_light_verb("accuse"));
}

TEST_CASE("nouns are sorted by what they denote") {
    CHECK(is_role_noun("foreign minister"));
    CHECK_FALSE(is_role_noun("table"));
    CHECK(is_person_noun("soldier"));
    CHECK(is_person_noun("onlooker"));
    CHECK(is_person_noun("cartoonist"));
    CHECK_FALSE(is_person_noun("army"));
    CHECK(is_group_noun("army"));
    CHECK_FALSE(is_group_noun("bridge"));
    CHECK(is_government_noun("ministry"));
    CHECK_FALSE(is_government_noun("company"));
    CHECK(is_military_noun("brigade"));
    CHECK_FALSE(is_military_noun("parliament"));
    CHECK(is_armed_group_noun("militant"));
    CHECK_FALSE(is_armed_group_noun("army"));
    CHECK(is_place_noun("village"));
    CHECK_FALSE(is_place_noun("soldier"));
    CHECK(is_facility_noun("airbase"));
    CHECK_FALSE(is_facility_noun("province"));
    CHECK(is_quantity_noun("series"));
    CHECK_FALSE(is_quantity_noun("strike"));
    CHECK(is_hazard_noun("earthquake"));
    CHECK_FALSE(is_hazard_noun("bomb"));
}

TEST_CASE("first names have a gender only where nearly all their bearers share it") {
    CHECK(gender_of_first_name("Vladimir") == Gender::male);
    CHECK(gender_of_first_name("Recep") == Gender::male);
    CHECK(gender_of_first_name("Maria") == Gender::female);
    CHECK(gender_of_first_name("Fatima") == Gender::female);
    CHECK(gender_of_first_name("Kim") == std::nullopt);
    CHECK(gender_of_first_name("Israel") == std::nullopt);
    CHECK(gender_of_first_name("Ankara") == std::nullopt);
}

TEST_CASE("relations have a class with PLOVER mode and CAMEO code") {
    REQUIRE(event_class("accuse") != nullptr);
    CHECK(event_class("accuse")->type == "ACCUSE");
    CHECK(event_class("accuse")->mode == "allege");
    CHECK(event_class("accuse")->cameo == "112");
    CHECK(event_class("be president of")->type == "STATE");
    CHECK(event_class("blorf") == nullptr);
}

TEST_CASE("a damaged line is left out and named") {
    const auto countries =
        read_countries("# comment\nRussia\tRUS\tMoscow\nTurkey\tTUR\tAnkara\tTurkish\tTurks\t-\t-\n");
    CHECK(countries.rows.size() == 1);
    CHECK(countries.problems == std::vector<std::string>{"countries.tsv:2: 3 columns, expected 7"});

    CHECK(read_reporting("say\tsay\nshout\tloud\n").problems ==
          std::vector<std::string>{"reporting.tsv:2: 'loud' is none of the words of this column"});
    CHECK(read_control("try\tsubject\tattempt\ntry\tsubject\tphase\n").problems ==
          std::vector<std::string>{"control.tsv:2: 'try' stands in an earlier line"});
    CHECK(read_light_verbs("launch\tagent\ntake\n").problems ==
          std::vector<std::string>{"light_verbs.tsv:2: 1 columns, expected 2"});
    CHECK(read_nominal_events("raid\t-\ton\t-\n").problems ==
          std::vector<std::string>{"nominal_events.tsv:1: no verb"});
    CHECK(read_nominal_events("raid\tattack\ton\tlarge\n").problems.size() == 1);
    CHECK(read_nouns("nouns.tsv", "army\tgroup|green\n").problems ==
          std::vector<std::string>{"nouns.tsv:1: 'green' is none of the words of this column"});
    CHECK(read_first_names("Kim\tx\n").problems ==
          std::vector<std::string>{"first_names.tsv:1: 'x' is neither m nor f"});
    CHECK(read_event_classes("run\tJOG\t-\t010\n").problems ==
          std::vector<std::string>{"event_classes.tsv:1: 'JOG' is no type"});
    CHECK(read_event_classes("run\tOTHER\t-\tx1\n").problems ==
          std::vector<std::string>{"event_classes.tsv:1: 'x1' is no CAMEO code"});
    CHECK(read_coded_names("actors.tsv", "army\tMIL\nnavy\tTUR MIL\n", 1).problems ==
          std::vector<std::string>{"actors.tsv:2: 'TUR MIL' is no code"});
    CHECK(read_coded_names("actors.tsv", "HTS\tSYR REB\nNATO\tigo nat\n", 2).problems ==
          std::vector<std::string>{"actors.tsv:2: 'igo nat' is no code"});
}

TEST_CASE("a country's word that stands for another country already is complained of") {
    const auto countries = read_countries("Guinea\tGIN\t-\tGuinean\t-\t-\t-\nOther Guinea\tXXX\t-\tGuinean\t-\t-\t-\n");
    CHECK(countries.problems == std::vector<std::string>{"countries.tsv:2: 'Guinean' stands for two countries"});
}

TEST_CASE("lines end with or without a carriage return, and lists are cut at bars") {
    const auto table = read_table("t.tsv", "a\tb\r\n\nc\t-", 2);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[1] == "b");
    CHECK(table.rows[1].cells[1].empty());
    CHECK(table.rows[1].line == 3);
    CHECK(list_of("on|against") == std::vector<std::string>{"on", "against"});
    CHECK(list_of("").empty());
}

TEST_CASE("actors have a role by their noun and a code by their name") {
    CHECK(actor_role("soldier") == "MIL");
    CHECK(actor_role("foreign minister") == "GOV");
    CHECK(actor_role("journalist") == "MED");
    CHECK(actor_role("teapot").empty());
    CHECK(code_of_actor("NATO") == "IGO NAT");
    CHECK(code_of_actor("Hezbollah") == "LBN REB");
    CHECK(code_of_actor("The Beatles").empty());
}
