#include "graph/entity_resolution.h"

#include <algorithm>

#include "tests/graph/describe.h"
#include "tests/support/catch.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

struct Named {
    std::string name;
    std::string type;
    std::vector<std::string> aliases = {};
};

/// One document that names these.
Reading document(const std::string& label, const std::vector<Named>& names) {
    SampleDocument d(label, "", "");
    for (const auto& n : names) d.entity(n.name, n.type, n.aliases);
    return d.reading();
}

/// The node of a name in a document.
const Node& node_of(const Resolution& r, std::uint32_t reading, const std::string& name) {
    return r.nodes[static_cast<std::size_t>(r.node_of.at({reading, test::sample_id(name)}))];
}

bool one(const Resolution& r, const std::string& a, const std::string& b) {
    return node_of(r, 0, a).id == node_of(r, 1, b).id;
}

Resolution two(const std::vector<Named>& a, const std::vector<Named>& b) {
    return resolve_entities(std::vector{document("a", a), document("b", b)});
}

}  // namespace

TEST_CASE("one name in two documents is one node with all its aliases") {
    const auto r =
        two({{"Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}}}, {{"Hay\u2019at Tahrir Sham", "ORG", {"Tahrir"}}});
    REQUIRE(r.nodes.size() == 1);
    CHECK(r.nodes[0].id == "hayat-tahrir-al-sham");
    CHECK(r.nodes[0].name == "Hayat Tahrir al-Sham");
    CHECK(r.nodes[0].aliases == std::vector<std::string>{"HTS", "Hay\u2019at Tahrir Sham", "Tahrir"});
    CHECK(r.nodes[0].documents == 2);
}

TEST_CASE("an acronym alone is the entity that was introduced by it") {
    CHECK(one(two({{"Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}}}, {{"HTS", "ARMED_GROUP"}}), "Hayat Tahrir al-Sham",
              "HTS"));
    CHECK(one(two({{"Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}}}, {{"HTS militants", "ARMED_GROUP"}}),
              "Hayat Tahrir al-Sham", "HTS militants"));
}

TEST_CASE("an acronym that two entities share joins neither") {
    const auto r = resolve_entities(std::vector{document("a", {{"Syrian Democratic Forces", "ARMED_GROUP", {"SDF"}}}),
                                                document("b", {{"Self-Defence Fighters", "ARMED_GROUP", {"SDF"}}}),
                                                document("c", {{"SDF", "ARMED_GROUP"}})});
    CHECK(r.nodes.size() == 3);
}

TEST_CASE("long and longer name with one acronym are one") {
    CHECK(one(two({{"Syrian Democratic Forces", "ARMED_GROUP", {"SDF"}}},
                  {{"Kurdish-led Syrian Democratic Forces", "ARMED_GROUP", {"SDF"}}}),
              "Syrian Democratic Forces", "Kurdish-led Syrian Democratic Forces"));
}

TEST_CASE("an acting capital is the country, a city stays a city") {
    const auto r = two({{"Russia", "COUNTRY", {"Moscow"}}}, {{"Moscow", "PLACE"}, {"Russian Federation", "COUNTRY"}});
    CHECK(one(r, "Russia", "Russian Federation"));
    CHECK_FALSE(one(r, "Russia", "Moscow"));
    CHECK(node_of(r, 1, "Moscow").type == "PLACE");
}

TEST_CASE("a country that a tagger calls a place is the country") {
    CHECK(one(two({{"Syria", "COUNTRY"}}, {{"Syria", "PLACE"}}), "Syria", "Syria"));
}

TEST_CASE("a surname is the only person who bears it and is named beside the same others") {
    const Named turkey{"Turkey", "COUNTRY"}, full{"Recep Tayyip Erdogan", "PERSON"}, bare{"Erdogan", "PERSON"};
    CHECK(one(two({turkey, full}, {turkey, bare}), "Recep Tayyip Erdogan", "Erdogan"));
    CHECK(one(two({turkey, full}, {turkey, {"President Erdogan", "PERSON"}}), "Recep Tayyip Erdogan",
              "President Erdogan"));
    CHECK_FALSE(one(two({turkey, full}, {{"Peru", "COUNTRY"}, bare}), "Recep Tayyip Erdogan", "Erdogan"));
}

TEST_CASE("two persons of one surname stay two, and the bare surname goes with neither") {
    const Named turkey{"Turkey", "COUNTRY"};
    const auto r = resolve_entities(std::vector{document("a", {turkey, {"Recep Tayyip Erdogan", "PERSON"}}),
                                                document("b", {turkey, {"Bilal Erdogan", "PERSON"}}),
                                                document("c", {turkey, {"Erdogan", "PERSON"}})});
    CHECK(r.nodes.size() == 4);
}

TEST_CASE("of two persons of one surname the context may leave one") {
    const auto r = resolve_entities(std::vector{document("a", {{"Jordan", "COUNTRY"}, {"Anna Smith", "PERSON"}}),
                                                document("b", {{"Chelsea", "ORG"}, {"John Smith", "PERSON"}}),
                                                document("c", {{"Chelsea", "ORG"}, {"Smith", "PERSON"}})});
    CHECK(node_of(r, 2, "Smith").name == "John Smith");
}

TEST_CASE("a surname does not join the person whom its own document keeps apart") {
    const Named turkey{"Turkey", "COUNTRY"};
    const auto r =
        resolve_entities(std::vector{document("a", {turkey, {"Emine Erdogan", "PERSON"}, {"Erdogan", "PERSON"}})});
    CHECK(r.nodes.size() == 3);
}

TEST_CASE("surnames without any first name are one where the context is shared") {
    const Named russia{"Russia", "COUNTRY"};
    const auto r = resolve_entities(std::vector{document("a", {russia, {"Putin", "PERSON"}}),
                                                document("b", {russia, {"Putin", "PERSON"}}),
                                                document("c", {{"Chelsea", "ORG"}, {"Putin", "PERSON"}})});
    CHECK(node_of(r, 0, "Putin").id == node_of(r, 1, "Putin").id);
    CHECK(node_of(r, 0, "Putin").id != node_of(r, 2, "Putin").id);
}

TEST_CASE("part of a full name is the only person whom it fits") {
    CHECK(one(two({{"Recep Tayyip Erdogan", "PERSON"}}, {{"Tayyip Erdo\u011Fan", "PERSON"}}), "Recep Tayyip Erdogan",
              "Tayyip Erdo\u011Fan"));
    CHECK_FALSE(
        one(two({{"Bilal Erdogan", "PERSON"}}, {{"Tayyip Erdogan", "PERSON"}}), "Bilal Erdogan", "Tayyip Erdogan"));
}

TEST_CASE("transliterations are one") {
    CHECK(one(two({{"Khmeimim", "PLACE"}}, {{"Hmeymim airbase", "FACILITY"}}), "Khmeimim", "Hmeymim airbase"));
}

TEST_CASE("militants are one node, counted groups and the group stay with their document") {
    const auto r = two({{"militants", "ARMED_GROUP"}, {"four soldiers", "OTHER"}, {"the group", "ORG"}},
                       {{"the militants", "OTHER"}, {"four soldiers", "OTHER"}, {"the group", "ORG"}});
    CHECK(one(r, "militants", "the militants"));
    CHECK_FALSE(node_of(r, 0, "militants").named);
    CHECK_FALSE(one(r, "four soldiers", "four soldiers"));
    CHECK_FALSE(one(r, "the group", "the group"));
    CHECK(node_of(r, 1, "four soldiers").id == "four-soldiers--b");
}

TEST_CASE("different kinds of one name get ids of their own, whatever the order") {
    const auto r = two({{"Georgia", "PERSON"}}, {{"Georgia", "ORG"}});
    REQUIRE(r.nodes.size() == 2);
    CHECK(r.nodes[0].id == "georgia");
    CHECK(r.nodes[1].id == "georgia.person");
}

TEST_CASE("an entity without a type goes with the only one of its name") {
    CHECK(one(two({{"SANA", "ORG"}}, {{"SANA", ""}}), "SANA", "SANA"));
    CHECK(two({{"SANA", ""}}, {{"SANA", "ORG"}}).nodes.at(0).type == "ORG");
}

TEST_CASE("the most frequent full name is canonical") {
    const Named turkey{"Turkey", "COUNTRY"};
    const auto r = resolve_entities(
        std::vector{document("a", {turkey, {"Erdogan", "PERSON"}}), document("b", {turkey, {"Erdogan", "PERSON"}}),
                    document("c", {turkey, {"Turkish President Recep Tayyip Erdogan", "PERSON"}}),
                    document("d", {turkey, {"Tayyip Erdogan", "PERSON"}})});
    CHECK(node_of(r, 0, "Erdogan").name == "Recep Tayyip Erdogan");
    CHECK(node_of(r, 0, "Erdogan").id == "recep-tayyip-erdogan");
}

TEST_CASE("a participant that no entity declares is a node of its own name") {
    Reading reading;
    reading.document.id = "a";
    reading.assertions.push_back({.subject = {.name = "Russia", .id = "russia", .type = "COUNTRY"}, .relation = "act"});
    const auto r = resolve_entities(std::vector{reading});
    REQUIRE(r.nodes.size() == 1);
    CHECK(r.nodes[0].name == "Russia");
    CHECK(r.nodes[0].mentions == 1);
}

TEST_CASE("every merge has a reason and a score, and so has every doubt") {
    const auto reasons = [](const Resolution& r) {
        std::vector<std::string> out;
        for (const Link& l : r.links)
            out.push_back(fmt::format("{} = {}: {} {}", r.items[l.a].name, r.items[l.b].name, l.reason,
                                      l.score >= kSameEntity ? "one" : "doubtful"));
        return out;
    };
    using Lines = std::vector<std::string>;
    CHECK(reasons(two({{"Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}}}, {{"HTS", "ARMED_GROUP"}})) ==
          Lines{"HTS = Hayat Tahrir al-Sham: alias one"});
    CHECK(reasons(two({{"Russia", "COUNTRY"}}, {{"Russian Federation", "COUNTRY"}})) ==
          Lines{"Russia = Russian Federation: same name one"});
    CHECK(reasons(two({{"Turkey", "COUNTRY"}, {"Recep Tayyip Erdogan", "PERSON"}},
                      {{"Turkey", "COUNTRY"}, {"Erdogan", "PERSON"}})) ==
          Lines{"Erdogan = Recep Tayyip Erdogan: surname beside the same names one"});
    CHECK(reasons(two({{"Peru", "COUNTRY"}, {"Recep Tayyip Erdogan", "PERSON"}},
                      {{"Chile", "COUNTRY"}, {"Erdogan", "PERSON"}})) ==
          Lines{"Erdogan = Recep Tayyip Erdogan: surname beside the same names doubtful"});
}
