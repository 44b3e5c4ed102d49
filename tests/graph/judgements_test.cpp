// graph/judgements.h, judged_entities.h, judged_assertions.h, judgement_file.h, judging.h, parting.h
#include "graph/judgements.h"

#include <algorithm>
#include <random>

#include "core/sha256.h"
#include "graph/judged_assertions.h"
#include "graph/judgement_file.h"
#include "graph/judging.h"
#include "graph/ledger.h"
#include "graph/near_names.h"
#include "graph/parting.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

Judgement judged(std::string kind, std::string a, std::string b = "", std::string made = "2026-03-01") {
    Judgement j{.kind = std::move(kind), .a = std::move(a), .b = std::move(b), .author = "jd", .made = std::move(made)};
    j.id = judgement_id(j);
    return j;
}

/// Two articles that name Velmora, and one that names Tbilisi City.
std::vector<Reading> velmoras() {
    SampleDocument a("a", "", ""), b("b", "", ""), c("c", "", "");
    a.entity("Velmora", "PLACE").entity("Arden", "PLACE");
    a.sentence("Velmora left Arden.").add("Velmora", "leave", "Arden");
    b.entity("Velmora", "PLACE").entity("Brole", "PLACE");
    b.sentence("Brole joined Velmora.").add("Brole", "join", "Velmora");
    c.entity("Velmora", "PLACE").entity("Crale", "PLACE").entity("Kestria", "PLACE");
    c.sentence("Crale met Velmora.").add("Crale", "meet", "Velmora");
    c.sentence("Crale met Kestria.").add("Crale", "meet", "Kestria");
    return {a.reading(), b.reading(), c.reading()};
}

/// What stands for the subject or object of a document's assertion: the node's id.
std::string node_at(const Store& store, const std::string& label, const std::string& words) {
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        const AssertionIndex index{i};
        if (store.document_of(index).id != label) continue;
        const Assertion& own = store.assertion(index);
        const Assertion a = store.with_graph_ids(index);
        if (own.subject.text == words) return a.subject.id;
        if (own.object.text == words) return a.object.id;
    }
    FAIL("no " << words << " in " << label);
    return {};
}

std::string mention(const Reading& reading, const std::string& words) {
    for (const Assertion& a : reading.assertions) {
        for (const Participant* p : {&a.subject, &a.object}) {
            if (p->text != words) continue;
            const Anchor anchor{
                .kind = Anchor::Kind::mention, .document = reading.document.sha256, .span = p->span, .name = p->name};
            return write_anchors(std::span(&anchor, 1));
        }
    }
    FAIL("no mention of " << words);
    return {};
}

/// The same articles as a newer engine reads them: other ids of entities and assertions, a shorter span, another order.
std::vector<Reading> read_again(std::vector<Reading> readings) {
    for (Reading& r : readings) {
        r.engine = "test-2";
        for (Entity& e : r.entities) e.id = "new-" + e.id;
        for (Assertion& a : r.assertions) {
            a.id = short_hash("again " + a.id);
            for (Participant* p : {&a.subject, &a.object}) {
                if (!p->id.empty()) p->id = "new-" + p->id;
                if (p->span.end - p->span.start > 4) --p->span.end;
            }
        }
        std::ranges::reverse(r.entities);
        std::ranges::reverse(r.assertions);
    }
    return readings;
}

}  // namespace

TEST_CASE("an anchor is written as text and read again") {
    const std::vector<Anchor> anchors{
        {.kind = Anchor::Kind::name, .name = "A|B; \\C\tD\nE"},
        {.kind = Anchor::Kind::name, .document = std::string(64, 'a'), .name = "Smith"},
        {.kind = Anchor::Kind::mention, .document = std::string(64, '0'), .span = {3, 9}, .name = "Arden"},
        {.kind = Anchor::Kind::assertion,
         .document = std::string(64, '1'),
         .span = {0, 40},
         .id = "f04c5f128e7a7e1d",
         .subject = "HTS",
         .relation = "attack",
         .object = ""},
        {.kind = Anchor::Kind::judgement, .id = "0123456789abcdef"}};
    const auto again = read_anchors(write_anchors(anchors));
    REQUIRE(again.has_value());
    CHECK(*again == anchors);
    for (const char* bad : {"", "Smith", "name|", "name|Smith|3f2a", "mention|3f2a|1-2|x", "judgement|12", "name|a;"}) {
        INFO(bad);
        CHECK_FALSE(read_anchors(bad).has_value());
    }
}

