#include "eval/coreference.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace relata::eval;

namespace {

ChainMention word(std::size_t i) { return {0, i, i + 1}; }

Chain chain(const std::vector<std::size_t>& words) {
    Chain out;
    for (const std::size_t w : words) out.insert(word(w));
    return out;
}

double figure(const std::vector<Chain>& gold, const std::vector<Chain>& predicted, const std::string& key) {
    const ChainScore score = score_chains({{"", gold, predicted}});
    const auto found = std::ranges::find(score.figures, key, &Figure::key);
    REQUIRE(found != score.figures.end());
    return found->value.value();
}

}  // namespace

// The example of Pradhan et al. (2014), figure 2: gold {a b c} {d e f g}, found {a b} {c d} {f g h i}.
TEST_CASE("the worked example of the reference scorer") {
    const std::vector<Chain> gold{chain({0, 1, 2}), chain({3, 4, 5, 6})};
    const std::vector<Chain> predicted{chain({0, 1}), chain({2, 3}), chain({5, 6, 7, 8})};
    CHECK(figure(gold, predicted, "MUC_recall") == Approx(40));
    CHECK(figure(gold, predicted, "MUC_precision") == Approx(40));
    CHECK(figure(gold, predicted, "B3_recall") == Approx(100 * (35.0 / 12) / 7));
    CHECK(figure(gold, predicted, "B3_precision") == Approx(50));
    CHECK(figure(gold, predicted, "CEAFe_recall") == Approx(65));
    CHECK(figure(gold, predicted, "CEAFe_precision") == Approx(100 * 1.3 / 3));
    CHECK(figure(gold, gold, "mean_f1") == Approx(100));
}

TEST_CASE("an assignment is the best one, not the greedy one") {
    CHECK(best_assignment({{3, 2}, {2, 0}}) == Approx(4));
    CHECK(best_assignment({{0.5}, {0.7}, {0.2}}) == Approx(0.7));
    CHECK(best_assignment({}) == 0);
}

TEST_CASE("brackets of OntoGUM become chains; chains of one mention do not count") {
    const auto row = [](int i, const std::string& form, const std::string& misc) {
        return std::to_string(i) + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
    };
    const std::string text = "# newdoc id = a\n" + row(1, "The", "Entity=(7|SpaceAfter=No") +
                             row(2, "mayor", "Entity=(8)7)") + row(3, "left", "_") + "\n" +
                             row(1, "She", "Entity=(7)") + row(2, "sleeps", "Entity=(9)") + "\n# newdoc id = b\n" +
                             row(1, "Rain", "_") + "\n";
    const auto documents = read_chains(text, "gold");
    REQUIRE(documents.has_value());
    REQUIRE(documents->size() == 2);
    REQUIRE(documents->at(0).gold.size() == 1);
    CHECK(documents->at(0).gold[0] == Chain{{0, 0, 2}, {1, 0, 1}});
    CHECK(documents->at(1).gold.empty());
    CHECK(read_chains(row(1, "Rain", "_"), "gold").error().message.find("Entity=(7") != std::string::npos);
}
