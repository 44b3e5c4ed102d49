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

TEST_CASE("what a spokesman denies, the body for which he speaks denies") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post"), c = village("c", "Mail");
    shelled(a, "Highland Front", "Kostra");
    for (auto [d, named] : {std::pair(&b, true), std::pair(&c, false)}) {
        d->entity("Arlo Venn", "PERSON");
        d->sentence("Merrow was shelled on Tuesday.").add("", "shell", "Merrow", "ASSAULT").time = "2021-05-04";
        if (named) {
            d->sentence("Arlo Venn, a spokesman for the Highland Front, denied any involvement.");
            d->add("Arlo Venn", "spokesman of", "Highland Front", "STATE");
            d->add("Arlo Venn", "deny", "~any involvement", "REJECT");
        } else {
            d->sentence("A spokesman for the Highland Front denied any involvement.");
            d->add("A spokesman", "deny", "~any involvement", "REJECT").relation_text = "denied";
            d->sentence("The Highland Front rules the hills.").add("Highland Front", "rule", "~the hills", "STATE");
        }
    }
    const Store store = Store::assemble({a.reading(), b.reading(), c.reading()});
    const auto disputes = disputes_of(store);
    const Version* const denied = version(find(disputes, Dispute::Kind::polarity), "denied");
    REQUIRE(denied != nullptr);
    CHECK(denied->assertions.size() == 2);
    CHECK(denied->sources == 1);
    const Version* const affirmed = version(find(disputes, Dispute::Kind::polarity), "affirmed");
    REQUIRE(affirmed != nullptr);
    CHECK(store.assertion(affirmed->assertions.front()).subject.name == "Highland Front");
}

TEST_CASE("to have had no part in a deed is to deny it, in whatever words") {
    struct Words {
        const char* sentence;
        const char* relation;
        const char* object;
    };
    for (const auto& [sentence, relation, object] :
         {Words{"Dallin said it had no part in the shelling of Merrow.", "have", "~part"},
          Words{"Dallin said it had nothing to do with the shelling of Merrow.", "have", ""},
          Words{"Dallin said it was not behind the shelling of Merrow.", "be behind", "~the shelling of Merrow"},
          Words{"Dallin was not involved in the shelling of Merrow.", "be involve in", "~the shelling of Merrow"}}) {
        SampleDocument a = village("a", "Wire"), b = village("b", "Post");
        shelled(a, "Dallin", "Kostra");
        b.sentence(sentence).add("Dallin", relation, object).polarity = Polarity::negated;
        b.sentence("The shelling of Merrow went on.").add("", "shell", "Merrow", "ASSAULT");
        INFO(sentence);
        const auto disputes = disputes_of(Store::assemble({a.reading(), b.reading()}));
        CHECK(version(find(disputes, Dispute::Kind::polarity), "denied") != nullptr);
    }
}

TEST_CASE("to have no part in what is no deed denies nothing") {
    SampleDocument a = village("a", "Wire");
    shelled(a, "Dallin", "Kostra");
    a.sentence("Dallin had no part in the talks.").add("Dallin", "have", "~part").polarity = Polarity::negated;
    a.sentence("Dallin was not behind the schedule.").add("Dallin", "be behind", "~the schedule").polarity =
        Polarity::negated;
    a.sentence("Dallin admitted the death of six villagers.");
    a.add("Dallin", "admit", "~the death of six villagers", "STATEMENT");
    CHECK(disputes_of(Store::assemble({a.reading()})).empty());
}

TEST_CASE("who was arrested and denies any wrongdoing does not deny the arrest") {
    SampleDocument a = village("a", "Wire");
    a.entity("Arlo Venn", "PERSON");
    a.sentence("Police arrested Arlo Venn on Tuesday.").add("~Police", "arrest", "Arlo Venn", "COERCE");
    a.sentence("Venn denied any wrongdoing.").add("Arlo Venn", "deny", "~any wrongdoing", "REJECT");
    CHECK(disputes_of(Store::assemble({a.reading()})).empty());
}

