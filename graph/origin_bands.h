#pragma once
// The MinHash bands of many articles at once, and their origins where these are known.

#include <span>
#include <vector>

#include "graph/origins.h"

namespace relata::graph {

/// Of each reading, worked out on several threads; those of a text too short to be a copy mean nothing.
std::vector<Bands> bands_of_all(std::span<const Reading* const> readings);

/// As `find_origins(readings)`, with the bands that `bands_of_all` gave.
Origins find_origins(std::span<const Reading* const> readings, std::span<const Bands> bands);

}  // namespace relata::graph
