#include "graph/happenings.h"

#include <algorithm>
#include <random>

#include "graph/counts.h"
#include "graph/disputes.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

Assertion& killed(SampleDocument& d, const std::string& sentence, const std::string& agent, const std::string& victims,
                  double number, const std::string& time, Bound bound = Bound::exact) {
    d.sentence(sentence);
    Assertion& a = d.add(agent, "kill", victims, "ASSAULT");
    a.time = time;
    a.quantity = Quantity{number, "soldiers", bound, ""};
    return a;
}

Store two_tolls(const std::string& second_day, Bound first_bound = Bound::exact) {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-25");
    killed(a, "Twelve soldiers were killed at the border on Tuesday.", "", "Twelve soldiers", 12, "2021-05-04",
           first_bound);
    killed(b, "Rebels killed 15 soldiers at the border on Tuesday.", "Rebels", "15 soldiers", 15, second_day);
    return Store::assemble({a.reading(), b.reading()});
}

/// Two articles that report one attack, with these agents.
Store two_agents(const std::string& one, const std::string& other) {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    for (auto [d, agent] : {std::pair(&a, one), std::pair(&b, other)}) {
        d->entity("Castle Hill", "PLACE").entity(agent, "ARMED_GROUP");
        d->sentence(agent + " attacked Castle Hill on Tuesday.");
        d->add(agent, "attack", "Castle Hill", "ASSAULT").time = "2021-05-04";
    }
    return Store::assemble({a.reading(), b.reading()});
}

std::vector<Dispute> disputes_of(const Store& store) { return find_disputes(store, find_happenings(store)); }

}  // namespace

TEST_CASE("a number that differs on one day is one happening with a dispute and a range") {
    const Store store = two_tolls("2021-05-04");
    const Happenings happenings = find_happenings(store);
    REQUIRE(happenings.all.size() == 1);
    CHECK(happenings.all[0].sources == 2);
    CHECK(happenings.all[0].time == "2021-05-04");
    const auto disputes = find_disputes(store, happenings);
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::number);
    REQUIRE(disputes[0].versions.size() == 2);
    CHECK(disputes[0].versions[0].value == "12");
    CHECK(disputes[0].versions[1].value == "15");
    const auto counts = find_counts(store, happenings);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].kind == "killed");
    CHECK(counts[0].lowest == 12);
    CHECK(counts[0].highest == 15);
}

TEST_CASE("a later happening of the same kind stays apart") {
    const Store later = two_tolls("2021-05-20");
    CHECK(find_happenings(later).all.size() == 2);
    CHECK(disputes_of(later).empty());
    CHECK(find_counts(later, find_happenings(later)).size() == 2);
}

TEST_CASE("at least 12 and 15 do not disagree") { CHECK(disputes_of(two_tolls("2021-05-04", Bound::min)).empty()); }

TEST_CASE("soldiers and civilians are two happenings of one day") {
    SampleDocument a("a", "Wire", "2021-05-06");
    killed(a, "Twelve soldiers were killed on Tuesday.", "", "Twelve soldiers", 12, "2021-05-04");
    killed(a, "On Tuesday 150 civilians were killed.", "", "150 civilians", 150, "2021-05-04");
    CHECK(find_happenings(Store::assemble({a.reading()})).all.size() == 2);
}

TEST_CASE("who did it is disputed where two agents exclude each other") {
    const auto disputes = disputes_of(two_agents("Red Brigade", "Blue Front"));
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::actor);
    CHECK(disputes_of(two_agents("Red Brigade", "Red Brigade")).empty());
}

TEST_CASE("two who act in one sentence are no dispute") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.entity("Red Brigade", "ARMED_GROUP").entity("Blue Front", "ARMED_GROUP").entity("Castle Hill", "PLACE");
    a.sentence("Red Brigade and Blue Front attacked Castle Hill.");
    a.add("Red Brigade", "attack", "Castle Hill", "ASSAULT");
    a.add("Blue Front", "attack", "Castle Hill", "ASSAULT");
    const Store store = Store::assemble({a.reading()});
    CHECK(find_happenings(store).all.size() == 1);
    CHECK(disputes_of(store).empty());
}