TEST_CASE("same joins whoever goes by two names, in every document") {
    const auto readings = velmoras();
    const std::vector<Judgement> judgements{judged("same", "name|Velmora", "name|Kestria")};
    CHECK(node_at(Store::assemble(readings), "c", "Kestria") != node_at(Store::assemble(readings), "c", "Velmora"));
    const Store store = Store::assemble(readings, judgements);
    CHECK(node_at(store, "c", "Kestria") == node_at(store, "a", "Velmora"));
    CHECK(node_at(store, "c", "Kestria") == node_at(store, "c", "Velmora"));
}

TEST_CASE("differ parts two mentions and leaves the rest together") {
    const auto readings = velmoras();
    const std::vector<Judgement> judgements{
        judged("differ", mention(readings[0], "Velmora"), mention(readings[1], "Velmora"))};
    const Store store = Store::assemble(readings, judgements);
    CHECK(node_at(store, "a", "Velmora") != node_at(store, "b", "Velmora"));
    const std::string third = node_at(store, "c", "Velmora");
    CHECK((third == node_at(store, "a", "Velmora")) != (third == node_at(store, "b", "Velmora")));
    CHECK(store.find_entities("Velmora").size() == 2);
}

TEST_CASE("a name in one document is somebody else than the same name elsewhere") {
    const auto readings = velmoras();
    const std::string here = "name|Velmora|" + readings[0].document.sha256,
                      there = "name|Velmora|" + readings[1].document.sha256;
    const Store store = Store::assemble(readings, {judged("differ", here, there)});
    CHECK(node_at(store, "a", "Velmora") != node_at(store, "b", "Velmora"));
}

TEST_CASE("differ wins over same, in any order, until it is taken back") {
    const auto readings = velmoras();
    const Judgement same = judged("same", "name|Velmora", "name|Kestria", "2026-03-05");
    const Judgement differ = judged("differ", "name|Kestria", "name|Velmora", "2026-03-02");
    const Store both = Store::assemble(readings, {same, differ});
    CHECK(node_at(both, "c", "Kestria") != node_at(both, "c", "Velmora"));
    CHECK(node_at(both, "a", "Velmora") == node_at(both, "c", "Velmora"));
    CHECK(test::describe(both) == test::describe(Store::assemble(readings, {differ, same})));
    const Judgement undo = taking_back(differ, "kl", "2026-03-06", "");
    const Store settled = Store::assemble(readings, {undo, same, differ});
    CHECK(node_at(settled, "c", "Kestria") == node_at(settled, "c", "Velmora"));
}

TEST_CASE("a differ after a same keeps what the same joined, save the two") {
    const auto readings = velmoras();
    const Store store = Store::assemble(readings, {judged("same", "name|Velmora", "name|Kestria"),
                                                   judged("differ", "name|Kestria", mention(readings[0], "Velmora"))});
    CHECK(node_at(store, "c", "Kestria") != node_at(store, "a", "Velmora"));
    CHECK(node_at(store, "c", "Kestria") == node_at(store, "c", "Velmora"));
}

TEST_CASE("judgements survive reading again by an engine that calls everything otherwise") {
    const auto readings = velmoras();
    const auto newer = read_again(readings);
    const std::vector<Judgement> judgements{
        judged("differ", mention(readings[0], "Velmora"), mention(readings[1], "Velmora")),
        judged("same", mention(readings[2], "Kestria"), mention(readings[1], "Velmora")), judged("reject", [&] {
            const Anchor anchor = anchor_of(readings[2].assertions[0], readings[2].document.sha256);
            return write_anchors(std::span(&anchor, 1));
        }())};
    for (const auto& read : {readings, newer}) {
        const Store store = Store::assemble(read, judgements);
        CHECK(node_at(store, "a", read[0].assertions[0].subject.text) !=
              node_at(store, "b", read[1].assertions[0].object.text));
        REQUIRE(store.judged().rejected.size() == 1);
        CHECK(store.judged().rejected[0].assertion.sentence_text == "Crale met Velmora.");
        CHECK(store.assertions().size() == 3);
        const auto troubles = find_troubles(judgements, read);
        CHECK(troubles.without_object.empty());
    }
}

