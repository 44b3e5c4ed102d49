#include "query/match.h"

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::query;
using Lines = std::vector<std::string>;

namespace {

/// One line for each row: "x=HTS: HTS attack Hmeimim airbase; …".
Lines ask(const graph::Store& store, std::string_view text, const graph::Filter& filter = {}) {
    const auto pattern = parse_pattern(text, store);
    REQUIRE(pattern.has_value());
    Lines out;
    for (const Row& row : match(store, *pattern, filter)) {
        std::string line;
        for (const Binding& b : row.bindings) line += (line.empty() ? "" : " ") + b.variable + "=" + b.value.text;
        line += ":";
        for (std::size_t i = 0; i < row.edges.size(); ++i)
            line += (i == 0 ? " " : "; ") + test::line_of(store, row.edges[i]);
        out.push_back(line);
    }
    return out;
}

Lines ask(std::string_view text, const graph::Filter& filter = {}) { return ask(test::sample_store(), text, filter); }

}  // namespace

TEST_CASE("a verb finds the edges of its class, one row for each answer") {
    CHECK(ask("? attack Hmeimim") == Lines{"subject=Hayat Tahrir al-Sham: Hayat Tahrir al-Sham attack Hmeimim airbase; "
                                           "Hayat Tahrir al-Sham shell Hmeimim airbase says Russia"});
    CHECK(ask("? bombed Hmeimim").size() == 1);
    CHECK(ask("? ASSAULT Hmeimim").size() == 1);
    CHECK(ask("? assault Hmeimim").size() == 1);
    CHECK(ask("? accuse Hmeimim").empty());
}

TEST_CASE("names match by any alias") {
    for (const char* text :
         {"Moscow accuse Ankara", "russia ACCUSE turkey", "\"Russian Federation\" blames Turkey", "Russia accused ?"}) {
        INFO(text);
        CHECK(ask(text).size() == 1);
    }
    CHECK(ask("Turkey accuse Russia").empty());
    CHECK(ask("Narnia accuse Turkey").empty());
}

TEST_CASE("a pattern without variables has one row with its edges") {
    CHECK(ask("Turkey support militants") == Lines{": Turkey support militants says Russia; Turkey support militants; "
                                                   "Turkey support militants [negated] says Turkey"});
}

TEST_CASE("the relation can be asked for") {
    CHECK(ask("Russia ?what Turkey") == Lines{"what=accuse: Russia accuse Turkey"});
    CHECK(ask("Turkey ? militants").front().starts_with("relation=support: "));
}

TEST_CASE("a relation of several words is found by its words") {
    CHECK(ask("Erdogan launch ?").size() == 1);
    CHECK(ask("Erdogan operation ?").size() == 1);
    CHECK(ask("Erdogan launch operation ?").size() == 1);
}

TEST_CASE("clauses join over the variables they share") {
    CHECK(ask("Russia accuse ?x ; ?x support ?y") == Lines{"x=Turkey y=militants: Russia accuse Turkey; Turkey support "
                                                           "militants says Russia; Turkey support militants; "
                                                           "Turkey support militants [negated] says Turkey"});
    CHECK(ask("?x accuse ?y ; ?y accuse ?x").empty());
    CHECK(ask("?x support ?x").empty());
    CHECK(ask("?g attack Hmeimim ; ?g kill \"four soldiers\"").size() == 1);
}

TEST_CASE("a bare question mark fits an object that is not there, a named variable does not") {
    CHECK(ask("Erdogan launch ?") ==
          Lines{"object=: Recep Tayyip Erdogan launch operation  [planned] says Recep Tayyip Erdogan"});
    CHECK(ask("Erdogan launch ?what").empty());
}

TEST_CASE("a bare question mark never meets a variable of its name") {
    const auto rows = ask("? accuse ?subject");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].starts_with("subject=Russia subject=Turkey:"));
}

TEST_CASE("a clause as object is found by its words") {
    CHECK(ask("Erdogan threaten operation").size() == 1);
    CHECK(ask("Erdogan threaten opera").empty());
}