TEST_CASE("a denial stands beside what it denies") {
    const Store store = test::sample_store();
    const auto disputes = disputes_of(store);
    const auto polarity = std::ranges::find(disputes, Dispute::Kind::polarity, &Dispute::kind);
    REQUIRE(polarity != disputes.end());
    CHECK(polarity->versions[0].value == "affirmed");
    CHECK(polarity->versions[1].value == "denied");
}

TEST_CASE("a plan is no happening that came to pass") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("Rebels attacked Castle Hill.").add("Rebels", "attack", "Castle Hill", "ASSAULT");
    a.sentence("Rebels will attack Castle Hill.").add("Rebels", "attack", "Castle Hill", "ASSAULT").modality =
        Modality::planned;
    CHECK(find_happenings(Store::assemble({a.reading()})).all.size() == 2);
}

TEST_CASE("one speaker in two outlets is one independent source") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    for (SampleDocument* d : {&a, &b}) d->entity("Interior Ministry", "GOVERNMENT");
    a.said_by(killed(a, "Twelve soldiers died, the Interior Ministry said.", "", "Twelve soldiers", 12, "2021-05-04"),
              "Interior Ministry");
    b.said_by(killed(b, "The Interior Ministry put the dead at 12 soldiers.", "", "12 soldiers", 12, "2021-05-04"),
              "Interior Ministry");
    const Happenings happenings = find_happenings(Store::assemble({a.reading(), b.reading()}));
    REQUIRE(happenings.all.size() == 1);
    CHECK(happenings.all[0].documents == 2);
    CHECK(happenings.all[0].sources == 1);
}

TEST_CASE("the one who dies is counted, also where the sentence has no object") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("Nine miners died on Tuesday.");
    Assertion& died = a.add("Nine miners", "die", "", "ASSAULT");
    died.time = "2021-05-04";
    died.quantity = Quantity{9, "miners", Bound::exact, "Nine miners"};
    const Store store = Store::assemble({a.reading()});
    const auto counts = find_counts(store, find_happenings(store));
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].kind == "killed");
    CHECK(counts[0].victim == "miners");
    CHECK(counts[0].highest == 9);
}

TEST_CASE("a figure given for a number is of what was counted before it") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.entity("Observers", "ORG").entity("Turkey", "COUNTRY");
    a.said_by(killed(a, "Observers said that 11 soldiers were killed.", "", "11 soldiers", 11, "2021-05-04"),
              "Observers");
    a.sentence("Turkey put the number at more than 50.");
    a.add("Turkey", "put", "~the number", "STATEMENT").arguments.push_back({.role = "at", .text = "more than 50"});
    const Store store = Store::assemble({a.reading()});
    const auto disputes = disputes_of(store);
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].versions[1].value == "at least 50");
    const auto counts = find_counts(store, find_happenings(store));
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].highest == 50);
    CHECK(counts[0].at_least);
}

TEST_CASE("a list counts each of its things by itself") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.sentence("Shelling destroyed one tank, six trucks and two dozen homes.");
    Assertion& list = a.add("", "destroy", "~one tank, six trucks and two dozen homes", "ASSAULT");
    list.quantity = Quantity{1, "tank", Bound::exact, "one tank"};
    const Store store = Store::assemble({a.reading()});
    std::vector<double> numbers;
    for (const CountGroup& group : find_counts(store, find_happenings(store))) numbers.push_back(group.highest);
    std::ranges::sort(numbers);
    CHECK(numbers == std::vector<double>{1, 6, 24});
}

TEST_CASE("happenings do not depend on the order of the readings") {
    const auto told = [](std::vector<Reading> readings) {
        const Store store = Store::assemble(std::move(readings));
        const Happenings happenings = find_happenings(store);
        std::vector<std::string> out;
        for (const Happening& h : happenings.all) {
            std::string line = h.id + " " + h.time + " " + std::to_string(h.sources);
            for (const AssertionIndex a : h.assertions) line += " " + store.assertion(a).id;
            out.push_back(line);
        }
        for (const Dispute& d : find_disputes(store, happenings)) {
            std::string line = std::string(name_of(d.kind)) + " " + happenings[d.happening].id;
            for (const Version& version : d.versions) line += " " + version.value;
            out.push_back(line);
        }
        return out;
    };
    for (unsigned seed = 1; seed <= 5; ++seed) {
        auto readings = test::generated_readings(seed, 12, 10);
        const auto first = told(readings);
        std::mt19937 random(seed);
        std::shuffle(readings.begin(), readings.end(), random);
        CHECK(told(readings) == first);
    }
}