TEST_CASE("a confirmed assertion is certain, a rejected one leaves, and rejecting wins") {
    auto readings = velmoras();
    const auto anchor = [&](std::size_t r, std::size_t a) {
        const Anchor out = anchor_of(readings[r].assertions[a], readings[r].document.sha256);
        return write_anchors(std::span(&out, 1));
    };
    const std::vector<Judgement> judgements{judged("confirm", anchor(0, 0)), judged("confirm", anchor(1, 0)),
                                            judged("reject", anchor(1, 0))};
    const Store store = Store::assemble(readings, judgements);
    REQUIRE(store.assertions().size() == 3);
    CHECK(store.assertion(AssertionIndex{0}).confidence == 1);
    CHECK(store.judged().confirmed.contains(store.assertion(AssertionIndex{0}).id));
    CHECK(store.judged().rejected[0].document.id == "b");
    const auto troubles = find_troubles(judgements, readings);
    REQUIRE(troubles.conflicts.size() == 1);
    CHECK(troubles.conflicts[0].first.kind == "reject");
}

TEST_CASE("a judgement whose document is gone waits without an object, and holds again when it is back") {
    auto readings = velmoras();
    const std::vector<Judgement> judgements{
        judged("differ", mention(readings[0], "Velmora"), mention(readings[1], "Velmora"))};
    const std::vector<Reading> fewer{readings[0], readings[2]};
    CHECK(find_troubles(judgements, fewer).without_object.size() == 1);
    const Store without = Store::assemble(fewer, judgements);
    CHECK(node_at(without, "a", "Velmora") == node_at(without, "c", "Velmora"));
    CHECK(Store::assemble(readings, judgements).find_entities("Velmora").size() == 2);
}

TEST_CASE("judgements lie in the file, outlive removal, and are read in any order with the same outcome") {
    const test::TempFolder folder;
    const auto readings = velmoras();
    const std::vector<Judgement> judgements{
        judged("differ", mention(readings[0], "Velmora"), mention(readings[1], "Velmora")),
        judged("same", "name|Velmora", "name|Kestria"), judged("differ", "name|Kestria", "name|Brole")};
    std::vector<std::string> outcomes;
    for (const bool backwards : {false, true}) {
        const std::string path = folder.file(backwards ? "b.relata" : "f.relata");
        {
            auto ledger = Ledger::open_or_create(path);
            REQUIRE(ledger.has_value());
            auto order = judgements;
            if (backwards) std::ranges::reverse(order);
            for (const Judgement& j : order) REQUIRE(ledger->judge(j).value());
            for (const Reading& r : readings) REQUIRE(ledger->add(r).has_value());
            REQUIRE(ledger->remove({"a"}).has_value());
            REQUIRE(ledger->add(readings[0]).has_value());
        }
        const auto store = Store::open(path);
        REQUIRE(store.has_value());
        outcomes.push_back(test::describe(*store));
    }
    CHECK(outcomes[0] == outcomes[1]);
    CHECK(outcomes[0] == test::describe(Store::assemble(readings, judgements)));
}

TEST_CASE("what a person writes becomes anchors that do not depend on ids") {
    const auto readings = velmoras();
    const Store store = Store::assemble(readings);
    const auto written = [&](const std::string& words, const std::string& in = "") {
        const auto anchors = anchors_for(words, in, store, readings);
        return anchors ? write_anchors(*anchors) : anchors.error().message;
    };
    CHECK(written("Kestria") == "name|Kestria");
    CHECK(written("Velmora", "a") == "name|Velmora|" + readings[0].document.sha256);
    CHECK(written("a:0-7") == mention(readings[0], "Velmora"));
    CHECK(written("Narnia") == "nobody goes by 'Narnia'");
    CHECK(written("Velmora", "x") == "--in: there is no document 'x'");
    CHECK(written("a:900-907").find("stand for nobody") != std::string::npos);
    const std::vector<Judgement> apart{
        judged("differ", mention(readings[0], "Velmora"), mention(readings[1], "Velmora"))};
    const Store two = Store::assemble(readings, apart);
    const auto ambiguous = anchors_for("Velmora", "", two, readings);
    REQUIRE_FALSE(ambiguous.has_value());
    CHECK(ambiguous.error().message.find("is the name of 2 entities") != std::string::npos);
    const auto by_id = anchors_for(node_at(two, "b", "Velmora"), "", two, readings);
    REQUIRE(by_id.has_value());
    CHECK(write_anchors(*by_id).find(mention(readings[1], "Velmora")) != std::string::npos);
}

TEST_CASE("what speaks of the same pair is found, whichever way it is anchored") {
    const auto readings = velmoras();
    const Judgement differ = judged("differ", mention(readings[2], "Kestria"), mention(readings[2], "Velmora"));
    const Judgement other = judged("differ", "name|Crale", "name|Velmora");
    const auto found =
        about_the_same(judged("same", "name|Velmora", "name|Kestria"), std::vector{differ, other}, readings);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == differ);
    CHECK(contrary("same", "differ"));
    CHECK_FALSE(contrary("same", "reject"));
}

