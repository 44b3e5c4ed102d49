#include "graph/entity_items.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "graph/entity_resolution.h"
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

std::vector<Item> items_of_all(const std::vector<Reading>& readings) {
    std::vector<Item> items;
    for (const Reading& reading : readings) {
        for (Item& item : items_of(reading)) items.push_back(std::move(item));
    }
    return items;
}

std::string text_of(const Node& n) {
    std::string out = fmt::format("{} '{}' {} {} {} {}", n.id, n.name, n.type, n.mentions, n.documents, n.named);
    for (const auto& alias : n.aliases) out += " '" + alias + "'";
    return out;
}

std::string text_of(const Item& item) { return item.name + "|" + item.type + "|" + item.document + "|" + item.id; }

/// Every node with the items that became it, and every link.
std::multiset<std::string> describe(const std::vector<Item>& items, const ResolvedItems& resolved) {
    std::vector<std::string> lines;
    for (const Node& node : resolved.nodes) lines.push_back(text_of(node));
    for (std::size_t i = 0; i < items.size(); ++i)
        lines[static_cast<std::size_t>(resolved.node_of[i])] += "\n  " + text_of(items[i]);
    for (const Link& link : resolved.links)
        lines.push_back(
            fmt::format("{} = {}: {} {}", text_of(items[link.a]), text_of(items[link.b]), link.reason, link.score));
    return {lines.begin(), lines.end()};
}

std::multiset<std::string> resolve_each_component(const std::vector<Item>& items) {
    const auto number = components_of(items);
    std::map<std::size_t, std::vector<Item>> components;
    for (std::size_t i = 0; i < items.size(); ++i) components[number[i]].push_back(items[i]);
    std::multiset<std::string> out;
    for (const auto& [n, component] : components) out.merge(describe(component, resolve_items(component)));
    return out;
}

std::multiset<std::string> nodes_of(const std::vector<Item>& items) {
    std::multiset<std::string> out;
    for (const Node& node : resolve_items(fold_items(items).items).nodes) out.insert(text_of(node));
    return out;
}

}  // namespace

TEST_CASE("resolving all at once is resolving each component alone") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const auto items = fold_items(items_of_all(test::generated_readings(seed, 12, 6))).items;
        INFO(seed);
        CHECK(describe(items, resolve_items(items)) == resolve_each_component(items));
    }
}

TEST_CASE("the order in which documents come and how they were folded before does not matter") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        auto readings = test::generated_readings(seed, 10, 5);
        const auto items = items_of_all(readings);
        const auto expected = nodes_of(items);
        std::mt19937 random(seed);
        std::shuffle(readings.begin(), readings.end(), random);
        INFO(seed);
        CHECK(nodes_of(items_of_all(readings)) == expected);

        auto some = std::vector<Item>(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2));
        auto rest = std::vector<Item>(items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2), items.end());
        auto folded = fold_items(some).items;
        for (Item& item : fold_items(rest).items) folded.push_back(std::move(item));
        CHECK(nodes_of(folded) == expected);
    }
}

TEST_CASE("items that share no name, alias or surname are components of their own") {
    const auto component = [](const Named& a, const Named& b) {
        std::vector<Item> items;
        for (const Named& n : {a, b}) {
            SampleDocument d(n.name, "", "");
            d.entity(n.name, n.type, n.aliases);
            items.push_back(items_of(d.reading()).at(0));
        }
        return components_of(items).back() == 0;
    };
    CHECK(component({"Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}}, {"HTS", "ORG"}));
    CHECK(component({"Recep Tayyip Erdogan", "PERSON"}, {"Erdogan", "PERSON"}));
    CHECK(component({"Georgia", "PERSON"}, {"Georgia", "PLACE"}));
    CHECK_FALSE(component({"Russia", "COUNTRY", {"Moscow"}}, {"Turkey", "COUNTRY", {"Ankara"}}));
    CHECK_FALSE(component({"Anna Smith", "PERSON"}, {"Anna Miller", "PERSON"}));
    CHECK_FALSE(component({"four soldiers", "OTHER"}, {"the four soldiers", "OTHER"}));
}

TEST_CASE("an item knows who was named beside it and who stood apart from it") {
    SampleDocument d("a", "", "");
    d.entity("Turkey", "COUNTRY").entity("Emine Erdogan", "PERSON").entity("Erdogan", "PERSON");
    const auto items = items_of(d.reading());
    REQUIRE(items.size() == 3);
    CHECK(items[1].name == "Erdogan");
    CHECK(items[1].beside == std::set<std::string>{"country turkey"});
    CHECK(items[1].apart == std::map<std::string, int>{{"person emine erdogan", 1}});
    CHECK(items[2].beside.empty());
}

TEST_CASE("items of one name and type are folded with their numbers added; surnames and counted groups are not") {
    std::vector<Item> items;
    for (const char* label : {"b", "a", "c"}) {
        SampleDocument d(label, "", "");
        d.entity("Turkey", "COUNTRY").entity("Erdogan", "PERSON").entity("four soldiers", "OTHER");
        for (Item& item : items_of(d.reading())) items.push_back(std::move(item));
    }
    const auto folded = fold_items(items);
    REQUIRE(folded.items.size() == 7);
    const auto& turkey = folded.items.at(folded.to.at(2));
    CHECK(turkey.name == "Turkey");
    CHECK(turkey.documents == 3);
    CHECK(turkey.document == "a");
}

TEST_CASE("what a person judged is not folded away") {
    SampleDocument d("a", "", ""), e("b", "", "");
    d.entity("Turkey", "COUNTRY");
    e.entity("Turkey", "COUNTRY");
    auto items = items_of_all({d.reading(), e.reading()});
    items[0].judged = true;
    CHECK(fold_items(items).items.size() == 2);
}
