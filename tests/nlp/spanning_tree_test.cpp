// Best trees against trying out every tree.

#include "nlp/spanning_tree.h"

#include <limits>
#include <random>

#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

double score_of(const Matrix& scores, const std::vector<int>& heads) {
    double sum = 0;
    for (int i = 0; i < scores.rows; ++i) sum += scores.row(i)[heads[static_cast<std::size_t>(i)] + 1];
    return sum;
}

bool is_single_rooted_tree(const std::vector<int>& heads) {
    int roots = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        roots += heads[i] < 0 ? 1 : 0;
        int at = static_cast<int>(i);
        for (std::size_t steps = 0; at >= 0; ++steps) {
            if (steps > heads.size()) return false;
            at = heads[static_cast<std::size_t>(at)];
        }
    }
    return roots == 1;
}

double best_by_trying_all(const Matrix& scores) {
    const int n = scores.rows;
    std::vector<int> heads(static_cast<std::size_t>(n), -1);
    double best = std::numeric_limits<double>::lowest();
    while (true) {
        if (is_single_rooted_tree(heads)) best = std::max(best, score_of(scores, heads));
        int i = 0;
        while (i < n && ++heads[static_cast<std::size_t>(i)] == n) heads[static_cast<std::size_t>(i++)] = -1;
        if (i == n) return best;
    }
}

TEST_CASE("the best tree scores as high as any single-rooted tree") {
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0.0F, 3.0F);
    for (int round = 0; round < 400; ++round) {
        const int n = 1 + round % 6;
        Matrix scores(n, n + 1);
        for (float& v : scores.values) v = normal(random);
        const auto heads = best_tree(scores);
        REQUIRE(is_single_rooted_tree(heads));
        REQUIRE(score_of(scores, heads) == Approx(best_by_trying_all(scores)).margin(1e-4));
    }
}

TEST_CASE("a sentence whose words all want to be the root has one root") {
    Matrix scores(3, 4);
    for (int i = 0; i < 3; ++i) scores.row(i)[0] = 100.0F + static_cast<float>(i);
    const auto heads = best_tree(scores);
    CHECK(is_single_rooted_tree(heads));
    CHECK(heads[2] == -1);
}

TEST_CASE("long sentences of equal scores still make a tree") {
    CHECK(is_single_rooted_tree(best_tree(Matrix(300, 301))));
    Matrix chain(200, 201);  // each word wants its right neighbour, the last one the first: one cycle of 200
    for (int i = 0; i < 200; ++i) chain.row(i)[(i + 1) % 200 + 1] = 5.0F;
    CHECK(is_single_rooted_tree(best_tree(chain)));
}

TEST_CASE("no words, no heads") { CHECK(best_tree(Matrix(0, 1)).empty()); }

}  // namespace
}  // namespace relata::nlp