TEST_CASE("a cut goes where the links are weakest") {
    // 0 -0.9- 1 -0.6- 2 -0.9- 3
    const std::vector<Link> links{
        {0, 1, "same name", 0.9}, {1, 2, "alias", 0.6}, {2, 3, "same name", 0.9}, {0, 3, "doubt", 0.2}};
    CHECK(part(4, links, {.differ = {{{0}, {3}}}}) == std::vector<ItemPair>{{0, 1}, {2, 3}});
    CHECK(connect_items(4, links, {.differ = {{{0}, {3}}}}) == std::vector<std::size_t>{0, 0, 1, 1});
    CHECK(connect_items(4, links, {}) == std::vector<std::size_t>{0, 0, 0, 0});
    // A person's "same" is not cut where another way is cheaper.
    CHECK(part(4, links, {.same = {{1, 2}}, .differ = {{{0}, {3}}}}).size() == 2);
    CHECK(connect_items(4, links, {.same = {{1, 2}}, .differ = {{{0}, {3}}}})[1] ==
          connect_items(4, links, {.same = {{1, 2}}, .differ = {{{0}, {3}}}})[2]);
    // The contrary about one pair: differ wins. The same on both sides: nothing is cut.
    CHECK(connect_items(2, {{0, 1, "same name", 1}}, {.same = {{0, 1}}, .differ = {{{0}, {1}}}}) ==
          std::vector<std::size_t>{0, 1});
    CHECK(connect_items(2, {{0, 1, "same name", 1}}, {.differ = {{{0, 1}, {0, 1}}}}) == std::vector<std::size_t>{0, 0});
}

TEST_CASE("judgements travel as text, and bad lines are named") {
    Judgement noted = judged("same", "name|HTS", "name|Hayat Tahrir al-Sham");
    noted.note = "two\tnames\\one\ngroup";
    noted.id = judgement_id(noted);
    const std::vector<Judgement> all{noted, taking_back(noted, "kl", "2026-03-06T10:00:00Z", "")};
    const auto again = read_judgements(write_judgements(all));
    CHECK(again.complaints.empty());
    CHECK(again.judgements == all);
    const auto mixed = read_judgements(
        "# by "
        "hand\r\nsame\tname|A\tname|B\r\nsam\tname|A\tname|B\n\nconfirm\tname|A\ndiffer\tname|A\tname|B\tjd\tsoon\n");
    REQUIRE(mixed.judgements.size() == 1);
    CHECK(mixed.judgements[0].b == "name|B");
    REQUIRE(mixed.complaints.size() == 3);
    CHECK(mixed.complaints[0].starts_with("3: 'sam' is no judgement"));
    CHECK(mixed.complaints[1].starts_with("5: 'name|A' cannot be judged as 'confirm'"));
    CHECK(mixed.complaints[2].starts_with("6: 'soon' is no date"));
}

TEST_CASE("names within names are put to a person, until one says that they differ") {
    SampleDocument d("a", "", "");
    d.entity("Castellan", "ORG").entity("Castellan Terminals", "FACILITY").entity("Arden", "PLACE");
    d.sentence("Castellan owns Castellan Terminals.").add("Castellan", "own", "Castellan Terminals");
    const Store store = Store::assemble({d.reading()});
    const auto near = find_near_names(store, {});
    REQUIRE(near.size() == 1);
    CHECK(store.node(near[0].a).name == "Castellan");
    CHECK(near[0].score == 0.2);
    CHECK(find_near_names(store, std::vector{judged("differ", "name|Castellan Terminals", "name|Castellan")}).empty());
}

TEST_CASE("with judgements too, any order of reading gives the same store") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        auto readings = test::generated_readings(seed, 12, 8);
        const std::vector<Judgement> judgements{
            judged("differ", "name|HTS", "name|Hayat Tahrir al-Sham"), judged("same", "name|Anna Smith", "name|Smith"),
            judged("differ", "name|Smith|" + readings[3].document.sha256, "name|John Smith")};
        const std::string expected = test::describe(Store::assemble(readings, judgements));
        std::mt19937 random(seed);
        for (int i = 0; i < 3; ++i) {
            auto order = judgements;
            std::ranges::shuffle(order, random);
            std::ranges::shuffle(readings, random);
            REQUIRE(test::describe(Store::assemble(readings, order)) == expected);
        }
    }
}
