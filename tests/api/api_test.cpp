// api/relata/relata.h, through the archive that is installed.
#include <relata/relata.h>

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata::api;
using relata::test::TempFolder;

namespace {

const std::string kArticle =
    "Moscow Blames Ankara Over Idlib\n\n"
    "MOSCOW, Feb. 20, 2020 - Russia accused Turkey on Thursday of supporting militants in Idlib.\n\n"
    "Turkey denied that it had attacked Russian forces.\n";

const Engine& engine() {
    static const Engine loaded = [] {
        auto result = Engine::load();
        REQUIRE(result);
        return std::move(*result);
    }();
    return loaded;
}

Graph graph_of_article(const std::string& path) {
    auto graph = Graph::create(path);
    REQUIRE(graph);
    for (const Reading& reading : engine().read_bytes(kArticle, "news/a.txt").readings) REQUIRE(graph->add(reading));
    return std::move(*graph);
}

const Assertion* find(const std::vector<Assertion>& assertions, const std::string& relation) {
    const auto found = std::ranges::find(assertions, relation, &Assertion::relation);
    return found == assertions.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an article in memory becomes a document with assertions that quote it") {
    const Readings made = engine().read_bytes(kArticle, "news/a.txt");
    REQUIRE(made.readings.size() == 1);
    CHECK(made.problems.empty());
    const Document& document = made.readings[0].document();
    CHECK(document.label == "a");
    CHECK(document.published == "2020-02-20");
    const Assertion* accuse = find(made.readings[0].assertions(), "accuse");
    REQUIRE(accuse != nullptr);
    CHECK(accuse->subject.name == "Russia");
    CHECK(accuse->object.name == "Turkey");
    CHECK(accuse->polarity == Polarity::affirmed);
    for (const Assertion& a : made.readings[0].assertions()) {
        CHECK(kArticle.substr(a.sentence.start, a.sentence.end - a.sentence.start) == a.sentence.text);
        CHECK(kArticle.substr(a.relation_words.start, a.relation_words.end - a.relation_words.start) ==
              a.relation_words.text);
        CHECK(a.document == "a");
    }
}

TEST_CASE("what is said in a claim has its speaker") {
    const Readings made = engine().read_bytes(kArticle, "a.txt");
    REQUIRE(made.readings.size() == 1);
    const Assertion* support = find(made.readings[0].assertions(), "support");
    REQUIRE(support != nullptr);
    CHECK(support->attribution == "Russia");
}

TEST_CASE("files are read like bytes, and bad ones are named while the rest goes on") {
    const TempFolder folder;
    relata::test::write_bytes(folder.file("a.txt"), kArticle);
    relata::test::write_bytes(folder.file("b.txt"), "");
    const Readings made = engine().read(folder.file(""));
    CHECK(made.readings.size() == 1);
    REQUIRE(made.problems.size() == 1);
    CHECK_THAT(made.problems[0], Catch::Contains("b.txt: empty file"));
    CHECK(engine().read(folder.file("nowhere")).problems.size() == 1);
    CHECK_THAT(engine().read_bytes("x", "x", {"soup", false}).problems.at(0), Catch::Contains("soup"));
}

TEST_CASE("lines of words that are cut already are taken as they stand") {
    const Readings made = engine().read_bytes("Russia accused Turkey .\n", "x", {"lines", true});
    REQUIRE(made.readings.size() == 1);
    CHECK(find(made.readings[0].assertions(), "accuse") != nullptr);
}

TEST_CASE("a graph keeps readings once and answers with its sentences") {
    const TempFolder folder;
    Graph graph = graph_of_article(folder.file("g.relata"));
    const Readings again = engine().read_bytes(kArticle, "news/a.txt");
    const auto added = graph.add(again.readings[0]);
    REQUIRE(added);
    CHECK(*added == Added::already_there);

    const auto answers = graph.query("Russia accuse ?");
    REQUIRE(answers);
    REQUIRE(answers->size() == 1);
    CHECK((*answers)[0].bindings[0].value.name == "Turkey");
    CHECK((*answers)[0].bindings[0].value.id == "turkey");
    const Relation& relation = (*answers)[0].relations[0];
    CHECK(relation.speaker.name.empty());
    CHECK(relation.support.size() == relation.documents);

    const auto why = graph.why(relation.id);
    REQUIRE(why);
    REQUIRE(why->size() == 1);
    CHECK((*why)[0].relation == relation.id);
    CHECK((*why)[0].document.label == "a");
    CHECK_THAT((*why)[0].assertion.sentence.text, Catch::Contains("Idlib"));
}

TEST_CASE("a copy of an article under another publisher is no second source") {
    const TempFolder folder;
    auto graph = Graph::create(folder.file("g.relata"));
    REQUIRE(graph);
    // What the copy has in common with the first asserts nothing; the sentence that does was changed.
    const auto article = [](const std::string& publisher, const std::string& sentence) {
        return R"({"publisher":")" + publisher + R"(","text":")" + sentence +
               " No rain in the valley for weeks, little grain in the barns, hardly any hope among the older farmers "
               "of "
               "the region. Long queues at the wells from before dawn until late in the evening, and never enough "
               "water "
               "for the cattle.\"}\n";
    };
    for (const std::string& line : {article("Northern Wire", "Russia accused Turkey on Thursday."),
                                    article("Harbour Post", "On Friday Russia accused Turkey.")}) {
        const Readings made = engine().read_bytes(line, "a.ndjson");
        REQUIRE(made.readings.size() == 1);
        REQUIRE(graph->add(made.readings[0]));
    }
    const auto answers = graph->query("Russia accuse Turkey");
    REQUIRE(answers);
    REQUIRE(answers->size() == 1);
    CHECK((*answers)[0].relations.at(0).documents == 2);
    CHECK((*answers)[0].relations.at(0).sources == 1);
}

