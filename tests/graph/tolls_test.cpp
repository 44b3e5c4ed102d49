#include "graph/tolls.h"

#include <algorithm>

#include "graph/counts.h"
#include "graph/disputes.h"
#include "graph/number_words.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

std::vector<CountGroup> counts_of(const Store& store) { return find_counts(store, find_happenings(store)); }

/// The only count of one sentence with this one assertion.
CountGroup count_of(std::string_view subject, std::string_view relation, std::string_view object) {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("A sentence of news.").add(subject, relation, object);
    const auto groups = counts_of(Store::assemble({a.reading()}));
    return groups.empty() ? CountGroup{} : groups.front();
}

SampleDocument& fire(SampleDocument& d, const std::string& ship = "Blue Heron") {
    d.entity(ship, "OTHER").entity("Port Amsel", "PLACE").entity("Lena Orsk", "PERSON");
    d.sentence(ship + " caught fire near Port Amsel, Lena Orsk said.");
    d.said_by(d.add(ship, "catch fire near", "Port Amsel"), "Lena Orsk");
    return d;
}

void died(SampleDocument& d, double number, const std::string& day) {
    d.sentence("Twelve people died on Tuesday.");
    Assertion& a = d.add("Twelve people", "die", "", "ASSAULT");
    a.time = day;
    a.quantity = Quantity{number, "people", Bound::min, "at least"};
}

void toll(SampleDocument& d, const std::string& number) {
    d.sentence("The death toll has risen to " + number + ".").add("death toll", "rise to", "~" + number);
}

}  // namespace

TEST_CASE("a toll told by a noun is a count") {
    const auto check = [](std::string_view subject, std::string_view relation, std::string_view object,
                          std::string_view kind, double number) {
        INFO(subject << " " << relation << " " << object);
        const CountGroup group = count_of(subject, relation, object);
        CHECK(group.kind == kind);
        CHECK(group.highest == number);
    };
    check("The death toll", "rise to", "~44", "killed", 44);
    check("the number of confirmed dead", "stand at", "~47", "killed", 47);
    check("the number of wounded", "be", "~1,200", "wounded", 1200);
    check("casualties", "stand at", "~30", "killed or wounded", 30);
    check("The sinking", "claim", "~44 lives", "killed", 44);
    check("Divers", "recover", "~the bodies of six people", "killed", 6);
    check("the ministry", "put", "~the number of missing at 31", "", 0);
}

TEST_CASE("the victims of a toll are those that its words name") {
    CHECK(count_of("The number of Turkish soldiers killed", "reach", "~14").victim == "turkish soldiers");
    CHECK(count_of("The death toll from the fire", "reach", "~14").victim == "people");
}

TEST_CASE("a verb of going beyond makes the number of a toll a lower bound") {
    CHECK(count_of("The death toll", "exceed", "~100").at_least);
    CHECK_FALSE(count_of("The death toll", "reach", "~100").at_least);
}

TEST_CASE("a number that is none of victims is no toll") {
    CHECK(count_of("The number of passengers", "be", "~137").kind.empty());
    CHECK(count_of("The price", "rise to", "~44").kind.empty());
    CHECK(count_of("The body", "be", "~one of the oldest").kind.empty());
}

