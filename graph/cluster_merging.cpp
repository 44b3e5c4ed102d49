// Second step of entity resolution: which names of different form are one, and which only look like it.

#include "graph/cluster_merging.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace relata::graph {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Index = std::map<std::pair<std::string, std::string>, std::set<std::size_t>>;  // (kind, key) -> clusters

void merge_all(Clusters& clusters, const Pairs& pairs) {
    for (const auto& [a, b] : pairs) clusters.merge(a, b);
}

std::vector<std::size_t> named_roots(const Clusters& clusters) {
    auto roots = clusters.roots();
    std::erase_if(roots, [&](std::size_t c) { return !clusters[c].named; });
    return roots;
}

Index index_keys(const Clusters& clusters) {
    Index index;
    for (const std::size_t c : named_roots(clusters)) {
        for (const std::string& key : clusters[c].keys) index[{clusters[c].kind, key}].insert(c);
    }
    return index;
}

Index index_aliases(const Clusters& clusters) {
    Index index;
    for (const std::size_t c : named_roots(clusters)) {
        for (const std::string& key : clusters[c].aliases) index[{clusters[c].kind, key}].insert(c);
    }
    return index;
}

bool is_one_word(std::string_view key) { return key.find(' ') == std::string_view::npos; }

std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

template <typename T>
bool intersect(const std::set<T>& a, const std::set<T>& b) {
    const auto& few = a.size() < b.size() ? a : b;
    const auto& many = a.size() < b.size() ? b : a;
    return std::ranges::any_of(few, [&](const T& x) { return many.contains(x); });
}

