// From the words of a name or phrase to what is compared of a party: head, sort, country.

#include "graph/parties.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/one_of.h"
#include "graph/act_kinds.h"
#include "graph/known_organisations.h"
#include "graph/known_places.h"
#include "graph/name_folding.h"
#include "graph/name_words.h"
#include "graph/number_words.h"
#include "graph/remembered.h"

namespace relata::graph {
namespace {

bool is_preposition(std::string_view word) {
    constexpr std::array<std::string_view, 14> kPrepositions{"of",   "in",  "from",    "with", "by",    "on",  "at",
                                                             "near", "for", "against", "to",   "among", "who", "that"};
    return std::ranges::find(kPrepositions, word) != kPrepositions.end();
}

bool is_digits(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

bool is_skipped(const std::string& word) {
    return is_digits(word) || word == "than" || word == "only" || word == "alone" ||
           is_word(WordKind::determiner, word) || is_word(WordKind::number, word);
}

/// The words up to the first preposition, in singular, without what only counts or points.
std::vector<std::string> front_words(std::string_view name, bool& more) {
    std::vector<std::string> out;
    for (const std::string& word : fold_words(name)) {
        if (is_preposition(word)) {
            if (out.empty()) continue;  // "at least five"
            more = true;
            break;
        }
        if (!is_skipped(word)) out.push_back(word);
    }
    return out;
}

/// True where all that stands before the head says whose they are or is no name: "Turkish soldiers", not "Syrian
/// Democratic Forces".
bool is_description(std::string_view words, const std::vector<std::string>& front) {
    return std::ranges::all_of(front.begin(), front.end() - 1, [&](const std::string& word) {
        return !country_in(word).empty() || words.find(word) != std::string_view::npos;
    });
}

void take_country(const std::vector<std::string>& front, Party& party) {
    std::string all;
    for (const std::string& word : front) all += (all.empty() ? "" : " ") + word;
    if (const auto country = country_named(all)) {
        party.country = *country;
        party.country_alone = true;
        return;
    }
    std::set<std::string> found;
    std::size_t rest = 0;
    for (const std::string& word : front) {
        std::string country = country_in(word);
        if (!country.empty()) {
            found.insert(std::move(country));
        } else if (word != "side" && word != "government" && word != "state") {
            ++rest;
        }
    }
    if (found.size() == 1) party.country = *found.begin();
    party.country_alone = found.size() == 1 && rest == 0;
}

/// What the type of a node says of its sort, where its name does not: "Hayat Tahrir al-Sham" are fighters.
std::string_view sort_of_type(std::string_view type) {
    if (type == "ARMED_GROUP") return "fighter";
    if (type == "MILITARY") return "soldier";
    if (type == "ORG") return "organisation";
    return type == "PERSON" ? "person" : "";
}

/// "Cook", "Bishop", and "Sons of the Steppe", who are no kin: a name that is spelt like a noun of another sort.
bool is_other_sort_of_name(std::string_view sort, std::string_view type) {
    const bool at_war = sort == "soldier" || sort == "fighter";
    return type == "PERSON" ? !sort.empty() : !at_war && is_people(sort) && !sort_of_type(type).empty();
}

bool ends_in_capital(std::string_view name) {
    const std::size_t last = name.rfind(' ') + 1;
    return last < name.size() && name[last] >= 'A' && name[last] <= 'Z';
}

/// Of the longest phrase that the table has: "regime of silence", "border guard", "guard".
std::string_view sort_of(const std::vector<std::string>& front, std::string_view words) {
    if (front.empty()) return {};
    const std::string head = singular_of(front.back());
    for (const std::string& phrase : {join_words(fold_words(words)), join_words(front)}) {
        if (const std::string_view sort = party_sort_of(phrase); !sort.empty()) return sort;
    }
    if (front.size() > 1) {
        const std::string_view two = party_sort_of(front[front.size() - 2] + " " + head);
        if (!two.empty()) return two;
    }
    return party_sort_of(head);
}

/// "strikers" of "groups of strikers": who they are, and not how many together.
std::string_view without_collective(std::string_view words) {
    constexpr std::array<std::string_view, 8> kCollective{"group", "crowd", "mob",     "gang",
                                                          "band",  "pair",  "handful", "column"};
    const std::size_t of = words.find(" of ");
    if (of == std::string_view::npos || ends_in_capital(words)) return words;
    bool more = false;
    const auto front = front_words(words.substr(0, of), more);
    const bool collective = front.size() == 1 && is_one_of(singular_of(front.front()), kCollective);
    return collective ? words.substr(of + 4) : words;
}

Party read_party(std::string_view all_words) {
    const std::string_view words = without_collective(all_words);
    Party out{.stated = true};
    bool more = false;
    const auto front = front_words(words, more);
    if (!front.empty()) out.head = singular_of(front.back());
    out.sort = sort_of(front, words);
    out.described = !out.sort.empty() && is_description(words, front);
    take_country(front, out);
    if (out.country.empty() && more) take_country(fold_words(words), out);
    if (out.country.empty() && ends_in_capital(words)) {
        if (const auto known = organisation_named(words); known) out.country = known->country;  // "the Mossad"
    }
    out.act = act_kind_of_phrase(words);
    for (const std::string& word : fold_words(words)) {
        if (!is_skipped(word) && !is_preposition(word)) out.words.push_back(singular_of(word));
    }
    std::ranges::sort(out.words);
    out.words.erase(std::ranges::unique(out.words).begin(), out.words.end());
    return out;
}

}  // namespace

std::string country_in(std::string_view word) {
    if (const auto country = country_of_adjective(word)) return std::string(*country);
    if (const auto country = country_named(word)) return std::string(*country);
    return {};
}

Party party_of(std::string_view words) {
    thread_local Remembered<Party> parties;
    return parties.of(words, read_party);
}

namespace {

/// What the table of places knows of a name.
struct PlaceKnown {
    bool town = false;
    std::string_view land = {};
};

PlaceKnown look_up_place(std::string_view name) {
    const auto known = places_named(plain_key(name));
    PlaceKnown out{.town = !known.empty()};
    for (const KnownPlace& place : known) {
        out.town = out.town && !place.is_region();
        out.land = &place == &known.front() || out.land == place.country ? place.country : std::string_view();
        if (out.land.empty()) break;
    }
    return out;
}

}  // namespace

Party party_at(const Store& store, const std::optional<NodeIndex>& node, const std::string& words) {
    constexpr std::size_t kClause = 5;  // words
    Party out = party_of(node ? std::string_view(store.node(*node).name) : std::string_view(words));
    out.node = node;
    out.place = node && (store.node(*node).type == "PLACE" || store.node(*node).type == "COUNTRY");
    out.named = node && store.node(*node).named;
    out.clause = !node && (out.words.size() >= kClause || words.starts_with("that ") || words.starts_with("to "));
    if (!node) return out;
    const Node& told = store.node(*node);
    if (told.type == "PLACE" && told.named) {
        thread_local Remembered<PlaceKnown> places;
        const PlaceKnown known = places.of(told.name, look_up_place);
        out.town = known.town;
        out.land = known.land;
    }
    const bool wrong_sort = out.named && ends_in_capital(told.name) && is_other_sort_of_name(out.sort, told.type);
    if (out.sort.empty() || wrong_sort) out.sort = sort_of_type(told.type);
    out.described = out.described && !wrong_sort;
    return out;
}

std::string counted_of(const Assertion& a) {
    for (const Argument& argument : a.arguments) {
        if (argument.role != "of" || !number_in(argument.text)) continue;
        bool more = false;
        return join_words(front_words(argument.text, more));
    }
    return {};
}

std::string unit_of(const Quantity& quantity) {
    bool more = false;
    const auto words = front_words(quantity.unit, more);
    return words.empty() ? "" : singular_of(words.back());
}

}  // namespace relata::graph
