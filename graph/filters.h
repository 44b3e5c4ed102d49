#pragma once
// Which edges of a store are wanted: the filters that `query` and `export` share.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/records.h"
#include "core/result.h"
#include "graph/store.h"

namespace relata::graph {

/// Every condition that is set must hold; a default `Filter` lets everything through.
/// Example: {.about = "Idlib", .since = "2020-02", .min_sources = 2}.
struct Filter {
    /// An entity by any name: edges of which it is subject or object, or the place or an argument of some assertion.
    /// A place takes in the places named after it: "Idlib" also "Idlib province".
    std::string about = {};
    unsigned hops = 1;             ///< with `about`: 1 = its own edges, 2 = also those of its neighbours, …
    std::string by = {};           ///< said by this speaker, by any name
    std::string publisher = {};    ///< without regard to case: "PressTV"
    std::string event_class = {};  ///< "ASSAULT", "assault"
    std::string since = {};        ///< ISO day, month or year. Time of the assertion, else publication of its document
    std::string until = {};        ///< included: "2020-02" lets 29 February through
    std::string in = {};           ///< place, by any name, as for `about`
    unsigned min_sources = 0;      ///< of `Edge::sources`, counted over the assertions that pass
    double min_confidence = 0;     ///< of an assertion
    std::optional<Polarity> polarity = {};
    std::size_t top = 0;  ///< at most so many; 0 = all
};

/// Fails with a message for `since` or `until` that is no ISO date, or where `since` lies behind `until`: "--since:
/// 'yesterday' is no date; write 2020-02-20".
Result<void> check(const Filter& filter);

/// The edges with at least one assertion that passes, best supported first: by documents, assertions, confidence, text.
/// Counts are over the assertions that pass. Empty where `about`, `by` or `in` names nobody.
std::vector<EdgeIndex> select(const Store& store, const Filter& filter);

/// An edge and those of its assertions that pass, in order.
struct Selected {
    EdgeIndex edge = {};
    std::vector<AssertionIndex> support = {};
};

/// As `select`, with the assertions: one walk over the graph where `passing_support` for every edge would be many.
std::vector<Selected> select_with_support(const Store& store, const Filter& filter);

/// The assertions of one edge that pass, in order: the edge's own support where the filter asks for nothing of them.
std::vector<AssertionIndex> passing_support(const Store& store, const Filter& filter, EdgeIndex edge);

/// How many sources stand behind these assertions: see `Store::source_of`.
std::size_t count_sources(const Store& store, std::span<const AssertionIndex> support);

}  // namespace relata::graph
