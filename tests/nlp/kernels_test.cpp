// Every kind of arithmetic against plain sums, and against each other bit for bit.

#include "nlp/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <random>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

struct alignas(64) Line {
    std::uint8_t bytes[64];
};

/// A panel of `columns` outputs beside rows of activations.
struct Product {
    int inputs = 0;
    int columns = 0;
    std::vector<std::int8_t> weights = {};
    std::vector<std::uint8_t> x = {};  ///< padded rows

    int rows() const { return static_cast<int>(x.size()) / padded_inputs(inputs); }
    std::vector<std::int32_t> with(const Kernels& kernels) const {
        std::vector<Line> packed(kernels.panel_bytes(inputs) / 64 + 1);
        kernels.pack(weights.data(), inputs, columns, inputs, packed.front().bytes);
        std::vector<std::int32_t> sums(static_cast<std::size_t>(rows() * kPanelColumns), -1);
        kernels.multiply(x.data(), rows(), inputs, packed.front().bytes, 1, sums.data());
        return sums;
    }
    std::vector<std::int32_t> expected() const {
        std::vector<std::int32_t> sums(static_cast<std::size_t>(rows() * kPanelColumns));
        for (int r = 0; r < rows(); ++r)
            for (int c = 0; c < columns; ++c)
                for (int i = 0; i < inputs; ++i)
                    sums[static_cast<std::size_t>(r * kPanelColumns + c)] +=
                        (x[static_cast<std::size_t>(r * padded_inputs(inputs) + i)] - 64) *
                        weights[static_cast<std::size_t>(c * inputs + i)];
        return sums;
    }
};

/// `x_at(i)` and `weight_at(i)` give the numbers one after the other.
template <typename X, typename W>
Product product(int rows, int columns, int inputs, X x_at, W weight_at) {
    Product out{inputs, columns};
    for (int i = 0; i < columns * inputs; ++i) out.weights.push_back(static_cast<std::int8_t>(weight_at(i)));
    for (int r = 0; r < rows; ++r)
        for (int i = 0; i < padded_inputs(inputs); ++i)
            out.x.push_back(static_cast<std::uint8_t>(i < inputs ? x_at(r * inputs + i) : 64));
    return out;
}

void check(const Product& product) {
    for (const Kernels* kernels : all_kernels()) {
        INFO(kernels->name << " " << product.rows() << "x" << product.inputs << "x" << product.columns);
        CHECK(product.with(*kernels) == product.expected());
    }
}

TEST_CASE("a product of bytes is exact for every size of it") {
    std::mt19937 random(1);
    const auto x = [&](int) { return 1 + static_cast<int>(random() % 127); };
    const auto weight = [&](int) { return static_cast<int>(random() % 255) - 127; };
    for (const int rows : {1, 2, 3, 4, 5, 7, 64})
        for (const int columns : {1, 8, 15, 16})
            for (const int inputs : {1, 2, 11, 12, 13, 129, 384, 784, 1536})
                check(product(rows, columns, inputs, x, weight));
}

TEST_CASE("a product is exact where 16 bits would overflow") {
    for (const int weight : {127, -127, -128})
        for (const int x : {127, 1, 0, 64}) {
            check(product(
                4, 16, 1536, [&](int) { return x; }, [&](int) { return weight; }));
            check(product(
                4, 16, 1536, [&](int i) { return i % 2 ? x : 128 - x; }, [&](int i) { return i % 3 ? weight : 1; }));
        }
}

TEST_CASE("a product is exact at the last weights that are added in 16 bits and the first that are not") {
    // Of twelve inputs 0, 1, 4, 5, 8 and 9 are added in one place: 5 * 87 + 76 = 511.
    for (const int last : {76, 77})
        for (const int sign : {1, -1})
            for (const int x : {127, 1, 0})
                check(product(
                    3, 16, 24, [&](int) { return x; }, [&](int i) { return sign * (i % 12 == 0 ? last : 87); }));
}

/// Rows that begin at an odd address, with not a byte behind them, and as little room for the sums.
std::vector<std::int32_t> at_odd_address(const Product& product, const Kernels& kernels, int panels) {
    const std::size_t lines = kernels.panel_bytes(product.inputs) / sizeof(Line);
    REQUIRE(lines * sizeof(Line) == kernels.panel_bytes(product.inputs));
    std::vector<Line> packed(lines * static_cast<std::size_t>(panels));
    for (int p = 0; p < panels; ++p) {
        const int columns = std::min(kPanelColumns, product.columns - p * kPanelColumns);
        kernels.pack(product.weights.data() + p * kPanelColumns * product.inputs, product.inputs, columns,
                     product.inputs, packed[lines * static_cast<std::size_t>(p)].bytes);
    }
    std::vector<std::uint8_t> x(1 + product.x.size());
    std::copy(product.x.begin(), product.x.end(), x.begin() + 1);
    std::vector<std::int32_t> sums(static_cast<std::size_t>(panels * product.rows() * kPanelColumns), -1);
    kernels.multiply(x.data() + 1, product.rows(), product.inputs, packed.front().bytes, panels, sums.data());
    return sums;
}