TEST_CASE("a typed variable takes entities of its types alone") {
    CHECK(ask("?who:ARMED_GROUP attack ?").size() == 2);
    CHECK(ask("?who:PERSON attack ?").empty());
    CHECK(ask("?who:PERSON|ARMED_GROUP attack ?").size() == 2);
    CHECK(ask("Erdogan ?:person meet").empty());
    CHECK(ask("Erdogan meet ?x:person").size() == 1);
    CHECK(ask("Erdogan threaten ?x:EVENT").empty());  // a clause is no entity
}

TEST_CASE("several relations may be given") {
    CHECK(ask("Erdogan meet|threaten ?").size() == 2);
    CHECK(ask("Erdogan \"launch operation\"|meet ?").size() == 2);
    CHECK(ask("Erdogan frobnicate|meet ?").size() == 1);
}

TEST_CASE("a denied relation is what somebody denies") {
    CHECK(ask("Turkey not support militants") == Lines{": Turkey support militants [negated] says Turkey"});
    CHECK(ask("HTS not attack ?").empty());
}

TEST_CASE("NOT leaves out what has such a relation") {
    CHECK(ask("?x attack ? ; NOT ?x attack Hmeimim").empty());
    CHECK(ask("?x accuse ?y ; NOT ?y deny ?").empty());
    CHECK(ask("?x accuse ?y ; NOT ?y meet ?") == ask("?x accuse ?y"));
    CHECK(ask("?x ASSAULT ?y ; NOT ?x shell ?y").size() < ask("?x ASSAULT ?y").size());
}

TEST_CASE("conditions hold for their clause alone") {
    CHECK(ask("HTS kill ?x in Idlib").size() == 1);
    CHECK(ask("HTS kill ?x in Aleppo").empty());
    CHECK(ask("Turkey support ?x by Russia ; HTS attack ?y").size() == 2);
    CHECK(ask("HTS attack Hmeimim since 2020-01 until 2020-02").size() == 1);
    CHECK(ask("HTS attack Hmeimim on 2019-05-01").empty());
    CHECK(ask("Russia accuse Turkey on 2020-02-19").size() == 1);
}

TEST_CASE("filters narrow the edges, top the rows") {
    CHECK(ask("Turkey support ?", {.polarity = Polarity::negated}) ==
          Lines{"object=militants: Turkey support militants [negated] says Turkey"});
    CHECK(ask("Turkey support ?", {.by = "Russia"}).size() == 1);
    CHECK(ask("HTS ASSAULT ?").size() == 2);
    CHECK(ask("HTS ASSAULT ?", {.top = 1}).size() == 1);
}

TEST_CASE("rows with more documents come first") {
    const auto rows = ask("HTS ASSAULT ?");
    CHECK(rows[0].starts_with("object=Hmeimim airbase:"));
    CHECK(rows[1].starts_with("object=four soldiers:"));
}

TEST_CASE("clauses that share nothing do not run for ever") {
    const auto store = graph::Store::assemble(test::generated_readings(2, 60, 20));
    const auto pattern = parse_pattern("? ? ? ; ? ? ?", store);
    REQUIRE(pattern.has_value());
    const auto rows = match(store, *pattern, {}, 1000);  // equal bindings of several combinations are one row
    CHECK(rows.size() > 100);
    CHECK(rows.size() <= 1000);
    CHECK(match(store, *pattern, {.top = 3}, 1000).size() == 3);
}

TEST_CASE("relation_matches goes by words and by class") {
    const auto store = test::sample_store();
    graph::Edge edge{.relation = "launch attack on", .event_class = "OTHER"};
    CHECK(relation_matches(store, edge, "attack"));
    CHECK(relation_matches(store, edge, "launch attack on"));
    CHECK_FALSE(relation_matches(store, edge, "tack"));
    CHECK_FALSE(relation_matches(store, edge, "support"));
    edge = {.relation = "shell", .event_class = "ASSAULT"};
    CHECK(relation_matches(store, edge, "attacks"));
    CHECK_FALSE(relation_matches(store, edge, "say"));
}
