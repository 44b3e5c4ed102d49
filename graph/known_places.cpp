// Which place of the table a name stands for.

#include "graph/known_places.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <unordered_map>

#include "graph/name_words.h"
#include "graph/names.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kPlaces_bytes();
std::string_view kCountryCodes_bytes();

namespace {

constexpr std::uint32_t kGreatCity = 500'000, kCity = 100'000;

template <typename T>
T number(std::string_view text) {
    T value = {};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Places {
    std::vector<KnownPlace> all = {};
    std::unordered_multimap<std::string_view, std::uint32_t> by_name = {};
    std::unordered_map<std::string_view, std::uint32_t> by_id = {};
};

Places read_places() {
    Places out;
    for (const auto& row : read_rows(kPlaces_bytes(), 8)) {
        const auto index = static_cast<std::uint32_t>(out.all.size());
        out.all.push_back({row[0], row[1], row[5], number<double>(row[3]), number<double>(row[4]),
                           number<std::uint32_t>(row[6]), row[7]});
        for (const std::string_view key : split_at(row[2], '|')) out.by_name.emplace(key, index);
        out.by_id.emplace(row[0], index);
    }
    return out;
}

const Places& places() {
    static const Places table = read_places();
    return table;
}

bool is_article(std::string_view word) {
    constexpr std::array<std::string_view, 9> kArticles = {"al", "el", "ad", "ar", "as", "ash", "at", "an", "az"};
    return std::ranges::find(kArticles, word) != kArticles.end();
}

/// "Idlib province", "Syria's Idlib province", "the province of Idlib": the name alone, if a region is meant.
std::optional<std::string> name_of_region(std::string_view name) {
    auto words = fold_words(name);
    const bool region = std::ranges::any_of(words, [](const auto& w) { return is_word(WordKind::province, w); });
    if (!region) return std::nullopt;
    const auto says_little = [](const std::string& w) {
        return is_word(WordKind::province, w) || is_word(WordKind::determiner, w) || w == "of" ||
               country_of_adjective(w).has_value() || country_named(w).has_value();
    };
    std::erase_if(words, says_little);
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out.empty() ? std::nullopt : std::optional(out);
}

/// How likely a place is meant: its people, more if the article names its country or its region.
double weight(const KnownPlace& place, const Surroundings& around) {
    constexpr double kOfCountry = 25, kOfRegion = 1000;
    const bool country = around.countries.contains(std::string(place.country));
    const bool region = around.regions.contains(std::string(place.region)) && !place.is_region();
    return static_cast<double>(std::max(place.people, 1U)) * (region ? kOfRegion : country ? kOfCountry : 1);
}

/// The one far ahead of the others.
std::optional<KnownPlace> choose(const std::vector<KnownPlace>& candidates, const Surroundings& around) {
    constexpr double kAhead = 3;
    const KnownPlace* best = nullptr;
    double second = 0;
    for (const KnownPlace& place : candidates) {
        const double w = weight(place, around);
        if (!best || w > weight(*best, around)) {
            second = best ? weight(*best, around) : 0;
            best = &place;
        } else {
            second = std::max(second, w);
        }
    }
    if (!best || weight(*best, around) < kAhead * second) return std::nullopt;
    const bool named = around.countries.empty() || around.countries.contains(std::string(best->country));
    const bool known = best->people >= (candidates.size() == 1 ? kCity : kGreatCity);
    return named || known ? std::optional(*best) : std::nullopt;
}

std::vector<KnownPlace> keep_if(std::vector<KnownPlace> some, bool regions) {
    std::erase_if(some, [regions](const KnownPlace& p) { return p.is_region() != regions; });
    return some;
}

}  // namespace

std::string place_lookup_key(std::string_view name) {
    auto words = fold_words(name);
    while (words.size() > 1 && is_article(words.front())) words.erase(words.begin());
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::vector<KnownPlace> places_named(std::string_view name) {
    const std::string key = place_lookup_key(name);
    std::vector<std::uint32_t> found;
    const auto [begin, end] = places().by_name.equal_range(key);
    for (auto at = begin; at != end; ++at) found.push_back(at->second);
    std::ranges::sort(found);
    std::vector<KnownPlace> out;
    for (const std::uint32_t index : found) out.push_back(places().all[index]);
    return out;
}

std::optional<KnownPlace> place_of_id(std::string_view id) {
    const auto found = places().by_id.find(id);
    return found == places().by_id.end() ? std::nullopt : std::optional(places().all[found->second]);
}

std::optional<KnownPlace> place_meant(std::string_view name, const Surroundings& around) {
    const auto region = name_of_region(name);
    const auto all = places_named(region ? *region : same_wording(place_lookup_key(name)));  // "Gaza": the strip
    const auto city = choose(keep_if(all, false), around);
    if (!region && city) return city;
    const auto state = choose(keep_if(all, true), around);
    const bool one = region && city && city->people < kGreatCity && (!state || city->country == state->country);
    return one ? city : state;
}

bool is_great_city(std::string_view name) {
    const auto all = places_named(name);
    return std::ranges::any_of(all, [](const KnownPlace& p) { return p.people >= kGreatCity; });
}

std::string_view short_country_code(std::string_view code) {
    static const auto codes = [] {
        std::map<std::string_view, std::string_view> out;
        for (const auto& row : read_rows(kCountryCodes_bytes(), 3)) out.emplace(row[0], row[1]);
        return out;
    }();
    const auto found = codes.find(code);
    return found == codes.end() ? std::string_view() : found->second;
}

}  // namespace relata::graph