TEST_CASE("panels that stand one behind the other are multiplied in one go") {
    std::mt19937 random(2);
    const auto x = [&](int) { return 1 + static_cast<int>(random() % 127); };
    const auto weight = [&](int) { return static_cast<int>(random() % 255) - 127; };
    for (const int panels : {1, 2, 3, 5})
        for (const int rows : {1, 6, 11, 12, 13, 25, 47})
            for (const int inputs : {1, 13, 96, 784}) {
                const Product all = product(rows, panels * kPanelColumns - 3, inputs, x, weight);
                const auto expected = at_odd_address(all, *all_kernels().back(), panels);
                for (int i = 0; i < 3; ++i) REQUIRE(expected[expected.size() - 1 - static_cast<std::size_t>(i)] == 0);
                for (const Kernels* kernels : all_kernels()) {
                    INFO(kernels->name << " " << rows << "x" << inputs << "x" << panels);
                    CHECK(at_odd_address(all, *kernels, panels) == expected);
                }
            }
}

TEST_CASE("the best kind is the first, unless another is asked for") {
    const char* wanted = std::getenv("RELATA_KERNELS");
    CHECK(std::string_view(best_kernels().name) == (wanted ? wanted : all_kernels().front()->name));
    CHECK(std::string_view(all_kernels().back()->name) == "portable");
}

std::vector<float> numbers(std::size_t n, float spread, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<float> out(n);
    for (float& x : out) x = spread * (static_cast<float>(random() % 20001) / 10000.0F - 1.0F);
    return out;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// What `make` makes of each kind must be the same bits; returns them.
template <typename Make>
std::vector<float> same_for_all(Make make) {
    const std::vector<float> expected = make(*all_kernels().back());
    for (const Kernels* kernels : all_kernels()) {
        INFO(kernels->name);
        REQUIRE(same_bits(make(*kernels), expected));
    }
    return expected;
}

TEST_CASE("a row in seven bits is at most half a step from what it was") {
    for (const std::size_t size : {1U, 2U, 7U, 8U, 9U, 129U, 784U}) {
        std::vector<float> x = numbers(size, 3.0F, static_cast<unsigned>(size));
        x[0] += 5.0F;
        const auto back = same_for_all([&](const Kernels& kernels) {
            std::vector<std::uint8_t> bytes(static_cast<std::size_t>(padded_inputs(static_cast<int>(size))), 255);
            const RowScale scale = kernels.quantize(x.data(), static_cast<int>(size), bytes.data());
            std::vector<float> out;
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                REQUIRE(bytes[i] >= 1);
                REQUIRE(bytes[i] <= 127);
                if (i >= size) REQUIRE(bytes[i] == 64);
                out.push_back(scale.middle + scale.step * static_cast<float>(bytes[i] - 64));
            }
            return out;
        });
        const auto [least, most] = std::minmax_element(x.begin(), x.end());
        for (std::size_t i = 0; i < size; ++i)
            CHECK(std::abs(back[i] - x[i]) <= 0.5001F * (*most - *least) / 126.0F + 1e-6F);
    }
}

TEST_CASE("gelu is x times the normal distribution's Phi") {
    std::vector<float> given;
    for (int i = -1000; i < 1000; i += kPanelColumns) {
        std::vector<std::int32_t> sums(kPanelColumns);
        std::iota(sums.begin(), sums.end(), i);
        const std::vector<float> ones(kPanelColumns, 1.0F);
        const std::vector<float> none(kPanelColumns, 0.0F);
        const RowScale hundredths{0.01F, 0.0F};
        const auto got = same_for_all([&](const Kernels& kernels) {
            std::vector<float> out(kPanelColumns);
            kernels.finish(sums.data(), 1, &hundredths, {nullptr, ones.data(), none.data(), none.data()}, Finish::gelu,
                           out.data(), kPanelColumns);
            return out;
        });
        for (std::size_t k = 0; k < got.size(); ++k) {
            const double v = sums[k] / 100.0;
            REQUIRE(got[k] == Approx(0.5 * v * (1 + std::erf(v / std::sqrt(2.0)))).margin(2e-6));
        }
    }
}

