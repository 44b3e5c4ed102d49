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
        out += (out.empty() ? "" : " ; ") + std::string(c.absent ? "NOT " : "") + shown(c.subject) + " | " +
               (c.denied ? "not " : "") + shown(c.relation) + " | " + shown(c.object);
        if (!c.in.text.empty()) out += " in " + c.in.text;
        if (!c.by.text.empty()) out += " by " + c.by.text;
        if (!c.since.empty()) out += " since " + c.since;
        if (!c.until.empty()) out += " until " + c.until;
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

TEST_CASE("conditions stand behind the object, in any order") {
    CHECK(read("? attack Hmeimim in Idlib since 2020-02") == "? | attack | Hmeimim in Idlib since 2020-02");
    CHECK(read("Turkey support ?x by Russia") == "Turkey | support | ?x by Russia");
    CHECK(read("? attack Hmeimim on 2020-02-20") == "? | attack | Hmeimim since 2020-02-20 until 2020-02-20");
    CHECK(read("? attack Hmeimim until 2020 in \"Idlib province\" by Russia") ==
          "? | attack | Hmeimim in Idlib province by Russia until 2020");
    CHECK(read("Hayat Tahrir al-Sham not attack Hmeimim airbase in Idlib") ==
          "Hayat Tahrir al-Sham | not attack | Hmeimim airbase in Idlib");
    CHECK(read("NOT ?x attack Hmeimim ; ?x accuse ?") == "NOT ?x | attack | Hmeimim ; ?x | accuse | ?");
}

TEST_CASE("what is wrong with a condition, a count or a type is shown where it stands") {
    CHECK(read("? attack Hmeimim since yesterday").find("'yesterday' is no date") != std::string::npos);
    CHECK(read("? attack Hmeimim since").find("expected a date after 'since'") != std::string::npos);
    CHECK(read("? attack Hmeimim in ?x").find("expected a name after 'in'") != std::string::npos);
    CHECK(read("?x attack ? ; count ?y").find("?y stands in no clause") != std::string::npos);
    CHECK(read("?x attack ? ; count HTS").find("expected a variable") != std::string::npos);
    CHECK(read("?x attack ? ; limit many").find("expected a number") != std::string::npos);
    CHECK(read("?x attack ? ; group by").find("expected a variable after 'group by'") != std::string::npos);
    CHECK(read("?x attack ? ; order by Russia").find("after 'order by'") != std::string::npos);
    CHECK(read("?x:PERSN attack ?").find("'PERSN' is no type of entity") != std::string::npos);
    CHECK(read("NOT ?x attack ?").find("NOT leaves answers out") != std::string::npos);
    CHECK(read("? attack|? Hmeimim").find("expected another relation") != std::string::npos);
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

TEST_CASE("names are whatever words may be one") {
    const auto names = possible_names("? attack Hmeimim in \"Idlib province\"");
    for (const char* name : {"Hmeimim", "Idlib province", "attack"})
        CHECK(std::ranges::find(names, name) != names.end());
    CHECK(possible_names("\"").empty());
}