TEST_CASE("an undated toll is of the dated happening that its article tells of") {
    SampleDocument a("a", "Wire", "2021-05-05"), b("b", "Post", "2021-05-09"), c("c", "Echo", "2021-05-09");
    died(fire(a), 12, "2021-05-04");
    toll(fire(b), "29");
    toll(fire(c, "Grey Gull").entity("Tey", "PLACE"), "40");
    const auto groups = counts_of(Store::assemble({a.reading(), b.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].lowest == 12);
    CHECK(groups[0].highest == 29);
    CHECK(groups[0].date == "2021-05-04");
}

TEST_CASE("a toll of another ship stays apart") {
    SampleDocument a("a", "Wire", "2021-05-05"), c("c", "Echo", "2021-05-09");
    died(fire(a), 12, "2021-05-04");
    c.entity("Grey Gull", "OTHER").entity("Tey", "PLACE");
    c.sentence("Grey Gull struck rocks off Tey.").add("Grey Gull", "strike rocks off", "Tey");
    toll(c, "40");
    CHECK(counts_of(Store::assemble({a.reading(), c.reading()})).size() == 2);
}

TEST_CASE("a toll that grows is no dispute, two tolls of one day are") {
    const auto disputes = [](const std::string& second_day) {
        SampleDocument a("a", "Wire", "2021-05-05"), b("b", "Post", second_day);
        toll(fire(a), "12");
        toll(fire(b), "29");
        const Store store = Store::assemble({a.reading(), b.reading()});
        const Happenings happenings = find_happenings(store);
        CHECK(find_counts(store, happenings).size() == 1);
        return find_disputes(store, happenings).size();
    };
    CHECK(disputes("2021-05-07") == 0);
    CHECK(disputes("2021-05-05") == 1);
}

TEST_CASE("the number of guards that were killed counts guards") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("The number of guards killed in the raid has risen to 17.");
    a.add("", "kill", "~guards", "ASSAULT").relation_span = {10, 20};
    Assertion& told = a.add("number of guards", "rise to", "~17");
    told.relation_span = {30, 40};
    told.quantity = Quantity{17, "", Bound::exact, "17"};
    const auto groups = counts_of(Store::assemble({a.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].victim == "guards");
    CHECK(groups[0].kind == "killed");
}

TEST_CASE("a bare number counts some of those of whom the sentence speaks") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("Of the 12 stalls in the market four were destroyed.");
    Assertion& told = a.add("", "destroy", "~four", "ASSAULT");
    told.quantity = Quantity{4, "", Bound::exact, "four"};
    told.arguments.push_back({.role = "of", .text = "the 12 stalls in the market"});
    const auto groups = counts_of(Store::assemble({a.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].victim == "stalls");
}

TEST_CASE("a bare number far behind a count is none of those that it counted") {
    const auto counts = [](bool between) {
        SampleDocument a("a", "Wire", "2021-05-06");
        a.sentence("Twelve stalls were destroyed.").add("", "destroy", "~Twelve stalls", "ASSAULT").quantity =
            Quantity{12, "stalls", Bound::exact, "Twelve"};
        if (between) a.sentence("The mayor spoke.").add("mayor", "speak", "");
        a.sentence("The council put the number at 15.").add("council", "put", "~the number at 15").quantity =
            Quantity{15, "", Bound::exact, "15"};
        double most = 0;
        for (const CountGroup& group : counts_of(Store::assemble({a.reading()}))) most = std::max(most, group.highest);
        return most;
    };
    CHECK(counts(false) == 15);
    CHECK(counts(true) == 12);
}

TEST_CASE("who died of wounds in the sentence of the toll is among it") {
    const auto lowest = [](bool same_sentence) {
        SampleDocument a("a", "Wire", "2021-05-06");
        a.sentence("The death toll has risen to seven after two people died.").add("death toll", "rise to", "~seven");
        if (!same_sentence) a.sentence("Two people died.");
        a.add("two people", "die", "").quantity = Quantity{2, "people", Bound::exact, "two people"};
        return counts_of(Store::assemble({a.reading()})).front().lowest;
    };
    CHECK(lowest(true) == 7);
    CHECK(lowest(false) == 2);
}

TEST_CASE("bodies that a mortuary received were killed") {
    CHECK(count_of("mortuary", "receive", "~17 bodies").kind == "killed");
    CHECK(count_of("mortuary", "receive", "~17 visitors").kind.empty());
}

TEST_CASE("who burned to death was killed") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("31 inmates burned to death.");
    a.add("31 inmates", "burn to", "~death").quantity = Quantity{31, "inmates", Bound::exact, "31"};
    const auto groups = counts_of(Store::assemble({a.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].kind == "killed");
    CHECK(groups[0].victim == "inmates");
}

TEST_CASE("a toll that another speaker tells days later has grown") {
    const auto disputes = [](const std::string& second_day) {
        SampleDocument a("a", "Wire", "2021-05-05"), b("b", "Post", second_day);
        for (auto* d : {&a, &b})
            d->entity("Lena Orsk", "PERSON").entity("Tom Askew", "PERSON").entity("Blue Heron", "OTHER");
        died(a, 12, "2021-05-04");
        a.said_by(a.add("Blue Heron", "sink", ""), "Lena Orsk");
        Assertion& later = (died(b, 15, ""), b.add("Blue Heron", "sink", ""));
        b.said_by(later, "Tom Askew");
        Reading one = a.reading(), other = b.reading();
        for (Assertion& told : one.assertions) told.attribution = "Lena Orsk", told.attribution_id = "lena-orsk";
        for (Assertion& told : other.assertions) told.attribution = "Tom Askew", told.attribution_id = "tom-askew";
        for (Reading* reading : {&one, &other}) {
            for (Assertion& told : reading->assertions) {
                if (told.quantity) told.quantity->bound = Bound::exact;
            }
        }
        const Store store = Store::assemble({one, other});
        return find_disputes(store, find_happenings(store)).size();
    };
    CHECK(disputes("2021-05-08") == 0);
    CHECK(disputes("2021-05-06") == 1);
}

TEST_CASE("a crowd that is estimated is that of the march, not what is only planned") {
    SampleDocument d("a", "Wire", "2021-05-06");
    d.entity("Lestin", "PLACE");
    d.sentence("20,000 people marched through Lestin to protest against three laws.");
    d.add("20,000 people", "march through", "Lestin", "PROTEST").quantity =
        Quantity{20000, "people", Bound::exact, "20,000 people"};
    Assertion& purpose = d.add("20,000 people", "protest against", "~three laws", "PROTEST");
    purpose.quantity = Quantity{20000, "people", Bound::exact, "20,000 people"};
    purpose.modality = Modality::planned;
    d.sentence("Police estimated the crowd at 7,000.");
    d.add("Police", "estimate", "~the crowd").arguments.push_back({"at", "7,000", {}, ""});
    const auto groups = counts_of(Store::assemble({d.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].kind == "took part");
    CHECK(groups[0].lowest == 7000);
    CHECK(groups[0].highest == 20000);
}

TEST_CASE("lost soldiers are killed and lost tanks destroyed, lost jobs neither") {
    const auto kind_of = [](const std::string& what) {
        SampleDocument a("a", "Wire", "2021-05-06");
        a.sentence("They lost 12 " + what + ".");
        a.add("They", "lose", "~12 " + what).quantity = Quantity{12, what, Bound::exact, "12"};
        const auto groups = counts_of(Store::assemble({a.reading()}));
        return groups.empty() ? std::string() : groups.front().kind;
    };
    CHECK(kind_of("soldiers") == "killed");
    CHECK(kind_of("tanks") == "destroyed");
    CHECK(kind_of("jobs").empty());
    CHECK(kind_of("seats").empty());
}

TEST_CASE("what was counted is no place") {
    SampleDocument d("a", "Wire", "2021-05-06");
    d.sentence("A fire destroyed 180 homes and killed three people.");
    Assertion& killed = d.add("fire", "kill", "~three people", "ASSAULT");
    killed.quantity = Quantity{3, "people", Bound::exact, "three"};
    killed.place = "180 homes";
    Assertion& other = d.add("fire", "kill", "~two horses", "ASSAULT");
    other.quantity = Quantity{2, "horses", Bound::exact, "two"};
    other.place = "the valley";
    const auto groups = counts_of(Store::assemble({d.reading()}));
    REQUIRE(groups.size() == 2);
    for (const CountGroup& group : groups)
        CHECK(group.place == (group.victim == "two horses" || group.victim == "horses" ? "the valley" : ""));
}

TEST_CASE("a toll of Tuesday is none of the attack of Wednesday") {
    SampleDocument a("a", "Wire", "2021-05-04"), b("b", "Post", "2021-05-06");
    a.entity("Merrow", "PLACE");
    b.entity("Merrow", "PLACE");
    died(a, 4, "");
    died(b, 7, "2021-05-05");
    CHECK(counts_of(Store::assemble({a.reading(), b.reading()})).size() == 2);
}

TEST_CASE("an official toll counts no officials, and an age counts nobody") {
    CHECK(count_of("The official toll", "rise to", "~44").victim == "people");
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("Guards killed a 12-year-old girl.");
    a.add("Guards", "kill", "~12-year-old girl", "ASSAULT").quantity = Quantity{1, "girl", Bound::exact, "a"};
    const auto groups = counts_of(Store::assemble({a.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().victim == "12-year-old girl");
}

TEST_CASE("who confirms or reports deaths counts them") {
    CHECK(count_of("Officials", "confirm", "~six deaths").highest == 6);
    CHECK(count_of("Hospitals", "report", "~40 injuries").kind == "wounded");
    CHECK(count_of("Police", "report", "~no deaths").kind.empty());
    CHECK(count_of("Police", "report", "~six plans").kind.empty());
}

TEST_CASE("who had to leave their homes are displaced") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("4,000 people had to leave their homes.");
    a.add("4,000 people", "leave", "~their homes").quantity = Quantity{4000, "people", Bound::exact, "4,000"};
    const auto groups = counts_of(Store::assemble({a.reading()}));
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().kind == "displaced");
}

TEST_CASE("the dead of a crash are not those of the quake for which the helicopter came") {
    SampleDocument a("a", "Wire", "2021-05-06");
    const auto count = [](Assertion& told, double number) {
        told.quantity = Quantity{number, "people", Bound::exact, "some"};
    };
    a.sentence("A helicopter crashed, killing six people.").add("~A helicopter", "crash", "");
    count(a.add("~A helicopter", "kill", "~six people", "OTHER"), 6);
    a.sentence("The death toll from the quake has risen to 61.").add("~death toll from the quake", "rise to", "~61");
    CHECK(counts_of(Store::assemble({a.reading()})).size() == 2);
}

TEST_CASE("a body that counts the dead has not killed them") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.entity("army", "MILITARY");
    a.sentence("The army counted 34 dead.");
    a.add("army", "count dead", "~34", "OTHER").quantity = Quantity{34, "", Bound::exact, "34"};
    const Store store = Store::assemble({a.reading()});
    const auto groups = counts_of(store);
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().counts.front().speaker == "army");
    CHECK_FALSE(find_happenings(store).account_of(AssertionIndex{0}).agent.stated);
}

