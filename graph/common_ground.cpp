// Places, doers, countries and names of two articles, compared until one of them tells.

#include "graph/common_ground.h"

#include <algorithm>

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

/// "Armenia and Azerbaijan": a second country that both name tells as much as a name does.
std::size_t further_lands(const NamesTold& a, const NamesTold& b) {
    const std::size_t lands = count_shared(a.lands, b.lands);
    return lands > 1 ? lands - 1 : 0;
}

}  // namespace

bool share_many_names(const Account& a, const Account& b) {
    constexpr std::size_t kMany = 4;
    if (a.document == b.document || !a.article || !b.article) return false;
    return count_shared(a.article->names, b.article->names) + further_lands(*a.article, *b.article) >= kMany;
}

bool of_one_story(const Account& a, const Account& b) {
    constexpr double kMuch = 0.4;
    constexpr std::size_t kSeveral = 2;
    if (a.document == b.document || !a.article || !b.article) return false;
    const bool several = count_shared(a.article->names, b.article->names) >= kSeveral;
    return share_many_names(a, b) || (several && share_of_shorter(a.article->names, b.article->names) >= kMuch);
}

bool both_count(const Account& a, const Account& b) { return a.number && b.number && !count_kind_of(a.kind).empty(); }

bool counts_anybody(const Account& a, const Account& b) {
    return both_count(a, b) && !(is_particular(counted(a)) && is_particular(counted(b)));
}

Ground common_ground(const Account& a, const Account& b) {
    constexpr double kMuch = 0.34;
    if (!a.article || !b.article) return Ground::unknown;
    const NamesTold &one = *a.article, &other = *b.article;
    const std::size_t shorter = std::min(one.names.size(), other.names.size()),
                      names = count_shared(one.names, other.names);
    const bool copy = copied(a, b) && (names > 0 || shorter == 0);  // "… in a pileup near Lahti", "… near Vaasa"
    if (copy || same_place_told(a, b) || same_doer(a, b)) return Ground::some;
    const bool other_lands = !one.lands.empty() && !other.lands.empty() && count_shared(one.lands, other.lands) == 0;
    if (names == 0 && (other_lands || (shorter > 0 && places_apart(a, b)))) return Ground::elsewhere;
    if (other_lands) return Ground::none;
    if (shorter == 0) return Ground::unknown;
    const bool several =
        names + further_lands(one, other) > 1 || (names == 1 && share_of_shorter(one.names, other.names) >= kMuch);
    return several ? Ground::some : Ground::none;
}

}  // namespace relata::graph
