#include "graph/slice.h"

#include <algorithm>
#include <random>
#include <set>

#include "graph/disputes.h"
#include "graph/filters.h"
#include "graph/index.h"
#include "graph/judgements.h"
#include "graph/ledger.h"
#include "graph/passing.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;
using test::TempFolder;

namespace {

/// A graph file with an index.
void make(const std::string& path, const std::vector<Reading>& readings) {
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    for (const Reading& r : readings) REQUIRE(ledger->add(r).has_value());
    const auto done = bring_up_to_date(*ledger);
    INFO((done ? "" : done.error().message));
    REQUIRE(done.has_value());
}

Store opened(const std::string& path, const Slice& slice) {
    auto store = Store::open(path, slice);
    INFO((store ? "" : store.error().message));
    REQUIRE(store.has_value());
    return std::move(*store);
}

std::string described(const Node& n) {
    std::string out =
        fmt::format("{} '{}' {} {} mentions {} documents {}:", n.id, n.name, n.type, n.named, n.mentions, n.documents);
    for (const auto& alias : n.aliases) out += " " + alias;
    return out;
}

/// Everything about an edge, its ends and its evidence.
std::string described(const Store& store, EdgeIndex index) {
    const Edge& e = store.edge(index);
    std::string out =
        fmt::format("{} {} {} {} {} {} {} documents {} publishers {} sources {} confidence {}\n", e.id,
                    test::line_of(store, index), e.event_class, e.mode, name_of(e.polarity), name_of(e.modality),
                    e.speaker.text, e.documents, e.publishers, e.sources, e.confidence);
    for (const End* end : {&e.subject, &e.object, &e.speaker}) {
        if (end->node) out += "  " + described(store.node(*end->node)) + "\n";
    }
    for (const AssertionIndex a : e.support) {
        const Assertion said = store.with_graph_ids(a);
        const Document& d = store.document_of(a);
        out += fmt::format("  {} {} {} {} {} {} {} {} copies", said.id, said.document, said.place_id,
                           said.sentence_text, d.id, d.title, d.published, d.publisher);
        for (const std::uint32_t copy : store.copies_of(a)) out += " " + store.documents()[copy].id;
        out += "\n";
        for (const Argument& argument : said.arguments)
            out += fmt::format("    {} {} {}\n", argument.role, argument.text, argument.id);
    }
    std::set<std::string> opposites;
    for (const EdgeIndex o : e.opposites) opposites.insert(store.edge(o).id);
    for (const std::string& o : opposites) out += "  against " + o + "\n";
    return out;
}

std::set<std::string> edges_at(const Store& store, const std::string& name) {
    std::set<std::string> out;
    for (const NodeIndex node : store.find_entities(name)) {
        for (const EdgeIndex e : store.edges_at(node)) out.insert(described(store, e));
    }
    return out;
}

std::set<std::string> about(const Store& store, const Filter& filter) {
    std::set<std::string> out;
    for (const EdgeIndex e : select(store, filter)) out.insert(described(store, e));
    return out;
}

}  // namespace

TEST_CASE("edges at an entity are the same in a slice and in the whole graph") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const TempFolder folder;
        const std::string path = folder.file("a.relata");
        make(path, test::generated_readings(seed, 14, 6));
        const auto whole = Store::open(path);
        REQUIRE(whole.has_value());
        for (const Node& node : whole->nodes()) {
            INFO(node.id);
            const Store slice = opened(path, {.entities = {node.id}});
            REQUIRE(edges_at(slice, node.id) == edges_at(*whole, node.id));
            CHECK(slice.assertions().size() <= whole->assertions().size());
        }
        for (const char* name : {"Erdogan", "Idlib", "SDF", "russian", "nobody"}) {
            const Store slice = opened(path, {.entities = {name}});
            CHECK(slice.find_entities(name).size() == whole->find_entities(name).size());
            CHECK(edges_at(slice, name) == edges_at(*whole, name));
        }
    }
}

