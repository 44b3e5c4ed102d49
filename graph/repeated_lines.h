#pragma once
// Sentences that an outlet prints under its articles whatever they are about: no article says them.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/origins.h"
#include "graph/reading.h"

namespace relata::graph {

/// A line of an outlet, and how often it was met.
struct RepeatedLine {
    std::string outlet = {};
    std::string text = {};         ///< as the first document (by label) has it
    std::uint32_t documents = 0;   ///< articles with it, copies counted once
    std::uint32_t assertions = 0;  ///< left out of the graph
    auto operator<=>(const RepeatedLine&) const = default;
};

/// The outlet whose pages a document is one of: the publisher, else the host of its address, in lower case; empty where
/// neither is known.
std::string outlet_of(const Document& document);

/// Takes out of `readings` the assertions of sentences that are page furniture of their outlet and says which. A
/// sentence is furniture if it stands in three articles or more, copies of one article counted once, and
///  - speaks to the reader or of the outlet or the page ("We are funded by our readers."), in a tenth of the outlet's
///    articles or more; or
///  - whatever it says, in five articles or more that are four fifths of the outlet's.
/// Why these: docs/decisions/009-origins-and-repeated-lines.md. Readings must be ordered by label. Ordered by outlet,
/// then text.
std::vector<RepeatedLine> take_out_repeated_lines(std::span<Reading> readings, const Origins& origins);

}  // namespace relata::graph