TEST_CASE("every assertion is in exactly one happening") {
    const Store store = Store::assemble(test::generated_readings(7, 15, 12));
    const Happenings happenings = find_happenings(store);
    std::vector<int> seen(store.assertions().size());
    for (std::uint32_t h = 0; h < happenings.all.size(); ++h) {
        for (const AssertionIndex a : happenings.all[h].assertions) {
            ++seen[static_cast<std::size_t>(a)];
            CHECK(happenings.of[static_cast<std::size_t>(a)] == HappeningIndex{h});
        }
    }
    CHECK(std::ranges::all_of(seen, [](int n) { return n == 1; }));
}

TEST_CASE("gunmen may be those whom another outlet names") {
    CHECK(disputes_of(two_agents("Red Brigade", "Gunmen")).empty());
    CHECK(find_happenings(two_agents("Red Brigade", "Gunmen")).all.size() == 1);
}

TEST_CASE("an army and its artillery are one side") {
    CHECK(find_happenings(two_agents("Kostran artillery", "Kostran army")).all.size() == 1);
    CHECK(disputes_of(two_agents("Kostran artillery", "Kostran army")).empty());
    CHECK(disputes_of(two_agents("Kostran army", "Dallin army")).size() == 1);
}

TEST_CASE("of allies either outlet may name another") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    for (SampleDocument* d : {&a, &b}) {
        d->entity("Norway", "COUNTRY").entity("Peru", "COUNTRY");
        d->sentence("Norway and Peru established a joint commission in May.");
        d->add("Norway", "establish", "~a joint commission").time = "2021-05";
        d->add("Peru", "establish", "~a joint commission").time = "2021-05";
    }
    CHECK(find_happenings(Store::assemble({a.reading(), b.reading()})).all.size() == 1);
}

TEST_CASE("a man who was wounded is no count of all") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    killed(a, "Twelve soldiers were killed at the border on Tuesday.", "", "Twelve soldiers", 12, "2021-05-04");
    Assertion& one = killed(b, "A soldier was killed at the border on Tuesday.", "", "A soldier", 1, "2021-05-04");
    one.quantity->text = "A soldier";
    const Store store = Store::assemble({a.reading(), b.reading()});
    CHECK(disputes_of(store).empty());
    const auto counts = find_counts(store, find_happenings(store));
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].lowest == 12);
}

namespace {

/// Two articles on one arrest, each with its town.
Store two_arrests(const std::string& one, const std::string& other, const std::string& relation = "arrest") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-07");
    for (auto [d, town, day] : {std::tuple(&a, one, "2021-05-05"), std::tuple(&b, other, "2021-05-06")}) {
        d->entity("Dario Venk", "PERSON").entity(town, "PLACE", {"town of " + town});
        d->sentence("Police arrested Dario Venk in the town of " + town + ".");
        Assertion& arrest = d->add("Police", d == &b ? relation : "arrest", "Dario Venk");
        arrest.time = day;
        arrest.place = town;
        arrest.place_id = test::sample_id(town);
    }
    return Store::assemble({a.reading(), b.reading()});
}

bool disputes_place(const Store& store) {
    const auto all = disputes_of(store);
    return std::ranges::find(all, Dispute::Kind::place, &Dispute::kind) != all.end();
}

}  // namespace

TEST_CASE("two towns in which one was arrested are disputed") {
    CHECK(disputes_place(two_arrests("Lorn", "Tarn")));
    CHECK_FALSE(disputes_place(two_arrests("Lorn", "Lorn")));
}

