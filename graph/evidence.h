#pragma once
// The sentence behind an assertion, with the words that carry it.

#include <optional>
#include <string>
#include <vector>

#include "graph/store.h"

namespace relata::graph {

/// Words of `Evidence::quote`.
struct Mark {
    enum class Part { subject, relation, object };
    Part part = Part::subject;
    Span span = {};  ///< bytes of the quote
};

/// One assertion and its sentence. The rest is found through the store: `document_of(assertion)` has label, publisher,
/// date and source; `assertion(…)` has rule, attribution, qualifiers and the byte offsets of the source.
struct Evidence {
    AssertionIndex assertion = {};
    EdgeIndex edge = {};
    std::string quote = {};        ///< the sentence, as one line: white space runs are one space
    std::vector<Mark> marks = {};  ///< in text order; never overlapping: a clause that holds the relation has none
};

/// The evidence of one assertion.
Evidence evidence_of(const Store& store, AssertionIndex index);

/// The surest of the assertions, which are some; of equals the first.
AssertionIndex surest(const Store& store, const std::vector<AssertionIndex>& assertions);

/// Where an assertion says that it was: a node, or words alone.
struct PlaceTold {
    std::optional<NodeIndex> node = {};
    std::string words = {};
};

/// The place of an assertion; nothing where it is a number of things: "destroyed 180 homes and killed three people" is
/// not told of 180 homes as a place.
PlaceTold place_told(const Store& store, AssertionIndex index);

}  // namespace relata::graph
