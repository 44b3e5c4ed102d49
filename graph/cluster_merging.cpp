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
#include "graph/known_places.h"
#include "graph/name_words.h"

namespace relata::graph {
namespace {

using Index = std::map<std::pair<std::string, std::string>, std::set<std::size_t>>;  // (kind, key) -> clusters

// Scores. Those below `kSameEntity` only tell what was doubtful.
constexpr double kCertain = 0.9;
constexpr double kLikely = 0.8;
constexpr double kBeside = 0.7;
constexpr double kSameScene = 0.6;
constexpr double kShared = 0.4;        // another could be meant as well
constexpr double kSurnameAlone = 0.2;  // nothing but the surname

/// Links found by one rule, made when all clusters have been looked at: their order cannot matter.
struct Found {
    std::size_t a = 0;
    std::size_t b = 0;
    double score = 0;
};

void link_all(Clusters& clusters, const std::vector<Found>& found, std::string_view reason) {
    for (const Found& pair : found) clusters.link(pair.a, pair.b, reason, pair.score);
}

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

bool is_one_word(std::string_view key) { return key.find(' ') == std::string_view::npos; }

std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

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
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind != "person") continue;
        const bool has_first_name = !std::ranges::all_of(clusters[c].keys, is_one_word);
        if (has_first_name != full) continue;
        std::set<std::string_view> surnames;
        for (const std::string& key : clusters[c].keys) {
            if (is_one_word(key) != full) surnames.insert(last_word(key));
        }
        for (const auto surname : surnames) {
            const bool office = is_word(WordKind::title, surname);  // "the defense minister" bears no surname
            if (!office) out[std::string(surname)].push_back(c);
        }
    }
    return out;
}

/// How much of what one is named beside the other is named beside too; a country says half as much as other names.
int shared_company(const Cluster& a, const Cluster& b) {
    const auto& few = a.beside.size() < b.beside.size() ? a.beside : b.beside;
    const auto& many = a.beside.size() < b.beside.size() ? b.beside : a.beside;
    int shared = 0;
    for (const std::string& name : few) {
        if (many.contains(name)) shared += name.starts_with("country ") ? 1 : 2;
    }
    return shared;
}

/// Joins bearers of a surname of whom no first name is known, where they are named beside the same.
void link_bearers(const Clusters& clusters, const std::vector<std::size_t>& bearers, std::vector<Found>& found) {
    std::map<std::string, std::size_t> first_beside;
    for (const std::size_t c : bearers) {
        for (const std::string& name : clusters[c].beside) {
            const std::size_t first = first_beside.try_emplace(name, c).first->second;
            if (first != c) found.push_back({first, c, kBeside});
        }
    }
}

/// The person with a first name who shares more company with the bare surname than any other does.
void link_to_best(const Clusters& clusters, std::size_t bare, const std::vector<std::size_t>& persons,
                  std::vector<Found>& found) {
    int best = 0, second = 0;
    for (const std::size_t c : persons) {
        if (kept_apart(clusters[bare], clusters[c])) continue;
        const int shared = shared_company(clusters[bare], clusters[c]);
        second = std::max(second, std::min(best, shared));
        best = std::max(best, shared);
    }
    for (const std::size_t c : persons) {
        if (kept_apart(clusters[bare], clusters[c])) continue;
        const int shared = shared_company(clusters[bare], clusters[c]);
        const bool clear = shared > 0 && shared == best && best > 2 * second;
        found.push_back({bare, c, clear ? kBeside : shared > 0 ? kShared : kSurnameAlone});
    }
}

