#include "eval/speakers.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace relata::eval;

namespace {

std::string row(int i, const std::string& form, int head, const std::string& relation, const std::string& misc) {
    return std::to_string(i) + "\t" + form + "\t_\t_\t_\t_\t" + std::to_string(head) + "\t" + relation + "\t_\t" +
           misc + "\n";
}

// "Mayor Anna Lindt left . She said rain fell ."
std::string treebank() {
    return "# newdoc id = town\n# sent_id = town-1\n" +
           row(1, "Mayor", 2, "nmod:desc", "Entity=(4-person-new(5-title") + row(2, "Anna", 4, "nsubj", "Entity=5)") +
           row(3, "Lindt", 2, "flat", "Entity=4)") + row(4, "left", 0, "root", "_") + "\n# sent_id = town-2\n" +
           row(1, "She", 2, "nsubj", "Entity=(4-person-giv)") + row(2, "said", 0, "root", "_") +
           row(3, "rain", 4, "nsubj", "_") + row(4, "fell", 2, "ccomp", "_") + "\n";
}

std::string relation() {
    return R"({"doc":"town","sent_id":"town-2","cue_text":"She said","cue_sent_tokens":["1","2"],)"
           R"("speaker":{"text":"She","group":"4"},"content_sent_id":"town-2","content_first_edu":"rain fell"})"
           "\n";
}

double figure(const SpeakerScore& score, const std::string& key) {
    const auto found = std::ranges::find(score.figures, key, &Figure::key);
    REQUIRE(found != score.figures.end());
    return found->value.value();
}

SpeakerScore score_of(std::vector<FoundSpeaker> found) {
    auto documents = read_said(treebank(), "gold");
    REQUIRE(documents.has_value());
    documents->front().found = std::move(found);
    const auto gold = read_attributions(relation(), "relations");
    REQUIRE(gold.has_value());
    return score_speakers(*gold, *documents);
}

}  // namespace

TEST_CASE("a speaker is right by any mention of its group, with the parts of its name") {
    CHECK(figure(score_of({{{1, 2, 4}, "Anna Lindt"}}), "speaker_recall") == Approx(100));
    CHECK(figure(score_of({{{1, 2, 4}, "She"}}), "speaker_recall") == Approx(100));
    const SpeakerScore other = score_of({{{1, 2, 4}, "Paul Weiss"}});
    CHECK(figure(other, "speaker_recall") == Approx(0));
    CHECK(figure(other, "speaker_precision") == Approx(0));
    REQUIRE(other.misses.size() == 1);
    CHECK(other.misses[0].words == "town-2: She says \"rain fell\"; found Paul Weiss");
}

TEST_CASE("what is laid to nobody is missed and not wrong") {
    const SpeakerScore score = score_of({{{0, 0, 4}, "Anna Lindt"}});
    CHECK(figure(score, "speaker_recall") == Approx(0));
    const auto precision = std::ranges::find(score.figures, "speaker_precision", &Figure::key);
    REQUIRE(precision != score.figures.end());
    CHECK_FALSE(precision->value.has_value());
}

TEST_CASE("the speaker of most words counts") {
    CHECK(figure(score_of({{{1, 2, 3}, "Anna Lindt"}, {{1, 3, 4}, "Anna Lindt"}}), "speaker_recall") == Approx(100));
}

TEST_CASE("brackets over one another open and close their groups") {
    const auto documents = read_said(treebank(), "gold");
    REQUIRE(documents.has_value());
    CHECK(documents->front().groups.at("4") == std::set<WordPlaces>{{0, 0, 3}, {1, 0, 1}});
    CHECK(documents->front().groups.at("5") == std::set<WordPlaces>{{0, 0, 2}});
}

TEST_CASE("the head of a name stands before what is said of it") {
    CHECK(head_word("the minister of defence") == "minister");
    CHECK(head_word("Anna Lindt, mayor") == "lindt");
    CHECK(head_word("Turkey's ministry") == "ministry");
    CHECK(head_word("of") == "of");
}

TEST_CASE("relations without a speaker are left out, faulty lines are named") {
    CHECK(read_attributions(R"({"doc":"town","speaker":null,"cue_sent_tokens":["1","2"]})", "r")
              .error()
              .message.starts_with("r: no relation"));
    CHECK(read_attributions(relation() + "{\n", "r").error().message.starts_with("r:2: "));
    CHECK(read_said("# sent_id = a\n" + row(1, "Rain", 0, "root", "_"), "t")
              .error()
              .message.starts_with("t: no document"));
}