TEST_CASE("entities go by any name; relations can be filtered") {
    const TempFolder folder;
    Graph graph = graph_of_article(folder.file("g.relata"));
    const auto moscow = graph.entities("Moscow");
    REQUIRE(moscow);
    REQUIRE(moscow->size() == 1);
    CHECK((*moscow)[0].id == "russia");
    CHECK((*moscow)[0].type == "COUNTRY");
    const auto everybody = graph.entities();
    REQUIRE(everybody);
    CHECK(everybody->size() >= 3);
    CHECK(everybody->front().documents == 1);

    Filter filter;
    filter.by = "Russia";
    const auto claims = graph.relations(filter);
    REQUIRE(claims);
    REQUIRE_FALSE(claims->empty());
    for (const Relation& relation : *claims) CHECK(relation.speaker.name == "Russia");
    filter = {};
    filter.polarity = Polarity::negated;
    for (const Relation& relation : *graph.relations(filter)) CHECK(relation.polarity == Polarity::negated);
}

TEST_CASE("what cannot be done is an error with a reason") {
    const TempFolder folder;
    CHECK_THAT(Engine::load(folder.file("none.bin")).error().message, Catch::Contains("none.bin"));
    CHECK_THAT(Graph::open(folder.file("none.relata")).error().message, Catch::Contains("none.relata"));
    CHECK_FALSE(Graph::create(folder.file("no/folder.relata")));
    Graph graph = graph_of_article(folder.file("g.relata"));
    CHECK_THAT(graph.query("Russia accuse").error().message, Catch::Contains("expected an object"));
    CHECK_FALSE(graph.why("ffffffff"));
    Filter filter;
    filter.since = "yesterday";
    CHECK_FALSE(graph.relations(filter));
    CHECK_FALSE(graph.query("? accuse ?", filter));
    auto for_asking = Graph::open(folder.file("g.relata"));
    REQUIRE(for_asking);
    CHECK(for_asking->query("Russia accuse ?")->size() == 1);
    const Readings made = engine().read_bytes(kArticle, "news/a.txt");
    CHECK_THAT(for_asking->add(made.readings[0]).error().message, Catch::Contains("for asking only"));
}

TEST_CASE("engine and library name the same version") {
    CHECK(engine().id().substr(0, engine().id().find('-')) == version());
}
