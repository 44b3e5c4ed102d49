#include "query/pattern.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::query;

namespace {

const graph::Store& store() {
    static const graph::Store sample = test::sample_store();
    return sample;
}

/// "subject | relation | object ; …" with "?" before variables.
std::string read(std::string_view text) {
    const auto pattern = parse_pattern(text, store());
    if (!pattern) return pattern.error().message;
    const auto shown = [](const Term& t) { return t.kind == Term::Kind::name ? t.text : "?" + t.text; };
    std::string out;
    for (const Clause& c : pattern->clauses) {
        out += (out.empty() ? "" : " ; ") + shown(c.subject) + " | " + shown(c.relation) + " | " + shown(c.object);
    }
    return out;
}

}  // namespace

TEST_CASE("three terms are subject, relation and object") {
    CHECK(read("Russia accuse Turkey") == "Russia | accuse | Turkey");
    CHECK(read("? attack ?x") == "? | attack | ?x");
    CHECK(read("Russia ? Turkey") == "Russia | ? | Turkey");
    CHECK(read("  ?who\taccuse\n?whom ") == "?who | accuse | ?whom");
}

TEST_CASE("an unknown relation between two terms is still one") {
    CHECK(read("Russia frobnicate Turkey") == "Russia | frobnicate | Turkey");
}

TEST_CASE("names of several words stand in quotes, straight or curly") {
    CHECK(read("\"Hayat Tahrir al-Sham\" attack ?x") == "Hayat Tahrir al-Sham | attack | ?x");
    CHECK(read("\u201CHayat Tahrir al-Sham\u201D attack ?") == "Hayat Tahrir al-Sham | attack | ?");
}

TEST_CASE("names of several words need no quotes where a relation divides them") {
    CHECK(read("Hayat Tahrir al-Sham attack Hmeimim airbase") == "Hayat Tahrir al-Sham | attack | Hmeimim airbase");
    CHECK(read("? attacked Hmeimim airbase") == "? | attacked | Hmeimim airbase");
    CHECK(read("Recep Tayyip Erdogan launch operation ?") == "Recep Tayyip Erdogan | launch operation | ?");
    CHECK(read("Hayat Tahrir al-Sham ASSAULT ?") == "Hayat Tahrir al-Sham | ASSAULT | ?");
}

TEST_CASE("clauses are divided by semicolons") {
    CHECK(read("Turkey support ?x ; ?x attack Hmeimim") == "Turkey | support | ?x ; ?x | attack | Hmeimim");
    CHECK(read("Turkey support ?x;?x attack ?;") == "Turkey | support | ?x ; ?x | attack | ?");
}

TEST_CASE("a bad pattern is shown with a caret under the fault and an example") {
    CHECK(read("Russia accuse") ==
          "Russia accuse\n              ^\nexpected an object after 'accuse': a name, or ? for anything; for example: "
          "Russia accuse ?");
    CHECK(read("Russia").starts_with("Russia\n       ^\nexpected a relation after 'Russia'"));
    CHECK(read("").starts_with("\n^\nexpected SUBJECT relation OBJECT"));
    CHECK(read("; Russia accuse ?").starts_with("; Russia accuse ?\n^\nexpected a clause before ';'"));
    CHECK(read("Russia accuse ?;;").starts_with("Russia accuse ?;;\n                ^\n"));
    CHECK(read("Russia accuse \"Turkey").starts_with("Russia accuse \"Turkey\n              ^\nthis quotation mark"));
    CHECK(read("\"\" accuse ?").starts_with("\"\" accuse ?\n^\nthere is no name"));
    CHECK(read("Russia accuse ?x-y").starts_with("Russia accuse ?x-y\n                ^\na variable is"));
    CHECK(read("Erdo\u011Fan\u2019s accuse").starts_with("Erdo\u011Fan\u2019s accuse\n                 ^\n"));
    CHECK(read("some words that divide nothing").find("cannot tell subject") != std::string::npos);
    CHECK(read("? ? ? ?").find("cannot tell subject") != std::string::npos);
    for (const char* bad : {"Russia", "", ";", "\"", "?", "a b", "?!", "a b c d e f"})
        CHECK(read(bad).find("for example:") != std::string::npos);
}

TEST_CASE("no text makes the reader fall over") {
    const std::string bytes = "?x;\" \u201C\u201Dattack Russia\xFF\n\t-'";
    for (std::size_t from = 0; from < bytes.size(); ++from) {
        for (std::size_t length = 0; from + length <= bytes.size(); ++length)
            static_cast<void>(read(bytes.substr(from, length)));
    }
    std::string many;
    for (int i = 0; i < 2000; ++i) many += "attack ";
    CHECK(read(many).find("too many words") != std::string::npos);
}
