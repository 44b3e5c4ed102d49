#pragma once
// One address, several texts: which version of an article counts.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/reading.h"

namespace relata::graph {

/// For each document the newest one with the same address, itself where there is no newer. Newest is the latest
/// published (one without a date is the oldest), then the largest sha256, so that it never depends on the order of
/// reading. An address without a path ("https://example.com/") may be any page's and makes no versions.
/// Example: "https://example.com/strike" read on two days, published 2022-06-20 and corrected 2022-06-21: both give the
/// second.
std::vector<std::uint32_t> newest_versions(std::span<const Reading> readings);

/// Takes the assertions out of readings that a newer version has taken the place of: they support nothing any more, but
/// the document stays.
void take_out_older_versions(std::span<Reading> readings);

}  // namespace relata::graph
