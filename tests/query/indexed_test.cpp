// The same answers from a slice of the file as from the graph in memory.
#include "query/indexed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "graph/index.h"
#include "graph/judgements.h"
#include "graph/ledger.h"
#include "graph/name_folding.h"
#include "query/unknown.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::query;
using Lines = std::vector<std::string>;

namespace {

graph::Ledger filled(const std::string& path, const std::vector<graph::Reading>& readings) {
    auto ledger = *graph::Ledger::open_or_create(path);
    for (const graph::Reading& reading : readings) REQUIRE(ledger.add(reading).has_value());
    REQUIRE(graph::bring_up_to_date(ledger).has_value());
    return ledger;
}

/// All that a command prints of the answers.
Lines described(const graph::Store& store, const std::vector<Row>& rows) {
    Lines out;
    for (const Row& row : rows) {
        std::string line = fmt::format("documents {}", row.documents);
        if (row.count) line += fmt::format(" count {}", *row.count);
        for (const Binding& b : row.bindings)
            line +=
                fmt::format(" {}={}:{}", b.variable, b.value.node ? store.node(*b.value.node).id : "", b.value.text);
        for (const graph::EdgeIndex e : row.edges) {
            const graph::Edge& edge = store.edge(e);
            line += fmt::format(" {} {} {} {}", edge.id, edge.documents, edge.sources, edge.event_class);
        }
        out.push_back(std::move(line));
    }
    return out;
}

Lines from_memory(const graph::Store& store, const char* text, const graph::Filter& filter, std::size_t offset = 0) {
    auto pattern = parse_pattern(text, store);
    REQUIRE(pattern.has_value());
    pattern->listing.offset += offset;
    Lines out = described(store, match(store, *pattern, filter));
    if (out.empty()) out = unknown_words(store, *pattern);
    return out;
}

/// `whole`: where the file has to be read whole.
Lines from_index(const std::string& path, const char* text, const graph::Filter& filter, std::size_t offset = 0) {
    const auto found = find_by_index(path, text, filter, offset);
    INFO((found ? "" : found.error().message));
    REQUIRE(found.has_value());
    if (!*found) return {"whole"};
    return (*found)->rows.empty() ? (*found)->unknown : described((*found)->store, (*found)->rows);
}

/// What a table shows of the answers: the best relations with their documents, and how many more there are.
Lines shown(const graph::Store& store, const std::vector<Row>& rows) {
    Lines out;
    for (const Row& row : rows) {
        std::string line = fmt::format("documents {}", row.documents);
        for (const Binding& b : row.bindings)
            line += fmt::format(" {}={}:{}", b.variable, b.value.node ? store.node(*b.value.node).id : "",
                                b.value.node ? b.value.text : graph::end_key(b.value.text));
        const std::size_t named = std::min(row.edges.size(), kBestEdges);
        for (const graph::EdgeIndex e : std::span(row.edges).first(named))
            line += fmt::format(" {} {}", store.edge(e).id, store.edge(e).documents);
        out.push_back(fmt::format("{} and {} more", line, row.edges.size() - named + row.more_edges));
    }
    return out;
}

constexpr std::array<const char*, 26> kPatterns = {"? attack ?",
                                                   "?who attack Hmeimim",
                                                   "Russia ?what Turkey",
                                                   "HTS attack|support ?x",
                                                   "?x not support ?y",
                                                   "?who:PERSON|COUNTRY accuse ?:ARMED_GROUP",
                                                   "Russia deny \"some words\"",
                                                   "Turkey accuse Russia",
                                                   "Russia ?r ?x",
                                                   "?x ?r Turkey",
                                                   "?x attack ?y ; ?y support ?z",
                                                   "HTS attack ?y ; ?y support ?z",
                                                   "HTS support ?x ; ?x attack ?y",
                                                   "Turkey accuse ?x ; NOT ?x deny ?",
                                                   "?x attack ?y ; NOT ?y attack ?x",
                                                   "?x accuse ?y by Russia ; NOT ?x deny ?",
                                                   "?x attack ?x",
                                                   "?x attack ? ; count ?x",
                                                   "?x attack ?y ; group by ?x ; count ?y",
                                                   "?x attack ?y ; limit 5 ; offset 2",
                                                   "?x attack ?y ; order by ?x ; limit 4",
                                                   "? attack Hmeimim since 2020-02 until 2020-02",
                                                   "? ? Turkei",
                                                   "\"Hayat Tahrir al-Shem\" ? ?",
                                                   "Rusia accuse Turkey ; Turkey deny Hmemim",
                                                   "Erdogan frobnicate ?"};

}  // namespace

TEST_CASE("the index answers every pattern as the graph in memory does") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        const test::TempFolder folder;
        const std::string path = folder.file("news.relata");
        filled(path, test::generated_readings(seed, 10, 12));
        const auto whole = graph::Store::open(path);
        std::size_t answered = 0;
        for (const char* text : kPatterns) {
            INFO("seed " << seed << ": " << text);
            const Lines all = from_memory(*whole, text, {});
            CHECK(from_index(path, text, {}) == all);
            answered += all.empty() ? 0U : 1U;
            for (const std::size_t top : {1U, 2U, 3U, 7U, 20U}) {
                INFO("top " << top);
                const graph::Filter few{.top = top};
                CHECK(from_index(path, text, few) == from_memory(*whole, text, few));
                CHECK(from_index(path, text, few, 3) == from_memory(*whole, text, few, 3));
            }
        }
        CHECK(answered > kPatterns.size() / 2);
    }
}

