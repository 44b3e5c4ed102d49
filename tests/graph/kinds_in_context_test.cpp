#include "graph/kinds_in_context.h"

#include "graph/counts.h"
#include "graph/disputes.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

std::string kind_of(const SampleDocument& document) {
    return accounts_of(Store::assemble({document.reading()})).front().kind;
}

SampleDocument sample() { return {"a", "Wire", "2021-05-06"}; }

/// The kind of an act told in one sentence, of parties that are no entities.
std::string kind_told(const char* sentence, const char* subject, const char* relation, const char* object) {
    SampleDocument d = sample();
    d.sentence(sentence).add(subject, relation, object);
    return kind_of(d);
}

void joined(SampleDocument& d, const std::string& subject, double number) {
    d.sentence("The union said that " + subject + " had joined the strike.");
    Assertion& a = d.add(subject, "join", "strike", "PROTEST");
    a.quantity = Quantity{number, "drivers", Bound::exact, ""};
    d.said_by(a, "union");
}

}  // namespace

TEST_CASE("a strike of workers is a protest, one of aircraft an attack") {
    auto drivers = sample(), dockers = sample(), planes = sample(), work = sample();
    drivers.sentence("Train drivers began a two-day strike.")
        .add("Train drivers", "begin", "two-day strike", "PROTEST");
    dockers.sentence("Dockers strike at the port.").add("Dockers", "strike at", "port", "ASSAULT");
    work.sentence("Teachers stopped work.").add("Teachers", "stop", "work", "PROTEST");
    planes.sentence("Warplanes struck the port.").add("Warplanes", "strike", "port", "ASSAULT");
    CHECK(kind_of(drivers) == "protest");
    CHECK(kind_of(dockers) == "protest");
    CHECK(kind_of(work) == "protest");
    CHECK(kind_of(planes) == "attack");
}

TEST_CASE("what an earthquake hits nobody attacked") {
    auto quake = sample(), rebels = sample();
    quake.sentence("A powerful earthquake struck the valley.").add("powerful earthquake", "strike", "valley");
    rebels.sentence("Rebels struck the valley.").add("Rebels", "strike", "valley", "ASSAULT");
    const Account account = accounts_of(Store::assemble({quake.reading()})).front();
    CHECK(account.kind == "quake");
    CHECK_FALSE(account.agent.stated);
    CHECK(kind_of(rebels) == "attack");
}

TEST_CASE("how many took part is a count, and a figure that follows disputes it") {
    SampleDocument d = sample();
    d.entity("Veldbahn", "ORG");
    joined(d, "9,000 drivers", 9000);
    d.sentence("Veldbahn put the number at 5,200.");
    d.add("Veldbahn", "put", "number").arguments.push_back({"at", "5,200", {}, ""});
    const Store store = Store::assemble({d.reading()});
    const auto counts = find_counts(store, find_happenings(store));
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].kind == "took part");
    CHECK(counts[0].victim == "drivers");
    CHECK(counts[0].lowest == 5200);
    CHECK(counts[0].highest == 9000);
}

TEST_CASE("a number beside a protest that is none of people counts nobody") {
    SampleDocument d = sample();
    d.sentence("Students protested against three laws.");
    d.add("Students", "protest against", "three laws", "PROTEST").quantity = Quantity{3, "laws", Bound::exact, ""};
    const Store store = Store::assemble({d.reading()});
    CHECK(find_counts(store, find_happenings(store)).empty());
}

TEST_CASE("two terms for one man are two versions of one sentence") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-07");
    for (auto* d : {&a, &b}) d->entity("Viktor Aldane", "PERSON");
    a.sentence("A court sentenced Viktor Aldane to seven years in prison on Thursday.");
    Assertion& seven = a.add("court", "sentence", "Viktor Aldane", "SANCTION");
    seven.time = "2021-05-06";
    seven.arguments.push_back({"to", "seven years in prison", {}, ""});
    b.sentence("Viktor Aldane was jailed for eight years on Thursday.");
    Assertion& eight = b.add("", "jail", "Viktor Aldane", "COERCE");
    eight.time = "2021-05-06";
    eight.arguments.push_back({"for", "eight years", {}, ""});
    const Store store = Store::assemble({a.reading(), b.reading()});
    const auto disputes = find_disputes(store, find_happenings(store));
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::number);
    CHECK(disputes[0].versions.size() == 2);
}

namespace {

/// An attack with five drones in one article, and what another one tells of drones.
Store drone_attack(const std::string& recipient) {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    a.entity("Dawn Brigade", "ARMED_GROUP").entity("Merrow air base", "FACILITY");
    b.entity("Dawn Brigade", "ARMED_GROUP");
    a.sentence("The Dawn Brigade attacked the Merrow air base with five drones on Tuesday.");
    Assertion& attack = a.add("Dawn Brigade", "attack", "Merrow air base", "ASSAULT");
    attack.time = "2021-05-04";
    attack.arguments.push_back({"instrument", "five drones", {}, ""});
    b.sentence("The Dawn Brigade sent three drones and all of them were shot down at the base, the mayor said.");
    Assertion& sent = b.add("Dawn Brigade", "send", "three drones", "ASSAULT");
    sent.quantity = Quantity{3, "drones", Bound::exact, ""};
    if (!recipient.empty()) sent.arguments.push_back({"to", recipient, {}, ""});
    return Store::assemble({a.reading(), b.reading()});
}

}  // namespace

