#include "eval/parses.h"

#include "tests/eval/trees_of.h"

using namespace relata::eval;
using namespace relata::eval::test;

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
    CHECK(figure(score->labels, "punct") == 100);
    CHECK(figure_with(score->labels, "nsubj").of == 3);
    CHECK(score->confusion.at("ccomp").at("xcomp") == 1);
    CHECK(score->confusion.at("obj").at("obj") == 1);
    CHECK(score->counts.front().second == 13);
}

TEST_CASE("intervals of parses are drawn over sentences") {
    const auto score = score_trees(trees("gold.conllu"), trees("predicted.conllu"));
    const Figure& las = figure_with(score->figures, "LAS");
    CHECK(las.unit == "sentences");
    CHECK(las.interval->low >= 100.0 * 4 / 6 - 1e-9);  // the worst of the sentences again and again
    CHECK(las.interval->high <= 100);
}

TEST_CASE("features count as one string, and have no figure where none are predicted") {
    auto gold = trees("gold.conllu"), predicted = gold;
    CHECK_FALSE(figure_with(score_trees(gold, predicted)->figures, "features").value.has_value());
    gold[0].words[0].feats = predicted[0].words[0].feats = "Number=Plur";
    gold[0].words[1].feats = "Tense=Past";
    CHECK(figure(score_trees(gold, predicted)->figures, "features") == Approx(100.0 * 12 / 13));
}

TEST_CASE("each kind of text has its own figures") {
    auto gold = trees("gold.conllu");
    CHECK(score_trees(gold, gold)->genres.empty());
    gold[0].genre = gold[1].genre = "news";
    gold[2].genre = "bio";
    const auto score = score_trees(gold, trees("predicted.conllu"));
    CHECK(figure(score->genres, "LAS:news") == Approx(100.0 * 8 / 11));
    CHECK(figure(score->genres, "LAS:bio") == 100);
    CHECK(figure_with(score->genres, "UPOS:bio").of == 2);
}

TEST_CASE("parses of other sentences are refused") {
    auto predicted = trees("predicted.conllu");
    predicted.pop_back();
    CHECK(score_trees(trees("gold.conllu"), predicted).error().message.starts_with("3 sentences"));
}
