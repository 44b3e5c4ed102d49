#include "graph/timeline.h"

#include <algorithm>

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

using Lines = std::vector<std::string>;

/// "2020-02-19 Russia accuse Turkey", with "(published)" behind a day that is only that of the publication.
Lines lines(const Store& store, const TimelineQuery& query = {}) {
    const auto moments = make_timeline(store, query);
    REQUIRE(moments.has_value());
    Lines out;
    for (const Moment& m : *moments) {
        const char* const dating = m.dating == Dating::told        ? ""
                                   : m.dating == Dating::published ? "(published) "
                                                                   : "? ";
        out.push_back(m.time + " " + dating + test::line_of(store, m.edge));
    }
    return out;
}

Reading dam(const std::string& label, const std::string& publisher, const std::string& published) {
    SampleDocument d(label, publisher, published);
    d.entity("Harlow Dam", "FACILITY").entity("Northmoor Water", "ORG").entity("Elena Marsh", "PERSON");
    d.sentence("Northmoor Water built Harlow Dam in 1987.").add("Northmoor Water", "build", "Harlow Dam").time = "1987";
    d.sentence("Northmoor Water opened Harlow Dam.").add("Northmoor Water", "open", "Harlow Dam");
    auto& blame = d.sentence("Marsh blamed Northmoor Water on Tuesday.").add("Elena Marsh", "blame", "Northmoor Water");
    blame.time = "2021-03-09";
    auto& plan = d.sentence("Northmoor Water will rebuild Harlow Dam by May, Marsh said.")
                     .add("Northmoor Water", "rebuild", "Harlow Dam");
    plan.time = "/2021-05";
    plan.modality = Modality::planned;
    d.said_by(plan, "Elena Marsh");
    return d.reading();
}

}  // namespace

TEST_CASE("what has a time stands in its order, the rest is left out unless asked for") {
    const Store store = Store::assemble({dam("mail-1", "Brackwater Mail", "2021-03-10")});
    const Lines dated = {"1987 Northmoor Water build Harlow Dam", "2021-03-09 Elena Marsh blame Northmoor Water",
                         "/2021-05 Northmoor Water rebuild Harlow Dam [planned] says Elena Marsh"};
    CHECK(lines(store) == dated);
    const Lines all = lines(store, {.undated = true});
    REQUIRE(all.size() == 4);
    CHECK(all[2] == "2021-03-10 (published) Northmoor Water open Harlow Dam");
}

TEST_CASE("what neither article nor publication dates stands last") {
    const Store store = Store::assemble({dam("mail-1", "", "")});
    CHECK(lines(store, {.undated = true}).back() == " ? Northmoor Water open Harlow Dam");
}

TEST_CASE("every entity asked for must take part, and a name that nobody has is told") {
    const Store store = Store::assemble({dam("mail-1", "Brackwater Mail", "2021-03-10")});
    CHECK(lines(store, {.entities = {"Elena Marsh"}}) == Lines{"2021-03-09 Elena Marsh blame Northmoor Water"});
    CHECK(lines(store, {.entities = {"Elena Marsh", "Harlow Dam"}}).empty());
    const auto nobody = make_timeline(store, {.entities = {"Narnia"}});
    REQUIRE_FALSE(nobody.has_value());
    CHECK(nobody.error().message.find("Narnia") != std::string::npos);
}

TEST_CASE("articles that tell the same of the same time are one moment with their outlets and sources") {
    const Store store =
        Store::assemble({dam("mail-1", "Brackwater Mail", "2021-03-10"), dam("wire-1", "", "2021-03-11")});
    const auto moments = make_timeline(store, {});
    REQUIRE(moments.has_value());
    REQUIRE(moments->size() == 3);
    const Moment& built = moments->front();
    CHECK(built.support.size() == 2);
    CHECK(built.outlets == Lines{"Brackwater Mail", "wire-1"});
    CHECK(built.sources == count_sources(store, built.support));
    CHECK(built.speakers.empty());
    REQUIRE(moments->back().speakers.size() == 1);
    CHECK(moments->back().speakers[0].text == "Elena Marsh");
}

TEST_CASE("filters narrow, and the best supported are kept in order of time") {
    SampleDocument other("wire-2", "Federal Wire", "2021-03-11");
    other.entity("Elena Marsh", "PERSON").entity("Northmoor Water", "ORG");
    other.sentence("Elena Marsh blamed Northmoor Water on 9 March.");
    other.add("Elena Marsh", "blame", "Northmoor Water").time = "2021-03-09";
    const Store store = Store::assemble({dam("mail-1", "Brackwater Mail", "2021-03-10"), other.reading()});
    CHECK(lines(store, {.filter = {.top = 1}}) == Lines{"2021-03-09 Elena Marsh blame Northmoor Water"});
    CHECK(lines(store, {.filter = {.since = "1980", .until = "2000", .top = 1}}) ==
          Lines{"1987 Northmoor Water build Harlow Dam"});
    CHECK(lines(store, {.filter = {.by = "Elena Marsh"}}).size() == 1);
}

