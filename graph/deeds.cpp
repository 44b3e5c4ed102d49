// Nouns of deeds, as accounts are compared.

#include "graph/deeds.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "graph/act_kinds.h"
#include "graph/likeness.h"
#include "graph/names.h"

namespace relata::graph {

bool is_deed(std::string_view kind) { return has_one_agent(kind) || !count_kind_of(kind).empty() || kind == "crash"; }

std::optional<Deed> deed_in(std::string_view phrase) {
    constexpr std::array<std::string_view, 4> kBeforePatient{" of ", " on ", " against ", " at "};
    Deed out{.kind = std::string(act_kind_of_phrase(phrase)), .phrase = std::string(phrase)};
    if (!is_deed(out.kind)) return std::nullopt;
    std::size_t first = std::string_view::npos, length = 0;
    for (const std::string_view preposition : kBeforePatient) {
        const std::size_t at = phrase.find(preposition);
        if (at < first) std::tie(first, length) = std::pair(at, preposition.size());
    }
    if (first != std::string_view::npos) {
        out.patient = phrase.substr(first + length);
    } else if (const std::size_t near = phrase.find(" near "); near != std::string_view::npos) {
        out.place = phrase.substr(near + std::string_view(" near ").size());
    }
    return out;
}

namespace {

// Behind "responsibility", "part", "guilt".
constexpr std::array<std::string_view, 5> kBeforeDeed{"for", "in", "over", "of", "with"};

}  // namespace

std::optional<Deed> deed_behind_preposition(std::string_view words) {
    for (const std::string_view preposition : kBeforeDeed) {
        const std::size_t at = words.find(" " + std::string(preposition) + " ");
        if (at == std::string_view::npos) continue;
        if (const auto deed = deed_in(words.substr(at + preposition.size() + 2))) return deed;
    }
    return std::nullopt;
}

std::optional<Deed> deed_of(const Assertion& a) {
    if (const auto deed = deed_behind_preposition(a.object.name)) return deed;
    for (const Argument& argument : a.arguments) {
        if (std::ranges::find(kBeforeDeed, argument.role) == kBeforeDeed.end()) continue;
        if (const auto deed = deed_in(argument.text)) return deed;
    }
    return std::nullopt;
}

std::optional<NodeIndex> node_named(const Store& store, const Account& out, std::string_view words) {
    const std::size_t first = words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (first == std::string_view::npos) return std::nullopt;
    const std::string key = plain_key(words.substr(first));
    std::set<NodeIndex> found;
    const auto take = [&](const std::optional<NodeIndex>& node) {
        if (node && store.node(*node).named && plain_key(store.node(*node).name) == key) found.insert(*node);
    };
    const auto& all = store.assertions();
    const auto index = static_cast<std::size_t>(out.assertion);
    const auto same = [&](std::size_t i) { return all[i].document == all[index].document; };
    std::size_t at = index;
    while (at > 0 && same(at - 1)) --at;
    for (; at < all.size() && same(at); ++at) {
        const Slots& slots = store.slots(AssertionIndex{static_cast<std::uint32_t>(at)});
        for (const auto& node : {slots.subject, slots.object, slots.place}) take(node);
        for (const auto& node : slots.arguments) take(node);
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

Party party_named(const Store& store, Earlier before, const Account& out, const std::string& words) {
    Party party = party_of(words);
    party.node = node_named(store, out, words);
    party.named = has_capital(words);
    const auto known = [&](const Party& other) {
        return other.node && other.named && !other.words.empty() && std::ranges::includes(party.words, other.words);
    };
    const auto* const with =
        nearest(before, out, kAnaphorReach, [&](const Account& one) { return known(one.patient) || known(one.agent); });
    if (with == nullptr) return party;
    return known(with->patient) ? with->patient : with->agent;
}

namespace {

bool is_harm(const Account& account) { return graph::is_harm(account.kind); }

/// Day and place of the harm that the article has told of last: no other noun says what "the bombing" was.
void take_where_and_when(Earlier before, Account& out) {
    const Account* const harm = nearest(before, out, kAnaphorReach, [](const Account& one) {
        return !one.negated && is_harm(one) && (one.time || !one.places.empty());
    });
    if (harm == nullptr) return;
    out.places = harm->places;
    if (!out.time) out.time = harm->time;
}

}  // namespace

void take_up(const Account& earlier, Account& out) {
    out.kind = earlier.kind;
    out.patient = earlier.patient;
    out.places = earlier.places;
    out.object_is_place = earlier.object_is_place;
    if (!out.time) out.time = earlier.time;
    out.follows = earlier.follows.value_or(earlier.assertion);
}

void become(const Store& store, const Deed& deed, Earlier before, Account& out) {
    out.kind = deed.kind;
    const std::string& day = store.assertion(out.assertion).time_text;
    const bool of_deed = !day.empty() && deed.phrase.find(day) != std::string::npos;  // "for Wednesday's strike"
    if (!of_deed) out.time.reset();                                                   // it was the day of saying so
    out.places.clear();
    if (!deed.place.empty()) {
        out.patient = Party{};
        out.places.push_back(party_named(store, before, out, deed.place));
        return;
    }
    if (!deed.patient.empty()) {
        out.patient = party_named(store, before, out, deed.patient);
        return;
    }
    const Account* const earlier =
        nearest(before, out, kAnaphorReach, [&](const Account& one) { return one.kind == deed.kind; });
    out.patient = Party{};
    if (earlier != nullptr) return take_up(*earlier, out);
    take_where_and_when(before, out);
}

const Account* deed_behind(Earlier before, const Account& harm) {
    if (!is_harm(harm) || harm.agent.stated) return &harm;
    const Account* const deed = nearest(before, harm, 0, [&](const Account& one) {
        return one.sentence == harm.sentence && !one.negated && has_one_agent(one.kind) && !is_harm(one);
    });
    return deed == nullptr ? &harm : deed;
}

}  // namespace relata::graph
