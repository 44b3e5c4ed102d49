#include "eval/treebank.h"

#include <algorithm>

#include "eval/files.h"
#include "tests/support/catch.h"

using namespace relata::eval;

namespace {

std::vector<Tree> trees(const std::string& name) {
    const auto bytes = read_file(std::string(RELATA_SOURCE_DIR) + "/tests/eval/data/" + name);
    auto out = read_trees(bytes.value(), name);
    REQUIRE(out.has_value());
    return *std::move(out);
}

double figure(const std::vector<Figure>& figures, const std::string& key) {
    const auto found = std::ranges::find(figures, key, &Figure::key);
    REQUIRE(found != figures.end());
    return found->value.value();
}

const std::string kTagged =
    "# a comment\n1\tAnna\tB-PER\n2\tOrlov\tI-PER\n3\tleft\tO\n4\tSelwyn\tB-LOC\n\n1\tHWU\tB-ORG\n";

}  // namespace

// Three of thirteen heads or labels differ: the head of "port", the label of "why", the head of "n't".
TEST_CASE("parses are scored as the treebank's script does") {
    const auto score = score_trees(trees("gold.conllu"), trees("predicted.conllu"));
    REQUIRE(score.has_value());
    CHECK(figure(score->figures, "LAS") == Approx(100.0 * 10 / 13));
    CHECK(figure(score->figures, "UAS") == Approx(100.0 * 11 / 13));
    CHECK(figure(score->figures, "LASnopunct") == Approx(100.0 * 8 / 11));
    CHECK(figure(score->figures, "UPOS") == Approx(100.0 * 12 / 13));
    CHECK(figure(score->figures, "lemma") == Approx(100.0 * 12 / 13));
    // Nine of the thirteen are content words, on both sides.
    CHECK(figure(score->figures, "CLAS") == Approx(100.0 * 6 / 9));
    CHECK(figure(score->labels, "nsubj") == 100);
    CHECK(figure(score->labels, "obj") == 0);
    CHECK(score->confusion.at("ccomp").at("xcomp") == 1);
    CHECK(score->confusion.at("obj").at("obj") == 1);
}

TEST_CASE("sentences or words that differ in number are named") {
    auto predicted = trees("predicted.conllu");
    predicted[1].words.pop_back();
    const auto fault = score_trees(trees("gold.conllu"), predicted);
    CHECK(fault.error().message.starts_with("sentence 2 has 6 words in the gold, 5 predicted"));
    predicted.pop_back();
    CHECK(score_trees(trees("gold.conllu"), predicted).error().message.starts_with("3 sentences"));
    CHECK(read_trees("1\tonly\n", "x").error().message.starts_with("x:1: 2 columns"));
    CHECK(read_trees("\n", "x").error().message.starts_with("x: no sentence"));
}

TEST_CASE("names count by type and exact span") {
    const auto gold = read_tagged(kTagged, "gold");
    REQUIRE(gold.has_value());
    const auto misc = [](std::string misc_field) { return TreeWord{.misc = std::move(misc_field)}; };
    std::vector<Tree> predicted(2);
    predicted[0].words = {misc("NER=B-PER"), misc("SpaceAfter=No|NER=I-PER"), misc("_"), misc("NER=B-ORG")};
    predicted[1].words = {misc("NER=B-MISC")};
    const auto score = score_names(*gold, predicted);
    REQUIRE(score.has_value());
    CHECK(figure(score->figures, "PER_f1") == 100);
    CHECK(figure(score->figures, "ORG_precision") == 0);
    CHECK(figure(score->figures, "all_precision") == 50);
    CHECK(figure(score->figures, "all_recall") == Approx(100.0 / 3));
    CHECK(figure(score->figures, "all_f1") == Approx(40));
    CHECK(read_tagged("1\tAnna\n", "x").error().message.starts_with("x:1: "));
    CHECK(read_trees(bare_conllu(*gold), "bare")->size() == 2);
}

TEST_CASE("borders are those of the same characters, whatever the blanks") {
    const Paragraphs paragraphs = paragraphs_of(trees("gold.conllu"));
    REQUIRE(paragraphs.texts ==
            std::vector<std::string>{"Police closed the port. They didn't say why. ", "Orlov left "});
    CHECK(figure(score_cuts(paragraphs, paragraphs.cuts).figures, "sentences_f1") == 100);
    CHECK(figure(score_cuts(paragraphs, paragraphs.cuts).figures, "words_f1") == 100);
    auto cuts = paragraphs.cuts;
    CHECK(cuts[0].words.size() == 11);
    cuts[0].sentences = {{0, cuts[0].sentences[1].second}};
    ++cuts[0].words[3].second;  // "port."
    cuts[0].words.erase(cuts[0].words.begin() + 4);
    const TreeScore score = score_cuts(paragraphs, cuts);
    CHECK(figure(score.figures, "sentences_precision") == 50);
    CHECK(figure(score.figures, "sentences_recall") == Approx(100.0 / 3));
    CHECK(figure(score.figures, "words_recall") == Approx(100.0 * 11 / 13));
    CHECK(figure(score.figures, "words_precision") == Approx(100.0 * 11 / 12));
}
