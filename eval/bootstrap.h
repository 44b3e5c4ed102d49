#pragma once
// Figures with 95 % intervals: the units (documents, facts, sentences …) are drawn again with replacement, and the
// figure is computed from each draw.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace relata::eval {

/// The same numbers on every machine: splitmix64.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    /// 0 to n - 1; n is not 0 and fits 32 bits.
    std::size_t below(std::size_t n);

  private:
    std::uint64_t state_;
};

/// How many of how many, unit by unit: the sums make the share.
struct Share {
    std::vector<double> hits = {};
    std::vector<double> of = {};

    void add(std::size_t unit, double hit, double chances = 1);  ///< makes room for the unit
    /// Sum over sum in per cent, with each unit counted `times[unit]` times; nothing where there were no chances.
    std::optional<double> value(std::span<const std::uint32_t> times) const;
    std::optional<double> value() const;  ///< each unit once
};

/// What is measured: a share, or the F1 of two shares over the same units (precision and recall).
struct Measure {
    std::string key = {};      ///< as the gold's scorer calls it: "core_fact_recall"
    std::string meaning = {};  ///< for a person: "core facts found"
    std::string unit = {};     ///< what is drawn again: "documents"
    Share share = {};
    std::optional<Share> second = {};

    std::optional<double> value(std::span<const std::uint32_t> times) const;
    std::optional<double> value() const;  ///< per cent
};

struct Interval {
    double low = 0;
    double high = 0;
};

/// A value with its interval, in per cent.
struct Figure {
    std::string key = {};
    std::string meaning = {};
    std::string unit = {};
    std::optional<double> value = {};
    double of = 0;  ///< chances of the share; 0 of a mean
    std::optional<Interval> interval = {};
};

/// `times[unit]` -> the value of a figure, or nothing.
using Statistic = std::function<std::optional<double>(std::span<const std::uint32_t> times)>;

inline constexpr std::size_t kDraws = 1000;

/// The 2.5th and 97.5th percentile of 1,000 draws of `units` units, the same at every call. Nothing where there are
/// fewer than two units, or where no draw has a value.
std::optional<Interval> bootstrap(std::size_t units, const Statistic& statistic);

/// A measure with its interval. Units without a chance are not drawn.
Figure figure_of(const Measure& measure);
std::vector<Figure> figures_of(std::span<const Measure> measures);

/// 0 where both are 0.
double harmonic(double a, double b);

}  // namespace relata::eval
