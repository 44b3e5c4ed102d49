// Percentiles of resampled figures.
#include "eval/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace relata::eval {
namespace {

constexpr std::uint64_t kSeed = 20200220;

std::size_t units_of(const Measure& measure) {
    return std::max(measure.share.of.size(), measure.second ? measure.second->of.size() : 0);
}

double at(const std::vector<double>& values, std::size_t i) { return i < values.size() ? values[i] : 0; }

Measure with_chances_only(const Measure& measure) {
    Measure out;
    if (measure.second) out.second.emplace();
    std::size_t unit = 0;
    for (std::size_t i = 0; i < units_of(measure); ++i) {
        const double first = at(measure.share.of, i), second = measure.second ? at(measure.second->of, i) : 0;
        if (first == 0 && second == 0) continue;
        out.share.add(unit, at(measure.share.hits, i), first);
        if (out.second) out.second->add(unit, at(measure.second->hits, i), second);
        ++unit;
    }
    return out;
}

}  // namespace

std::size_t Chance::below(std::size_t n) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((((z ^ (z >> 31U)) >> 32U) * n) >> 32U);
}

void Share::add(std::size_t unit, double hit, double chances) {
    if (unit >= of.size()) {
        hits.resize(unit + 1);
        of.resize(unit + 1);
    }
    hits[unit] += hit;
    of[unit] += chances;
}

std::optional<double> Share::value(std::span<const std::uint32_t> times) const {
    double hit = 0, all = 0;
    for (std::size_t i = 0; i < of.size(); ++i) {
        hit += times[i] * hits[i];
        all += times[i] * of[i];
    }
    return all > 0 ? std::optional(100 * hit / all) : std::nullopt;
}

std::optional<double> Share::value() const { return value(std::vector<std::uint32_t>(of.size(), 1)); }

std::optional<Interval> bootstrap(std::size_t units, const Statistic& statistic) {
    if (units < 2) return std::nullopt;
    Chance chance(kSeed);
    std::vector<double> values;
    std::vector<std::uint32_t> times(units);
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        std::ranges::fill(times, 0U);
        for (std::size_t i = 0; i < units; ++i) ++times[chance.below(units)];
        if (const auto value = statistic(times)) values.push_back(*value);
    }
    if (values.empty()) return std::nullopt;
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return Interval{values[static_cast<std::size_t>(std::floor(0.025 * last))],
                    values[static_cast<std::size_t>(std::ceil(0.975 * last))]};
}

std::optional<double> Measure::value(std::span<const std::uint32_t> times) const {
    const auto first = share.value(times);
    if (!second) return first;
    const auto other = second->value(times);
    return first || other ? std::optional(harmonic(first.value_or(0), other.value_or(0))) : std::nullopt;
}

std::optional<double> Measure::value() const { return value(std::vector<std::uint32_t>(units_of(*this), 1)); }

Figure figure_of(const Measure& measure) {
    Figure out{.key = measure.key, .meaning = measure.meaning, .unit = measure.unit, .value = measure.value()};
    if (!measure.second) out.of = std::accumulate(measure.share.of.begin(), measure.share.of.end(), 0.0);
    const Measure drawn = with_chances_only(measure);
    out.interval = bootstrap(units_of(drawn), [&](auto times) { return drawn.value(times); });
    return out;
}

std::vector<Figure> figures_of(std::span<const Measure> measures) {
    std::vector<Figure> out;
    for (const Measure& measure : measures) out.push_back(figure_of(measure));
    return out;
}

double harmonic(double a, double b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }

}  // namespace relata::eval
