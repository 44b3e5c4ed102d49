#pragma once
// The working state of entity resolution: items, the clusters into which they are joined, and the links that say why.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/entity_items.h"
#include "graph/entity_link.h"

namespace relata::graph {

/// Items that are one entity.
struct Cluster {
    std::string kind = {};                ///< see `kind_of`
    std::set<std::string> keys = {};      ///< `key_of` the names
    std::set<std::string> aliases = {};   ///< `key_of` the aliases that are names or acronyms
    std::set<std::string> acronyms = {};  ///< those of both that stand in capitals, as keys
    std::set<std::string> references = {};
    std::set<std::string> holders = {};  ///< keys of the persons whose office names them
    std::set<std::string> names = {};    ///< `name_key` of the items
    std::map<std::string, int> apart = {};
    std::set<std::string> beside = {};
    std::vector<std::size_t> items = {};
    std::uint32_t documents = 0;
    bool named = false;
};

/// Clusters with union: `merge` makes one of two; `root` says where a cluster went.
class Clusters {
  public:
    /// Begins with what shares a name or an entry of a table: items of one reach, kind and key.
    explicit Clusters(std::span<const Item> items);

    std::size_t root(std::size_t cluster) const;
    /// The cluster in which an item began.
    std::size_t of_item(std::size_t item) const { return cluster_of_[item]; }
    const Cluster& operator[](std::size_t cluster) const { return clusters_[root(cluster)]; }
    /// Numbers of the clusters that are still their own and have a name, in order.
    std::vector<std::size_t> named() const;
    /// Links two clusters, and makes them one if the score says so. The lower number stays. Two entries of a table are
    /// never made one.
    void link(std::size_t a, std::size_t b, std::string_view reason, double score);
    /// Sorted; without doubts that were settled later.
    std::vector<Link> take_links();

  private:
    void merge(std::size_t a, std::size_t b);

    std::vector<Cluster> clusters_ = {};
    std::vector<std::size_t> parent_ = {};
    std::vector<std::size_t> cluster_of_ = {};  // of each item, as it began
    std::vector<Link> links_ = {};
};

/// True if documents name both as two: in at least a tenth of those that name the rarer one.
bool kept_apart(const Cluster& a, const Cluster& b);

/// How much of what one is named beside the other is named beside too; a country says half as much as other names.
int shared_company(const Cluster& a, const Cluster& b);

}  // namespace relata::graph