TEST_CASE("a filter about an entity selects the same edges of a slice") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    make(path, test::generated_readings(3, 20, 5));
    const auto whole = Store::open(path);
    REQUIRE(whole.has_value());
    for (const char* name : {"HTS", "Idlib", "Turkey"}) {
        INFO(name);
        CHECK(about(opened(path, {.entities = {name}, .hops = 2}), {.about = name, .hops = 2}) ==
              about(*whole, {.about = name, .hops = 2}));
    }
}

namespace {

/// The happenings in which somebody takes part, with all that is said of them.
std::string told_of(const Store& store, const std::vector<std::string>& names) {
    const Happenings happenings = find_happenings(store);
    const auto passes = passing(store, happenings, {}, names);
    if (!passes) return passes.error().message;
    std::set<HappeningIndex> wanted;
    std::string out;
    for (std::size_t a = 0; a < passes->size(); ++a) {
        if (!(*passes)[a] || !wanted.insert(happenings.of[a]).second) continue;
        const Happening& h = happenings[happenings.of[a]];
        out += fmt::format("{} {} {} {} sources {} documents {}:", h.id, h.event_class, h.time,
                           h.place ? store.node(*h.place).id : "", h.sources, h.documents);
        for (const NodeIndex n : h.participants) out += " " + store.node(n).id;
        for (const AssertionIndex m : h.assertions) out += " " + store.assertion(m).id;
        out += "\n";
    }
    for (const Dispute& d : find_disputes(store, happenings)) {
        if (!wanted.contains(d.happening)) continue;
        out += fmt::format("{} {}", name_of(d.kind), happenings[d.happening].id);
        for (const Version& version : d.versions)
            out += fmt::format(" '{}' by {} of {}", version.value, version.sources, version.assertions.size());
        out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the happenings of an entity are the same in a slice and in the whole graph") {
    std::size_t several = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const TempFolder folder;
        const std::string path = folder.file("a.relata");
        make(path, test::generated_readings(seed, 16, 6));
        const auto whole = Store::open(path);
        REQUIRE(whole.has_value());
        for (const Node& node : whole->nodes()) {
            INFO(node.id);
            const Store slice = opened(path, {.entities = {node.id}, .together = true, .whole_happenings = true});
            CHECK(told_of(slice, {node.id}) == told_of(*whole, {node.id}));
            several += slice.assertions().size() < whole->assertions().size() ? 1 : 0;
        }
        for (const char* other : {"Idlib", "Russia", "HTS"}) {
            const std::vector<std::string> names = {"Turkey", other};
            const Store slice = opened(path, {.entities = names, .together = true, .whole_happenings = true});
            CHECK(told_of(slice, names) == told_of(*whole, names));
        }
    }
    CHECK(several > 20);  // else nothing was left out
}

TEST_CASE("where very much is told, happenings are looked for nearby, and that is said") {
    std::size_t nearby = 0;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const TempFolder folder;
        const std::string path = folder.file("a.relata");
        make(path, test::generated_readings(seed, 30, 8));
        for (const std::size_t most : {std::size_t{0}, std::size_t{2}, std::size_t{20}, std::size_t{100'000}}) {
            const Slice wanted{
                .entities = {"Turkey"}, .together = true, .whole_happenings = true, .most_weighed = most};
            const Store some = opened(path, wanted);
            Slice everything = wanted;
            everything.most_weighed = 100'000;
            const Store all = opened(path, everything);
            CHECK(all.happenings_are_whole());
            CHECK(some.assertions().size() <= all.assertions().size());
            if (some.happenings_are_whole()) CHECK(told_of(some, {"Turkey"}) == told_of(all, {"Turkey"}));
            nearby += some.happenings_are_whole() ? 0 : 1;
            // Whatever is left out, what touches the entity is there.
            Slice bare = wanted;
            bare.whole_happenings = false;
            CHECK(opened(path, bare).assertions().size() <= some.assertions().size());
        }
    }
    CHECK(nearby >= 3);
}

TEST_CASE("in a crowd a slice compares what the whole compares") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    std::vector<Reading> readings;
    // "Arden attacked" on the 3rd and on the 5th would be one, but on the 4th more attacks lie between than are
    // compared.
    constexpr int kCrowd = 260;
    for (int i = 0; i < kCrowd + 2; ++i) {
        const bool first = i == 0, last = i > kCrowd;
        const std::string day = first ? "2021-05-03" : last ? "2021-05-05" : "2021-05-04";
        const std::string victim = first ? "Harlow" : fmt::format("Hamlet{}", i);
        SampleDocument d(fmt::format("doc-{:03}", i), fmt::format("Outlet {}", i), "2021-05-06");
        d.entity("Arden", "COUNTRY").entity("Harlow", "PLACE").entity(victim, "PLACE");
        d.sentence(first || last ? "Arden attacked with guns, tanks and rockets near Harlow." : "Raid on " + victim);
        Assertion& a = d.add("Arden", "attack", last ? "" : victim, "ASSAULT");
        a.time = day;
        if (last) a.arguments.push_back({.role = "toward", .text = "Harlow", .id = test::sample_id("Harlow")});
        readings.push_back(d.reading());
    }
    make(path, readings);
    const auto whole = Store::open(path);
    REQUIRE(whole.has_value());
    const Store slice = opened(path, {.entities = {"Harlow"}, .together = true, .whole_happenings = true});
    CHECK(slice.assertions().size() < whole->assertions().size());
    CHECK(find_happenings(slice).all.size() == slice.assertions().size());
    CHECK(told_of(slice, {"Harlow"}) == told_of(*whole, {"Harlow"}));
    readings.erase(readings.begin() + 1, readings.end() - 1);  // without the crowd they are compared, and are one
    CHECK(find_happenings(Store::assemble(readings)).all.size() == 1);
}

TEST_CASE("an edge of which an entity is but the place comes whole") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    SampleDocument a("a", "Wire", "2020-02-01"), b("b", "Post", "2020-02-02");
    a.entity("Arden", "COUNTRY").entity("Brole", "COUNTRY").entity("Crale", "PLACE");
    a.sentence("Arden attacked Brole in Crale.");
    Assertion& there = a.add("Arden", "attack", "Brole");
    there.place = "Crale";
    there.place_id = test::sample_id("Crale");
    b.entity("Arden", "COUNTRY").entity("Brole", "COUNTRY");
    b.sentence("Arden attacked Brole.").add("Arden", "attack", "Brole");
    make(path, {a.reading(), b.reading()});
    const Store slice = opened(path, {.entities = {"Crale"}});
    REQUIRE(slice.edges().size() == 1);
    CHECK(slice.edges()[0].documents == 2);
}