std::multiset<std::string_view> words_of(std::string_view key) {
    std::multiset<std::string_view> words;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        words.insert(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return words;
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

/// `part` in the order of `whole`, with the same last word: "tayyip erdogan" of "recep tayyip erdogan".
bool is_part_of_name(std::string_view part, std::string_view whole) {
    if (part.size() >= whole.size() || last_word(part) != last_word(whole)) return false;
    while (!part.empty()) {
        const std::string_view wanted = part.substr(0, part.find(' '));
        while (!whole.empty() && whole.substr(0, whole.find(' ')) != wanted) {
            whole.remove_prefix(std::min(std::min(whole.find(' '), whole.size()) + 1, whole.size()));
        }
        if (whole.empty()) return false;
        whole.remove_prefix(std::min(wanted.size() + 1, whole.size()));
        part.remove_prefix(std::min(wanted.size() + 1, part.size()));
    }
    return true;
}

/// Persons by surname: those with a first name, or those without.
std::map<std::string, std::vector<std::size_t>, std::less<>> persons_by_surname(const Clusters& clusters, bool full) {
    std::map<std::string, std::vector<std::size_t>, std::less<>> out;
    for (const std::size_t c : named_roots(clusters)) {
        if (clusters[c].kind != "person") continue;
        const bool has_first_name = !std::ranges::all_of(clusters[c].keys, is_one_word);
        if (has_first_name != full) continue;
        std::set<std::string_view> surnames;
        for (const std::string& key : clusters[c].keys) {
            if (is_one_word(key) != full) surnames.insert(last_word(key));
        }
        for (const auto surname : surnames) out[std::string(surname)].push_back(c);
    }
    return out;
}

/// For each document the named entities in it, without persons: what a surname is read beside.
class Contexts {
  public:
    Contexts(const Clusters& clusters, std::span<const Item> items) : clusters_(clusters) {
        for (const std::size_t c : named_roots(clusters)) {
            if (clusters[c].kind == "person") continue;
            for (const std::size_t i : clusters[c].items) beside_[items[i].reading].insert(c);
        }
    }
    bool shared(std::size_t a, std::size_t b) { return intersect(context_of(a), context_of(b)); }
    /// Pairs that join all of `some` who share a context with one another, directly or through others.
    void link_all(const std::vector<std::size_t>& some, Pairs& pairs) {
        std::map<std::size_t, std::size_t> first_beside;
        for (const std::size_t c : some) {
            for (const std::size_t name : context_of(c)) {
                pairs.emplace_back(first_beside.try_emplace(name, c).first->second, c);
            }
        }
    }

  private:
    const std::set<std::size_t>& context_of(std::size_t cluster) {
        const auto [at, fresh] = of_cluster_.try_emplace(cluster);
        if (fresh) {
            for (const std::uint32_t reading : clusters_[cluster].readings) {
                const auto& names = beside_[reading];
                at->second.insert(names.begin(), names.end());
            }
        }
        return at->second;
    }
    const Clusters& clusters_;
    std::map<std::uint32_t, std::set<std::size_t>> beside_ = {};
    std::map<std::size_t, std::set<std::size_t>> of_cluster_ = {};
};

}  // namespace

void merge_untyped(Clusters& clusters) {
    std::map<std::string, std::set<std::size_t>> typed;
    for (const std::size_t c : named_roots(clusters)) {
        if (clusters[c].kind == "any") continue;
        for (const std::string& key : clusters[c].keys) typed[key].insert(c);
    }
    Pairs pairs;
    for (const std::size_t c : named_roots(clusters)) {
        if (clusters[c].kind != "any") continue;
        std::set<std::size_t> found;
        for (const std::string& key : clusters[c].keys) {
            if (const auto at = typed.find(key); at != typed.end()) found.insert(at->second.begin(), at->second.end());
        }
        if (found.size() == 1) pairs.emplace_back(c, *found.begin());
    }
    merge_all(clusters, pairs);
}

void merge_transliterations(Clusters& clusters) {
    Index index;
    for (const std::size_t c : named_roots(clusters)) {
        const std::string& kind = clusters[c].kind;
        if (kind != "place" && kind != "person" && kind != "group") continue;
        for (const std::string& key : clusters[c].keys) {
            if (kind == "person" && is_one_word(key)) continue;
            if (const std::string same = transliteration_key(key); !same.empty()) index[{kind, same}].insert(c);
        }
    }
    for (const auto& [key, same] : index) {
        for (const std::size_t c : same) clusters.merge(*same.begin(), c);
    }
}

void merge_shared_acronyms(Clusters& clusters) {
    Pairs pairs;
    for (const auto& [key, claimants] : index_aliases(clusters)) {
        for (auto a = claimants.begin(); a != claimants.end(); ++a) {
            if (!clusters[*a].acronyms.contains(key.second)) continue;
            for (auto b = std::next(a); b != claimants.end(); ++b) {
                if (similar(clusters[*a], clusters[*b])) pairs.emplace_back(*a, *b);
            }
        }
    }
    merge_all(clusters, pairs);
}

void merge_aliases(Clusters& clusters) {
    const Index names = index_keys(clusters);
    Pairs pairs;
    for (const auto& [key, claimants] : index_aliases(clusters)) {
        const auto owner = names.find(key);
        if (owner == names.end() || owner->second.size() != 1) continue;
        if (key.first == "person" && is_one_word(key.second)) continue;
        const std::size_t own = *owner->second.begin();
        std::vector<std::size_t> others(claimants.begin(), claimants.end());
        std::erase(others, own);
        if (others.size() != 1) continue;
        // One document that keeps both apart knows better, save for acronyms, which it may not have seen explained.
        const bool acronym =
            clusters[own].acronyms.contains(key.second) || clusters[others[0]].acronyms.contains(key.second);
        if (acronym || !intersect(clusters[own].readings, clusters[others[0]].readings))
            pairs.emplace_back(own, others[0]);
    }
    merge_all(clusters, pairs);
}

void merge_partial_person_names(Clusters& clusters) {
    Pairs pairs;
    for (const auto& [surname, persons] : persons_by_surname(clusters, true)) {
        for (const std::size_t part : persons) {
            std::vector<std::size_t> whole;
            for (const std::size_t other : persons) {
                const auto within = [&](const std::string& key) {
                    return std::ranges::any_of(clusters[other].keys, [&](auto& k) { return is_part_of_name(key, k); });
                };
                const bool full =
                    std::ranges::any_of(clusters[part].keys, [&](auto& k) { return !is_one_word(k) && within(k); });
                if (other != part && full) whole.push_back(other);
            }
            if (whole.size() != 1) continue;
            if (!intersect(clusters[part].readings, clusters[whole[0]].readings)) pairs.emplace_back(part, whole[0]);
        }
    }
    merge_all(clusters, pairs);
}

void merge_surnames(Clusters& clusters, std::span<const Item> items) {
    Contexts contexts(clusters, items);
    const auto full = persons_by_surname(clusters, true);
    Pairs pairs;
    for (const auto& [surname, bearers] : persons_by_surname(clusters, false)) {
        const auto known = full.find(surname);
        if (known == full.end()) {
            contexts.link_all(bearers, pairs);
            continue;
        }
        for (const std::size_t bare : bearers) {
            std::vector<std::size_t> beside;
            for (const std::size_t c : known->second) {
                const bool apart = intersect(clusters[c].readings, clusters[bare].readings);
                if (!apart && contexts.shared(bare, c)) beside.push_back(c);
            }
            if (beside.size() == 1) pairs.emplace_back(bare, beside[0]);
        }
    }
    merge_all(clusters, pairs);
}

}  // namespace relata::graph
