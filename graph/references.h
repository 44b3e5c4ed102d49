#pragma once
// What the shipped tables know about the entities of one document: which country, place or organisation a name means
// there, who held an office that day, and whose parliament "the parliament" is.

#include <optional>
#include <string_view>
#include <vector>

#include "graph/entity_items.h"

namespace relata::graph {

/// Sets `reference`, `holder` and `owner` of the items of one document, which was published on this ISO day ("" =
/// unknown). A name that the tables do not know is left as it is.
/// "Damascus" beside "Syria" -> "geonames:170654"; "Syria" -> "iso:SYR"; "UN" -> "wikipedia:United_Nations".
void give_references(std::vector<Item>& items, std::string_view published);

/// Where a reference lies: latitude and longitude in degrees; nothing for what is no city.
struct Position {
    double latitude = 0;
    double longitude = 0;
};
std::optional<Position> position_of(std::string_view reference);

}  // namespace relata::graph
