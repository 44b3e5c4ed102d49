#include "export/prose.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;
using test::SampleDocument;

namespace {

/// The clause of the one assertion of an article, after `change` set its qualifiers.
template <typename Change>
std::string clause_of(const char* sentence, const char* subject, const char* relation, const char* object,
                      Change change) {
    SampleDocument d("mail-1", "Brackwater Mail", "2021-03-09");
    d.entity("Northmoor Water", "ORG").entity("Harlow Dam", "FACILITY").entity("three people", "OTHER");
    d.sentence(sentence);
    change(d.add(subject, relation, object));
    const graph::Store store = graph::Store::assemble({d.reading()});
    return Prose(store).clause(graph::AssertionIndex{0});
}

std::string clause_of(const char* sentence, const char* subject, const char* relation, const char* object) {
    return clause_of(sentence, subject, relation, object, [](Assertion&) {});
}

}  // namespace

TEST_CASE("a clause stands in the past and names its ends") {
    CHECK(clause_of("Northmoor Water opened Harlow Dam.", "Northmoor Water", "open", "Harlow Dam") ==
          "Northmoor Water opened Harlow Dam");
}

TEST_CASE("what holds stays in the present") {
    CHECK(clause_of("Northmoor Water operates Harlow Dam.", "Northmoor Water", "operate", "Harlow Dam") ==
          "Northmoor Water operates Harlow Dam");
}

TEST_CASE("a number of people is several, whatever bounds it") {
    CHECK(sounds_plural("at least 23"));
    CHECK(sounds_plural("more than 400 houses"));
    CHECK_FALSE(sounds_plural("at least one house"));
    CHECK_FALSE(sounds_plural("the long expected commission of inquiry into the fires"));
    CHECK(sounds_plural("all the long expected commissions of inquiry into the fire"));
}

TEST_CASE("a subject that denies needs no second not") {
    const auto negated = [](Assertion& a) { a.polarity = Polarity::negated; };
    CHECK(clause_of("No official opened Harlow Dam.", "No official", "open", "Harlow Dam", negated) ==
          "no official opened Harlow Dam");
    CHECK(clause_of("Northmoor Water did not open Harlow Dam.", "Northmoor Water", "open", "Harlow Dam", negated) ==
          "Northmoor Water did not open Harlow Dam");
}

TEST_CASE("what has come to be stays so") {
    CHECK(clause_of("Northmoor Water has opened Harlow Dam.", "Northmoor Water", "open", "Harlow Dam",
                    [](Assertion& a) { a.relation_text = "has opened"; }) == "Northmoor Water has opened Harlow Dam");
}

TEST_CASE("a speaker without a name keeps the article of the sentence") {
    SampleDocument d("mail-1", "Brackwater Mail", "2021-03-09");
    d.entity("doctor", "PERSON").entity("Harlow Dam", "FACILITY");
    d.sentence("Harlow Dam failed, according to a doctor.");
    d.said_by(d.add("Harlow Dam", "fail", ""), "doctor");
    const graph::Store store = graph::Store::assemble({d.reading()});
    CHECK(Prose(store).speaker(graph::AssertionIndex{0}) == "a doctor");
}

TEST_CASE("without an agent the clause is passive and agrees with its subject") {
    CHECK(clause_of("three people were killed.", "", "kill", "three people") == "three people were killed");
    CHECK(clause_of("Harlow Dam was hit.", "", "hit", "Harlow Dam") == "Harlow Dam was hit");
}

TEST_CASE("denials, plans, demands and hedges are told as such") {
    const auto with = [](Polarity polarity, Modality modality) {
        return clause_of("Northmoor Water opened Harlow Dam.", "Northmoor Water", "open", "Harlow Dam",
                         [&](Assertion& a) {
                             a.polarity = polarity;
                             a.modality = modality;
                         });
    };
    using enum Modality;
    const auto affirmed = Polarity::affirmed, negated = Polarity::negated;
    CHECK(with(negated, asserted) == "Northmoor Water did not open Harlow Dam");
    CHECK(with(affirmed, possible) == "Northmoor Water may open Harlow Dam");
    CHECK(with(affirmed, planned) == "Northmoor Water planned to open Harlow Dam");
    CHECK(with(negated, planned) == "Northmoor Water planned not to open Harlow Dam");
    CHECK(with(affirmed, conditional) == "Northmoor Water would open Harlow Dam");
    CHECK(with(affirmed, requested) == "Northmoor Water should open Harlow Dam");
    CHECK(with(affirmed, reported) == "Northmoor Water reportedly opened Harlow Dam");
}

