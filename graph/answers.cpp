// What is laid on somebody, and what he says to it, as accounts of the deed itself.

#include "graph/answers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "graph/act_kinds.h"
#include "graph/likeness.h"
#include "graph/names.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kAnswerWords_bytes();

namespace {

constexpr std::uint32_t kNearby = 12;  // sentences back in which "the accusation" may stand

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

/// A deed as a noun phrase names it: "the shelling of the village of Merrow" -> attack, "the village of Merrow".
struct Deed {
    std::string kind = {};
    std::string patient = {};
};

std::optional<Deed> deed_in(std::string_view phrase) {
    constexpr std::array<std::string_view, 4> kBeforePatient{" of ", " on ", " against ", " at "};
    Deed out{.kind = std::string(act_kind_of_phrase(phrase))};
    if (!is_deed(out.kind)) return std::nullopt;
    std::size_t first = std::string_view::npos, length = 0;
    for (const std::string_view preposition : kBeforePatient) {
        const std::size_t at = phrase.find(preposition);
        if (at < first) std::tie(first, length) = std::pair(at, preposition.size());
    }
    if (first != std::string_view::npos) out.patient = phrase.substr(first + length);
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

bool has_capital(std::string_view words) {
    return std::ranges::any_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
}

using Earlier = std::span<const Account>;

/// The accounts of the same article, as far back as an anaphor reaches, the nearest first, that `fits` accepts.
template <typename Fits>
const Account* nearest(Earlier before, const Account& out, const Fits& fits) {
    for (auto one = before.rbegin(); one != before.rend() && one->document == out.document; ++one) {
        if (one->sentence + kNearby < out.sentence) break;
        if (one->standing == Account::Standing::real && fits(*one)) return &*one;
    }
    return nullptr;
}

/// The only node that goes by the name in the words: "the village of Merrow" -> Merrow.
std::optional<NodeIndex> node_named(const Store& store, std::string_view words) {
    const std::size_t first = words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (first == std::string_view::npos) return std::nullopt;
    const auto nodes = store.find_entities(words.substr(first));
    const bool one = nodes.size() == 1 && store.node(nodes.front()).named;
    return one ? std::optional(nodes.front()) : std::nullopt;
}

/// Whom or what the words name, as the party that the article has told of by that name.
Party patient_named(const Store& store, Earlier before, const Account& out, const std::string& words) {
    Party party = party_of(words);
    party.node = node_named(store, words);
    party.named = has_capital(words);
    const auto known = [&](const Party& other) {
        return other.node && other.named && !other.words.empty() && std::ranges::includes(party.words, other.words);
    };
    const auto* const with =
        nearest(before, out, [&](const Account& one) { return known(one.patient) || known(one.agent); });
    if (with == nullptr) return party;
    return known(with->patient) ? with->patient : with->agent;
}

void take_up(const Account& earlier, Account& out) {
    out.kind = earlier.kind;
    out.patient = earlier.patient;
    out.places = earlier.places;
    out.object_is_place = earlier.object_is_place;
    out.time = earlier.time;
    out.follows = earlier.follows.value_or(earlier.assertion);
}

/// The deed in place of the saying.
void become(const Store& store, const Deed& deed, Earlier before, Account& out) {
    out.kind = deed.kind;
    out.time.reset();  // it was the day of saying so
    out.places.clear();
    if (!deed.patient.empty()) {
        out.patient = patient_named(store, before, out, deed.patient);
        return;
    }
    const Account* const earlier = nearest(before, out, [&](const Account& one) { return one.kind == deed.kind; });
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
    const Account* const earlier = nearest(
        before, out, [](const Account& one) { return one.telling != Account::Telling::plainly && !one.number; });
    if (earlier == nullptr) return;
    take_up(*earlier, blame);
    out = std::move(blame);
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
    const auto* found = nearest(before, out, [&](const Account& one) {
        return !one.negated && against(one, denier) && (claim ? others(one) : is_deed(one.kind));
    });
    if (found != nullptr) return found;
    found = nearest(before, out, [&](const Account& one) { return one.telling == Account::Telling::blame; });
    if (found != nullptr || claim) return found;
    return nearest(before, out, [&](const Account& one) { return has_one_agent(one.kind) && !one.negated; });
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
    take_up(*earlier, denial);
    if (claim) denial.agent = earlier->agent;
    out = std::move(denial);
}

}  // namespace

void read_answer(const Store& store, std::span<const Account> before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    const bool blames = out.kind == "accuse" && out.patient.stated && !out.negated;
    const bool denies = is("denying", a.relation) || is("denying", verb_of(a));
    if ((!blames && !denies) || out.standing != Account::Standing::real || told_by_clause(store, out)) return;
    if (blames) return read_blame(store, before, out);
    read_denial(store, before, out);
}

}  // namespace relata::graph
