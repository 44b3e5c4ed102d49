#pragma once
// Sentences that an outlet prints under its articles whatever they are about: no article says them.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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

/// A sentence that stands in so many articles of an outlet that it may be page furniture.
struct FrequentLine {
    std::string outlet = {};
    std::uint64_t print = 0;      ///< see `SentencePrint`
    std::uint32_t origins = 0;    ///< articles with it, copies counted once
    std::uint32_t of_outlet = 0;  ///< articles of the outlet, copies counted once
};
/// Whether a sentence of so many articles, of an outlet of so many, is looked at.
bool is_frequent(std::size_t origins, std::size_t of_outlet);
std::vector<FrequentLine> find_frequent_lines(std::span<const Reading> readings, const Origins& origins);

/// What its words decide: those of the first article (by label) in which the sentence carries an assertion; empty where
/// it carries none.
bool is_furniture(const FrequentLine& line, std::string_view text);

/// Takes out of `readings` the assertions of sentences that are page furniture of their outlet and says which. A
/// sentence is furniture if it stands in three articles or more, copies of one article counted once, and
///  - speaks to the reader or of the outlet or the page ("We are funded by our readers."), in a tenth of the outlet's
///    articles or more; or
///  - whatever it says, in five articles or more that are four fifths of the outlet's.
/// Why these: docs/decisions/009-origins-and-repeated-lines.md. Readings must be ordered by label. Ordered by outlet,
/// then text.
std::vector<RepeatedLine> take_out_repeated_lines(std::span<Reading> readings, const Origins& origins);

}  // namespace relata::graph