TEST_CASE("a name takes the article that its articles give it") {
    SampleDocument d("mail-1", "Brackwater Mail", "2021-03-09");
    d.entity("Harlow Dam", "FACILITY").entity("River Authority", "ORG");
    d.sentence("The River Authority closed the Harlow Dam.");
    auto& close = d.add("River Authority", "close", "Harlow Dam");
    close.subject.text = "The River Authority";
    close.object.text = "the Harlow Dam";
    const graph::Store store = graph::Store::assemble({d.reading()});
    CHECK(Prose(store).clause(graph::AssertionIndex{0}) == "the River Authority closed the Harlow Dam");
}

TEST_CASE("what stands beside is told with its preposition, but not the time") {
    const auto clause = clause_of("Northmoor Water opened Harlow Dam with a crane on Monday, it said.",
                                  "Northmoor Water", "open", "Harlow Dam", [](Assertion& a) {
                                      a.time_text = "on Monday";
                                      a.arguments = {{.role = "instrument", .text = "a crane"},
                                                     {.role = "on", .text = "Monday"},
                                                     {.role = "according to", .text = "it"}};
                                  });
    CHECK(clause == "Northmoor Water opened Harlow Dam with a crane");
}

TEST_CASE("words of somebody's own stand in quotation marks") {
    CHECK(clause_of("Northmoor Water said: The gates are shut.", "Northmoor Water", "say", "~The gates are shut") ==
          "Northmoor Water said “The gates are shut”");
}

TEST_CASE("sentences and lists read as they should") {
    CHECK(as_sentence("the dam burst") == "The dam burst.");
    CHECK(as_sentence("Who opened it?") == "Who opened it?");
    CHECK(listed(std::vector<std::string>{"Marsh"}) == "Marsh");
    CHECK(listed(std::vector<std::string>{"Marsh", "Renner", "Hale"}) == "Marsh, Renner and Hale");
    CHECK(on_one_line(" two\n  lines ") == "two lines");
    CHECK(sounds_plural("four soldiers"));
    CHECK(sounds_plural("Russia and Turkey"));
    CHECK_FALSE(sounds_plural("a group of soldiers"));
    CHECK_FALSE(sounds_plural("the crisis"));
}

TEST_CASE("the object stands before what it is made or taken from") {
    CHECK(clause_of("Northmoor Water appointed Elena Marsh as head.", "Northmoor Water", "appoint as head",
                    "Elena Marsh", [](Assertion& a) { a.arguments = {{.role = "as", .text = "its head"}}; }) ==
          "Northmoor Water appointed Elena Marsh as head");
    CHECK(clause_of("Northmoor Water stripped Elena Marsh of medals.", "Northmoor Water", "strip of medal",
                    "Elena Marsh") == "Northmoor Water stripped Elena Marsh of medal");
    CHECK(clause_of("Northmoor Water tried to stop Elena Marsh.", "Northmoor Water", "try to stop", "Elena Marsh") ==
          "Northmoor Water tried to stop Elena Marsh");
    CHECK(clause_of("Lights glowed from inside Harlow Dam.", "Lights", "glow from inside", "Harlow Dam") ==
          "lights glowed from inside Harlow Dam");
}

TEST_CASE("words that were taken without their article get it back") {
    CHECK(clause_of("Northmoor Water lifted the ban on fishing.", "Northmoor Water", "lift", "~ban on fishing") ==
          "Northmoor Water lifted the ban on fishing");
    CHECK(clause_of("Northmoor Water lifted bans on fishing.", "Northmoor Water", "lift", "~bans on fishing") ==
          "Northmoor Water lifted bans on fishing");
}
