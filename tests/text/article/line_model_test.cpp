#include "text/article/line_model.h"

#include <fstream>
#include <sstream>

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::text;

namespace {

Draft draft_of(std::string_view text) {
    Draft draft = draft_lines(text, {});
    decide_by_words(text, draft);
    return draft;
}

double own_value(std::string_view text, std::string_view name) {
    const Draft draft = draft_of(text);
    return own_features(text, draft).at(0)[own_column(name)];
}

std::string message_of(std::string_view table) {
    const auto model = LineModel::read(table);
    return model ? "read" : model.error().message;
}

}  // namespace

TEST_CASE("the program gives the values of the trainer") {
    std::ifstream in(RELATA_SOURCE_DIR "/tests/text/article/data/line_model_sample.tsv");
    REQUIRE(in.is_open());
    std::string line;
    int rows = 0;
    while (std::getline(in, line)) {
        if (line.starts_with('#')) continue;
        std::istringstream fields(line);
        double own = 0;
        double article = 0;
        double title = 0;
        LineVector row = {};
        fields >> own >> article >> title;
        for (double& value : row) fields >> value;
        REQUIRE(fields);
        const LineModel& model = LineModel::built_in();
        CHECK(model.value("own", row) == own);
        CHECK(model.value("article", row) == article);
        CHECK(model.value("title", row) == title);
        ++rows;
    }
    CHECK(rows >= 20);
}

TEST_CASE("a line is counted for what it is") {
    CHECK(own_value("Share your view with us", "imperative") == 1);
    CHECK(own_value("Share your view with us", "reader") == Approx(0.4));
    CHECK(own_value("\"I saw it,\" he said.", "starts_quote") == 1);
    CHECK(own_value("\"I saw it,\" he said.", "says") == 1);
    CHECK(own_value("It rained. It snowed. It froze.", "sentences") == 3);
    CHECK(own_value("Home | World | Sport", "marks") > 0.5);
    CHECK(own_value("By Jane Doe", "byline") == 1);
    CHECK(own_value("and went on to Oltu", "starts_lower") == 1);
}

TEST_CASE("prose among prose scores high, a menu low") {
    const std::string_view text =
        "Home\nWorld\nSport\nFerries stop after collision at Oltu\n"
        "The operator of the ferry halted all crossings on Tuesday after a ship hit a breakwater, officials said.\n"
        "Nine passengers were injured and taken to the hospital of Oltu, where two of them stayed overnight.\n"
        "The ship had passed an inspection in January, the company told reporters at the port.\n"
        "Follow us\nPrivacy\nContact\n";
    Draft draft = draft_of(text);
    LineModel::built_in().score(text, draft);
    REQUIRE(draft.size() == 10);
    for (const std::size_t i : {4U, 5U, 6U}) CHECK(draft[i].scores->article > 0.8);
    for (const std::size_t i : {0U, 1U, 2U, 7U, 8U, 9U}) CHECK(draft[i].scores->article < 0.3);
    CHECK(draft[3].scores->title > draft[4].scores->title);
}

TEST_CASE("a damaged table of the line model says where") {
    const std::string head = "set\town\t0\nset\tarticle\t0\nset\ttitle\t0\n";
    CHECK(message_of(head) == "read");
    CHECK(message_of(head + "tree\t1\nleaf\t0.5\n") == "read");
    CHECK(message_of("set\town\t0\n") == "has no set of trees 'article'");
    CHECK(message_of("tree\t1\n") == "line 1: 'tree' is not expected here");
    CHECK(message_of(head + "tree\t3\nif\twrds\t1\t1\t2\n") == "line 5: feature 'wrds' is not known");
    CHECK(message_of(head + "tree\t3\nif\twords\t1\t0\t2\n") == "line 5: a branch leads out of the tree");
    CHECK(message_of(head + "tree\t3\nif\twords\t1\t1\t7\n") == "line 5: a branch leads out of the tree");
    CHECK(message_of(head + "tree\t2\nleaf\t0.5\n") == "ends inside a tree");
    CHECK(message_of(head + "tree\t1\nleaf\tx\n") == "line 5: 'x' is no number");
    CHECK(message_of(head + "tree\t0\n") == "line 4: '0' is no number of nodes");
    CHECK(message_of("\xFF\xFE") == "line 1: '\xFF\xFE' is not expected here");
}
