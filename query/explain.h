#pragma once
// Why the graph says so: the sentence behind an assertion, with the words that carry it.

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/store.h"

namespace relata::query {

/// Words of `Evidence::quote`.
struct Mark {
    enum class Part { subject, relation, object };
    Part part = Part::subject;
    Span span = {};  ///< bytes of the quote
};

/// One assertion and its sentence. The rest is found through the store: `document_of(assertion)` has label, publisher,
/// date and source; `assertion(…)` has rule, attribution, qualifiers and the byte offsets of the source.
struct Evidence {
    graph::AssertionIndex assertion = {};
    graph::EdgeIndex edge = {};
    std::string quote = {};        ///< the sentence, as one line: white space runs are one space
    std::vector<Mark> marks = {};  ///< in text order; never overlapping: a clause that holds the relation has none
};

/// The evidence of one assertion.
Evidence evidence_of(const graph::Store& store, graph::AssertionIndex index);

/// Everything behind an id: of an assertion (one evidence) or of an edge (one for each of its support, in order), or
/// the first 4 or more digits of either. Fails for an id that is unknown, too short, or fits several.
Result<std::vector<Evidence>> explain(const graph::Store& store, std::string_view id);

}  // namespace relata::query