/// True if a full name of `part` is part of a name of `whole`.
bool is_part_of(const Cluster& part, const Cluster& whole) {
    return std::ranges::any_of(part.keys, [&](const std::string& key) {
        return !is_one_word(key) &&
               std::ranges::any_of(whole.keys, [&](const std::string& k) { return is_part_of_name(key, k); });
    });
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

/// "xi jinping" and "jinping xi" -> {"jinping xi", "xi"}: all words in order, and the family name that is written in
/// front; nothing where neither end is one.
std::optional<std::pair<std::string, std::string>> name_in_either_order(const std::string& key) {
    const auto words = words_of(key);
    if (words.size() < 2) return std::nullopt;
    const std::string first = key.substr(0, key.find(' ')), last(last_word(key));
    const bool in_front = is_word(WordKind::family_first, first), behind = is_word(WordKind::family_first, last);
    if (in_front == behind) return std::nullopt;
    std::string all;
    for (const std::string_view word : words) all += std::string(word) + " ";
    return std::pair(all, in_front ? first : last);
}

/// "j smith" of "john smith".
bool has_initial_of(const Cluster& part, const Cluster& whole) {
    return std::ranges::any_of(part.keys, [&](const std::string& key) {
        const bool initial = key.size() > 2 && key[1] == ' ' && is_one_word(std::string_view(key).substr(2));
        return initial && std::ranges::any_of(whole.keys, [&](const std::string& k) {
                   return k.size() > key.size() && k[0] == key[0] && k[1] != ' ' && last_word(k) == last_word(key);
               });
    });
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
    std::vector<Found> found;
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
    std::vector<Found> found;
    for (const auto& [key, same] : by_key) {
        for (const std::size_t a : same) {
            for (const std::size_t b : same) {
                if (clusters[a].kind == "group" && clusters[b].kind != "group")
                    found.push_back({a, b, score_of_wavering(key, clusters[a], clusters[b])});
            }
        }
    }
    std::erase_if(found, [](const Found& f) { return f.score == 0; });
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
    std::vector<Found> found;
    for (const auto& [bare, owners] : owned) {
        for (const std::size_t o : owners) found.push_back({bare, o, owners.size() == 1 ? kLikely : kShared});
    }
    link_all(clusters, found, "whose it is in front");
}

void merge_office_holders(Clusters& clusters) {
    const auto persons = persons_by_surname(clusters, true);
    std::vector<Found> found;
    for (const std::size_t c : clusters.named()) {
        for (const std::string& holder : clusters[c].holders) {
            const auto alike = persons.find(last_word(holder));
            if (alike == persons.end()) continue;
            std::vector<std::size_t> same;
            for (const std::size_t p : alike->second) {
                const bool fits = std::ranges::any_of(clusters[p].keys, [&](const std::string& key) {
                    return key == holder || (!is_one_word(key) && is_part_of_name(key, holder));
                });
                if (fits && p != c) same.push_back(p);
            }
            for (const std::size_t p : same) found.push_back({c, p, same.size() == 1 ? kLikely : kShared});
        }
    }
    link_all(clusters, found, "title and country at that date");
}

void merge_name_order(Clusters& clusters) {
    std::map<std::pair<std::string, std::string>, std::set<std::size_t>> by_words;
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind != "person") continue;
        for (const std::string& key : clusters[c].keys) {
            if (const auto order = name_in_either_order(key)) by_words[*order].insert(c);
        }
    }
    std::vector<Found> found;
    for (const auto& [words, same] : by_words) {
        for (const std::size_t c : same) found.push_back({*same.begin(), c, kLikely});
    }
    link_all(clusters, found, "family name first");
}

void merge_initials(Clusters& clusters) {
    std::vector<Found> found;
    for (const auto& [surname, persons] : persons_by_surname(clusters, true)) {
        for (const std::size_t part : persons) {
            std::vector<std::size_t> whole;
            for (const std::size_t other : persons) {
                if (other != part && has_initial_of(clusters[part], clusters[other])) whole.push_back(other);
            }
            for (const std::size_t other : whole) {
                const bool beside = shared_company(clusters[part], clusters[other]) > 0;
                const bool clear = whole.size() == 1 && beside && !kept_apart(clusters[part], clusters[other]);
                found.push_back({part, other, clear ? kBeside : kShared});
            }
        }
    }
    link_all(clusters, found, "initial and surname");
}

void merge_scenes(Clusters& clusters, std::span<const Item> items) {
    std::map<std::pair<std::string, std::string>, std::vector<std::pair<int, std::size_t>>> scenes;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].scene.empty()) continue;
        if (const auto day = day_number(items[i].published))
            scenes[{items[i].scene, plain_key(items[i].name)}].emplace_back(*day, clusters.of_item(i));
    }
    constexpr int kDays = 14;
    std::vector<Found> found;
    for (auto& [scene, groups] : scenes) {
        std::ranges::sort(groups);
        for (std::size_t i = 1; i < groups.size(); ++i) {
            if (groups[i].first - groups[i - 1].first <= kDays)
                found.push_back({groups[i - 1].second, groups[i].second, kSameScene});
        }
    }
    link_all(clusters, found, "such a group at that place in those days");
}

void merge_untyped(Clusters& clusters) {
    std::map<std::string, std::set<std::size_t>> typed;
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind == "any") continue;
        for (const std::string& key : clusters[c].keys) typed[key].insert(c);
    }
    std::vector<Found> found;
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
    std::vector<Found> found;
    for (const auto& [key, same] : index) {
        for (const std::size_t c : same) found.push_back({*same.begin(), c, kCertain});
    }
    link_all(clusters, found, "transliteration");
}

void merge_shared_acronyms(Clusters& clusters) {
    std::vector<Found> found;
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
    std::vector<Found> found;
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
    std::vector<Found> found;
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

void merge_partial_person_names(Clusters& clusters) {
    std::vector<Found> found;
    for (const auto& [surname, persons] : persons_by_surname(clusters, true)) {
        for (const std::size_t part : persons) {
            std::vector<std::size_t> whole;
            for (const std::size_t other : persons) {
                if (other != part && is_part_of(clusters[part], clusters[other])) whole.push_back(other);
            }
            for (const std::size_t other : whole) {
                const bool clear = whole.size() == 1 && !kept_apart(clusters[part], clusters[other]);
                found.push_back({part, other, clear ? kCertain : kShared});
            }
        }
    }
    link_all(clusters, found, "part of the name");
}

void merge_surnames(Clusters& clusters) {
    const auto full = persons_by_surname(clusters, true);
    std::vector<Found> found;
    for (const auto& [surname, bearers] : persons_by_surname(clusters, false)) {
        const auto known = full.find(surname);
        if (known == full.end()) {
            link_bearers(clusters, bearers, found);
            continue;
        }
        for (const std::size_t bare : bearers) link_to_best(clusters, bare, known->second, found);
    }
    link_all(clusters, found, "surname beside the same names");
}

}  // namespace relata::graph