TEST_CASE("who is recaptured is arrested, and a town is not") {
    CHECK(find_happenings(two_arrests("Lorn", "Lorn", "recapture")).all.size() == 1);
    SampleDocument a("a", "Wire", "2021-05-06");
    a.entity("Lorn", "PLACE").entity("Dario Venk", "PERSON");
    a.sentence("The army recaptured Lorn.").add("army", "recapture", "Lorn", "ASSAULT");
    a.sentence("The army recaptured Dario Venk.").add("army", "recapture", "Dario Venk", "ASSAULT");
    const Store store = Store::assemble({a.reading()});
    const Happenings happenings = find_happenings(store);
    CHECK(happenings.account_of(AssertionIndex{0}).kind == "capture");
    CHECK(happenings.account_of(AssertionIndex{1}).kind == "arrest");
}

TEST_CASE("a day told before its time is one with the day after") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-07"), c("c", "Post", "2021-05-17");
    for (SampleDocument* d : {&a, &b, &c}) d->entity("Sven Aker", "PERSON").entity("Otto Lange", "PERSON");
    a.sentence("Otto Lange appointed Sven Aker.").add("Otto Lange", "appoint", "Sven Aker");
    b.sentence("Otto Lange appointed Sven Aker on Friday.").add("Otto Lange", "appoint", "Sven Aker").time =
        "2021-05-07";
    CHECK(find_happenings(Store::assemble({a.reading(), b.reading()})).all.size() == 1);
    c.sentence("Otto Lange appointed Sven Aker on Monday.").add("Otto Lange", "appoint", "Sven Aker").time =
        "2021-05-17";
    CHECK(find_happenings(Store::assemble({a.reading(), c.reading()})).all.size() == 2);
}

TEST_CASE(
    "a dam that burst and one that burst above a town are one, and the town that it swamped is another happening") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06"), c("c", "Mail", "2021-05-06");
    for (SampleDocument* d : {&a, &b, &c}) d->entity("Karn Dam", "FACILITY").entity("Lower Karn", "PLACE");
    a.sentence("The Karn Dam burst on Tuesday.").add("Karn Dam", "burst", "").time = "2021-05-04";
    b.sentence("Karn Dam bursts above Lower Karn.").add("Karn Dam", "burst above", "Lower Karn").time = "2021-05-04";
    c.sentence("The Karn Dam swamped Lower Karn.").add("Karn Dam", "swamp", "Lower Karn").time = "2021-05-04";
    CHECK(find_happenings(Store::assemble({a.reading(), b.reading()})).all.size() == 1);
    CHECK(find_happenings(Store::assemble({a.reading(), c.reading()})).all.size() == 2);
}

TEST_CASE("guards among the dead are no other toll than that of all the dead") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    const auto died = [](SampleDocument& d, const std::string& who, double number) {
        d.sentence(who + " were killed on Tuesday.");
        Assertion& one = d.add("", "kill", who, "ASSAULT");
        one.time = "2021-05-04";
        one.quantity = Quantity{number, who.substr(who.rfind(' ') + 1), Bound::exact, ""};
    };
    died(a, "Fourteen guards", 14);
    died(b, "Twenty people", 20);
    CHECK(disputes_of(Store::assemble({a.reading(), b.reading()})).empty());
    SampleDocument c("c", "Mail", "2021-05-06");
    died(c, "Eleven people", 11);
    CHECK(disputes_of(Store::assemble({a.reading(), c.reading()})).size() == 1);
}

TEST_CASE("who started a fire is disputed, and that is no attack") {
    SampleDocument a("a", "Wire", "2021-05-06");
    a.entity("Castle Hill", "PLACE").entity("Lena Orsk", "PERSON").entity("Tom Reiss", "PERSON");
    a.sentence("Gunmen attacked Castle Hill on Tuesday.").add("Gunmen", "attack", "Castle Hill").time = "2021-05-04";
    a.sentence("Soldiers started the fire, Lena Orsk said.");
    a.said_by(a.add("Soldiers", "start", "~the fire"), "Lena Orsk");
    a.sentence("Tom Reiss said that gunmen had set the fire.");
    a.said_by(a.add("gunmen", "set", "~the fire"), "Tom Reiss");
    const auto disputes = disputes_of(Store::assemble({a.reading()}));
    REQUIRE(disputes.size() == 1);
    CHECK(disputes[0].kind == Dispute::Kind::actor);
    CHECK(disputes[0].versions.size() == 2);
}

