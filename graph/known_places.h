#pragma once
// Places of the world with ids and coordinates: graph/lexicon/places.tsv, made from GeoNames (CC BY 4.0).

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace relata::graph {

/// A city of 15,000 people and more, a capital, or a first-level region. Strings look at the table.
/// Example: {"170063", "Aleppo", "SY", 36.201, 37.161, 1602264, "aleppo"}; a region: {"US.TX", "Texas", "US", …}.
struct KnownPlace {
    std::string_view id = {};       ///< GeoNames id; of a region its code
    std::string_view name = {};     ///< as GeoNames has it in English
    std::string_view country = {};  ///< ISO 3166 alpha-2
    double latitude = 0;            ///< degrees; 0 for a region
    double longitude = 0;
    std::uint32_t people = 0;      ///< 0 for a region
    std::string_view region = {};  ///< folded name of its region
    bool is_region() const { return people == 0 && id.find('.') != std::string_view::npos; }
};

/// Folded words without an Arabic article in front, which comes in many spellings: "Ar Raqqah" -> "raqqah".
std::string place_lookup_key(std::string_view name);
/// All that go by this name, in the order of the table.
std::vector<KnownPlace> places_named(std::string_view name);
/// By "170063" or "US.TX".
std::optional<KnownPlace> place_of_id(std::string_view id);

/// What tells which of several places of one name an article means.
struct Surroundings {
    std::set<std::string> countries = {};  ///< ISO 3166 alpha-2 codes of those named
    std::set<std::string> regions = {};    ///< `place_lookup_key` of the regions named
};

/// The place that the name means in an article, or nothing where that is not clear. In an article that names Lebanon,
/// "Tripoli" is the Lebanese one; in one on Texas, "Paris" is the one there; else the one of far the most people.
/// A place of a country that the article does not name must be a city whose name no other has, or a great one: else it
/// may be a village that the table lacks.
/// "Idlib province" is the city "Idlib": what is known by one name. Beside a city of half a million it is another
/// place.
std::optional<KnownPlace> place_meant(std::string_view name, const Surroundings& surroundings);

/// True if a province is to be told from the city of its name: "Kharkiv" is great enough, "Idlib" is not.
bool is_great_city(std::string_view name);

/// ISO 3166 alpha-2 for alpha-3: "SYR" -> "SY"; empty for others.
std::string_view short_country_code(std::string_view code);

}  // namespace relata::graph
