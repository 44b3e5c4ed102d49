#include "eval/names.h"

#include "tests/eval/trees_of.h"

using namespace relata::eval;
using namespace relata::eval::test;

namespace {

const std::string kTagged =
    "# a comment\n1\tAnna\tB-PER\n2\tOrlov\tI-PER\n3\tleft\tO\n4\tSelwyn\tB-LOC\n\n1\tHWU\tB-ORG\n";

std::vector<Tree> tagged(const std::vector<std::vector<std::string>>& tags) {
    std::vector<Tree> out;
    for (const auto& sentence : tags) {
        out.emplace_back();
        for (const auto& misc : sentence) out.back().words.push_back(TreeWord{.misc = misc});
    }
    return out;
}

}  // namespace

TEST_CASE("names count by type and exact span") {
    const auto gold = read_tagged(kTagged, "gold");
    REQUIRE(gold.has_value());
    const auto predicted = tagged({{"NER=B-PER", "SpaceAfter=No|NER=I-PER", "_", "NER=B-ORG"}, {"NER=B-MISC"}});
    const auto score = score_names(*gold, predicted);
    REQUIRE(score.has_value());
    CHECK(figure(score->figures, "PER_f1") == 100);
    CHECK(figure(score->figures, "ORG_precision") == 0);
    CHECK(figure(score->figures, "all_precision") == 50);
    CHECK(figure(score->figures, "all_recall") == Approx(100.0 / 3));
    CHECK(figure(score->figures, "all_f1") == Approx(40));
    CHECK(read_trees(bare_conllu(*gold), "bare")->size() == 2);
}

TEST_CASE("tags are read with and without numbers, between tabs and blanks") {
    const auto numbered = read_tagged("1\tAnna\tB-PER\tO\n2\tleft\tO\tB-OTH\n", "n");
    const auto bare = read_tagged("Anna\tB-PER\nleft\tO\n\n", "b");
    const auto conll = read_tagged("Anna NNP B-NP B-PER\nleft VBD B-VP O\n", "c");
    for (const auto& read : {numbered, bare, conll}) {
        REQUIRE(read.has_value());
        REQUIRE(read->size() == 1);
        CHECK(read->front().words == std::vector<std::string>{"Anna", "left"});
        CHECK(read->front().tags == std::vector<std::string>{"B-PER", "O"});
    }
    const auto marks = read_tagged("# sent_id = 1\n#\tO\n#Kiel\tB-LOC\n2004\tO\n", "m");
    CHECK(marks->front().words == std::vector<std::string>{"#", "#Kiel", "2004"});
}

TEST_CASE("types spelt otherwise are the same types, other types do not count") {
    const auto gold = read_tagged("Anna\tB-Person\nOrlov\tI-Person\nKiel\tB-location\nT-90\tB-Weapon\n", "g");
    const auto score = score_names(*gold, tagged({{"NER=B-PER", "NER=I-PER", "NER=B-LOC", "_"}}));
    CHECK(figure(score->figures, "all_f1") == 100);
    CHECK(score->counts[1].second == 2);
}

TEST_CASE("a line without a tag is named") {
    CHECK(read_tagged("1\tAnna\n", "x").error().message.starts_with("x:1: "));
    CHECK(read_tagged("Anna\tB-PER\nleft\n", "x").error().message.starts_with("x:2: "));
    CHECK(read_tagged("\n", "x").error().message.starts_with("x: no sentence"));
}
