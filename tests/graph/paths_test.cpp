#include "graph/paths.h"

#include <algorithm>
#include <random>

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

/// "Anna > Bureau > Carl" for each path, with what it is.
std::vector<std::string> lines(const Store& store, const std::vector<Path>& paths) {
    std::vector<std::string> out;
    for (const Path& path : paths) {
        std::string line = store.node(path.steps.front().from).name;
        for (const PathStep& step : path.steps) line += " > " + store.node(step.to).name;
        if (path.shortest) line += " [shortest]";
        if (path.best_supported) line += " [best]";
        out.push_back(line);
    }
    return out;
}

std::vector<Path> paths(const Store& store, const std::string& a, const std::string& b, const Filter& filter = {},
                        const PathLimits& limits = {}) {
    return find_paths(store, store.find_entities(a), store.find_entities(b), filter, limits);
}

using Lines = std::vector<std::string>;

/// Documents that say `subject visit object` once each, each of another publisher.
void say(std::vector<Reading>& readings, const std::string& subject, const std::string& object, int times) {
    for (int i = 0; i < times; ++i) {
        const std::string label = "doc-" + std::to_string(readings.size());
        SampleDocument d(label, "Publisher of " + label, "2020-02-01");
        d.entity(subject, "ORG").entity(object, "ORG");
        d.sentence(subject + " visited " + object + " in week " + label + ".").add(subject, "visit", object);
        readings.push_back(d.reading());
    }
}

}  // namespace

TEST_CASE("a path leads over assertions from one entity to the other, whoever acts") {
    const Store store = test::sample_store();
    const auto found = paths(store, "Vladimir Putin", "Idlib province");
    REQUIRE(lines(store, found) == Lines{"Vladimir Putin > Recep Tayyip Erdogan > Idlib [shortest] [best]"});
    const PathStep& first = found[0].steps[0];
    CHECK(first.from_role == "object");
    CHECK(first.to_role == "subject");
    CHECK(test::line_of(store, first.edge) == "Recep Tayyip Erdogan meet Vladimir Putin");
    CHECK(first.sources == 1);
    CHECK(first.others == 0);
    CHECK(found[0].steps[1].to_role == "in");
}

TEST_CASE("what many sources say is better supported than a shorter path of one") {
    std::vector<Reading> readings;
    say(readings, "Alder Board", "Cedar Board", 1);
    say(readings, "Alder Board", "Birch Board", 6);
    say(readings, "Birch Board", "Cedar Board", 6);
    const Store store = Store::assemble(readings);
    // One source of 0.75 costs 1.33; two steps of six sources 0.22 each, and to pass Birch with 12 mentions 0.93: 1.37.
    const auto near = paths(store, "Alder Board", "Cedar Board");
    CHECK(lines(store, near) ==
          Lines{"Alder Board > Cedar Board [shortest] [best]", "Alder Board > Birch Board > Cedar Board"});
    Filter sure;
    sure.min_sources = 2;
    CHECK(lines(store, paths(store, "Alder Board", "Cedar Board", sure)) ==
          Lines{"Alder Board > Birch Board > Cedar Board [shortest] [best]"});
}

TEST_CASE("the best supported path may be longer than the shortest") {
    std::vector<Reading> readings;
    say(readings, "Alder Board", "Cedar Board", 1);
    for (auto& r : readings) r.assertions[0].confidence = 0.3;
    say(readings, "Alder Board", "Birch Board", 2);
    say(readings, "Birch Board", "Cedar Board", 2);
    const Store store = Store::assemble(readings);
    CHECK(lines(store, paths(store, "Alder Board", "Cedar Board", {}, {.top = 1})) ==
          Lines{"Alder Board > Cedar Board [shortest]", "Alder Board > Birch Board > Cedar Board [best]"});
}

TEST_CASE("a path goes round a country that everybody mentions") {
    SampleDocument d("a", "", "");
    d.entity("Ruritania", "COUNTRY")
        .entity("Ostrow Group", "ORG")
        .entity("Vesta Fund", "ORG")
        .entity("Delta Bank", "ORG");
    for (const char* who : {"Ostrow Group", "Vesta Fund"}) {
        d.sentence(std::string(who) + " criticised Ruritania.").add(who, "criticise", "Ruritania");
        d.sentence(std::string(who) + " owns Delta Bank.").add(who, "own", "Delta Bank");
    }
    for (int i = 0; i < 20; ++i) {
        const std::string other = "Company " + std::string(1, static_cast<char>('A' + i)) + "x";
        d.sentence(other + " criticised Ruritania.").add(other, "criticise", "Ruritania");
    }
    const Store store = Store::assemble({d.reading()});
    CHECK(lines(store, paths(store, "Ostrow Group", "Vesta Fund")) ==
          Lines{"Ostrow Group > Delta Bank > Vesta Fund [shortest] [best]", "Ostrow Group > Ruritania > Vesta Fund"});
    CHECK(paths(store, "Ostrow Group", "Vesta Fund", {}, {.top = 1}).size() == 1);
}