TEST_CASE("who sends drones attacks with them, unless somebody gets them") {
    const Store sent = drone_attack(""), given = drone_attack("the army");
    const auto accounts = accounts_of(sent);
    REQUIRE(accounts.size() == 2);
    for (const Account& account : accounts) {
        CHECK(account.kind == "attack");
        CHECK(account.means == "drone");
    }
    CHECK_FALSE(accounts.back().patient.stated);
    CHECK(accounts_of(given).back().kind == "deploy");
    CHECK(find_happenings(given).all.size() == 2);
}

TEST_CASE("how many drones there were is disputed") {
    const Store store = drone_attack("");
    const auto disputes = find_disputes(store, find_happenings(store));
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::number);
    CHECK(disputes[0].versions.size() == 2);
}

TEST_CASE("a number of weapons and a number of villages do not contradict each other") {
    auto d = sample();
    d.entity("Dawn Brigade", "ARMED_GROUP");
    d.sentence("The Dawn Brigade fired 12 rockets.");
    d.add("Dawn Brigade", "fire", "12 rockets", "ASSAULT").quantity = Quantity{12, "rockets", Bound::exact, ""};
    const Account rockets = accounts_of(Store::assemble({d.reading()})).front();
    CHECK(rockets.kind == "attack");
    CHECK(rockets.means == "rocket");
    CHECK_FALSE(rockets.patient.stated);
}

TEST_CASE("who is said to have hired strikers' substitutes and denies to have hired anybody disputes it") {
    SampleDocument d("a", "Wire", "2021-05-06");
    d.entity("Quay Terminals", "ORG").entity("Dockers' Union", "ORG");
    d.sentence("The Dockers' Union accused Quay Terminals of hiring 200 strike-breakers.");
    Assertion& charge = d.add("Quay Terminals", "hire", "200 strike-breakers", "OTHER");
    charge.quantity = Quantity{200, "breakers", Bound::exact, ""};
    d.said_by(charge, "Dockers' Union");
    d.sentence("Quay Terminals said that it had not hired a single docker.");
    Assertion& denial = d.add("Quay Terminals", "hire", "single docker", "OTHER");
    denial.polarity = Polarity::negated;
    d.said_by(denial, "Quay Terminals");
    const Store store = Store::assemble({d.reading()});
    const auto disputes = find_disputes(store, find_happenings(store));
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::polarity);
}

TEST_CASE("who came together is counted, and the patients of an epidemic nobody wounded") {
    const auto kind_of_count = [](const char* subject, const char* verb, const char* object) {
        SampleDocument d = sample();
        d.sentence("It was so.");
        d.add(subject, verb, object).quantity =
            Quantity{800, *subject == '\0' || *object != '\0' ? "" : "fans", Bound::exact, "800"};
        const Store store = Store::assemble({d.reading()});
        const auto counts = find_counts(store, find_happenings(store));
        return counts.empty() ? std::string() : counts.front().kind;
    };
    CHECK(kind_of_count("800 fans", "gather", "") == "took part");
    CHECK(kind_of_count("clinic", "treat", "~800 patients").empty());
    CHECK(kind_of_count("clinic", "treat", "~800 people") == "wounded");
}

TEST_CASE("who is seized by no band is under arrest, and soldiers of another country are captured") {
    auto nobody = sample(), band = sample();
    for (SampleDocument* d : {&nobody, &band}) d->entity("Jan Holm", "PERSON");
    nobody.sentence("Jan Holm was seized at dawn.").add("", "seize", "Jan Holm");
    band.sentence("Gunmen seized Jan Holm.").add("Gunmen", "seize", "Jan Holm");
    CHECK(kind_of(nobody) == "arrest");
    CHECK(kind_of(band) == "abduct");
    CHECK(kind_told("Six Armenian soldiers were detained.", "", "detain", "Six Armenian soldiers") == "capture");
    CHECK(kind_told("Six soldiers were detained.", "", "detain", "Six soldiers") == "arrest");
}

TEST_CASE("what lies behind a preposition does not change whom an act befalls, and particles are no acts") {
    CHECK(kind_told("A girl was pulled out of a bakery.", "", "pull out of bakery", "girl") == "rescue");
    CHECK(kind_told("A plane touched down.", "plane", "touch down", "") == "=touch down");
    CHECK(kind_told("61 soldiers are in detention.", "61 soldiers", "be in", "detention") == "arrest");
    CHECK(kind_told("Two rebels were neutralised.", "", "neutralise", "Two rebels") == "kill");
}

TEST_CASE("rounds are fired at somebody") {
    auto d = sample();
    Assertion& a = d.sentence("Officers fired 38 rounds into a crowd.").add("Officers", "fire", "38 rounds");
    a.arguments.push_back({.role = "into", .text = "a crowd"});
    const auto account = accounts_of(Store::assemble({d.reading()})).front();
    CHECK(account.kind == "attack");
    CHECK(account.patient.head == "crowd");
}