TEST_CASE("what people decided holds in a slice as in the whole graph") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const TempFolder folder;
        const std::string path = folder.file("a.relata");
        make(path, test::generated_readings(seed, 12, 5));
        auto ledger = Ledger::open_or_create(path);
        REQUIRE(ledger.has_value());
        std::mt19937 random(seed);
        std::vector<Judgement> made;
        for (int step = 0; step < 6; ++step) {
            const auto before = Store::open(path);
            REQUIRE(before.has_value());
            const auto some = [&random](auto list) -> decltype(auto) { return list[random() % list.size()]; };
            Judgement j{.author = "jd", .made = "2026-03-01"};
            const AssertionIndex index{static_cast<std::uint32_t>(random() % before->assertions().size())};
            const Anchor assertion = anchor_of(before->assertion(index), before->document_of(index).sha256);
            if (step == 5) {
                j = taking_back(made.front(), "jd", "2026-03-02", "");
            } else if (step % 2 == 0) {
                j.kind = step == 0 ? "same" : "differ";
                const Anchor one{.name = some(before->nodes()).name}, other{.name = some(before->nodes()).name};
                j.a = write_anchors(std::span(&one, 1));
                j.b = write_anchors(std::span(&other, 1));
            } else {
                j.kind = step == 1 ? "reject" : "confirm";
                j.a = write_anchors(std::span(&assertion, 1));
            }
            REQUIRE(ledger->judge(j).has_value());
            made.push_back(j);
            made.back().id = judgement_id(j);
            REQUIRE(bring_up_to_date(*ledger).has_value());
            const auto whole = Store::open(path);
            REQUIRE(whole.has_value());
            for (const Node& node : whole->nodes()) {
                INFO("seed " << seed << " step " << step << " " << node.id);
                REQUIRE(edges_at(opened(path, {.entities = {node.id}}), node.id) == edges_at(*whole, node.id));
            }
        }
    }
}