TEST_CASE("militants of one article are not those of another") {
    SampleDocument a("a", "", ""), b("b", "", "");
    a.sentence("Militants shelled Arden.").add("militants", "shell", "Arden");
    b.sentence("Militants shelled Brole.").add("militants", "shell", "Brole");
    const Store store = Store::assemble({a.reading(), b.reading()});
    CHECK(paths(store, "Arden", "Brole").empty());
}

TEST_CASE("who speaks of somebody is joined with them, more loosely") {
    const Store store = test::sample_store();
    const auto found = paths(store, "Russia", "HTS");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].shortest);
    REQUIRE(found[0].steps.size() == 1);
    CHECK(found[0].steps[0].from_role == "speaker");
    CHECK(found[0].steps[0].to_role == "subject");
}

TEST_CASE("who speaks of two that stand in one relation is no way round between them") {
    SampleDocument d("a", "", "");
    d.entity("Alder Board", "ORG").entity("Cedar Board", "ORG").entity("Anna Holm", "PERSON");
    d.sentence("Alder Board owns Cedar Board, Anna Holm said.");
    d.said_by(d.add("Alder Board", "own", "Cedar Board"), "Anna Holm");
    const Store store = Store::assemble({d.reading()});
    CHECK(lines(store, paths(store, "Alder Board", "Cedar Board")) ==
          Lines{"Alder Board > Cedar Board [shortest] [best]"});
}

TEST_CASE("a denied relation costs more than an affirmed one") {
    SampleDocument d("a", "", "");
    d.entity("Alder Board", "ORG")
        .entity("Cedar Board", "ORG")
        .entity("Birch Board", "ORG")
        .entity("Dogwood Board", "ORG");
    d.sentence("Alder Board owned Birch Board.").add("Alder Board", "own", "Birch Board");
    d.sentence("Birch Board owned Cedar Board.").add("Birch Board", "own", "Cedar Board");
    d.sentence("Alder Board owned no Dogwood Board.").add("Alder Board", "own", "Dogwood Board").polarity =
        Polarity::negated;
    d.sentence("Dogwood Board owned Cedar Board.").add("Dogwood Board", "own", "Cedar Board");
    const Store store = Store::assemble({d.reading()});
    const auto found = paths(store, "Alder Board", "Cedar Board");
    CHECK(lines(store, found) == Lines{"Alder Board > Birch Board > Cedar Board [shortest] [best]",
                                       "Alder Board > Dogwood Board > Cedar Board"});
    Filter affirmed;
    affirmed.polarity = Polarity::affirmed;
    CHECK(paths(store, "Alder Board", "Cedar Board", affirmed).size() == 1);
}

TEST_CASE("no path is longer than asked for, none leads from an entity to itself") {
    const Store store = test::sample_store();
    CHECK(paths(store, "Vladimir Putin", "Idlib province", {}, {.longest = 1}).empty());
    CHECK(paths(store, "Russia", "Russia").empty());
    CHECK(paths(store, "Russia", "Narnia").empty());
}

TEST_CASE("several entities of a name are all starts") {
    SampleDocument d("a", "", "");
    d.entity("Anna Smith", "PERSON").entity("John Smith", "PERSON").entity("Arden", "PLACE").entity("Brole", "PLACE");
    d.entity("Crale", "PLACE");
    d.sentence("Anna Smith left Arden.").add("Anna Smith", "leave", "Arden");
    d.sentence("John Smith left Brole.").add("John Smith", "leave", "Brole");
    d.sentence("Arden helped Crale.").add("Arden", "help", "Crale");
    d.sentence("Brole helped Crale.").add("Brole", "help", "Crale");
    const Store store = Store::assemble({d.reading()});
    CHECK(lines(store, paths(store, "Smith", "Crale")) ==
          Lines{"Anna Smith > Arden > Crale [shortest] [best]", "John Smith > Brole > Crale"});
}

TEST_CASE("paths do not depend on the order of reading, have no circles, and get no cheaper") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        auto readings = test::generated_readings(seed, 14, 9);
        const Store store = Store::assemble(readings);
        const auto found = paths(store, "HTS", "Anna Smith", {}, {.top = 8});
        std::mt19937 random(seed);
        std::ranges::shuffle(readings, random);
        const Store again = Store::assemble(readings);
        REQUIRE(lines(again, paths(again, "HTS", "Anna Smith", {}, {.top = 8})) == lines(store, found));
        for (std::size_t i = 0; i < found.size(); ++i) {
            std::vector<NodeIndex> seen{found[i].steps.front().from};
            for (const PathStep& step : found[i].steps) {
                CHECK(std::ranges::find(seen, step.to) == seen.end());
                CHECK(step.from == seen.back());
                seen.push_back(step.to);
            }
            if (i > 1) CHECK(found[i - 1].cost <= found[i].cost);
        }
    }
}