TEST_CASE("a report that goes on without naming its speaker is his word in another outlet too") {
    const auto sources = [](const std::string& second_speaker) {
        SampleDocument a("a", "Wire", "2020-02-06"), b("b", "Post", "2020-02-06");
        for (SampleDocument* d : {&a, &b}) {
            d->entity("Kostra", "COUNTRY")
                .entity("Defence Ministry of Kostra", "GOVERNMENT")
                .entity("Dallin", "COUNTRY");
        }
        a.sentence(
            "Dallin tried to impose a truce at the northern border in January, the Defence Ministry of Kostra said.");
        a.said_by(a.add("Dallin", "impose", "~a truce", "AGREE"), "Defence Ministry of Kostra");
        b.sentence("Dallin had sent tanks, " + second_speaker + " stressed.");
        b.said_by(b.add("Dallin", "send", "~tanks", "MOBILIZE"), second_speaker);
        b.sentence("Back in January Dallin introduced a ceasefire along the northern frontier without success.");
        b.add("Dallin", "impose", "~a ceasefire", "AGREE");
        const Store store = Store::assemble({a.reading(), b.reading()});
        for (const Happening& happening : find_happenings(store).all) {
            if (happening.documents == 2) return happening.sources;
        }
        return 0U;
    };
    CHECK(sources("Defence Ministry of Kostra") == 1);
    CHECK(sources("Dallin") == 2);
}

TEST_CASE("an event that harmed is nobody who did it") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06");
    a.entity("Lake Orme", "PLACE");
    a.sentence("The poisoning of Lake Orme has killed nine people.");
    a.add("poisoning of Lake Orme", "kill", "~nine people").quantity = Quantity{9, "people", Bound::exact, "nine"};
    b.sentence("Nine people died.").add("Nine people", "die", "").quantity = Quantity{9, "people", Bound::exact, ""};
    CHECK(find_happenings(Store::assemble({a.reading(), b.reading()})).all.size() == 1);
}

TEST_CASE("disputes and their versions do not depend on the order of articles") {
    const auto told = [](const std::vector<Reading>& readings) {
        const Store store = Store::assemble(readings);
        std::string out;
        for (const Dispute& dispute : disputes_of(store)) {
            out += fmt::format("{} about {}\n", name_of(dispute.kind), store.assertion(dispute.about).id);
            for (const Version& version : dispute.versions) {
                out += fmt::format("  {} {}:", version.value, version.sources);
                for (const AssertionIndex a : version.assertions) out += " " + store.assertion(a).id;
                out += "\n";
            }
        }
        return out;
    };
    for (const unsigned seed : {3U, 5U, 8U, 13U}) {
        auto readings = test::generated_readings(seed, 10, 12);
        const std::string once = told(readings);
        CHECK(once.find("denied") != std::string::npos);
        std::mt19937 random(seed);
        for (int i = 0; i < 3; ++i) {
            std::ranges::shuffle(readings, random);
            CHECK(told(readings) == once);
        }
    }
}

TEST_CASE("what he who did it says in the next sentence answers the article's own number") {
    const auto disputes_with = [](const std::string& second, const std::string& agent) {
        SampleDocument a("a", "Wire", "2021-05-06");
        a.entity("army", "MILITARY").entity("rebels", "ARMED_GROUP");
        a.sentence("Soldiers arrested 12 relatives.");
        a.add("Soldiers", "arrest", "12 relatives").quantity = Quantity{12, "relatives", Bound::exact, "12"};
        a.sentence(second);
        Assertion& five = a.add(agent, "arrest", "five people");
        five.quantity = Quantity{5, "people", Bound::exact, "five"};
        a.said_by(five, agent);
        return disputes_of(Store::assemble({a.reading()})).size();
    };
    CHECK(disputes_with("The army said that it had arrested five people.", "army") == 1);
    CHECK(disputes_with("The rebels said that they had arrested five people.", "rebels") == 0);
}

