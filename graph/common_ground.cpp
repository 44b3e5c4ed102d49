// Places, doers, countries and names of two articles, compared until one of them tells.

#include "graph/common_ground.h"

#include <algorithm>
#include <iterator>

#include "graph/act_kinds.h"
#include "graph/fit.h"
#include "graph/kinds_in_context.h"
#include "graph/likeness.h"
#include "graph/share_of_shorter.h"

namespace relata::graph {
namespace {

const Party& counted(const Account& a) { return counts_doers(a.kind) ? a.agent : a.patient; }

bool is_particular(const Party& party) { return party.named || !party.country.empty(); }

bool same_town(const Party& x, const Party& y) {
    if (x.country_alone || y.country_alone) return false;
    return (x.node && x.node == y.node && x.named) || nested(x, y);
}

bool same_place_told(const Account& a, const Account& b) {
    const auto at = [](const Account& one, const Party& y) {
        const auto same = [&](const Party& x) { return same_town(x, y); };
        return std::ranges::any_of(one.places, same) || (one.object_is_place && same(one.patient));
    };
    return std::ranges::any_of(b.places, [&](const Party& y) { return at(a, y); }) ||
           (b.object_is_place && at(a, b.patient));
}

/// Each has a place that is no mere country.
bool places_apart(const Account& a, const Account& b) {
    const auto is_town = [](const Party& place) { return place.named && !place.country_alone; };
    return std::ranges::any_of(a.places, is_town) && std::ranges::any_of(b.places, is_town);
}

bool same_doer(const Account& a, const Account& b) {
    const Fit agents = fit(a.agent, b.agent);
    return (agents == Fit::same || agents == Fit::alike) && (is_particular(a.agent) || is_particular(b.agent));
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

}  // namespace

bool counts_anybody(const Account& a, const Account& b) {
    const bool counts = a.number && b.number && !count_kind_of(a.kind).empty();
    return counts && !(is_particular(counted(a)) && is_particular(counted(b)));
}

Ground common_ground(const Account& a, const Account& b) {
    constexpr double kMuch = 0.34;
    const std::size_t shorter = std::min(a.topic.size(), b.topic.size()), names = shared(a.topic, b.topic);
    const bool copy = copied(a, b) && (names > 0 || shorter == 0);  // "… in a pileup near Lahti", "… near Vaasa"
    if (copy || same_place_told(a, b) || same_doer(a, b)) return Ground::some;
    const bool other_lands = !a.lands.empty() && !b.lands.empty() && shared(a.lands, b.lands) == 0;
    if (names == 0 && (other_lands || (shorter > 0 && places_apart(a, b)))) return Ground::elsewhere;
    if (other_lands) return Ground::none;
    if (shorter == 0) return Ground::unknown;
    const bool several = names > 1 || (names == 1 && share_of_shorter(a.topic, b.topic) >= kMuch);
    return several ? Ground::some : Ground::none;
}

}  // namespace relata::graph