TEST_CASE("a topic brings the sentences that have its words, and whole edges") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    make(path, test::sample_readings());
    const Store slice = opened(path, {.topic = {"accused", "supporting"}});
    std::set<std::string> lines;
    for (std::uint32_t e = 0; e < slice.edges().size(); ++e) lines.insert(test::line_of(slice, EdgeIndex{e}));
    CHECK(lines == std::set<std::string>{"Russia accuse Turkey", "Turkey support militants says Russia",
                                         "Turkey support militants", "Turkey support militants [negated] says Turkey"});
    CHECK(opened(path, {.topic = {"\"", ""}}).assertions().empty());
}

TEST_CASE("an assertion's id brings its edge") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    make(path, test::sample_readings());
    const auto whole = Store::open(path);
    REQUIRE(whole.has_value());
    const AssertionIndex first = whole->edges()[0].support[0];
    const Store slice = opened(path, {.assertions = {whole->assertion(first).id.substr(0, 10)}});
    REQUIRE_FALSE(slice.assertions().empty());
    CHECK(slice.assertions().size() < whole->assertions().size());
    CHECK(described(slice, slice.edge_of(AssertionIndex{0})).substr(0, 16) == whole->edges()[0].id);
}

TEST_CASE("a file without an index is opened whole") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    for (const Reading& r : test::sample_readings()) REQUIRE(ledger->add(r).has_value());
    CHECK(opened(path, {.entities = {"HTS"}}).assertions().size() == 13);
}

TEST_CASE("of somebody of whom much is told the latest is looked at, within the days first") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    make(path, test::generated_readings(11, 30, 10));
    const Store all = opened(path, {.entities = {"Turkey"}, .together = true, .whole_happenings = true});
    REQUIRE(all.assertions().size() > 12);
    CHECK(all.left_out() == 0);
    const Slice few{.entities = {"Turkey"}, .together = true, .whole_happenings = true, .most = 4};
    const Store latest = opened(path, few);
    CHECK(latest.left_out() > 0);
    CHECK(latest.assertions().size() < all.assertions().size());
    std::string last;
    for (const Document& d : all.documents()) last = std::max(last, d.published);
    const auto has = [](const Store& store, const std::string& day) {
        return std::ranges::any_of(store.documents(), [&](const Document& d) { return d.published == day; });
    };
    CHECK(has(latest, last));
    std::string first = last;
    for (const Document& d : all.documents()) first = std::min(first, d.published);
    Slice of_then = few;
    of_then.until = first;
    CHECK(has(opened(path, of_then), first));
    CHECK(opened(path, {.entities = {"Turkey"}, .together = true, .whole_happenings = true, .most = 100'000})
              .left_out() == 0);
}

TEST_CASE("a limit keeps what was published last") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    make(path, test::sample_readings());
    const Store slice = opened(path, {.entities = {"Turkey"}, .limit = 2});
    REQUIRE(slice.assertions().size() == 2);
    for (std::uint32_t a = 0; a < 2; ++a) CHECK(slice.document_of(AssertionIndex{a}).id == "idlib-2");
}