TEST_CASE("the order in which articles come changes no line") {
    auto readings = test::generated_readings(7, 12, 10);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        for (std::size_t k = 0; k < readings[i].assertions.size(); k += 2) {
            readings[i].assertions[k].time = k % 4 == 0 ? "2020-01" : "2020-01-11/2020-01-20";
        }
    }
    const Lines one = lines(Store::assemble(readings), {.undated = true});
    std::ranges::reverse(readings);
    CHECK(one == lines(Store::assemble(readings), {.undated = true}));
    CHECK(one.size() > 20);
}

TEST_CASE("the general stands before the particular, a deadline behind its day") {
    Lines times = {"2020-02-01/", "/2020-02-01", "2020-02-01", "2020-02", "2019-12-31", "2020"};
    std::ranges::sort(times, comes_before);
    CHECK(times == Lines{"2019-12-31", "2020", "2020-02-01/", "2020-02", "2020-02-01", "/2020-02-01"});
}

namespace {

/// A ban on one day: without who banned in one article, by the board in another one, where somebody says so.
Store ban(const std::string& speaker) {
    SampleDocument a("a", "Arena", "2021-03-09"), b("b", "Herald", "2021-03-10");
    a.entity("Lena Korvald", "PERSON");
    a.sentence("Lena Korvald was banned for four years on Tuesday.");
    Assertion& without = a.add("", "ban", "Lena Korvald", "SANCTION");
    without.time = "2021-03-09";
    without.quantity = Quantity{4, "years", Bound::exact, "four years"};
    b.entity("Lena Korvald", "PERSON").entity("Integrity Board", "ORG").entity("Jana Pohl", "PERSON");
    b.sentence("The Integrity Board banned Lena Korvald on Tuesday.");
    Assertion& with = b.add("Integrity Board", "ban", "Lena Korvald", "SANCTION");
    with.time = "2021-03-09";
    if (!speaker.empty()) b.said_by(with, speaker);
    return Store::assemble({a.reading(), b.reading()});
}

}  // namespace

TEST_CASE("an act of which one article leaves out who did it is one moment with that of who did") {
    CHECK(lines(ban("")) == Lines{"2021-03-09 Integrity Board ban Lena Korvald"});
}

TEST_CASE("who did it is not put into the mouth of an article where only somebody says so") {
    CHECK(lines(ban("Jana Pohl")).size() == 2);
}

TEST_CASE("who says that somebody was hit does not say by whom another has it") {
    SampleDocument a("a", "Wire", "2021-03-10"), b("b", "Post", "2021-03-10");
    for (SampleDocument* d : {&a, &b})
        d->entity("Harlow Dam", "FACILITY").entity("Elena Marsh", "PERSON").entity("Otto Lange", "PERSON");
    a.sentence("Vandals hit Harlow Dam, Marsh said.");
    Assertion& by_vandals = a.add("~Vandals", "hit", "Harlow Dam", "ASSAULT");
    by_vandals.time = "2021-03-09";
    a.said_by(by_vandals, "Elena Marsh");
    b.sentence("Harlow Dam was hit, Lange said.");
    Assertion& by_nobody = b.add("", "hit", "Harlow Dam", "ASSAULT");
    by_nobody.time = "2021-03-09";
    b.said_by(by_nobody, "Otto Lange");
    const auto moments = make_timeline(Store::assemble({a.reading(), b.reading()}), {});
    REQUIRE(moments.has_value());
    for (const Moment& m : *moments) CHECK(m.speakers.size() == 1);
}

TEST_CASE("a denial stands once, as what is denied; an act that is announced as the announcement") {
    SampleDocument d("a", "Wire", "2021-03-09");
    d.entity("Desert Front", "ARMED_GROUP").entity("Brenmore", "ORG").entity("Oskel", "ORG");
    d.sentence("The Desert Front denied on Monday that it had attacked Oskel on Friday.");
    Assertion& denial = d.add("Desert Front", "deny", "~that it had attacked Oskel on Friday");
    denial.time = "2021-03-08";
    const std::string outer = denial.id;
    Assertion& attack = d.add("Desert Front", "attack", "Oskel", "ASSAULT");
    attack.time = "2021-03-05";
    attack.polarity = Polarity::negated;
    attack.nested_in = outer;
    d.said_by(attack, "Desert Front");
    d.sentence("Brenmore agreed on Monday to buy Oskel.");
    Assertion& agree = d.add("Brenmore", "agree", "~to buy Oskel", "AGREE");
    agree.time = "2021-03-08";
    const std::string deal = agree.id;
    Assertion& buy = d.add("Brenmore", "buy", "Oskel");
    buy.time = "2021-03-08";
    buy.modality = Modality::planned;
    buy.nested_in = deal;
    CHECK(lines(Store::assemble({d.reading()})) ==
          Lines{"2021-03-05 Desert Front attack Oskel [negated] says Desert Front",
                "2021-03-08 Brenmore agree to buy Oskel"});
}