TEST_CASE("a product's sums become floats with the scales of row and column, and are stored or added") {
    const std::vector<std::int32_t> sums(2 * kPanelColumns, 10);
    const std::vector<RowScale> rows{{0.5F, 0.0F}, {2.0F, 3.0F}};
    const std::vector<float> scale(kPanelColumns, 0.25F);
    const std::vector<float> sum(kPanelColumns, 4.0F);
    const std::vector<float> bias(kPanelColumns, -1.0F);
    const auto with = [&](Finish finish) {
        return same_for_all([&](const Kernels& kernels) {
            std::vector<float> out(40, 100.0F);
            kernels.finish(sums.data(), 2, rows.data(), {nullptr, scale.data(), sum.data(), bias.data()}, finish,
                           out.data(), 20);
            return out;
        });
    };
    const auto stored = with(Finish::store);
    CHECK(stored[0] == 0.25F);        // 10 * 0.5 * 0.25 - 1
    CHECK(stored[20 + 15] == 16.0F);  // 10 * 2 * 0.25 + 3 * 4 - 1
    CHECK(stored[16] == 100.0F);      // beside the panel
    CHECK(with(Finish::add)[20] == 116.0F);
}

TEST_CASE("a softmax sums to one, and a normalised row has mean 0 and variance 1") {
    for (const int size : {1, 3, 8, 30, 384}) {
        const auto given = numbers(static_cast<std::size_t>(size), 20.0F, 7);
        const auto soft = same_for_all([&](const Kernels& kernels) {
            auto x = given;
            x.resize((given.size() + kRowStep - 1) / kRowStep * kRowStep, 50.0F);
            kernels.softmax(x.data(), size);
            x.resize(given.size());
            return x;
        });
        double total = 0;
        for (const float v : given) total += std::exp(static_cast<double>(v));
        for (std::size_t i = 0; i < soft.size(); ++i)
            CHECK(soft[i] == Approx(std::exp(static_cast<double>(given[i])) / total).epsilon(1e-5).margin(1e-12));
        const std::vector<float> ones(given.size(), 1.0F);
        const std::vector<float> halves(given.size(), 0.5F);
        const auto normal = same_for_all([&](const Kernels& kernels) {
            auto x = given;
            kernels.layer_norm(x.data(), size, ones.data(), halves.data());
            return x;
        });
        CHECK(std::accumulate(normal.begin(), normal.end(), 0.0) / size == Approx(0.5).margin(1e-5));
        double squares = 0;
        for (const float v : normal) squares += (v - 0.5) * (v - 0.5);
        CHECK(squares / size == Approx(size > 1 ? 1.0 : 0.0).epsilon(1e-4));
    }
}

TEST_CASE("attention is the softmax of queries times keys, times values") {
    for (const int pieces : {1, 2, 5, 8, 31}) {
        constexpr int kHeads = 2;
        constexpr int kSize = 12;
        constexpr int kDim = kHeads * kSize;
        const auto qkv = numbers(static_cast<std::size_t>(pieces * 3 * kDim), 2.0F, 3);
        const auto got = same_for_all([&](const Kernels& kernels) {
            std::vector<float> out(static_cast<std::size_t>(pieces * kDim));
            std::vector<float> scratch(attention_scratch(pieces, kSize));
            kernels.attend(qkv.data(), 3 * kDim, pieces, kHeads, kSize, out.data(), kDim, scratch.data());
            return out;
        });
        const auto at = [&](int piece, int part, int column) {
            return static_cast<double>(qkv[static_cast<std::size_t>(piece * 3 * kDim + part * kDim + column)]);
        };
        for (int i = 0; i < pieces; ++i)
            for (int c = 0; c < kDim; ++c) {
                double total = 0;
                double sum = 0;
                for (int j = 0; j < pieces; ++j) {
                    double score = 0;
                    for (int d = c / kSize * kSize; d < (c / kSize + 1) * kSize; ++d)
                        score += at(i, 0, d) * at(j, 1, d);
                    const double weight = std::exp(score / std::sqrt(static_cast<double>(kSize)));
                    total += weight;
                    sum += weight * at(j, 2, c);
                }
                REQUIRE(got[static_cast<std::size_t>(i * kDim + c)] == Approx(sum / total).margin(1e-4));
            }
    }
}

TEST_CASE("a dot product of rows of any length") {
    for (const int size : {1, 7, 8, 16, 17, 128, 320}) {
        const auto a = numbers(static_cast<std::size_t>(size), 1.0F, 11);
        const auto b = numbers(static_cast<std::size_t>(size), 1.0F, 12);
        const auto got = same_for_all(
            [&](const Kernels& kernels) { return std::vector<float>{kernels.dot(a.data(), b.data(), size)}; });
        CHECK(got[0] == Approx(std::inner_product(a.begin(), a.end(), b.begin(), 0.0)).margin(1e-4));
    }
}

}  // namespace
}  // namespace relata::nlp
