#pragma once
// Answers: which edges fit a pattern, and what its variables stand for.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"
#include "query/pattern.h"

namespace relata::query {

/// What a variable stands for. A bare "?" is named after its position: "subject", "relation", "object"; in the second
/// clause "subject2" and so on. For a relation `value` has no node.
struct Binding {
    std::string variable = {};
    graph::End value = {};
};

/// One answer: what the variables stand for, and the edges that say so, those of the first clause first, each clause
/// best supported first. A pattern without variables has at most one row, without bindings.
/// Example: {{"subject", HTS}}, {HTS - attack - Hmeimim; HTS - shell - Hmeimim says Russia} for "? attack Hmeimim".
struct Row {
    std::vector<Binding> bindings = {};  ///< in the order in which the variables appear in the pattern
    std::vector<graph::EdgeIndex> edges = {};
    std::uint32_t documents = 0;            ///< distinct documents of the assertions that fit
    std::size_t more_edges = 0;             ///< further ones, where only the best are named
    std::optional<std::size_t> count = {};  ///< of a counting pattern: how many; `bindings` are those grouped by
};

/// All answers over the edges that pass the filter: most documents first, then most edges, then by the bindings' text.
/// `filter.top` limits the rows, before it the pattern's own counting, order, offset and limit apply. A bare "?" also
/// fits an end that is not stated; a named variable does not. Stops after `most_combinations` of edges: clauses without
/// a shared variable multiply. Claims, plans and denials are answers too: look at `Edge::plain`, `polarity`,
/// `modality`, `speaker`.
std::vector<Row> match(const graph::Store& store, const Pattern& pattern, const graph::Filter& filter = {},
                       std::size_t most_combinations = 1'000'000);
/// The same on a slice: `vocabulary` is that of the whole graph.
std::vector<Row> match(const graph::Store& store, const Vocabulary& vocabulary, const Pattern& pattern,
                       const graph::Filter& filter = {}, std::size_t most_combinations = 1'000'000);

/// True if the edge's relation is `wanted`, contains it as whole words ("launch attack on" for "attack"), is of the
/// event class that `wanted` names, or of the class of the verb `wanted`: "attack" takes shell, strike, bomb.
bool relation_matches(const graph::Store& store, const graph::Edge& edge, std::string_view wanted);

}  // namespace relata::query
