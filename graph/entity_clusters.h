#pragma once
// The working state of entity resolution: entities of documents, and the clusters into which they are joined.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "graph/names.h"
#include "graph/reading.h"

namespace relata::graph {

/// An entity of one document.
struct Item {
    std::uint32_t reading = 0;
    std::string id = {};
    std::string name = {};
    std::string type = {};
    std::vector<std::string> aliases = {};
    std::uint32_t mentions = 0;
    Reach reach = Reach::scoped;
};

/// All entities of all readings, declared or only named by an assertion, ordered by reading and id.
std::vector<Item> collect_items(std::span<const Reading> readings);

/// Items that are one entity. The kind keeps apart what never merges: "country", "place", "person", "group", …
struct Cluster {
    std::string kind = {};
    std::set<std::string> keys = {};      ///< `entity_key` of the names
    std::set<std::string> aliases = {};   ///< `entity_key` of the aliases that are names or acronyms
    std::set<std::string> acronyms = {};  ///< those of both that stand in capitals, as keys
    std::vector<std::size_t> items = {};
    std::set<std::uint32_t> readings = {};
    bool named = false;
};

/// Clusters with union: `merge` makes one of two; `root` says where a cluster went.
class Clusters {
  public:
    explicit Clusters(std::span<const Item> items);

    std::size_t size() const { return clusters_.size(); }
    std::size_t root(std::size_t cluster) const;
    const Cluster& operator[](std::size_t cluster) const { return clusters_[root(cluster)]; }
    /// The lower number stays.
    void merge(std::size_t a, std::size_t b);
    /// Numbers of the clusters that are still their own, in order.
    std::vector<std::size_t> roots() const;

  private:
    std::vector<Cluster> clusters_ = {};
    std::vector<std::size_t> parent_ = {};
};

}  // namespace relata::graph