TEST_CASE("who claims the deed itself owns to it, and gunmen are no version of who did it") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post"), c = village("c", "Mail");
    shelled(a, "Dallin", "Kostra");
    b.sentence("The Highland Front claimed the shelling of Merrow.");
    b.add("Highland Front", "claim", "~the shelling of Merrow", "STATEMENT");
    c.sentence("Gunmen shelled Merrow on Tuesday.").add("Gunmen", "shell", "Merrow", "ASSAULT").time = "2021-05-04";
    const auto disputes = disputes_of(Store::assemble({a.reading(), b.reading(), c.reading()}));
    const Dispute* const actor = find(disputes, Dispute::Kind::actor);
    REQUIRE(actor != nullptr);
    CHECK(version(actor, "Highland Front") != nullptr);
    CHECK(version(actor, "Dallin") != nullptr);
    CHECK(actor->versions.size() == 2);
}

TEST_CASE("who is blamed and for nothing is blamed for the deed, not for its victims") {
    SampleDocument a = village("a", "Wire");
    a.sentence("Three guards were killed in the raid on Merrow.");
    a.add("", "raid", "Merrow", "ASSAULT");
    a.add("", "kill", "~Three guards", "ASSAULT").quantity = Quantity{3, "guards", Bound::exact, "Three"};
    a.sentence("Kostra blamed Dallin.").add("Kostra", "blame", "Dallin", "ACCUSE");
    const Store store = Store::assemble({a.reading()});
    const Happenings happenings = find_happenings(store);
    const auto happening_of = [&](std::string_view relation) {
        const auto found = std::ranges::find(store.assertions(), relation, &Assertion::relation);
        return happenings.of[static_cast<std::size_t>(found - store.assertions().begin())];
    };
    CHECK(happening_of("blame") == happening_of("raid"));
    CHECK(happening_of("blame") != happening_of("kill"));
}

TEST_CASE("a denial of killing anyone stands against the killing told, and the navy's boat acts for the navy") {
    SampleDocument a = village("a", "Wire");
    a.entity("Dallin navy", "MILITARY");
    a.sentence("A Dallin navy patrol boat killed two fishermen, officials said.");
    Assertion& killed = a.add("Dallin navy patrol boat", "kill", "~two fishermen", "ASSAULT");
    killed.quantity = Quantity{2, "fishermen", Bound::exact, "two"};
    killed.time = "2021-05-04";
    a.said_by(killed, "officials");
    a.sentence("Dallin denied that its navy had killed anyone.");
    Assertion& denied = a.add("Dallin navy", "kill", "~anyone", "ASSAULT");
    denied.polarity = Polarity::negated;
    a.said_by(denied, "Dallin");
    const auto disputes = disputes_of(Store::assemble({a.reading()}));
    CHECK(find(disputes, Dispute::Kind::polarity) != nullptr);
}

TEST_CASE("who takes back a number denies that number, and not another") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    const auto died = [](SampleDocument& d, double number, const std::string& words) -> Assertion& {
        d.sentence(words + " people died in Merrow.");
        Assertion& out = d.add(words + " people", "die", "", "ASSAULT");
        out.quantity = Quantity{number, "people", Bound::exact, words};
        out.time = "2021-05-04";
        out.place = "Merrow";
        return out;
    };
    died(a, 8, "Eight");
    died(b, 12, "Twelve").polarity = Polarity::negated;
    CHECK(find(disputes_of(Store::assemble({a.reading(), b.reading()})), Dispute::Kind::polarity) == nullptr);
    SampleDocument c = village("c", "Post");
    died(c, 8, "Eight").polarity = Polarity::negated;
    CHECK(find(disputes_of(Store::assemble({a.reading(), c.reading()})), Dispute::Kind::polarity) != nullptr);
}

TEST_CASE("neither an offer of help nor a second place is an accusation that could be rejected") {
    const auto disputed = [](const std::string& words, const std::string& relation, const std::string& object,
                             const std::string& event_class) {
        SampleDocument a = village("a", "Wire");
        a.sentence(words);
        a.said_by(a.add("Dallin", relation, object, event_class), "Kostra");
        a.sentence("Dallin rejected the accusations.").add("Dallin", "reject", "~the accusations", "REJECT");
        a.sentence("Dallin denied the accusation.").add("Dallin", "deny", "~the accusation", "REJECT");
        return !disputes_of(Store::assemble({a.reading()})).empty();
    };
    CHECK_FALSE(disputed("Dallin offered aid to Merrow, Kostra said.", "offer aid to", "Merrow", "AID"));
    CHECK_FALSE(disputed("Dallin came second with 41 percent, Kostra said.", "come with", "~41 percent", "OTHER"));
    CHECK(disputed("Dallin shelled Merrow, Kostra said.", "shell", "Merrow", "ASSAULT"));
}