TEST_CASE("an attack on posts in a region is first of all one with another attack on such posts") {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", "2021-05-06"), c("c", "Mail", "2021-05-06");
    for (SampleDocument* d : {&a, &b, &c}) d->entity("Orme", "PLACE").entity("Kostran posts", "FACILITY");
    a.sentence("Militants attacked Orme.").add("Militants", "attack", "Orme", "ASSAULT");
    b.sentence("Rebels kept attacking Kostran posts.").add("Rebels", "attack", "Kostran posts", "ASSAULT");
    c.sentence("Militants are attacking Kostran posts in Orme.");
    Assertion& there = c.add("Militants", "attack", "Kostran posts", "ASSAULT");
    there.place = "Orme";
    there.place_id = "orme";
    const Store store = Store::assemble({a.reading(), b.reading(), c.reading()});
    const Happenings happenings = find_happenings(store);
    for (const Happening& happening : happenings.all) {
        for (const AssertionIndex one : happening.assertions)
            CHECK((happening.assertions.size() == 1 || store.assertion(one).object.name == "Kostran posts"));
    }
}

namespace {

/// What two articles tell of a person each, so many days apart; the number of happenings.
std::size_t happenings_of_two(const char* verb, const std::string& one, const std::string& other,
                              const char* second_day, double count_of_other = 0) {
    SampleDocument a("a", "Wire", "2021-05-06"), b("b", "Post", second_day);
    for (const auto& [d, whom] : {std::pair(&a, one), std::pair(&b, other)}) {
        d->entity(whom, "PERSON");
        d->sentence("In Kostra they " + std::string(verb) + " " + whom + ".");
        Assertion& told = d->add("", verb, whom, "ASSAULT");
        if (d == &b && count_of_other > 0) told.quantity = Quantity{count_of_other, "people", Bound::exact, ""};
    }
    return find_happenings(Store::assemble({a.reading(), b.reading()})).all.size();
}

}  // namespace

TEST_CASE("nobody dies twice, and is arrested once within days") {
    CHECK(happenings_of_two("kill", "Jan Holm", "Jan Holm", "2021-07-30") == 1);
    CHECK(happenings_of_two("arrest", "Jan Holm", "Jan Holm", "2021-05-11") == 1);
    CHECK(happenings_of_two("arrest", "Jan Holm", "Jan Holm", "2021-07-30") == 2);
}

TEST_CASE("persons with first names in common are two") {
    CHECK(happenings_of_two("appoint", "Jose Antonio Kast", "Antonio Jose Seguro", "2021-05-07") == 2);
}

TEST_CASE("the death of one is not that of many") {
    CHECK(happenings_of_two("kill", "Jan Holm", "Jan Holm", "2021-05-07", 7) == 2);
}

TEST_CASE("acts of strangers in articles that name nothing alike are two") {
    const auto told = [](const char* label, const char* sentence, const char* doer, const char* whom) {
        SampleDocument d(label, label, "2021-05-06");
        d.sentence(sentence);
        d.add(doer, "carry", whom);
        return d.reading();
    };
    const auto count = [&](const char* second) {
        return find_happenings(
                   Store::assemble({told("a", "A bus near Lahti in Finland carried patients.", "bus", "patients"),
                                    told("b", second, "jeep", "pilgrims")}))
            .all.size();
    };
    CHECK(count("A jeep in the Rolpa district of Nepal carried pilgrims.") == 2);
}

TEST_CASE("later articles of the matter tell again how many there were, those of the region do not") {
    const auto told = [](const char* label, const char* day, const char* sentence, double number) {
        SampleDocument d(label, label, day);
        d.sentence(sentence);
        d.add("", "kill", "people", "OTHER").quantity = Quantity{number, "people", Bound::exact, ""};
        return d.reading();
    };
    const auto happenings = [&](const char* first, const char* second) {
        return find_happenings(
                   Store::assemble({told("a", "2021-05-06", first, 14), told("b", "2021-05-24", second, 14)}))
            .all.size();
    };
    CHECK(happenings("In Kandy Holm said 14 people died at Galle Face, where Berg spoke.",
                     "Registers of Kandy that Holm and Berg saw show that 14 people died at Galle Face.") == 1);
    CHECK(happenings("In Andhra Pradesh 14 people died in a collision.",
                     "In Andhra Pradesh 14 people died in an explosion.") == 2);
}
