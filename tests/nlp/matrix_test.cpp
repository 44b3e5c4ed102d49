#include "nlp/matrix.h"

#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

TEST_CASE("a softmax of scores sums to one") {
    Matrix x(1, 4);
    x.values = {1, 2, 3, 90};
    softmax(x);
    CHECK(x.row(0)[3] == Approx(1.0));
    CHECK(x.row(0)[0] + x.row(0)[1] + x.row(0)[2] + x.row(0)[3] == Approx(1.0));
}

TEST_CASE("the largest of equals is the first") {
    CHECK(arg_max(std::vector<float>{1, 3, 2, 3}) == 1);
    CHECK(arg_max(std::vector<float>{5}) == 0);
}

}  // namespace
}  // namespace relata::nlp
