// Second step of entity resolution: which names of different form are one, and which only look like it.

#include "graph/cluster_merging.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "graph/entity_keys.h"
#include "graph/found_links.h"
#include "graph/key_words.h"
#include "graph/known_places.h"
#include "graph/name_words.h"

namespace relata::graph {
namespace {

using Index = std::map<std::pair<std::string, std::string>, std::set<std::size_t>>;  // (kind, key) -> clusters

Index index_keys(const Clusters& clusters) {
    Index index;
    for (const std::size_t c : clusters.named()) {
        for (const std::string& key : clusters[c].keys) index[{clusters[c].kind, key}].insert(c);
    }
    return index;
}

Index index_aliases(const Clusters& clusters) {
    Index index;
    for (const std::size_t c : clusters.named()) {
        for (const std::string& key : clusters[c].aliases) index[{clusters[c].kind, key}].insert(c);
    }
    return index;
}

bool holds_all_words(const std::string& longer, const std::string& shorter) {
    const auto all = words_of(longer), some = words_of(shorter);
    return std::ranges::includes(all, some);
}

/// True if some name of one holds all words of some name of the other; acronyms themselves do not count.
bool similar(const Cluster& a, const Cluster& b) {
    for (const std::string& x : a.keys) {
        if (a.acronyms.contains(x)) continue;
        for (const std::string& y : b.keys) {
            if (!b.acronyms.contains(y) && (holds_all_words(x, y) || holds_all_words(y, x))) return true;
        }
    }
    return false;
}

/// How sure it is that a group and what was taken for a person or a place are one; 0: no doubt worth telling.
double score_of_wavering(const std::string& key, const Cluster& group, const Cluster& other) {
    if (is_one_word(key)) {
        if (other.kind == "person") return 0;
        return places_named(key).empty() && other.references.empty() ? kBeside : 0;
    }
    if (other.kind == "place") return other.references.empty() ? kBeside : kShared;
    return group.documents >= 2 * other.documents || !group.references.empty() ? kBeside : kShared;
}

/// Days since 1970 of "2020-02-20".
std::optional<int> day_number(std::string_view iso) {
    int part[3] = {};
    for (std::size_t i = 0, at = 0; i < 3; ++i) {
        const auto [end, error] = std::from_chars(iso.data() + at, iso.data() + iso.size(), part[i]);
        if (error != std::errc()) return std::nullopt;
        at = static_cast<std::size_t>(end - iso.data()) + 1;
        if (i < 2 && at > iso.size()) return std::nullopt;
    }
    const std::chrono::year_month_day day{std::chrono::year(part[0]),
                                          std::chrono::month(static_cast<unsigned>(part[1])),
                                          std::chrono::day(static_cast<unsigned>(part[2]))};
    if (!day.ok()) return std::nullopt;
    return std::chrono::sys_days(day).time_since_epoch().count();
}

}  // namespace

void merge_unplaced(Clusters& clusters) {
    const Index names = index_keys(clusters);
    std::vector<FoundLink> found;
    for (const auto& [key, same] : names) {
        std::vector<std::size_t> known, unknown;
        for (const std::size_t c : same) (clusters[c].references.empty() ? unknown : known).push_back(c);
        for (const std::size_t c : unknown) {
            if (key.first == "person") continue;
            for (const std::size_t k : known) found.push_back({c, k, known.size() == 1 ? kLikely : kShared});
        }
    }
    link_all(clusters, found, "same name as an entry of a table");
}

void merge_wavering_kinds(Clusters& clusters) {
    std::map<std::string, std::set<std::size_t>> by_key;
    for (const std::size_t c : clusters.named()) {
        const std::string& kind = clusters[c].kind;
        if (kind != "place" && kind != "group" && kind != "person") continue;
        for (const std::string& key : clusters[c].keys) by_key[key].insert(c);
    }
    std::vector<FoundLink> found;
    for (const auto& [key, same] : by_key) {
        for (const std::size_t a : same) {
            for (const std::size_t b : same) {
                if (clusters[a].kind == "group" && clusters[b].kind != "group")
                    found.push_back({a, b, score_of_wavering(key, clusters[a], clusters[b])});
            }
        }
    }
    std::erase_if(found, [](const FoundLink& f) { return f.score == 0; });
    link_all(clusters, found, "same name, other type");
}

void merge_owned(Clusters& clusters) {
    const Index names = index_keys(clusters);
    std::map<std::size_t, std::set<std::size_t>> owned;  // by the cluster without owner
    for (const auto& [key, some] : names) {
        const std::string rest = key.first == "group" ? key_without_owner(key.second) : std::string();
        const auto bare = rest.empty() ? names.end() : names.find({key.first, rest});
        if (bare == names.end()) continue;
        for (const std::size_t b : bare->second) owned[b].insert(some.begin(), some.end());
    }
    std::vector<FoundLink> found;
    for (const auto& [bare, owners] : owned) {
        for (const std::size_t o : owners) found.push_back({bare, o, owners.size() == 1 ? kLikely : kShared});
    }
    link_all(clusters, found, "whose it is in front");
}

void merge_scenes(Clusters& clusters, std::span<const Item> items) {
    std::map<std::string, std::vector<std::pair<int, std::size_t>>> scenes;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].scene.empty()) continue;
        if (const auto day = day_number(items[i].published))
            scenes[scene_key(items[i])].emplace_back(*day, clusters.of_item(i));
    }
    constexpr int kDays = 14;
    std::vector<FoundLink> found;
    for (auto& [scene, groups] : scenes) {
        std::ranges::sort(groups);
        for (std::size_t i = 1; i < groups.size(); ++i) {
            if (groups[i].first - groups[i - 1].first <= kDays)
                found.push_back({groups[i - 1].second, groups[i].second, kSameScene});
        }
    }
    link_all(clusters, found, "such a group or body at that place in those days");
}

