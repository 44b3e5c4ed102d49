// Second step of entity resolution, for persons: which shorter, turned round or titled names mean one of a full name.

#include "graph/person_merging.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/found_links.h"
#include "graph/key_words.h"
#include "graph/name_words.h"

namespace relata::graph {
namespace {

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

/// Joins bearers of a surname of whom no first name is known, where they are named beside the same.
void link_bearers(const Clusters& clusters, const std::vector<std::size_t>& bearers, std::vector<FoundLink>& found) {
    std::map<std::string, std::size_t> first_beside;
    for (const std::size_t c : bearers) {
        for (const std::string& name : clusters[c].beside) {
            const std::size_t first = first_beside.try_emplace(name, c).first->second;
            if (first != c) found.push_back({first, c, kBeside});
        }
    }
}

/// The person with a first name who shares more company with the bare surname than any other does. Where its document
/// names two bearers itself it means one of them, and never a third.
void link_to_best(const Clusters& clusters, std::size_t bare, const std::vector<std::size_t>& persons,
                  std::vector<FoundLink>& found) {
    const auto own_bearers =
        std::ranges::count_if(persons, [&](std::size_t c) { return kept_apart(clusters[bare], clusters[c]); });
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
        const bool clear = own_bearers < 2 && shared > 0 && shared == best && best > 2 * second;
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

}  // namespace

void merge_partial_person_names(Clusters& clusters) {
    std::vector<FoundLink> found;
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

void merge_second_surnames(Clusters& clusters) {
    std::map<std::string, std::vector<std::size_t>> by_first_words;  // of names of three words the first two
    std::map<std::string, std::vector<std::size_t>> by_whole;        // names of two words
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind != "person") continue;
        for (const std::string& key : clusters[c].keys) {
            const auto words = words_of(key).size();
            if (words == 2) by_whole[key].push_back(c);
            if (words == 3) by_first_words[key.substr(0, key.rfind(' '))].push_back(c);
        }
    }
    std::vector<FoundLink> found;
    for (const auto& [key, parts] : by_whole) {
        const auto wholes = by_first_words.find(key);
        if (wholes == by_first_words.end()) continue;
        for (const std::size_t part : parts) {
            for (const std::size_t whole : wholes->second) {
                if (part == whole) continue;
                const bool clear = wholes->second.size() == 1 && shared_company(clusters[part], clusters[whole]) > 0 &&
                                   !kept_apart(clusters[part], clusters[whole]);
                found.push_back({part, whole, clear ? kBeside : kShared});
            }
        }
    }
    link_all(clusters, found, "without the second surname");
}

void merge_name_order(Clusters& clusters) {
    std::map<std::pair<std::string, std::string>, std::set<std::size_t>> by_words;
    for (const std::size_t c : clusters.named()) {
        if (clusters[c].kind != "person") continue;
        for (const std::string& key : clusters[c].keys) {
            if (const auto order = name_in_either_order(key)) by_words[*order].insert(c);
        }
    }
    std::vector<FoundLink> found;
    for (const auto& [words, same] : by_words) {
        for (const std::size_t c : same) found.push_back({*same.begin(), c, kLikely});
    }
    link_all(clusters, found, "family name first");
}

void merge_initials(Clusters& clusters) {
    std::vector<FoundLink> found;
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

void merge_office_holders(Clusters& clusters) {
    const auto persons = persons_by_surname(clusters, true);
    std::vector<FoundLink> found;
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

void merge_surnames(Clusters& clusters) {
    const auto full = persons_by_surname(clusters, true);
    std::vector<FoundLink> found;
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
