// How two parties go together: a rule for each way in which two phrases mean one, or cannot.

#include "graph/fit.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/one_of.h"
#include "graph/act_kinds.h"
#include "graph/name_words.h"
#include "graph/share_of_shorter.h"

namespace relata::graph {
namespace {

std::vector<std::string> without_descriptors(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) {
        if (!is_word(WordKind::descriptor, word) && !is_word(WordKind::descriptor, word + "s")) out.push_back(word);
    }
    return out;
}

bool sorts_agree(const Party& a, const Party& b) {
    if (a.sort.empty() || b.sort.empty()) return !a.head.empty() && a.head == b.head;
    if (a.sort == b.sort) return true;
    return (a.sort == "person" && is_people(b.sort)) || (b.sort == "person" && is_people(a.sort));
}

/// "Kostran artillery", "the Kostran army": one sort, and the same words before it. "Jan Holm" and "Jan Berg" are two.
bool same_but_for_head(const Party& a, const Party& b) {
    if (a.sort == "person" && (a.named || b.named)) return false;
    const auto rest = [](const Party& party) {
        std::vector<std::string> words = party.words;
        std::erase(words, party.head);
        return words;
    };
    return !a.sort.empty() && a.sort == b.sort && !rest(a).empty() && rest(a) == rest(b);
}

/// "Gunmen", "militants": who they were the article does not know, and a group with a name may be they.
bool may_be_named(const Party& described, const Party& named) {
    if (!described.described || described.sort != "fighter" || !described.country.empty()) return false;
    const bool group = named.sort.empty() || named.sort == "organisation" || named.sort == "soldier";
    return named.named && group && named.country.empty();
}

/// A state is not the rebels that bear its name: "Syria", "Syrian rebels".
bool state_and_rebels(const Party& state, const Party& others) {
    return others.sort == "fighter" && state.country_alone && state.country == others.country;
}

/// "Free", "Free Brigade": the one is somebody's name, the other that of soldiers.
bool person_and_force(const Party& a, const Party& b) {
    const bool force = b.sort == "soldier" || b.sort == "fighter";
    return a.named && b.named && a.sort == "person" && force && a.head != b.head;
}

/// "The government": whose, the article takes as known.
bool government_of(const Party& government, const Party& state) {
    return government.words.size() == 1 && government.head == "government" && (state.country_alone || state.place);
}

/// "Dalland" and "Dalland's army", where no table knows the land.
bool land_and_forces(const Party& land, const Party& forces) {
    return land.place && land.words.size() == 1 && forces.sort == "soldier" &&
           std::ranges::find(forces.words, land.words.front()) != forces.words.end();
}

/// "The village": which one, the article takes as known.
bool may_be_that_place(const Party& described, const Party& place) {
    return described.described && described.sort == "village" && !described.named && place.place && place.named &&
           !place.country_alone;
}

/// The positions of an army stand for it: "attacks on Russian positions", "attacks on Russian forces".
bool positions_and_forces(const Party& a, const Party& b) {
    const auto is = [](const Party& x, const Party& y) {
        return (x.sort == "post" || x.sort == "base") && y.sort == "soldier";
    };
    return !a.country.empty() && a.country == b.country && (is(a, b) || is(b, a));
}

/// What a force shoots from acts for it: "the navy", "a navy patrol boat"; of one country, "a Nicaraguan patrol boat".
bool force_and_its_craft(const Party& force, const Party& craft) {
    constexpr std::array<std::string_view, 4> kCraft{"ship", "aircraft", "tank", "vehicle"};
    if (force.sort != "soldier" || !is_one_of(craft.sort, kCraft) || force.words.empty()) return false;
    return std::ranges::includes(craft.words, force.words) ||
           (!force.country.empty() && force.country == craft.country);
}

/// The words of a clause that say what it is about: not "that he had".
std::vector<std::string> telling_words(const Party& clause) {
    constexpr std::array<std::string_view, 24> kEmpty{"that", "he",   "she",  "it",   "they",  "his",   "her",  "its",
                                                      "their", "have", "has",  "had",  "be",    "is",    "was",  "were",
                                                      "been", "are",  "will", "would", "do",    "did",   "not",  "any"};
    std::vector<std::string> out;
    for (const std::string& word : clause.words) {
        if (!is_one_of(word, kEmpty)) out.push_back(word);
    }
    return out;
}

Fit fit_of_clauses(const Party& a, const Party& b) {
    constexpr double kMuch = 0.4;
    if (share_of_shorter(telling_words(a), telling_words(b)) >= kMuch) return Fit::alike;
    return !a.act.empty() && a.act == b.act ? Fit::loose : Fit::conflict;
}

/// "Fishermen", "the crew of the warship": two trades, where one may as well be told of as "workers".
bool of_two_trades(const Party& a, const Party& b) {
    constexpr std::array<std::string_view, 6> kAny{"worker", "staff", "employee", "personnel", "labourer", "people"};
    return a.described && b.described && a.sort == "worker" && b.sort == "worker" && a.head != b.head &&
           !is_one_of(a.head, kAny) && !is_one_of(b.head, kAny);
}

}  // namespace

bool nested(const Party& a, const Party& b) {
    const auto x = without_descriptors(a.words), y = without_descriptors(b.words);
    if (x.empty() || y.empty()) return false;
    return std::ranges::includes(x, y) || std::ranges::includes(y, x);
}

Fit fit_of_doers(const Party& a, const Party& b) { return of_two_trades(a, b) ? Fit::conflict : fit(a, b); }

Fit fit(const Party& a, const Party& b) {
    if (!a.stated || !b.stated) return Fit::unknown;
    if (a.clause || b.clause) return fit_of_clauses(a, b);
    if (a.node && a.node == b.node) return a.named ? Fit::same : Fit::alike;
    const bool only_words = !a.node || !b.node;  // a name within a phrase: "the shelling of Merrow"
    if (only_words && a.named && b.named && !a.words.empty() && a.words == b.words) return Fit::same;
    if (!a.country.empty() && !b.country.empty() && a.country != b.country) return Fit::conflict;
    if (state_and_rebels(a, b) || state_and_rebels(b, a)) return Fit::conflict;
    if (government_of(a, b) || government_of(b, a)) return Fit::loose;
    if (land_and_forces(a, b) || land_and_forces(b, a)) return Fit::alike;
    if (!a.country.empty() && a.country == b.country && (a.country_alone || b.country_alone)) return Fit::loose;
    if (person_and_force(a, b) || person_and_force(b, a)) return Fit::conflict;
    if (nested(a, b) && (a.head == b.head || (a.named && b.named))) return Fit::alike;
    if (!a.act.empty() && a.act == b.act && !(a.named && b.named)) return Fit::alike;
    if (positions_and_forces(a, b) || may_be_named(a, b) || may_be_named(b, a)) return Fit::loose;
    if (may_be_that_place(a, b) || may_be_that_place(b, a)) return Fit::loose;
    if (force_and_its_craft(a, b) || force_and_its_craft(b, a)) return Fit::loose;
    if (same_but_for_head(a, b)) return Fit::alike;
    if (!sorts_agree(a, b)) return Fit::conflict;
    if (a.described && b.described) return Fit::alike;
    if (a.described || b.described) return Fit::loose;
    return a.named && b.named ? Fit::conflict : Fit::alike;
}

}  // namespace relata::graph