TEST_CASE("the number of those who seize things counts no things") {
    CHECK(count_of("~120 officers", "seize", "~computers").kind.empty());
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("About 120 officers seized computers.");
    Assertion& seized = a.add("~About 120 officers", "seize", "~computers", "ASSAULT");
    seized.quantity = Quantity{120, "officers", Bound::approx, "About 120"};
    CHECK(counts_of(Store::assemble({a.reading()})).empty());
}

TEST_CASE("a sum over days is not the number of one of them") {
    SampleDocument a("a", "Wire", "2023-06-07"), b("b", "Post", "2023-06-09");
    a.entity("Police", "ORG").sentence("Police arrested 118 people on Tuesday.");
    Assertion& day = a.add("Police", "arrest", "~118 people", "COERCE");
    day.quantity = Quantity{118, "people", Bound::exact, "118"};
    day.time = "2023-06-06";
    day.time_text = "on Tuesday";
    b.entity("Police", "ORG").sentence("Police arrested 236 people between Monday and Friday.");
    Assertion& sum = b.add("Police", "arrest", "~236 people", "COERCE");
    sum.quantity = Quantity{236, "people", Bound::exact, "236"};
    sum.time = "2023-06-05/2023-06-09";
    sum.time_text = "between Monday and Friday";
    CHECK(counts_of(Store::assemble({a.reading(), b.reading()})).size() == 2);
}

TEST_CASE("bodies found leave room for more dead") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.entity("Lena Orsk", "PERSON").entity("Karl Berg", "PERSON");
    const auto told = [&](Assertion& one, double number, const std::string& unit, const std::string& speaker) {
        one.quantity = Quantity{number, unit, Bound::exact, "some"};
        one.time = "2021-05-05";
        a.said_by(one, speaker);
    };
    a.sentence("Lena Orsk said that 119 people had been killed on Wednesday.");
    told(a.add("", "kill", "~119 people", "ASSAULT"), 119, "people", "Lena Orsk");
    a.sentence("Karl Berg said that 91 bodies had been recovered on Wednesday.");
    told(a.add("", "recover", "~91 bodies"), 91, "bodies", "Karl Berg");
    const Store store = Store::assemble({a.reading()});
    CHECK(find_happenings(store).all.size() == 1);
    CHECK(find_disputes(store, find_happenings(store)).empty());
}

TEST_CASE("only and a total of belong to the number") {
    CHECK(without_number("Only seven people") == "people");
    CHECK(without_number("A total of 58 officers") == "officers");
    CHECK(without_number("total war") == "total war");
}
