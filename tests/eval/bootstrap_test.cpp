#include "eval/bootstrap.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace relata::eval;

TEST_CASE("chance is the same everywhere and reaches every unit") {
    Chance chance(7), again(7);
    std::vector<int> drawn(5);
    for (int i = 0; i < 5000; ++i) {
        const std::size_t n = chance.below(5);
        REQUIRE(n == again.below(5));
        ++drawn.at(n);
    }
    for (const int n : drawn) CHECK(std::abs(n - 1000) < 150);
}

TEST_CASE("the interval of a share is about that of its binomial") {
    Share share;
    for (std::size_t i = 0; i < 400; ++i) share.add(i, i < 100 ? 1 : 0);
    const Figure figure = figure_of({.key = "k", .meaning = "m", .unit = "u", .share = share});
    CHECK(figure.value == 25);
    const double half = 100 * 1.96 * std::sqrt(0.25 * 0.75 / 400);
    CHECK(std::abs(figure.interval->low - (25 - half)) < 1);
    CHECK(std::abs(figure.interval->high - (25 + half)) < 1);
    CHECK(figure_of({.share = share}).interval->low == figure.interval->low);
}

TEST_CASE("units are drawn whole: what varies between documents alone widens the interval") {
    Share facts, documents;
    for (std::size_t i = 0; i < 400; ++i) {
        facts.add(i, i < 200 ? 1 : 0);
        documents.add(i / 40, i < 200 ? 1 : 0);
    }
    const auto width = [](const Figure& f) { return f.interval->high - f.interval->low; };
    CHECK(width(figure_of({.share = documents})) > 3 * width(figure_of({.share = facts})));
}

TEST_CASE("units without a chance are not drawn, and one unit has no interval") {
    Share share;
    share.add(0, 1);
    share.add(900, 0, 0);
    const Figure figure = figure_of({.share = share});
    CHECK(figure.value == 100);
    CHECK_FALSE(figure.interval.has_value());
    CHECK_FALSE(figure_of({}).value.has_value());
}

TEST_CASE("an F1 is the harmonic mean of its shares") {
    Share precision, recall;
    for (std::size_t i = 0; i < 10; ++i) {
        precision.add(i, 1, 2);
        recall.add(i, 1, 1);
    }
    const Figure f1 = figure_of({.share = precision, .second = recall});
    CHECK(*f1.value == Approx(200.0 / 3));
    CHECK(f1.interval->low == Approx(200.0 / 3));
}
