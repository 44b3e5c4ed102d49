#include "extract/mentions/link_model.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::extract;

TEST_CASE("trees of the judge of links add up") {
    const LinkModel model = LinkModel::read(
        "# a comment\n"
        "tree\n"
        "1 0 1 2\n"
        "100\n"
        "3 5 3 4\n"
        "-20\n"
        "7\n"
        "tree\n"
        "1000\n");
    REQUIRE(model.problem().empty());
    LinkFeatures features = {};
    CHECK(model.scores(std::span(&features, 1)) == std::vector{1100});
    features[1] = 1;
    CHECK(model.scores(std::span(&features, 1)) == std::vector{980});
    features[3] = 6;
    CHECK(model.scores(std::span(&features, 1)) == std::vector{1007});
}

TEST_CASE("rows are judged each by itself, however many there are") {
    const LinkModel model = LinkModel::read("tree\n1 0 1 2\n100\n-20\n");
    std::vector<LinkFeatures> rows(19);
    std::vector<int> expected(rows.size(), 100);
    for (const std::size_t above : {0U, 7U, 8U, 18U}) {
        rows[above][1] = 1;
        expected[above] = -20;
    }
    CHECK(model.scores(rows) == expected);
    CHECK(model.scores({}).empty());
}

TEST_CASE("a faulty table of trees is named and judges nothing") {
    const auto problem = [](const char* table) {
        const LinkModel model = LinkModel::read(table);
        CHECK(model.empty());
        return model.problem();
    };
    CHECK(problem("tree\n1 0 1\n") == "link_trees.txt:2: no node");
    CHECK(problem("5\n") == "link_trees.txt:1: no node");
    CHECK(problem("tree\n1 0 0 0\n3\n") == "link_trees.txt:2: no node");       // a circle
    CHECK(problem("tree\n999 0 1 2\n3\n4\n") == "link_trees.txt:2: no node");  // no such feature
    CHECK(problem("tree\n1 0 1 2\n3\n") == "link_trees.txt: a tree is cut short");
    CHECK(problem("").empty());
}

TEST_CASE("the trees that the program carries are whole") {
    CHECK(link_model().problem().empty());
    CHECK_FALSE(link_model().empty());
}
