// export/diagram.h
#include "export/diagram.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;

namespace {

/// "Turkey > militants AID dashed: support ×2 (says Russia) | not support (says Turkey)" for each arrow.
std::vector<std::string> arrows_of(const Diagram& diagram) {
    std::vector<std::string> out;
    for (const Arrow& arrow : diagram.arrows) {
        std::string text = diagram.boxes[arrow.from].name + " > " + diagram.boxes[arrow.to].name + " " +
                           arrow.event_class + (arrow.plain ? " solid:" : " dashed:");
        for (const Caption& caption : arrow.captions) {
            text += " " + caption.text + (caption.speaker.empty() ? "" : " (" + caption.speaker + ")") + ";";
        }
        out.push_back(text);
    }
    return out;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
    INFO(line);
    return std::ranges::find(lines, line) != lines.end();
}

}  // namespace

TEST_CASE("repeated relations are one arrow, claims are never solid") {
    const auto store = test::sample_store();
    const auto arrows = arrows_of(plan_diagram(store, {}));
    CHECK(has(arrows, "Russia > Turkey ACCUSE solid: accuse ×2;"));
    CHECK(has(arrows, "Turkey > militants AID dashed: support ×2 (says Russia); not support (says Turkey);"));
    CHECK(has(arrows, "Turkey > militants AID solid: support;"));
}

TEST_CASE("a relation without object is drawn to its first further argument") {
    const auto store = test::sample_store();
    const auto arrows = arrows_of(plan_diagram(store, {}));
    CHECK(
        has(arrows,
            "Recep Tayyip Erdogan > Idlib ASSAULT dashed: plans to launch operation in (says Recep Tayyip Erdogan);"));
}

TEST_CASE("an arrow's tooltip quotes sentence, publisher, date and source") {
    const auto store = test::sample_store();
    const Diagram diagram = plan_diagram(store, {});
    CHECK_THAT(
        diagram.arrows.front().tooltip,
        Catch::Contains("“Russia accused Turkey of supporting militants in Idlib on 19 February.” — Northern Wire, "
                        "2020-02-20, articles/idlib-1.txt"));
}

TEST_CASE("the best supported relations between entities come first") {
    const auto store = test::sample_store();
    const Diagram diagram = plan_diagram(store, {.most = 2});
    CHECK(diagram.shown == 2);
    CHECK(diagram.passed == store.edges().size());
    for (const Box& box : diagram.boxes) CHECK_FALSE(box.note);
    CHECK(has(arrows_of(diagram), "Russia > Turkey ACCUSE solid: accuse ×2;"));
}

TEST_CASE("a diagram about a place shows those who act there, and not those who have nothing to do with them") {
    test::SampleDocument d("a", "Wire", "2020-02-20");
    d.sentence(
        "Turkey sent troops to Idlib. Russia accused Turkey. HTS attacked Russia. Dockers struck in Selwyn Haven.");
    auto& send = d.add("Turkey", "send", "troops", "MOBILIZE");
    d.entity("Idlib", "PLACE");
    send.place = "Idlib";
    send.place_id = "idlib";
    d.add("Russia", "accuse", "Turkey", "ACCUSE");
    d.add("HTS", "attack", "Russia", "ASSAULT");
    d.add("Dockers", "strike", "Selwyn Haven", "PROTEST");
    d.add("Turkey", "threaten", "~to stay", "THREATEN");
    const auto store = graph::Store::assemble({d.reading()});
    const auto arrows = arrows_of(plan_diagram(store, {.filter = {.about = "Idlib"}}));
    CHECK(has(arrows, "Turkey > troops MOBILIZE solid: send;"));
    CHECK(has(arrows, "Russia > Turkey ACCUSE solid: accuse;"));
    CHECK(has(arrows, "HTS > Russia ASSAULT solid: attack;"));
    CHECK(has(arrows, "Turkey > to stay THREATEN solid: threaten;"));
    CHECK(arrows.size() == 4);
}

TEST_CASE("nothing that passes gives an empty diagram") {
    const auto store = test::sample_store();
    const Diagram diagram = plan_diagram(store, {.filter = {.about = "Atlantis"}});
    CHECK(diagram.boxes.empty());
    CHECK(diagram.shown == 0);
}

TEST_CASE("text is wrapped at blanks and cut with an ellipsis") {
    CHECK(wrap("Russian Ministry of Defence", 16, 3) == std::vector<std::string>{"Russian Ministry", "of Defence"});
    CHECK(wrap("one two three four", 5, 2) == std::vector<std::string>{"one", "two…"});
    CHECK(wrap("  ", 5, 2).empty());
    CHECK(wrap("Donaudampfschifffahrtsgesellschaft", 10, 2) == std::vector<std::string>{"Donaudampfschi…"});
}
