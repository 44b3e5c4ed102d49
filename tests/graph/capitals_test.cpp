#include "graph/capitals.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

bool only_begins(std::vector<std::string> sentences, const std::string& name, const std::string& type,
                 std::vector<std::string> aliases = {}) {
    SampleDocument d("a", "", "");
    for (const auto& sentence : sentences) d.sentence(sentence).add("", "say", "");
    return Capitals(d.reading())
        .only_begins_sentence({.id = "x", .name = name, .type = type, .aliases = std::move(aliases)});
}

}  // namespace

TEST_CASE("a capital that only begins a sentence makes no name") {
    CHECK(only_begins({"Coast guard boats say so.", "The coast guard will say."}, "Coast guard", "GOVERNMENT"));
    CHECK(only_begins({"Divers say so."}, "Divers", "OTHER"));
    CHECK(only_begins({"They say: Divers came."}, "Divers", ""));
    CHECK(only_begins({}, "Ferry", "ORG", {"the ferry"}));
}

TEST_CASE("a capital inside a sentence makes a name, and what is known by its kind is one") {
    CHECK_FALSE(only_begins({"Quillmark will say.", "They say Quillmark sank."}, "Quillmark", "OTHER"));
    CHECK_FALSE(only_begins({"Quillmark will say."}, "Quillmark", "ORG"));
    CHECK_FALSE(only_begins({"Brown will say that brown bears say so."}, "Brown", "PERSON"));
    CHECK_FALSE(only_begins({"Turkey will say that a turkey says so."}, "Turkey", "PLACE"));
    CHECK_FALSE(only_begins({"Red Cross people say so, red with cold."}, "Red Cross", "ORG"));
    CHECK_FALSE(only_begins({}, "Divers", "OTHER"));
}

TEST_CASE("a headline in capitals tells nothing") {
    CHECK(only_begins({"Brole Sees Many Divers Die", "They say the divers died."}, "Divers", "OTHER"));
}
