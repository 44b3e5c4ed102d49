#include "nlp/matrix.h"

#include <cmath>

#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

Matrix filled(int rows, int cols, std::vector<float> values) {
    Matrix m(rows, cols);
    m.values = std::move(values);
    return m;
}

TEST_CASE("a product is rows times columns") {
    const Matrix a = filled(1, 2, {1, 2});
    CHECK(multiply(a, filled(2, 2, {3, 4, 5, 6})).values == std::vector<float>{13, 16});
    CHECK(multiply_transposed(a, filled(2, 2, {3, 4, 5, 6})).values == std::vector<float>{11, 17});
    CHECK(Linear{filled(2, 1, {1, 1}), {0.5F}}(a).values == std::vector<float>{3.5F});
}

TEST_CASE("gelu is x times the normal distribution's Phi") {
    Matrix x(1, 2001);
    for (int i = 0; i <= 2000; ++i) x.row(0)[i] = static_cast<float>(i - 1000) / 100.0F;
    const Matrix given = x;
    gelu(x);
    for (int i = 0; i <= 2000; ++i) {
        const double v = given.row(0)[i];
        REQUIRE(x.row(0)[i] == Approx(0.5 * v * (1 + std::erf(v / std::sqrt(2.0)))).margin(2e-6));
    }
}

TEST_CASE("a softmax sums to one and a normalised row has mean 0 and variance 1") {
    Matrix x = filled(1, 4, {1, 2, 3, 90});
    softmax(x);
    CHECK(x.row(0)[3] == Approx(1.0));
    Matrix y = filled(1, 4, {1, 2, 3, 6});
    LayerNorm{{1, 1, 1, 1}, {0, 0, 0, 0}}(y);
    CHECK(y.row(0)[0] + y.row(0)[1] + y.row(0)[2] + y.row(0)[3] == Approx(0.0).margin(1e-5));
    CHECK(y.row(0)[3] == Approx(3 / std::sqrt(3.5)));
}

}  // namespace
}  // namespace relata::nlp
