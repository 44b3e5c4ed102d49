// The tables asked about the entities of one document, with that document as the only context.

#include "graph/references.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "graph/entity_keys.h"
#include "graph/known_organisations.h"
#include "graph/known_places.h"
#include "graph/name_words.h"

namespace relata::graph {
namespace {

constexpr std::string_view kIso = "iso:", kGeoNames = "geonames:", kWikipedia = "wikipedia:";

bool is_named(const Item& item) { return item.reach == Reach::named; }

/// The country that an item is, or whose people or forces it names: "Syria", "Syrian troops" -> "syria".
std::optional<std::string> country_in(const Item& item) {
    const std::string key = plain_key(item.name);
    if (kind_of(item) == "country") return std::string(country_named(key).value_or(key));
    const auto country = country_of_adjective(key.substr(0, key.find(' ')));
    return country ? std::optional(std::string(*country)) : std::nullopt;
}

std::set<std::string> countries_in(const std::vector<Item>& items) {
    std::set<std::string> out;
    for (const Item& item : items) {
        const auto country = is_named(item) ? country_in(item) : std::nullopt;
        if (country) out.insert(*country);
    }
    return out;
}

Surroundings look_around(const std::vector<Item>& items, const std::set<std::string>& countries) {
    Surroundings out;
    for (const std::string& country : countries) {
        if (const auto code = short_country_code(country_code(country)); !code.empty()) out.countries.emplace(code);
    }
    for (const Item& item : items) {
        if (!is_named(item) || kind_of(item) != "place") continue;
        const auto known = places_named(item.name);
        const auto region = std::ranges::find_if(known, &KnownPlace::is_region);
        const bool city_too = !std::ranges::all_of(known, &KnownPlace::is_region);  // Tripoli tells nothing of Tripoli
        if (region == known.end() || city_too) continue;
        out.regions.insert(place_lookup_key(item.name));
        const bool nowhere_else = std::ranges::all_of(known, [&](auto& p) { return p.country == region->country; });
        if (nowhere_else) out.countries.emplace(region->country);
    }
    return out;
}

/// "Georgia" beside Americans or Atlanta, and no Georgians: the state, not the country.
bool is_state_of_country_name(const Item& item, const Surroundings& around, const std::vector<Item>& items) {
    const auto known = places_named(item.name);
    const auto state = std::ranges::find_if(known, &KnownPlace::is_region);
    if (state == known.end() || state->country != "US" || !around.countries.contains("US")) return false;
    const std::string country = plain_key(item.name);
    const auto adjective = adjective_of(country);
    return std::ranges::none_of(items, [&](const Item& other) {
        const std::string key = plain_key(other.name);
        return adjective && &other != &item && key.substr(0, key.find(' ')) == *adjective;
    });
}

std::string reference_of_place(const Item& item, const Surroundings& around) {
    const auto place = place_meant(item.name, around);
    return place ? std::string(kGeoNames) + std::string(place->id) : std::string();
}

std::string reference_of_country(const Item& item, const Surroundings& around, const std::vector<Item>& items) {
    const std::string key = plain_key(item.name);
    const std::string country(country_named(key).value_or(key));
    if (is_state_of_country_name(item, around, items)) {
        for (const KnownPlace& place : places_named(item.name)) {
            if (place.is_region() && place.country == "US") return std::string(kGeoNames) + std::string(place.id);
        }
    }
    const std::string_view code = country_code(country);
    return code.empty() ? std::string() : std::string(kIso) + std::string(code);
}

std::string reference_of(const Item& item, const Surroundings& around, const std::vector<Item>& items) {
    const std::string kind = kind_of(item);
    if (kind == "country") return reference_of_country(item, around, items);
    if (const auto known = organisation_named(item.name)) return std::string(kWikipedia) + std::string(known->article);
    return kind == "place" && item.type == "PLACE" ? reference_of_place(item, around) : std::string();
}

/// "the parliament", "National Assembly", "Supreme Court": every country has one.
bool is_institution(const Item& item) {
    const auto words = fold_words(item.name);
    return kind_of(item) == "group" && std::ranges::all_of(words, [](const std::string& written) {
               const std::string_view w = same_spelling(written);
               return is_word(WordKind::institution, w) || is_word(WordKind::force, w) ||
                      is_word(WordKind::determiner, w) || w == "of" || w == "for" || w == "and";
           });
}

/// The land that the document is about, as an owner's name: the adjective of the country that it names at least twice
/// as often as any other, or a place that no gazetteer has (a country of a story). Empty where two are named alike
/// often.
std::string land_of(const std::vector<Item>& items) {
    std::map<std::string, int> named;
    for (const Item& item : items) {
        if (!is_named(item)) continue;
        const auto country = country_in(item);
        const bool unknown = item.type == "PLACE" && kind_of(item) == "place" && places_named(item.name).empty();
        if (country)
            named[std::string(adjective_of(*country).value_or(*country))] += 1 + static_cast<int>(item.mentions);
        if (!country && unknown && item.mentions > 1) named[plain_key(item.name)] += static_cast<int>(item.mentions);
    }
    const auto most = std::ranges::max_element(named, {}, [](const auto& n) { return n.second; });
    if (most == named.end()) return {};
    const bool clear = std::ranges::all_of(
        named, [&](const auto& n) { return n.first == most->first || 2 * n.second <= most->second; });
    return clear ? most->first : std::string();
}

}  // namespace

void give_references(std::vector<Item>& items, std::string_view published) {
    const auto countries = countries_in(items);
    const Surroundings around = look_around(items, countries);
    const std::string land = land_of(items);
    std::vector<std::string> references;
    for (const Item& item : items) references.push_back(is_named(item) ? reference_of(item, around, items) : "");
    for (std::size_t i = 0; i < items.size(); ++i) {
        Item& item = items[i];
        item.reference = std::move(references[i]);
        if (item.reference.starts_with(kWikipedia) && !is_group(item.type))
            item.type = organisation_named(item.name)->type;  // "Hezbollah" that was taken for a place
        if (!is_named(item) || !item.reference.empty()) continue;
        if (const auto holder = office_holder(item.name, published)) item.holder = entity_key(*holder, "PERSON");
        if (!is_institution(item)) continue;
        item.owner = land.empty() ? "?" : land;
    }
}

std::optional<Position> position_of(std::string_view reference) {
    if (!reference.starts_with(kGeoNames)) return std::nullopt;
    const auto place = place_of_id(reference.substr(kGeoNames.size()));
    if (!place || place->is_region()) return std::nullopt;
    return Position{place->latitude, place->longitude};
}

}  // namespace relata::graph
