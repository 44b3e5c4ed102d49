#include "extract/assertions.h"

#include "core/names.h"
#include "extract/mentions/mentions.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

std::vector<Assertion> assertions_in(const char* table) {
    std::vector<ParsedSentence> sentences{test::parsed(table)};
    Document document;
    document.id = "sample";
    document.sha256 = std::string(64, '0');
    document.text = document.source_bytes = sentences[0].text;
    document.published = "2020-02-20";
    const auto trees = grow_trees(sentences);
    return find_assertions(document, trees, find_mentions(trees));
}

/// The one assertion with this relation.
Assertion only(const char* table, std::string_view relation) {
    std::vector<Assertion> all = assertions_in(table);
    std::erase_if(all, [&](const Assertion& a) { return a.relation != relation; });
    REQUIRE(all.size() == 1);
    return all.front();
}

constexpr const char* kAccused = R"(
    1 Russia Russia PROPN NNP 2 nsubj B-LOC
    2 accused accuse VERB VBD 0 root
    3 Turkey Turkey PROPN NNP 2 obj B-LOC
    4 of of SCONJ IN 5 mark
    5 arming arm VERB VBG 2 advcl
    6 militants militant NOUN NNS 5 obj
)";

}  // namespace

TEST_CASE("an assertion quotes its sentence byte for byte") {
    const Assertion a = only(kAccused, "arm");
    CHECK(a.sentence_text == "Russia accused Turkey of arming militants");
    const auto quoted = [&](Span s) { return a.sentence_text.substr(s.start, s.end - s.start); };
    CHECK(quoted(a.subject.span) == a.subject.text);
    CHECK(quoted(a.object.span) == "militants");
    CHECK(quoted(a.relation_span) == "arming");
    CHECK(a.rule == "verb_and_object");
}

TEST_CASE("a charge is nested in the accusing and keeps its speaker") {
    const Assertion accuse = only(kAccused, "accuse");
    const Assertion arm = only(kAccused, "arm");
    CHECK(accuse.attribution.empty());
    CHECK(accuse.event_class == "ACCUSE");
    CHECK(arm.attribution == "Russia");
    CHECK(arm.attribution_id == "russia");
    CHECK(arm.nested_in == accuse.id);
}

TEST_CASE("mere saying goes where its content stays") {
    const auto all = assertions_in(R"(
        1 The the DET DT 2 det
        2 ministry ministry NOUN NN 3 nsubj
        3 said say VERB VBD 0 root
        4 that that SCONJ IN 6 mark
        5 rebels rebel NOUN NNS 6 nsubj
        6 attacked attack VERB VBD 3 ccomp
        7 the the DET DT 8 det
        8 airport airport NOUN NN 6 obj
    )");
    REQUIRE(all.size() == 1);
    CHECK(all[0].relation == "attack");
    CHECK(all[0].attribution == "ministry");
    CHECK(all[0].nested_in.empty());
}

TEST_CASE("what says nothing of anybody is left out") {
    CHECK(assertions_in(R"(
        1 The the DET DT 2 det
        2 idea idea NOUN NN 3 nsubj
        3 failed fail VERB VBD 0 root
    )")
              .empty());
    CHECK(assertions_in(R"(
        1 She she PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )")
              .empty());
}

TEST_CASE("harm by a storm is told, and is no assault") {
    const Assertion a = only(R"(
        1 The the DET DT 2 det
        2 storm storm NOUN NN 3 nsubj
        3 damaged damage VERB VBD 0 root
        4 the the DET DT 5 det
        5 school school NOUN NN 3 obj
    )",
                             "damage");
    CHECK(a.event_class == "OTHER");
    CHECK(a.subject.name == "storm");
}

TEST_CASE("an office is told once") {
    const Assertion a = only(R"(
        1 Turkish Turkish ADJ JJ 2 amod B-MISC
        2 President President PROPN NNP 3 nmod:desc
        3 Recep Recep PROPN NNP 6 nsubj B-PER
        4 Tayyip Tayyip PROPN NNP 3 flat I-PER
        5 Erdogan Erdogan PROPN NNP 3 flat I-PER
        6 visited visit VERB VBD 0 root
        7 Moscow Moscow PROPN NNP 6 obj B-LOC
    )",
                             "president of");
    CHECK(a.subject.id == "recep-tayyip-erdogan");
    CHECK(a.object.id == "turkey");
    CHECK(a.modality == Modality::asserted);
}

TEST_CASE("number and place are qualifiers") {
    const Assertion a = only(R"(
        1 Rebels rebel NOUN NNS 2 nsubj
        2 killed kill VERB VBD 0 root
        3 two two NUM CD 4 nummod
        4 soldiers soldier NOUN NNS 2 obj
        5 in in ADP IN 6 case
        6 Idlib Idlib PROPN NNP 2 obl B-LOC
    )",
                             "kill");
    REQUIRE(a.quantity);
    CHECK(a.quantity->value == 2);
    CHECK(a.quantity->unit == "soldiers");
    CHECK(a.place == "Idlib");
}

TEST_CASE("the same sentence gives the same ids") {
    const auto first = assertions_in(kAccused);
    const auto again = assertions_in(kAccused);
    REQUIRE(first.size() == again.size());
    for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].id == again[i].id);
    CHECK(first[0].id.size() == 16);
    CHECK(first[0].id != first[1].id);
}

TEST_CASE("the rules have a version") {
    CHECK_FALSE(rules_version().empty());
    CHECK(rules_version() == rules_version());
}
