#pragma once
// Which prepositions put an act at a place.

#include <algorithm>
#include <array>
#include <string_view>

namespace relata::graph {

constexpr std::array<std::string_view, 12> kPlaceRoles{"in",   "at",   "near",   "on",     "inside", "within",
                                                       "into", "from", "around", "across", "over",   "outside"};

inline bool is_place_role(std::string_view role) { return std::ranges::find(kPlaceRoles, role) != kPlaceRoles.end(); }

}  // namespace relata::graph
