#include "nlp/tag_sequence.h"

#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

const std::vector<std::string> kTags = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"};

TEST_CASE("an inside tag never follows another type or nothing") {
    Matrix scores(3, 5);
    scores.row(0)[2] = 5;  // I-PER cannot start
    scores.row(0)[1] = 4;
    scores.row(1)[4] = 3;  // I-LOC cannot follow B-PER
    scores.row(1)[2] = 2.5F;
    scores.row(2)[0] = 9;
    CHECK(best_names(scores, kTags) == std::vector<int>{1, 2, 0});
}

TEST_CASE("legal tags are left as they scored") {
    Matrix scores(2, 5);
    scores.row(0)[3] = 2;
    scores.row(1)[4] = 2;
    CHECK(best_names(scores, kTags) == std::vector<int>{3, 4});
    CHECK(best_names(Matrix(0, 5), kTags).empty());
}

}  // namespace
}  // namespace relata::nlp
