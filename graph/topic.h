#pragma once
// Which happenings a few words are about: names of entities, words of an act, or an id.

#include <cstddef>
#include <string_view>
#include <vector>

#include "graph/happenings.h"
#include "graph/store.h"

namespace relata::graph {

/// The happenings that fit the words best, best first, at most `most` of them (0 = all). Names count for more than
/// words of the act, those for more than words of the sentence; of equals the better supported comes first. Only
/// happenings that fit as many of the words as any does; "agreed to buy" and the buying are told once. An id, or its
/// first 4 or more digits, of a happening, an assertion or an edge stands for one happening. Empty where nothing fits.
/// Example: "bomb Damascus" finds what is told of an air strike on Damascus before a visit to Damascus.
std::vector<HappeningIndex> find_topic(const Store& store, const Happenings& happenings, std::string_view topic,
                                       std::size_t most);

}  // namespace relata::graph