TEST_CASE("what a table shows of the best answers is counted by the index") {
    for (const unsigned seed : {1U, 2U, 3U, 9U}) {
        const test::TempFolder folder;
        const std::string path = folder.file("news.relata");
        filled(path, test::generated_readings(seed, 24, 14));
        const auto whole = graph::Store::open(path);
        for (const char* text :
             {"? attack ?", "?who attack Hmeimim", "Russia ?what ?whom", "Russia ? ?", "?x ?r Turkey",
              "?x not support ?y", "?x ? ?y", "HTS attack|support ?x", "Turkey accuse Russia", "?x:COUNTRY ?r HTS",
              "Russia ?r ?x:PLACE|COUNTRY", "?x attack ?y ; limit 5 ; offset 2"}) {
            for (const std::size_t top : {1U, 2U, 5U, 20U}) {
                for (const std::size_t offset : {0U, 3U}) {
                    INFO("seed " << seed << ", top " << top << " behind " << offset << ": " << text);
                    const graph::Filter few{.top = top};
                    auto pattern = parse_pattern(text, *whole);
                    pattern->listing.offset += offset;
                    const auto found = find_by_index(path, text, few, offset, Edges::best);
                    REQUIRE((found.has_value() && found->has_value()));
                    CHECK(shown((*found)->store, (*found)->rows) == shown(*whole, match(*whole, *pattern, few)));
                }
            }
        }
    }
}

TEST_CASE("a pattern of everything is answered by the index where few answers are wanted") {
    const test::TempFolder folder;
    const std::string path = folder.file("news.relata");
    filled(path, test::generated_readings(8, 10, 12));
    const auto whole = graph::Store::open(path);
    CHECK(from_index(path, "? ? ?", {}) == Lines{"whole"});
    const graph::Filter few{.top = 5};
    CHECK(from_index(path, "? ? ?", few) == from_memory(*whole, "? ? ?", few));
}

TEST_CASE("filters hold for the answers of the index") {
    const test::TempFolder folder;
    const std::string path = folder.file("news.relata");
    filled(path, test::generated_readings(5, 20, 10));
    const auto whole = graph::Store::open(path);
    std::size_t answered = 0;
    for (const graph::Filter& filter :
         {graph::Filter{.by = "Russia"}, graph::Filter{.since = "2020-02-10"}, graph::Filter{.in = "Idlib"},
          graph::Filter{.about = "Turkey"}, graph::Filter{.about = "HTS", .hops = 2}, graph::Filter{.min_sources = 2},
          graph::Filter{.polarity = Polarity::negated, .top = 3}, graph::Filter{.by = "Narnia"}}) {
        for (const char* text : {"?x attack ?y", "Russia ?r ?x", "?x ?r HTS ; ?x accuse ?y"}) {
            INFO(text << " by " << filter.by << " about " << filter.about << " in " << filter.in);
            const Lines expected = from_memory(*whole, text, filter);
            CHECK(from_index(path, text, filter) == expected);
            answered += expected.empty() ? 0U : 1U;
        }
    }
    CHECK(answered > 8);
}

TEST_CASE("one judgement leaves the index of use") {
    const test::TempFolder folder;
    const std::string path = folder.file("news.relata");
    auto ledger = filled(path, test::generated_readings(6, 12, 10));
    const auto name = [](const char* called) {
        const graph::Anchor anchor{.name = called};
        return graph::write_anchors(std::span(&anchor, 1));
    };
    const auto assertion = [&] {
        const auto readings = *ledger.readings();
        const graph::Anchor anchor = graph::anchor_of(readings[2].assertions[0], readings[2].document.sha256);
        return graph::write_anchors(std::span(&anchor, 1));
    };
    const graph::Filter few{.top = 4};
    for (const bool of_names : {false, true}) {
        graph::Judgement j{.kind = of_names ? "same" : "reject", .author = "tester", .made = "2026-03-01T09:30:00Z"};
        j.a = of_names ? name("HTS") : assertion();
        j.b = of_names ? name("Turkey") : "";
        REQUIRE(ledger.judge(j).has_value());
        CHECK_FALSE(find_by_index(path, "?x attack ?y", {})->has_value());  // until the index has heard of it
        REQUIRE(graph::bring_up_to_date(ledger).has_value());
        const auto whole = graph::Store::open(path);
        for (const char* text : {"?x attack ?y", "Russia ?r ?x", "HTS ?r ?x"}) {
            INFO(j.kind << ": " << text);
            CHECK(from_index(path, text, {}) == from_memory(*whole, text, {}));
            CHECK(from_index(path, text, few) == from_memory(*whole, text, few));
        }
    }
}

TEST_CASE("a file without an index, and a pattern that cannot be read") {
    const test::TempFolder folder;
    const std::string path = folder.file("news.relata");
    auto ledger = *graph::Ledger::open_or_create(path);
    for (const auto& reading : test::sample_readings()) REQUIRE(ledger.add(reading).has_value());
    CHECK_FALSE(find_by_index(path, "?who attack Hmeimim", {})->has_value());
    REQUIRE(graph::bring_up_to_date(ledger).has_value());
    CHECK(find_by_index(path, "?who attack Hmeimim", {})->has_value());
    const auto bad = find_by_index(path, "?who attack", {});
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().message.starts_with("bad pattern:\n"));
}
