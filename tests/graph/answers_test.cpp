#include "graph/answers.h"

#include <algorithm>

#include "graph/disputes.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

SampleDocument village(const std::string& label, const std::string& outlet) {
    SampleDocument d(label, outlet, "2021-05-06");
    d.entity("Merrow", "PLACE").entity("Dallin", "COUNTRY").entity("Kostra", "COUNTRY");
    d.entity("Highland Front", "ARMED_GROUP");
    return d;
}

/// "Kostra said that Dallin shelled Merrow on Tuesday."
void shelled(SampleDocument& d, const std::string& agent, const std::string& speaker) {
    d.sentence(speaker + " said that " + agent + " shelled Merrow on Tuesday.");
    Assertion& a = d.add(agent, "shell", "Merrow", "ASSAULT");
    a.time = "2021-05-04";
    d.said_by(a, speaker);
}

const Dispute* find(const std::vector<Dispute>& disputes, Dispute::Kind kind) {
    const auto found = std::ranges::find(disputes, kind, &Dispute::kind);
    return found == disputes.end() ? nullptr : &*found;
}

std::vector<Dispute> disputes_of(const Store& store) { return find_disputes(store, find_happenings(store)); }

const Version* version(const Dispute* dispute, std::string_view value) {
    if (dispute == nullptr) return nullptr;
    const auto found = std::ranges::find(dispute->versions, value, &Version::value);
    return found == dispute->versions.end() ? nullptr : &*found;
}

/// The doer is disputed, and beside the denial stands one account, which names `charged`.
void check_charge_and_denial(Reading reading, const std::string& charged) {
    const Store store = Store::assemble({std::move(reading)});
    const auto disputes = disputes_of(store);
    CHECK(find(disputes, Dispute::Kind::actor) != nullptr);
    const Version* const affirmed = version(find(disputes, Dispute::Kind::polarity), "affirmed");
    REQUIRE(affirmed != nullptr);
    REQUIRE(affirmed->assertions.size() == 1);
    CHECK(store.assertion(affirmed->assertions.front()).subject.name == charged);
}

}  // namespace

TEST_CASE("a denial of responsibility stands beside the deed") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    shelled(a, "Dallin", "Kostra");
    b.sentence("Dallin denied responsibility for the shelling of Merrow.");
    b.add("Dallin", "deny", "~responsibility for the shelling of Merrow", "REJECT");
    const Store store = Store::assemble({a.reading(), b.reading()});
    const auto disputes = disputes_of(store);
    const Dispute* const polarity = find(disputes, Dispute::Kind::polarity);
    REQUIRE(version(polarity, "denied") != nullptr);
    CHECK(store.document_of(version(polarity, "denied")->assertions.front()).id == "b");
    CHECK(store.assertion(polarity->about).relation == "shell");
}

TEST_CASE("who is blamed is one version of who did it") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    shelled(a, "Highland Front", "Dallin");
    b.sentence("Kostra blamed Dallin for the shelling of Merrow.");
    b.add("Kostra", "blame", "Dallin", "ACCUSE").arguments.push_back({.role = "for", .text = "the shelling of Merrow"});
    const auto disputes = disputes_of(Store::assemble({a.reading(), b.reading()}));
    const Dispute* const actor = find(disputes, Dispute::Kind::actor);
    REQUIRE(actor != nullptr);
    CHECK(version(actor, "Highland Front") != nullptr);
    CHECK(version(actor, "Dallin") != nullptr);
}

TEST_CASE("a rejected accusation is the one that stands before it in the article") {
    SampleDocument a = village("a", "Wire");
    shelled(a, "Dallin", "Kostra");
    a.sentence("Dallin rejected the accusation.").add("Dallin", "reject", "~the accusation", "REJECT");
    const auto disputes = disputes_of(Store::assemble({a.reading()}));
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::polarity);
}