TEST_CASE("blame without a deed is not for an arrest") {
    SampleDocument a = village("a", "Wire");
    a.entity("Otto Lange", "PERSON").entity("Norvolt", "ORG");
    a.sentence("Police arrested Otto Lange.").add("Police", "arrest", "Otto Lange", "COERCE");
    a.sentence("Kostra blamed Norvolt.").add("Kostra", "blame", "Norvolt", "ACCUSE");
    CHECK(find(disputes_of(Store::assemble({a.reading()})), Dispute::Kind::actor) == nullptr);
}

TEST_CASE("a report that is called false, turned down or taken back is denied") {
    const auto told = [](const std::string& words, const std::string& subject, const std::string& relation,
                         const std::string& object) {
        SampleDocument a = village("a", "Wire");
        a.entity("Energy Ministry", "GOVERNMENT");
        a.sentence("Kostra said that the dam had burst.");
        a.said_by(a.add("dam", "burst", "", "ASSAULT"), "Kostra");
        a.sentence(words).add(subject, relation, object, "REJECT");
        const auto disputes = disputes_of(Store::assemble({a.reading()}));
        return find(disputes, Dispute::Kind::polarity) != nullptr;
    };
    CHECK(told("The report was false.", "~The report", "be false", ""));
    CHECK(told("This claim is a lie.", "~This claim", "be", "~a lie"));
    CHECK(told("The Energy Ministry rejected the report.", "Energy Ministry", "reject", "~the report"));
    CHECK(told("Kostra withdraws the report.", "Kostra", "withdraw", "~the report"));
    CHECK_FALSE(told("The report on the dam was false.", "~The report on the dam", "be false", ""));
    CHECK_FALSE(told("Dallin withdraws the troops.", "Dallin", "withdraw", "~the troops"));
}

TEST_CASE("denials of two things are two, however alike they begin") {
    SampleDocument a = village("a", "Wire"), b = village("b", "Post");
    a.sentence("Dallin denied that it had influenced the tender.");
    a.add("Dallin", "deny", "~that it had influenced the tender", "REJECT");
    b.sentence("Dallin denied that it had taken money.").add("Dallin", "deny", "~that it had taken money", "REJECT");
    CHECK(find_happenings(Store::assemble({a.reading(), b.reading()})).all.size() == 2);
}

TEST_CASE("an accusation is no report, and a forged report no claim") {
    SampleDocument a = village("a", "Wire");
    a.entity("Norvolt", "ORG");
    a.sentence("Kostra accused Norvolt of poisoning the river.").add("Kostra", "accuse", "Norvolt", "ACCUSE");
    a.said_by(a.add("Norvolt", "poison", "~the river", "ASSAULT"), "Kostra");
    a.sentence("The report was a lie, Dallin said.");
    a.said_by(a.add("~The report", "be", "~a lie", "STATE"), "Dallin");
    CHECK(disputes_of(Store::assemble({a.reading()})).empty());

    SampleDocument b = village("b", "Wire");
    b.entity("Ana Reis", "PERSON").entity("Otto Lange", "PERSON");
    b.sentence("Police attacked 118 people, Ana Reis said.");
    b.said_by(b.add("~Police", "attack", "~118 people", "ASSAULT"), "Ana Reis");
    b.sentence("Otto Lange denied having forged the report.");
    b.add("Otto Lange", "deny", "~having forged the report", "REJECT").rule = "verb_and_content";
    CHECK(disputes_of(Store::assemble({b.reading()})).empty());
}

TEST_CASE("who denied it before the day on which it happened does not deny it") {
    const auto told = [](const std::string& published) {
        SampleDocument a("a", "Wire", published), b("b", "Post", "2020-02-20");
        a.sentence("Otto Lange has not been charged.").entity("Otto Lange", "PERSON");
        a.add("~Prosecutors", "charge", "Otto Lange", "COERCE").polarity = Polarity::negated;
        b.sentence("Prosecutors charged Otto Lange on Wednesday.").entity("Otto Lange", "PERSON");
        b.add("~Prosecutors", "charge", "Otto Lange", "COERCE").time = "2020-02-19";
        return disputes_of(Store::assemble({a.reading(), b.reading()}));
    };
    CHECK(told("2020-02-18").empty());
    CHECK_FALSE(told("2020-02-19").empty());
}
