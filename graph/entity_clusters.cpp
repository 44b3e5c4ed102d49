// Second step of entity resolution: items of one name and kind put together.

#include "graph/entity_clusters.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/names.h"

namespace relata::graph {
namespace {

void add_aliases(Cluster& cluster, const Item& item) {
    for (const std::string& alias : telling_aliases(item)) {
        const std::string key = key_of(item, alias);
        cluster.aliases.insert(key);
        if (is_acronym(alias)) cluster.acronyms.insert(key);
    }
}

void add_item(Cluster& cluster, const Item& item, std::size_t position, const std::string& key) {
    cluster.items.push_back(position);
    cluster.documents += item.documents;
    cluster.keys.insert(key);
    if (item.reach != Reach::named) return;
    cluster.named = true;
    cluster.names.insert(name_key(item));
    if (!item.reference.empty()) cluster.references.insert(item.reference);
    if (!item.holder.empty()) cluster.holders.insert(item.holder);
    cluster.beside.insert(item.beside.begin(), item.beside.end());
    for (const auto& [other, documents] : item.apart) cluster.apart[other] += documents;
    if (is_acronym(item.name)) cluster.acronyms.insert(key);
    add_aliases(cluster, item);
}

/// Names of one entry are one, and one name of two entries is two; "the US president" is who holds the office that day.
std::string begin_with(const Item& item, const std::string& key) {
    if (!item.reference.empty()) return "=" + item.reference;
    return item.holder.empty() ? key : "@" + item.holder;
}

/// Tripoli in Lebanon and Tripoli in Libya: whatever the names say.
bool are_two_entries(const Cluster& a, const Cluster& b) {
    const auto shared = [&](const std::string& reference) { return b.references.contains(reference); };
    return !a.references.empty() && !b.references.empty() && std::ranges::none_of(a.references, shared);
}

/// In how many documents one of the names of `b` stands beside `a` as somebody else.
int times_beside(const Cluster& a, const Cluster& b) {
    int times = 0;
    for (const std::string& name : b.names) {
        const auto found = a.apart.find(name);
        if (found != a.apart.end()) times += found->second;
    }
    return times;
}

}  // namespace

Clusters::Clusters(std::span<const Item> items) {
    // What must be equal to begin as one cluster: kind and key; for what stands alone the item itself.
    std::map<std::tuple<std::string, std::string, std::size_t>, std::size_t> known;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const bool named = item.reach == Reach::named;
        const std::string kind = named ? kind_of(item) : "nominal";
        const std::string key = named ? key_of(item, item.name) : plain_key(item.name);
        const std::size_t own = stands_alone(item) ? i + 1 : 0;
        const auto [at, fresh] = known.try_emplace({kind, begin_with(item, key), own}, clusters_.size());
        if (fresh) {
            parent_.push_back(clusters_.size());
            clusters_.push_back({.kind = kind});
        } else {
            const Cluster& same = clusters_[at->second];
            links_.push_back(
                {same.items.front(), i, same.keys.contains(key) ? "same name" : "same entry of a table", 1});
        }
        add_item(clusters_[at->second], item, i, key);
        cluster_of_.push_back(at->second);
    }
}

std::size_t Clusters::root(std::size_t cluster) const {
    while (parent_[cluster] != cluster) cluster = parent_[cluster];
    return cluster;
}

void Clusters::link(std::size_t a, std::size_t b, std::string_view reason, double score) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    constexpr double kDoubtful = 0.4;
    if (are_two_entries(clusters_[a], clusters_[b])) score = std::min(score, kDoubtful);
    const auto [low, high] = std::minmax(clusters_[a].items.front(), clusters_[b].items.front());
    links_.push_back({low, high, std::string(reason), score});
    if (score >= kSameEntity) merge(std::min(a, b), std::max(a, b));
}

void Clusters::merge(std::size_t a, std::size_t b) {
    Cluster& kept = clusters_[a];
    Cluster gone = std::exchange(clusters_[b], {});
    parent_[b] = a;
    if (kept.kind == "any") kept.kind = gone.kind;
    kept.named = kept.named || gone.named;
    kept.documents += gone.documents;
    kept.keys.merge(gone.keys);
    kept.aliases.merge(gone.aliases);
    kept.acronyms.merge(gone.acronyms);
    kept.names.merge(gone.names);
    kept.references.merge(gone.references);
    kept.holders.merge(gone.holders);
    kept.beside.merge(gone.beside);
    for (const auto& [other, documents] : gone.apart) kept.apart[other] += documents;
    kept.items.insert(kept.items.end(), gone.items.begin(), gone.items.end());
    std::ranges::sort(kept.items);
}

std::vector<std::size_t> Clusters::named() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < parent_.size(); ++i) {
        if (parent_[i] == i && clusters_[i].named) out.push_back(i);
    }
    return out;
}

std::vector<Link> Clusters::take_links() {
    // What was doubtful between two that have become one since is settled.
    std::erase_if(links_, [this](const Link& l) {
        return l.score < kSameEntity && root(cluster_of_[l.a]) == root(cluster_of_[l.b]);
    });
    std::ranges::sort(links_);
    links_.erase(std::unique(links_.begin(), links_.end()), links_.end());
    return std::move(links_);
}

bool kept_apart(const Cluster& a, const Cluster& b) {
    constexpr std::uint32_t kOneIn = 10;
    const auto times = static_cast<std::uint32_t>(std::max(times_beside(a, b), times_beside(b, a)));
    return times > 0 && times * kOneIn >= std::min(a.documents, b.documents);
}

int shared_company(const Cluster& a, const Cluster& b) {
    const auto& few = a.beside.size() < b.beside.size() ? a.beside : b.beside;
    const auto& many = a.beside.size() < b.beside.size() ? b.beside : a.beside;
    int shared = 0;
    for (const std::string& name : few) {
        if (many.contains(name)) shared += name.starts_with("country ") ? 1 : 2;
    }
    return shared;
}

}  // namespace relata::graph
