#include "eval/events.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace relata::eval;

namespace {

const std::string kGold =
    R"({"id":"1","text":"Turkish jets struck Kobani.","events":[{"type":"FIGHT","source":[{"text":"Turkish jets"}],"target":[{"text":"Kobani"}]}]})"
    "\n"
    R"({"id":"2","text":"Libya and Malta agreed.","events":[{"type":"AGREE","source":[{"text":"Libya"},{"text":"Malta"}],"target":[]}]})"
    "\n"
    R"({"id":"3","text":"Dockers marched.","events":[{"type":"PROTEST","source":[{"text":"Dockers"}],"target":[]}]})"
    "\n";
const std::string kPredicted =
    R"({"id":"1","events":[{"type":"190","source":"Turkish Jets","target":"the town of Kobani"},{"type":"AID","source":"Kobani","target":null}]})"
    "\n"
    R"({"id":"2","events":[{"type":"AGREE","source":"Libya","target":"Malta"}]})"
    "\n"
    R"({"id":"3","events":[{"type":"PROTEST","source":"Dockers","target":"port authority"}]})"
    "\n";

double figure(const EventScore& score, const std::string& key) {
    const auto found = std::ranges::find(score.figures, key, &Figure::key);
    REQUIRE(found != score.figures.end());
    return found->value.value();
}

}  // namespace

TEST_CASE("types are PLOVER's, whatever they are called") {
    CHECK(plover_type("fight") == "ASSAULT");
    CHECK(plover_type("0841") == "RETREAT");
    CHECK(plover_type("081") == "CONCEDE");
    CHECK(plover_type("010").empty());
    CHECK(plover_type("").empty());
}

TEST_CASE("actors are the same if half of the shorter one's words are shared") {
    CHECK(same_actor("President Erdoğan", "Erdogan"));
    CHECK(same_actor("Turkey's army", "the army of Turkey"));
    CHECK_FALSE(same_actor("the army", "the navy"));
    CHECK_FALSE(same_actor("the", "the"));
}

TEST_CASE("an event counts where both sides and the type are right") {
    const EventScore score = score_events(*read_coded(kGold, "gold"), *read_coded(kPredicted, "predicted"));
    CHECK(figure(score, "triple_recall") == Approx(200.0 / 3));
    CHECK(figure(score, "triple_precision") == Approx(50));
    CHECK(figure(score, "triple_f1_1") == Approx(200.0 / 3));
    CHECK(figure(score, "type_recall") == Approx(100));
    REQUIRE(score.misses.size() == 1);
    CHECK(score.misses[0].words == "PROTEST: Dockers -> ");
    CHECK(score.wrong.size() == 2);
}

TEST_CASE("lines that are no coded texts are named") {
    CHECK(read_coded("{\"id\":\"1\"}\n", "gold").error().message.starts_with("gold:1: "));
    CHECK(read_coded("\n", "gold").error().message.starts_with("gold: no line"));
}
