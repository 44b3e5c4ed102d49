// The score of two accounts. Each part says why it adds or takes away.

#include "graph/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/name_words.h"

namespace relata::graph {
namespace {

constexpr int kNewsWindow = 10;  // days: an undated account is of what happened shortly before it was published
constexpr int kBroad = 40;       // days: a longer time tells little of when
constexpr int kOffByOne = 2;     // days: sources that date one act differently

bool holds(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
    return std::ranges::includes(whole, part);
}

std::vector<std::string> without_descriptors(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) {
        if (!is_word(WordKind::descriptor, word) && !is_word(WordKind::descriptor, word + "s")) out.push_back(word);
    }
    return out;
}

/// One name within the other: "Hayat Tahrir al-Sham", "the Hayat Tahrir al-Sham militant group".
bool nested(const Party& a, const Party& b) {
    const auto x = without_descriptors(a.words), y = without_descriptors(b.words);
    if (x.empty() || y.empty()) return false;
    return holds(x, y) || holds(y, x);
}

bool is_people(std::string_view sort) {
    constexpr std::array<std::string_view, 14> kPeople{"soldier",  "fighter", "civilian",  "person",   "child",
                                                       "police",   "worker",  "protester", "migrant",  "journalist",
                                                       "official", "expert",  "prisoner",  "passenger"};
    return std::ranges::find(kPeople, sort) != kPeople.end();
}

bool sorts_agree(const Party& a, const Party& b) {
    if (a.sort.empty() || b.sort.empty()) return a.head == b.head;
    if (a.sort == b.sort) return true;
    return (a.sort == "person" && is_people(b.sort)) || (b.sort == "person" && is_people(a.sort));
}

}  // namespace

Fit fit(const Party& a, const Party& b) {
    if (!a.stated || !b.stated) return Fit::unknown;
    if (a.node && a.node == b.node) return a.named ? Fit::same : Fit::alike;
    if (!a.country.empty() && !b.country.empty() && a.country != b.country) return Fit::conflict;
    if (!a.country.empty() && a.country == b.country && (a.country_alone || b.country_alone)) return Fit::loose;
    if (nested(a, b) && (a.head == b.head || (a.named && b.named))) return Fit::alike;
    if (a.named && b.named && a.sort.empty() && b.sort.empty()) return Fit::conflict;
    return sorts_agree(a, b) && !a.head.empty() ? Fit::alike : Fit::conflict;
}

bool numbers_agree(const Quantity& a, const Quantity& b) {
    constexpr double kAbout = 0.2, kLeast = 1e-6;
    const auto low = [](const Quantity& q) {
        if (q.bound == Bound::max) return -HUGE_VAL;
        return q.bound == Bound::approx ? q.value * (1 - kAbout) : q.value;
    };
    const auto high = [](const Quantity& q) {
        if (q.bound == Bound::min) return HUGE_VAL;
        return q.bound == Bound::approx ? q.value * (1 + kAbout) : q.value;
    };
    return std::max(low(a), low(b)) <= std::min(high(a), high(b)) + kLeast;
}

double shared_words(const Account& a, const Account& b) {
    const std::size_t shorter = std::min(a.words.size(), b.words.size());
    if (shorter == 0) return 0;
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(a.words, b.words, std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(shorter);
}

namespace {

/// Positive where the time pins both to one happening.
double time_score(const Account& a, const Account& b) {
    if (a.time && b.time) {
        if (overlap(*a.time, *b.time)) return a.time->length() > kBroad || b.time->length() > kBroad ? 0.2 : 0.6;
        return gap(*a.time, *b.time) <= kOffByOne ? -0.2 : kNever;
    }
    const auto shortly_before = [](const Account& x) {
        return x.published ? std::optional(Days{x.published->first - kNewsWindow, x.published->last}) : std::nullopt;
    };
    const auto when_a = a.time ? a.time : shortly_before(a), when_b = b.time ? b.time : shortly_before(b);
    if (!when_a || !when_b) return 0;
    if (!overlap(*when_a, *when_b)) return kNever;
    return !a.time && !b.time && a.published == b.published ? 0.2 : 0;
}

double place_score(const Account& a, const Account& b) {
    if (a.places.empty() || b.places.empty()) return 0;
    double best = -0.4;
    for (const Party& x : a.places) {
        for (const Party& y : b.places) {
            if (x.node && x.node == y.node) return 0.5;
            if (nested(x, y)) best = std::max(best, 0.4);
            if (x.country_alone || y.country_alone) best = std::max(best, 0.0);
        }
    }
    return best;
}

double number_score(const Account& a, const Account& b, bool pinned) {
    if (!a.number || !b.number) return 0;
    if (a.number->value == b.number->value) return a.number->value > 2 ? 0.6 : 0.3;
    if (numbers_agree(*a.number, *b.number)) return 0.1;
    return pinned ? -0.1 : -0.7;  // another number of another day is another happening
}

double party_score(Fit fit, double same, double alike, double loose, double conflict) {
    switch (fit) {
        case Fit::unknown:
            return 0;
        case Fit::same:
            return same;
        case Fit::alike:
            return alike;
        case Fit::loose:
            return loose;
        case Fit::conflict:
            return conflict;
    }
    return 0;
}

}  // namespace

double likeness(const Account& a, const Account& b) {
    if (a.kind != b.kind || a.real != b.real) return kNever;
    const Fit patients = fit(a.patient, b.patient), agents = fit(a.agent, b.agent);
    if (patients == Fit::conflict) return kNever;
    const double time = time_score(a, b), place = place_score(a, b);
    const double words = shared_words(a, b);
    const double parties = party_score(patients, 0.9, 0.6, 0.4, kNever) + party_score(agents, 0.7, 0.4, 0.4, -0.5);
    const bool pinned = time >= 0.5 || (a.document == b.document && a.sentence == b.sentence);
    return parties + time + place + number_score(a, b, pinned) + 0.6 * words;
}

}  // namespace relata::graph
