#include "eval/treebank.h"

#include "tests/eval/trees_of.h"

using namespace relata::eval;
using namespace relata::eval::test;

TEST_CASE("a treebank has words, tokens, empty nodes and the text between") {
    const auto all = trees("gold.conllu");
    REQUIRE(all.size() == 3);
    CHECK(all[1].text == "They didn't say why.");
    CHECK(all[1].words.size() == 6);
    REQUIRE(all[1].tokens.size() == 5);
    CHECK(all[1].tokens[1].form == "didn't");
    CHECK(all[1].tokens[1].words == 2);
    CHECK(all[0].paragraph == all[1].paragraph);
    CHECK(all[1].paragraph != all[2].paragraph);
    const auto gap = read_trees("1\ta\t_\t_\t_\t_\t_\t_\t1.1:obj\t_\n1.1\t_\t_\t_\t_\t_\t_\t_\t0:root\t_\n", "gap");
    REQUIRE(gap.has_value());
    CHECK(gap->front().empty_nodes == std::vector<std::pair<std::string, std::string>>{{"1.1", "0:root"}});
    CHECK(gap->front().words.front().deps == "1.1:obj");
}

TEST_CASE("sentences or words that differ in number are named") {
    const auto gold = trees("gold.conllu");
    auto predicted = trees("predicted.conllu");
    CHECK_FALSE(find_difference(gold, predicted));
    predicted[1].words.pop_back();
    CHECK(find_difference(gold, predicted)->message.starts_with("sentence 2 has 6 words in the gold, 5 predicted"));
    predicted.pop_back();
    CHECK(find_difference(gold, predicted)->message.starts_with("3 sentences"));
    CHECK(read_trees("1\tonly\n", "x").error().message.starts_with("x:1: 2 columns"));
    CHECK(read_trees("\n", "x").error().message.starts_with("x: no sentence"));
}

TEST_CASE("ids name kinds of text") {
    CHECK(genre_of("GUM_news_ferry") == "news");
    CHECK(genre_of("weblog-example.org_ferry_2004") == "weblog");
    CHECK(genre_of("answers-20070404_ans-0001") == "answers");
    CHECK(genre_of("ferry").empty());
    CHECK(genre_of("7-b").empty());
    const std::string row = "1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    const auto by_document =
        read_trees("# newdoc id = GUM_news_x\n" + row + row + "# newdoc id = GUM_bio_y\n" + row, "d");
    CHECK(genres_of(*by_document) == std::vector<std::string>{"bio", "news"});
    CHECK((*by_document)[1].genre == "news");
    const auto by_sentence = read_trees("# sent_id = email-1-1\n" + row + "# sent_id = reviews-1-1\n" + row, "s");
    CHECK(genres_of(*by_sentence) == std::vector<std::string>{"email", "reviews"});
    CHECK(genres_of(trees("gold.conllu")).empty());
}
