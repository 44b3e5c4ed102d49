// Between the readings and the store: clusters of entities become nodes with names, types and ids.

#include "graph/entity_resolution.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/cluster_merging.h"
#include "graph/entity_clusters.h"

namespace relata::graph {
namespace {

Clusters cluster(std::span<const Item> items) {
    Clusters clusters(items);
    merge_untyped(clusters);
    merge_transliterations(clusters);
    merge_shared_acronyms(clusters);
    merge_aliases(clusters);
    merge_partial_person_names(clusters);
    merge_surnames(clusters, items);
    return clusters;
}

/// The type most items have; no type and OTHER only where nothing else is said. Ties: alphabetical.
std::string choose_type(const Cluster& c, std::span<const Item> items) {
    if (c.kind == "country") return "COUNTRY";
    std::map<std::string, int> votes;
    for (const std::size_t i : c.items) ++votes[items[i].type];
    const auto rank = [](const auto& vote) {
        const bool says = !vote.first.empty() && vote.first != "OTHER";
        return std::tuple(says, !vote.first.empty(), vote.second);
    };
    return std::ranges::max_element(votes, {}, rank)->first;
}

/// How good a name is as the canonical one: full before short, then frequent, then long.
std::string choose_name(const Cluster& c, std::span<const Item> items, const std::string& type) {
    std::map<std::string, int> votes;  // the first of equals wins: alphabetical
    for (const std::size_t i : c.items) ++votes[display_name(items[i].name, type)];
    const auto rank = [&type](const auto& vote) {
        const std::string& name = vote.first;
        const bool full = type == "PERSON" ? name.find(' ') != std::string::npos : !is_acronym(name);
        return std::tuple(full, vote.second, slug(name).size());  // letters: an apostrophe makes no name longer
    };
    return std::ranges::max_element(votes, {}, rank)->first;
}

Node make_node(const Cluster& c, std::span<const Item> items) {
    Node node;
    node.type = choose_type(c, items);
    node.name = choose_name(c, items, node.type);
    node.named = c.named;
    node.documents = static_cast<std::uint32_t>(c.readings.size());
    std::set<std::string> names;
    for (const std::size_t i : c.items) {
        node.mentions += items[i].mentions;
        names.insert(items[i].name);
        names.insert(items[i].aliases.begin(), items[i].aliases.end());
    }
    names.erase(node.name);
    names.erase("");
    node.aliases.assign(names.begin(), names.end());
    return node;
}

/// A node on its way to an id, with all that decides who gets the plain slug.
struct Draft {
    Node node = {};
    std::string slug = {};
    std::string label = {};    // of the first document
    std::string item_id = {};  // within it
    std::vector<std::size_t> items = {};
    auto rank() const { return std::tie(slug, label, item_id); }
};

std::vector<Draft> make_drafts(const Clusters& clusters, std::span<const Item> items,
                               std::span<const Reading> readings) {
    std::vector<Draft> drafts;
    for (const std::size_t root : clusters.roots()) {
        const Cluster& c = clusters[root];
        const Item& first = items[c.items.front()];
        Draft draft{.node = make_node(c, items), .items = c.items};
        draft.label = readings[first.reading].document.id;
        draft.item_id = first.id;
        draft.slug = slug(draft.node.name);
        if (first.reach == Reach::scoped) draft.slug += "--" + slug(draft.label);
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

/// The plain slug goes to the entity of most documents; others of that name add their type, then a number.
void give_ids(std::vector<Draft>& drafts) {
    std::ranges::sort(drafts, [](const Draft& a, const Draft& b) {
        if (a.slug != b.slug) return a.slug < b.slug;
        if (a.node.documents != b.node.documents) return a.node.documents > b.node.documents;
        if (a.node.type != b.node.type) return a.node.type < b.node.type;
        return a.rank() < b.rank();
    });
    std::set<std::string> used;
    for (Draft& draft : drafts) {
        std::string id = draft.slug;
        if (used.contains(id) && !draft.node.type.empty()) id += "-" + slug(draft.node.type);
        const std::string base = id;
        for (int n = 2; !used.insert(id).second; ++n) id = base + "-" + std::to_string(n);
        draft.node.id = id;
    }
    std::ranges::sort(drafts, {}, [](const Draft& d) { return d.node.id; });
}

}  // namespace

Resolution resolve_entities(std::span<const Reading> readings) {
    const std::vector<Item> items = collect_items(readings);
    const Clusters clusters = cluster(items);
    auto drafts = make_drafts(clusters, items, readings);
    give_ids(drafts);
    Resolution out;
    out.nodes.reserve(drafts.size());
    for (Draft& draft : drafts) {
        const NodeIndex index{static_cast<std::uint32_t>(out.nodes.size())};
        for (const std::size_t i : draft.items) out.node_of.emplace(std::pair(items[i].reading, items[i].id), index);
        out.nodes.push_back(std::move(draft.node));
    }
    return out;
}

}  // namespace relata::graph
