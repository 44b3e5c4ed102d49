#pragma once
// Assertions to relation edges: what is the same relation, and what says the contrary.

#include <cstdint>
#include <span>
#include <vector>

#include "core/records.h"
#include "graph/store.h"

namespace relata::graph {

/// What bundling reads; `slots`, `documents` (positions in `Store::documents()`) and `sources` (see `Store::source_of`)
/// are parallel to `assertions`.
struct BundleInput {
    std::span<const Assertion> assertions = {};
    std::span<const Slots> slots = {};
    std::span<const std::uint32_t> documents = {};
    std::span<const std::uint32_t> sources = {};
    std::span<const Document> descriptions = {};
    std::span<const Node> nodes = {};
};

/// Edges with their support and opposites, ordered by subject, relation, object, polarity, modality and speaker; ends
/// that are no entity come after those that are. Words that stand for no entity are one end if they differ only in
/// case, punctuation or determiners.
std::vector<Edge> bundle(const BundleInput& input);

/// Counts over assertions: distinct documents, publishers and sources (see `Edge`), and the best confidence.
struct Support {
    std::uint32_t documents = 0;
    std::uint32_t publishers = 0;
    std::uint32_t sources = 0;
    double confidence = 0;
};
Support count_support(std::span<const AssertionIndex> support, const BundleInput& input);

}  // namespace relata::graph