TEST_CASE("that one denies it does not speak against another who is said to have done it") {
    SampleDocument a = village("a", "Wire");
    shelled(a, "Dallin", "Kostra");
    shelled(a, "Highland Front", "Dallin");
    a.sentence("Highland Front denied involvement.").add("Highland Front", "deny", "~involvement", "REJECT");
    check_charge_and_denial(a.reading(), "Highland Front");
}

TEST_CASE("what a clause says is not read from the noun") {
    SampleDocument a = village("a", "Wire");
    a.sentence("Dallin dismissed reports that it had shelled Merrow.");
    const std::string id = a.add("Dallin", "dismiss", "~reports", "REJECT").id;
    Assertion& inner = a.add("Dallin", "shell", "Merrow", "ASSAULT");
    inner.nested_in = id;
    inner.polarity = Polarity::negated;
    CHECK(find_happenings(Store::assemble({a.reading()})).all.size() == 2);
}

TEST_CASE("two sides that blame each other dispute who did it, and a denial answers its own charge alone") {
    SampleDocument a = village("a", "Wire");
    a.entity("Norwegian army", "GOVERNMENT").entity("Highland Relief Forces", "ORG").entity("its forces", "MILITARY");
    shelled(a, "Highland Relief Forces", "Norwegian army");
    shelled(a, "Norwegian army", "its forces");
    a.sentence("Highland Relief Forces denied responsibility for the shelling of Merrow.");
    a.add("Highland Relief Forces", "deny", "~responsibility for the shelling of Merrow", "REJECT");
    check_charge_and_denial(a.reading(), "Highland Relief Forces");
}

TEST_CASE("a demand that is rejected denies nothing") {
    SampleDocument a = village("a", "Wire");
    shelled(a, "Dallin", "Kostra");
    a.sentence("Dallin rejected the demand.").add("Dallin", "reject", "~the demand", "REJECT");
    CHECK(disputes_of(Store::assemble({a.reading()})).empty());
}

TEST_CASE("who owns to a deed is one version of who did it") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    shelled(a, "Dallin", "Kostra");
    b.sentence("The Highland Front claimed responsibility for the shelling of Merrow.");
    b.add("Highland Front", "claim", "~responsibility for the shelling of Merrow", "STATEMENT");
    const auto disputes = disputes_of(Store::assemble({a.reading(), b.reading()}));
    const Dispute* const actor = find(disputes, Dispute::Kind::actor);
    REQUIRE(actor != nullptr);
    CHECK(version(actor, "Highland Front") != nullptr);
    CHECK(version(actor, "Dallin") != nullptr);
}

TEST_CASE("who claims something else owns to no deed") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    shelled(a, "Dallin", "Kostra");
    b.sentence("The Highland Front claimed victory.").add("Highland Front", "claim", "~victory", "STATEMENT");
    b.sentence("It took responsibility for the budget.");
    b.add("Highland Front", "take", "~responsibility for the budget");
    CHECK(disputes_of(Store::assemble({a.reading(), b.reading()})).empty());
}

TEST_CASE("that there was no raid stands beside the raid") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    a.sentence("Dallin raided Merrow.").add("Dallin", "raid", "Merrow", "ASSAULT");
    b.entity("Mara Holt", "PERSON");
    b.sentence("Kostra said that Dallin had raided Merrow.");
    b.said_by(b.add("Dallin", "raid", "Merrow", "ASSAULT"), "Kostra");
    b.sentence("Mara Holt said that there had been no raid.");
    b.add("Mara Holt", "say", "~that there had been no raid", "STATEMENT");
    b.sentence("She said there was no hurry.").add("Mara Holt", "say", "~there was no hurry", "STATEMENT");
    const Store store = Store::assemble({a.reading(), b.reading()});
    const auto disputes = disputes_of(store);
    const Dispute* const polarity = find(disputes, Dispute::Kind::polarity);
    REQUIRE(version(polarity, "denied") != nullptr);
    CHECK(version(polarity, "denied")->assertions.size() == 1);
    CHECK(version(polarity, "affirmed")->assertions.size() == 2);
}
