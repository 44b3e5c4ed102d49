#pragma once
// What changed from one graph to another: relations with their evidence, and who is who.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/store.h"

namespace relata::graph {

/// What became of a relation.
enum class Change {
    added,         ///< no assertion of it was there
    stronger,      ///< more independent sources
    weaker,        ///< fewer
    contradicted,  ///< something says the contrary that did not before
    withdrawn,     ///< gone with its documents: removed or retracted
    dropped        ///< gone although a document of it is there: read again, or rejected by a person
};

/// One relation that changed. Assertions in `gained` and `against` are those of the new store, in `lost` of the old.
/// Example: {stronger, old edge, new edge, 1, 2, {an assertion of "coast-gazette"}, {}, {}}.
struct EdgeChange {
    Change change = Change::added;
    std::optional<EdgeIndex> before = {};  ///< in the old store; of several that became one the best supported
    std::optional<EdgeIndex> after = {};   ///< in the new store
    std::uint32_t sources_before = 0;      ///< independent sources
    std::uint32_t sources_after = 0;
    std::vector<AssertionIndex> gained = {};
    std::vector<AssertionIndex> lost = {};
    std::vector<AssertionIndex> against = {};  ///< with `contradicted`: what says the contrary
};

/// Nodes of the old store that became other ones: two that became one, one that became two.
struct IdentityChange {
    std::vector<NodeIndex> before = {};  ///< in the old store
    std::vector<NodeIndex> after = {};   ///< in the new store; one of the two lists has several
};

/// Everything that differs, by kind of change, then in the order of the store concerned.
struct Difference {
    std::vector<EdgeChange> edges = {};
    std::vector<IdentityChange> identities = {};
    bool empty() const { return edges.empty() && identities.empty(); }
};

/// Compares two stores. Assertions are the same by id, else by document, place in it, relation and polarity, so that
/// neither a new identity of an end nor another engine makes an edge a new one; an edge goes on where one of its
/// assertions does. Example: the same articles added in another order differ in nothing.
Difference compare(const Store& before, const Store& after);

}  // namespace relata::graph