void merge_untyped(Clusters& clusters) {
    std::map<std::string, std::set<std::size_t>> typed;
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind == "any") continue;
        for (const std::string& key : clusters[c].keys) typed[key].insert(c);
    }
    std::vector<FoundLink> found;
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind != "any") continue;
        std::set<std::size_t> same;
        for (const std::string& key : clusters[c].keys) {
            if (const auto at = typed.find(key); at != typed.end()) same.insert(at->second.begin(), at->second.end());
        }
        for (const std::size_t other : same) found.push_back({c, other, same.size() == 1 ? kCertain : kShared});
    }
    link_all(clusters, found, "same name, type unknown");
}

void merge_transliterations(Clusters& clusters) {
    Index index;
    for (const std::size_t c : clusters.named()) {
        const std::string& kind = clusters[c].kind;
        if (kind != "place" && kind != "person" && kind != "group") continue;
        for (const std::string& key : clusters[c].keys) {
            if (kind == "person" && is_one_word(key)) continue;
            if (const std::string same = transliteration_key(key); !same.empty()) index[{kind, same}].insert(c);
        }
    }
    std::vector<FoundLink> found;
    for (const auto& [key, same] : index) {
        for (const std::size_t c : same) found.push_back({*same.begin(), c, kCertain});
    }
    link_all(clusters, found, "transliteration");
}

void merge_shared_acronyms(Clusters& clusters) {
    std::vector<FoundLink> found;
    for (const auto& [key, claimants] : index_aliases(clusters)) {
        for (auto a = claimants.begin(); a != claimants.end(); ++a) {
            if (!clusters[*a].acronyms.contains(key.second)) continue;
            for (auto b = std::next(a); b != claimants.end(); ++b) {
                found.push_back({*a, *b, similar(clusters[*a], clusters[*b]) ? kCertain : kShared});
            }
        }
    }
    link_all(clusters, found, "shared acronym");
}

void merge_aliases(Clusters& clusters) {
    const Index names = index_keys(clusters);
    std::vector<FoundLink> found;
    for (const auto& [key, claimants] : index_aliases(clusters)) {
        const auto owner = names.find(key);
        if (owner == names.end() || owner->second.size() != 1) continue;
        if (key.first == "person" && is_one_word(key.second)) continue;
        const std::size_t own = *owner->second.begin();
        std::vector<std::size_t> others(claimants.begin(), claimants.end());
        std::erase(others, own);
        for (const std::size_t other : others) {
            // One document that keeps both apart knows better, save for acronyms, which it may not have seen explained.
            const bool acronym =
                clusters[own].acronyms.contains(key.second) || clusters[other].acronyms.contains(key.second);
            const bool clear = others.size() == 1 && (acronym || !kept_apart(clusters[own], clusters[other]));
            found.push_back({own, other, clear ? kCertain : kShared});
        }
    }
    link_all(clusters, found, "alias");
}

void merge_short_forms(Clusters& clusters, std::span<const Item> items) {
    std::map<std::string, std::pair<std::set<std::size_t>, std::set<std::size_t>>> by_first;  // short, whole
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string first = short_form_key(items[i]);
        if (first.empty()) continue;
        const std::size_t c = clusters.root(clusters.of_item(i));
        auto& [shorts, wholes] = by_first[first];
        (std::ranges::all_of(clusters[c].keys, is_one_word) ? shorts : wholes).insert(c);
    }
    constexpr int kMoreThanACountry = 2;
    std::vector<FoundLink> found;
    for (const auto& [first, named] : by_first) {
        for (const std::size_t part : named.first) {
            for (const std::size_t whole : named.second) {
                const bool only = named.second.size() == 1 && !kept_apart(clusters[part], clusters[whole]);
                const bool beside = shared_company(clusters[part], clusters[whole]) >= kMoreThanACountry;
                if (beside) found.push_back({part, whole, only ? kBeside : kShared});
            }
        }
    }
    link_all(clusters, found, "short form of the name");
}

}  // namespace relata::graph
