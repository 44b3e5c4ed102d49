// What is laid on somebody, and what he says to it, as accounts of the deed itself.

#include "graph/answers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "graph/act_kinds.h"
#include "graph/earlier.h"
#include "graph/likeness.h"
#include "graph/names.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kAnswerWords_bytes();

namespace {

bool is(std::string_view kind, std::string_view word) {
    static const KindTable words(kAnswerWords_bytes(), 2);
    return words.is(kind, word);
}

bool has(std::string_view kind, std::string_view phrase) {
    return std::ranges::any_of(fold_words(phrase),
                               [&](const std::string& word) { return is(kind, singular_of(word)); });
}

/// A deed that somebody may be blamed for: it has a doer, or somebody was harmed.
bool is_deed(std::string_view kind) { return has_one_agent(kind) || !count_kind_of(kind).empty() || kind == "crash"; }

/// A deed as a noun phrase names it: "the shelling of the village of Merrow" -> attack, "the village of Merrow"; "the
/// raid near Merrow" -> attack, at Merrow.
struct Deed {
    std::string kind = {};
    std::string patient = {};
    std::string place = {};
    std::string phrase = {};
};

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

/// What stands behind "for", "in", "of": in the object ("responsibility for the attack") or as an argument.
std::optional<Deed> deed_of(const Assertion& a) {
    constexpr std::array<std::string_view, 5> kBeforeDeed{"for", "in", "over", "of", "with"};
    for (const std::string_view preposition : kBeforeDeed) {
        const std::size_t at = a.object.name.find(" " + std::string(preposition) + " ");
        if (at == std::string::npos) continue;
        if (const auto deed = deed_in(std::string_view(a.object.name).substr(at + preposition.size() + 2))) return deed;
    }
    for (const Argument& argument : a.arguments) {
        if (std::ranges::find(kBeforeDeed, argument.role) == kBeforeDeed.end()) continue;
        if (const auto deed = deed_in(argument.text)) return deed;
    }
    return std::nullopt;
}

/// The only node of the article that has the name in the words: "the village of Merrow" -> Merrow. Nodes of other
/// articles may be missing from a slice of the graph.
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

/// Whom or what the words name, as the party that the article has told of by that name.
Party patient_named(const Store& store, Earlier before, const Account& out, const std::string& words) {
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

void take_up(const Account& earlier, Account& out) {
    out.kind = earlier.kind;
    out.patient = earlier.patient;
    out.places = earlier.places;
    out.object_is_place = earlier.object_is_place;
    if (!out.time) out.time = earlier.time;
    out.follows = earlier.follows.value_or(earlier.assertion);
}

/// The deed in place of the saying.
void become(const Store& store, const Deed& deed, Earlier before, Account& out) {
    out.kind = deed.kind;
    const std::string& day = store.assertion(out.assertion).time_text;
    const bool of_deed = !day.empty() && deed.phrase.find(day) != std::string::npos;  // "for Wednesday's strike"
    if (!of_deed) out.time.reset();                                                   // it was the day of saying so
    out.places.clear();
    if (!deed.place.empty()) {
        out.patient = Party{};
        out.places.push_back(patient_named(store, before, out, deed.place));
        return;
    }
    if (!deed.patient.empty()) {
        out.patient = patient_named(store, before, out, deed.patient);
        return;
    }
    const Account* const earlier =
        nearest(before, out, kAnaphorReach, [&](const Account& one) { return one.kind == deed.kind; });
    out.patient = Party{};
    if (earlier != nullptr) take_up(*earlier, out);
}

/// True where a clause of the sentence says what is blamed or denied.
bool told_by_clause(const Store& store, const Account& account) {
    const Assertion& a = store.assertion(account.assertion);
    if (a.object.name.find(" that ") != std::string::npos) return true;
    const auto& all = store.assertions();
    const auto same = [&](std::size_t i) { return all[i].document == a.document && all[i].sentence == a.sentence; };
    const auto index = static_cast<std::size_t>(account.assertion);
    std::size_t first = index;
    while (first > 0 && same(first - 1)) --first;
    for (std::size_t i = first; i < all.size() && same(i); ++i) {
        if (all[i].nested_in == a.id) return true;
    }
    return false;
}

void read_blame(const Store& store, Earlier before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    Account blame = out;
    blame.telling = Account::Telling::blame;
    if (!blame.speaker.stated) blame.speaker = blame.agent;
    blame.agent = out.patient;
    if (const auto deed = deed_of(a)) {
        become(store, *deed, before, blame);
        out = std::move(blame);
        return;
    }
    const Account* const earlier = nearest(before, out, kAnaphorReach, [](const Account& one) {
        return one.telling != Account::Telling::plainly && !one.number;
    });
    if (earlier == nullptr) return;
    blame.time.reset();
    take_up(*earlier, blame);
    out = std::move(blame);
}

/// "Claimed responsibility for the strike", "admitted the killing".
std::optional<Deed> deed_owned_to(const Assertion& a) {
    if (is("owning", a.relation) || is("owning", verb_of(a))) {
        if (has("share", a.object.name)) return deed_of(a);
        return has("share", a.relation) ? deed_in(a.object.name) : std::nullopt;
    }
    const bool clause = a.object.name.starts_with("that ") || a.object.name.starts_with("to ");
    return is("confessing", a.relation) && !clause ? deed_in(a.object.name) : std::nullopt;
}

void read_claim(const Store& store, Earlier before, const Deed& deed, Account& out) {
    out.telling = Account::Telling::claim;
    if (!out.speaker.stated) out.speaker = out.agent;
    out.number.reset();
    become(store, deed, before, out);
}

/// "There had been no raid", in the mouth of whoever says so.
std::optional<Deed> deed_that_was_not(const Assertion& a) {
    constexpr std::array<std::string_view, 7> kVerbs{"was", "were", "is", "are", "been", "be", "has"};
    std::string_view rest = a.object.name;
    const std::size_t there = to_lower_ascii(rest).find("there ");
    if (there == std::string_view::npos || there > std::string_view("that ").size()) return std::nullopt;
    const std::size_t no = rest.find(" no ");
    if (no == std::string_view::npos) return std::nullopt;
    const std::string_view verb = rest.substr(there, no - there);
    const bool was_not = std::ranges::any_of(kVerbs, [&](std::string_view v) { return verb.ends_with(v); });
    return was_not ? deed_in(rest.substr(no + std::string_view(" no ").size())) : std::nullopt;
}

void read_absence(const Store& store, Earlier before, const Deed& deed, Account& out) {
    out.telling = Account::Telling::denial;
    out.speaker = std::exchange(out.agent, Party{});
    out.negated = true;
    out.number.reset();
    become(store, deed, before, out);
}

bool against(const Account& one, const Party& denier) {
    const Fit agent = fit(one.agent, denier);
    return agent == Fit::same || agent == Fit::alike || agent == Fit::loose;
}

/// What "the accusation" was, or the deed in which somebody denies a part.
const Account* what_is_denied(Earlier before, const Account& out, bool claim) {
    const Party& denier = out.agent;
    const auto others = [&](const Account& one) {
        return !one.negated && one.speaker.stated && fit(one.speaker, denier) == Fit::conflict;
    };
    const auto* found = nearest(before, out, kAnaphorReach, [&](const Account& one) {
        return !one.negated && against(one, denier) && (claim ? others(one) : is_deed(one.kind));
    });
    if (found != nullptr) return found;
    found =
        nearest(before, out, kAnaphorReach, [&](const Account& one) { return one.telling == Account::Telling::blame; });
    if (found != nullptr || claim) return found;
    return nearest(before, out, kAnaphorReach,
                   [&](const Account& one) { return has_one_agent(one.kind) && !one.negated; });
}

void read_denial(const Store& store, Earlier before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    const bool share = has("share", a.object.name), claim = has("claim", a.object.name);
    if (!out.agent.stated || (!share && !claim)) return;
    Account denial = out;
    denial.telling = Account::Telling::denial;
    denial.negated = !out.negated;
    denial.number.reset();
    denial.speaker = out.agent;
    if (const auto deed = share ? deed_of(a) : std::nullopt) {
        become(store, *deed, before, denial);
        out = std::move(denial);
        return;
    }
    const Account* const earlier = what_is_denied(before, out, claim);
    if (earlier == nullptr) return;
    denial.time.reset();
    take_up(*earlier, denial);
    if (claim) denial.agent = earlier->agent;
    out = std::move(denial);
}

}  // namespace

void read_answer(const Store& store, std::span<const Account> before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    if (out.standing != Account::Standing::real || out.retold()) return;
    if (const auto owned = out.agent.stated && !out.negated ? deed_owned_to(a) : std::nullopt)
        return read_claim(store, before, *owned, out);
    if (const auto absent = a.event_class == "STATEMENT" && !out.negated ? deed_that_was_not(a) : std::nullopt)
        return read_absence(store, before, *absent, out);
    const bool blames = out.kind == "accuse" && out.patient.stated && !out.negated;
    const bool denies = is("denying", a.relation) || is("denying", verb_of(a));
    if ((!blames && !denies) || told_by_clause(store, out)) return;
    if (blames) return read_blame(store, before, out);
    read_denial(store, before, out);
}

}  // namespace relata::graph
