// First step of entity resolution: every document's entities, and those of one name and kind put together.

#include "graph/entity_clusters.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/name_words.h"

namespace relata::graph {
namespace {

/// Types between which a name may waver from document to document.
std::string kind_of(const Item& item) {
    const std::string& type = item.type;
    if (type == "PERSON") return "person";
    if (type == "PLACE" || type == "FACILITY" || type == "COUNTRY") {
        // Name taggers call countries places; a country is one wherever its name stands.
        const bool country = country_named(plain_key(item.name)).has_value();
        return country || type == "COUNTRY" ? "country" : "place";
    }
    if (type == "ORG" || type == "GOVERNMENT" || type == "MILITARY" || type == "ARMED_GROUP") return "group";
    if (type == "EVENT") return "event";
    if (type == "DOCUMENT") return "document";
    return "any";
}

/// The type that the key is made for: the key of a country is that of its kind, whatever the tag.
std::string_view key_type(const std::string& kind, const std::string& type) {
    return kind == "country" ? std::string_view("COUNTRY") : std::string_view(type);
}

class Collector {
  public:
    explicit Collector(std::span<const Reading> readings) {
        for (std::uint32_t r = 0; r < readings.size(); ++r) collect(r, readings[r]);
    }
    std::vector<Item> take() {
        std::vector<Item> out;
        out.reserve(items_.size());
        for (auto& [key, item] : items_) {
            if (item.name.empty()) item.name = item.id;
            item.reach = reach_of(item.name);
            out.push_back(std::move(item));
        }
        return out;
    }

  private:
    void collect(std::uint32_t reading, const Reading& source) {
        for (const Entity& e : source.entities) {
            Item& item = items_[{reading, e.id}];
            if (item.name.empty()) item = {reading, e.id, e.name, e.type, e.aliases, 0, Reach::scoped};
        }
        for (const Assertion& a : source.assertions) {
            mention(reading, a.subject.id, a.subject.name, a.subject.type);
            mention(reading, a.object.id, a.object.name, a.object.type);
            mention(reading, a.attribution_id, a.attribution, {});
            mention(reading, a.place_id, a.place, "PLACE");
            for (const Argument& argument : a.arguments) mention(reading, argument.id, argument.text, {});
        }
    }
    void mention(std::uint32_t reading, const std::string& id, const std::string& name, const std::string& type) {
        if (id.empty()) return;
        Item& item = items_[{reading, id}];
        if (item.id.empty()) item = {reading, id, name, type, {}, 0, Reach::scoped};
        ++item.mentions;
    }

    std::map<std::pair<std::uint32_t, std::string>, Item> items_ = {};
};

/// Aliases that can carry a merge: proper names and acronyms, not "the group".
void add_aliases(Cluster& cluster, const Item& item) {
    const std::string_view type = key_type(cluster.kind, item.type);
    for (const std::string& alias : item.aliases) {
        const bool acronym = is_acronym(alias);
        if (!acronym && reach_of(alias) != Reach::named) continue;
        const std::string key = entity_key(alias, type);
        cluster.aliases.insert(key);
        if (acronym) cluster.acronyms.insert(key);
    }
}

void add_item(Cluster& cluster, const Item& item, std::size_t position, const std::string& key) {
    cluster.items.push_back(position);
    cluster.readings.insert(item.reading);
    cluster.keys.insert(key);
    if (item.reach != Reach::named) return;
    cluster.named = true;
    if (is_acronym(item.name)) cluster.acronyms.insert(key);
    add_aliases(cluster, item);
}

}  // namespace

std::vector<Item> collect_items(std::span<const Reading> readings) { return Collector(readings).take(); }

Clusters::Clusters(std::span<const Item> items) {
    // What must be equal to begin as one cluster: reach, kind and key; the item itself for what belongs to its
    // document, and the document for a person known by one word: "Smith" here and "Smith" there may be two.
    std::map<std::tuple<Reach, std::string, std::string, std::size_t>, std::size_t> known;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const bool named = item.reach == Reach::named;
        const std::string kind = named ? kind_of(item) : "nominal";
        const std::string key = named ? entity_key(item.name, key_type(kind, item.type)) : plain_key(item.name);
        const bool surname = kind == "person" && key.find(' ') == std::string::npos;
        const std::size_t own = item.reach == Reach::scoped ? i + 1 : surname ? item.reading + 1 : 0;
        const auto [at, fresh] = known.try_emplace({item.reach, kind, key, own}, clusters_.size());
        if (fresh) {
            parent_.push_back(clusters_.size());
            clusters_.push_back({.kind = kind});
        }
        add_item(clusters_[at->second], item, i, key);
    }
}

std::size_t Clusters::root(std::size_t cluster) const {
    while (parent_[cluster] != cluster) cluster = parent_[cluster];
    return cluster;
}

void Clusters::merge(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    Cluster& kept = clusters_[a];
    Cluster gone = std::exchange(clusters_[b], {});
    parent_[b] = a;
    if (kept.kind == "any") kept.kind = gone.kind;
    kept.named = kept.named || gone.named;
    kept.keys.merge(gone.keys);
    kept.aliases.merge(gone.aliases);
    kept.acronyms.merge(gone.acronyms);
    kept.readings.merge(gone.readings);
    kept.items.insert(kept.items.end(), gone.items.begin(), gone.items.end());
    std::ranges::sort(kept.items);
}

std::vector<std::size_t> Clusters::roots() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < parent_.size(); ++i) {
        if (parent_[i] == i) out.push_back(i);
    }
    return out;
}

}  // namespace relata::graph
