#include "graph/echoes.h"

#include <algorithm>

#include "graph/counts.h"
#include "graph/disputes.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// "Gunmen attacked the Tarn prison on Sunday."
void attacked(SampleDocument& d) {
    d.entity("Tarn prison", "FACILITY").entity("Red Hand", "ARMED_GROUP");
    d.sentence("Gunmen attacked the Tarn prison on Sunday.");
    d.add("Gunmen", "attack", "Tarn prison", "ASSAULT").time = "2021-11-07";
}

Assertion& killed_one(SampleDocument& d, const std::string& sentence) {
    d.sentence(sentence);
    Assertion& a = d.add("", "kill", "Two guards", "ASSAULT");
    a.quantity = Quantity{2, "guards", Bound::exact, "Two guards"};
    return a;
}

std::string day_of_killed(SampleDocument& d) {
    const Store store = Store::assemble({d.reading()});
    const Happenings happenings = find_happenings(store);
    const auto counts = find_counts(store, happenings);
    REQUIRE(counts.size() == 1);
    return counts[0].date;
}

}  // namespace

TEST_CASE("an act that only names itself again is the one told before") {
    SampleDocument a("a", "Wire", "2021-11-08"), b("b", "Post", "2021-11-10");
    attacked(a);
    a.sentence("Police said that the Red Hand had carried out the attack.");
    a.add("Red Hand", "carry out", "~the attack", "ASSAULT");
    attacked(b);
    b.sentence("The Red Hand denied that it had attacked the Tarn prison.");
    b.add("Red Hand", "attack", "Tarn prison", "ASSAULT").polarity = Polarity::negated;
    const Store store = Store::assemble({a.reading(), b.reading()});
    const Happenings happenings = find_happenings(store);
    REQUIRE(happenings.all.size() == 1);
    const auto disputes = find_disputes(store, happenings);
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::polarity);
}

TEST_CASE("an attack with another object is not the one told before") {
    SampleDocument a("a", "Wire", "2021-11-08");
    attacked(a);
    a.sentence("The Red Hand carried out an attack on a bank in May.");
    a.add("Red Hand", "carry out", "~an attack on a bank", "ASSAULT").time = "2021-05";
    CHECK(find_happenings(Store::assemble({a.reading()})).all.size() == 2);
}

TEST_CASE("harm has the day of the act that it is told with") {
    SampleDocument next("a", "Wire", "2021-11-09");
    attacked(next);
    killed_one(next, "Two guards were killed.");
    CHECK(day_of_killed(next) == "2021-11-07");

    SampleDocument named("b", "Wire", "2021-11-09");
    attacked(named);
    named.sentence("The prison holds 300 men.").add("Tarn prison", "hold", "~300 men");
    named.sentence("It was built for 200.").add("Tarn prison", "build", "");
    killed_one(named, "Two guards were killed in the attack.").arguments = {{.role = "in", .text = "the attack"}};
    CHECK(day_of_killed(named) == "2021-11-07");
}

TEST_CASE("harm of another time or told far away has no such day") {
    SampleDocument earlier("a", "Wire", "2021-11-09");
    attacked(earlier);
    killed_one(earlier, "Nine days earlier Two guards were killed in a riot.");
    CHECK(day_of_killed(earlier).empty());

    SampleDocument far("b", "Wire", "2021-11-09");
    attacked(far);
    far.sentence("The prison holds 300 men.").add("Tarn prison", "hold", "~300 men");
    killed_one(far, "Two guards were killed.");
    CHECK(day_of_killed(far).empty());
}

TEST_CASE("what is said of a deed that somebody owns to is of its day") {
    SampleDocument a("a", "Wire", "2022-03-24"), b("b", "Post", "2022-03-15");
    a.entity("Free Brigade", "ARMED_GROUP").entity("Dubec", "PLACE");
    a.sentence("The Free Brigade claimed responsibility for Wednesday's strike, saying it had hit a convoy.");
    Assertion& claim = a.add("Free Brigade", "claim", "~responsibility for Wednesday's strike", "STATEMENT");
    claim.time = "2022-03-23";
    claim.time_text = "Wednesday's";
    a.said_by(a.add("Free Brigade", "hit", "~a convoy", "ASSAULT"), "Free Brigade");
    b.sentence("Shells hit a convoy on Monday.").add("", "hit", "~a convoy", "ASSAULT").time = "2022-03-14";
    const Store store = Store::assemble({a.reading(), b.reading()});
    const Happenings happenings = find_happenings(store);
    for (const Happening& h : happenings.all) CHECK((h.documents == 1 || h.assertions.size() == 1));
    const auto of_day = [](const Happening& h) { return h.time == "2022-03-23"; };
    CHECK(std::ranges::any_of(happenings.all, of_day));
}

TEST_CASE("then is the day that was told just before") {
    SampleDocument a("a", "Wire", "2021-11-09");
    attacked(a);
    a.sentence("The Red Hand raided the Orme camp in 2019.");
    a.add("Red Hand", "raid", "Orme camp", "ASSAULT").time = "2019";
    killed_one(a, "Two guards were killed then.");
    CHECK(day_of_killed(a).starts_with("2019"));
}

TEST_CASE("whom gunmen free from a prison escape from it, hostages and those whom a court frees do not") {
    const auto kind_of = [](const std::string& agent, const std::string& type, const std::string& object) {
        SampleDocument a("a", "Wire", "2021-11-09");
        a.entity(agent, type);
        a.sentence(agent + " freed " + object + ".");
        a.add(agent, "free", "~" + object).quantity = Quantity{200, "inmates", Bound::exact, "200"};
        const Store store = Store::assemble({a.reading()});
        const auto counts = find_counts(store, find_happenings(store));
        return counts.size() == 1 ? counts[0].kind : "";
    };
    CHECK(kind_of("Gunmen", "OTHER", "200 inmates") == "escaped");
    CHECK(kind_of("Gunmen", "OTHER", "200 hostages") == "released");
    CHECK(kind_of("Supreme Court", "GOVERNMENT", "200 inmates") == "released");
}

TEST_CASE("who denies an act without an object denies the one told just before") {
    const auto disputes_with = [](const std::string& relation) {
        SampleDocument a("a", "Wire", "2021-11-09");
        a.entity("Orme Mills", "ORG").entity("Lena Orsk", "PERSON").entity("Lake Orme", "PLACE");
        a.sentence("Lena Orsk said that Orme Mills had polluted Lake Orme.");
        a.said_by(a.add("Orme Mills", "pollute", "Lake Orme"), "Lena Orsk");
        a.sentence("Orme Mills said that it had done nothing of the sort.");
        Assertion& denial = a.add("Orme Mills", relation, "");
        denial.polarity = Polarity::negated;
        a.said_by(denial, "Orme Mills");
        const Store store = Store::assemble({a.reading()});
        return find_disputes(store, find_happenings(store)).size();
    };
    CHECK(disputes_with("pollute") == 1);
    CHECK(disputes_with("sleep") == 0);
}
