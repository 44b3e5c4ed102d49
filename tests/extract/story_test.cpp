#include "extract/qualifiers/story.h"

#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

const char* const kTookPlace = R"(
    1 The the DET DT 2 det
    2 raid raid NOUN NN 3 nsubj
    3 happened happen VERB VBD 0 root
    4 on on ADP IN 5 case
    5 Monday Monday PROPN NNP 3 obl
)";

const char* const kKilled = R"(
    1 Two two NUM CD 2 nummod
    2 men man NOUN NNS 4 nsubj:pass
    3 were be AUX VBD 4 aux:pass
    4 killed kill VERB VBN 0 root
)";

const char* const kHadKilled = R"(
    1 Rebels rebel NOUN NNS 3 nsubj
    2 had have AUX VBD 3 aux
    3 killed kill VERB VBN 0 root
    4 two two NUM CD 3 obj
)";

const char* const kSaid = R"(
    1 Mbeki Mbeki PROPN NNP 2 nsubj B-PER
    2 warned warn VERB VBD 0 root
    3 rebels rebel NOUN NNS 2 obj
)";

/// A sentence with its tree and times, published on Thursday, 20 February 2020.
struct Told {
    Told(const char* table, std::uint32_t paragraph) : sentence(test::parsed(table)) {
        sentence.paragraph = paragraph;
        times = find_times(Tree(sentence), "2020-02-20");
    }
    ParsedSentence sentence;
    std::vector<TimeExpression> times = {};
};

/// The time of `word` in the second sentence after the first.
std::string carried(Told first, Told second, int word) {
    Story story;
    const Tree one(first.sentence), two(second.sentence);
    story.enter(one);
    story.leave(one, first.times, "2020-02-20");
    story.enter(two);
    const auto time = story.time_for(two, second.times, word);
    return time ? time->iso : "-";
}

}  // namespace

TEST_CASE("what happened on a day killed on that day") {
    CHECK(carried({kTookPlace, 1}, {kKilled, 1}, 3) == "2020-02-17");
    CHECK(carried({kTookPlace, 1}, {kKilled, 2}, 3) == "-");     // another paragraph
    CHECK(carried({kTookPlace, 1}, {kHadKilled, 1}, 2) == "-");  // before that
    CHECK(carried({kTookPlace, 1}, {kSaid, 1}, 1) == "-");       // said later
    CHECK(carried({kKilled, 1}, {kKilled, 1}, 3) == "-");
}

TEST_CASE("the same speaker goes on speaking on the same day") {
    const Told first(kTookPlace, 1), same(kSaid, 1), next(kSaid, 2);
    const Tree one(first.sentence), two(same.sentence), three(next.sentence);
    Story story;
    story.enter(one);
    story.note_saying("mbeki", {.text = "on Monday", .iso = "2020-02-17"});
    story.leave(one, first.times, "2020-02-20");
    story.enter(two);
    CHECK(story.time_of_saying(two, same.times, 1, "mbeki")->iso == "2020-02-17");
    CHECK_FALSE(story.time_of_saying(two, same.times, 1, "zuma"));
    CHECK_FALSE(story.time_of_saying(two, same.times, 2, "mbeki"));
    story.leave(two, same.times, "2020-02-20");
    story.enter(three);
    CHECK_FALSE(story.time_of_saying(three, next.times, 1, "mbeki"));
}

TEST_CASE("a story keeps its last place with a name, and its last single date") {
    const Told told(kTookPlace, 1), other(kKilled, 2), third(kKilled, 3);
    Story story;
    story.enter(Tree(told.sentence));
    story.note_place({.name = "Goma"});
    story.note_place({.name = "area"});
    CHECK(story.place()->name == "Goma");
    story.leave(Tree(told.sentence), told.times, "2020-02-20");
    CHECK(story.told() == "2020-02-17");
    story.enter(Tree(other.sentence));
    CHECK_FALSE(story.place());
    CHECK(story.told() == "2020-02-17");  // a main clause told it
    story.leave(Tree(other.sentence), other.times, "2020-02-20");
    story.enter(Tree(third.sentence));
    CHECK(story.told().empty());
}

TEST_CASE("the harm that is counted next came of the attack that was dated") {
    const char* const struck = R"(
    1 Rebels rebel NOUN NNS 2 nsubj
    2 attacked attack VERB VBD 0 root
    3 Goma Goma PROPN NNP 2 obj B-LOC
    4 on on ADP IN 5 case
    5 Monday Monday PROPN NNP 2 obl
)";
    CHECK(carried({struck, 1}, {kKilled, 1}, 3) == "2020-02-17");
    CHECK(carried({struck, 1}, {kKilled, 2}, 3) == "-");
    CHECK(carried({struck, 1}, {kHadKilled, 1}, 2) == "-");
}
