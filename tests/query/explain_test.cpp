#include "query/explain.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::query;
using test::SampleDocument;

namespace {

/// The quote with brackets around the marks: "S[Russia] R[accused] O[Turkey] …".
std::string marked(const Evidence& e) {
    std::string out;
    std::uint32_t at = 0;
    for (const Mark& m : e.marks) {
        out += e.quote.substr(at, m.span.start - at);
        out += m.part == Mark::Part::subject ? "S[" : m.part == Mark::Part::relation ? "R[" : "O[";
        out += e.quote.substr(m.span.start, m.span.size()) + "]";
        at = m.span.end;
    }
    return out + e.quote.substr(at);
}

}  // namespace

TEST_CASE("an assertion is explained by its sentence, with its words marked") {
    const auto store = test::sample_store();
    const auto found = explain(store, store.assertions()[0].id);
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 1);
    CHECK(marked(found->front()) == "S[Russia] R[accused] O[Turkey] of supporting militants in Idlib on 19 February.");
    CHECK(store.document_of(found->front().assertion).publisher == "Northern Wire");
}

TEST_CASE("an edge is explained by all its support") {
    const auto store = test::sample_store();
    const auto edge = store.edge_of(graph::AssertionIndex{0});
    const auto found = explain(store, store.edge(edge).id);
    REQUIRE(found.has_value());
    CHECK(found->size() == 2);
    for (const Evidence& e : *found) CHECK(e.edge == edge);
    CHECK(explain(store, store.edge(edge).id.substr(0, 8))->size() == 2);
}

TEST_CASE("the second occurrence of a word is marked where it is meant") {
    SampleDocument d("a", "", "");
    auto& a = d.sentence("Turkey and Russia met; Russia left Turkey.").add("Russia", "leave", "Turkey");
    a.subject.span = {23, 29};
    a.relation_span = {30, 34};
    a.relation_text = "left";
    a.object.span = {35, 41};
    const auto store = graph::Store::assemble({d.reading()});
    CHECK(marked(evidence_of(store, graph::AssertionIndex{0})) ==
          "Turkey and Russia met; S[Russia] R[left] O[Turkey].");
}

TEST_CASE("a clause as object does not swallow the relation, and a wrapped sentence is one line") {
    SampleDocument d("a", "", "");
    auto& a = d.sentence("Turkey\n  denied that it had  supported militants.").add("Turkey", "deny", "");
    a.object = {
        .name = "that it had  supported militants", .text = "that it had  supported militants", .span = {16, 48}};
    a.relation_span = {9, 15};
    a.relation_text = "denied";
    const auto store = graph::Store::assemble({d.reading()});
    CHECK(marked(evidence_of(store, graph::AssertionIndex{0})) ==
          "S[Turkey] R[denied] O[that it had supported militants].");
}

TEST_CASE("in HTML, where the text lacks the tags, words are found near their place") {
    SampleDocument d("a", "", "");
    auto& a = d.sentence("Turkey &amp; <b>Russia</b> met; <i>Russia</i> left <b>Turkey</b>.")
                  .add("Russia", "leave", "Turkey");
    a.sentence_text = "Turkey & Russia met; Russia left Turkey.";
    a.subject.span = {35, 41};
    a.relation_span = {46, 50};
    a.relation_text = "left";
    a.object.span = {54, 60};
    const auto store = graph::Store::assemble({d.reading()});
    CHECK(marked(evidence_of(store, graph::AssertionIndex{0})) == "Turkey & Russia met; S[Russia] R[left] O[Turkey].");
}

TEST_CASE("a span outside the sentence is not marked") {
    SampleDocument d("a", "", "");
    d.sentence("The ministry spoke.").add("", "speak", "");
    auto& a = d.sentence("It accused Turkey.").add("", "accuse", "Turkey");
    a.subject = {.name = "The ministry", .text = "The ministry", .span = {0, 12}};
    const auto store = graph::Store::assemble({d.reading()});
    CHECK(marked(evidence_of(store, graph::AssertionIndex{1})) == "It R[accused] O[Turkey].");
}

TEST_CASE("an id that is unknown, short or shared is refused") {
    const auto store = test::sample_store();
    CHECK_FALSE(explain(store, "zzzzzzzz").has_value());
    CHECK_FALSE(explain(store, "").has_value());
    CHECK(explain(store, "abc").error().message.find("at least 4") != std::string::npos);
    SampleDocument d("a", "", "");
    d.sentence("Russia accused Turkey.").add("Russia", "accuse", "Turkey").id = "aaaa000000000001";
    d.add("Russia", "blame", "Turkey").id = "aaaa000000000002";
    const auto two = graph::Store::assemble({d.reading()});
    CHECK(explain(two, "aaaa").error().message.find("2 ids") != std::string::npos);
    CHECK(explain(two, "AAAA000000000002")->size() == 1);
}
