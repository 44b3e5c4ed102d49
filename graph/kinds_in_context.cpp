// The kind of an account where the table of acts leaves it open: strikes, disasters, terms of prison.

#include "graph/kinds_in_context.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/one_of.h"
#include "graph/act_kinds.h"
#include "graph/names.h"
#include "graph/number_words.h"

namespace relata::graph {
namespace {

/// "Train drivers began a two-day strike", "dockers strike", "teachers stopped work".
void settle_strike(const Assertion& a, Account& out) {
    const bool workers = out.agent.sort == "worker" && verb_of(a) == "strike" && !out.number;
    if (a.event_class != "PROTEST" && !workers) return;
    if (out.kind != "attack" && out.kind != "halt") return;
    if (out.patient.act == out.kind) out.patient.act = "protest";
    out.kind = "protest";
}

/// "An earthquake struck the valley", "a blast hit the market": nobody's attack.
void settle_disaster(Account& out) {
    constexpr std::array<std::string_view, 10> kEvents{"quake",   "tempest", "flood", "slide", "tsunami",
                                                       "explode", "ignite",  "erupt", "heat",  "drought"};
    if (out.kind != "attack" || !is_one_of(out.agent.act, kEvents)) return;
    if (act_kind_of_phrase(out.agent.head) != out.agent.act) return;  // "fire brigade"
    out.kind = out.agent.act;
    out.agent = Party{};
}

bool is_term(const std::optional<Quantity>& number) {
    constexpr std::array<std::string_view, 4> kUnits{"year", "month", "week", "day"};
    return number && is_one_of(unit_of(*number), kUnits);
}

/// How long: "seven years in prison".
std::optional<Quantity> term_of(const Assertion& a) {
    if (is_term(a.quantity)) return a.quantity;
    for (const Argument& argument : a.arguments) {
        if (argument.role != "to" && argument.role != "for") continue;
        if (auto term = number_in(argument.text); is_term(term)) return term;
    }
    return std::nullopt;
}

/// "Sentenced him to seven years in prison", "was jailed for eight years".
void settle_term(const Assertion& a, Account& out) {
    constexpr std::array<std::string_view, 4> kVerbs{"sentence", "jail", "imprison", "condemn"};
    if (!is_one_of(verb_of(a), kVerbs) || out.number) return;
    const auto term = term_of(a);
    if (!term) return;
    out.kind = "sentence";
    out.number = term;
    out.unit = "year";
}

bool is_munition(const Party& party) {
    constexpr std::array<std::string_view, 11> kMunitions{
        "shell", "rocket", "missile", "mortar", "bullet", "grenade", "bomb", "round", "shot", "pellet", "ammunition"};
    return is_one_of(party.head, kMunitions);
}

/// "Sent three drones" at somebody.
bool sends_drones(const Assertion& a, const Account& account) {
    constexpr std::array<std::string_view, 4> kVerbs{"send", "launch", "fire", "direct"};
    const bool given = std::ranges::any_of(a.arguments, [](const Argument& g) { return g.role == "to"; });
    return account.patient.sort == "drone" && !given && is_one_of(verb_of(a), kVerbs);
}

/// "Fired rounds into a crowd of marchers", "fired rockets at the base".
Party whom_it_was_aimed_at(const Assertion& a) {
    constexpr std::array<std::string_view, 5> kAt{"at", "into", "on", "against", "towards"};
    for (const Argument& argument : a.arguments) {
        const Party party = party_of(argument.text);
        if (is_one_of(argument.role, kAt) && !party.sort.empty()) return party;
    }
    return Party{};
}

/// "Was seized at dawn", "men in uniform seized him": whom no band took is under arrest.
void settle_seizure(const Assertion& a, Account& out) {
    if (out.kind == "abduct" && verb_of(a) == "seize" && out.patient.named && out.agent.sort != "fighter")
        out.kind = "arrest";
}

/// "Picked up 28 passengers from two life rafts": nobody is arrested at sea that way.
void settle_pick_up(const Assertion& a, Account& out) {
    constexpr std::array<std::string_view, 6> kAtSea{"sea", "water", "raft", "boat", "wreck", "ocean"};
    if (out.kind != "arrest" || !a.relation.starts_with("pick up")) return;
    const auto at_sea = [&](const Argument& g) {
        const auto words = fold_words(g.text);
        return g.role == "from" && !words.empty() && is_one_of(singular_of(words.back()), kAtSea);
    };
    const bool craft = out.agent.sort == "ship" || out.agent.sort == "helicopter" || out.agent.sort == "aircraft";
    if (craft || out.patient.sort == "passenger" || out.patient.head == "crew" ||
        std::ranges::any_of(a.arguments, at_sea))
        out.kind = "rescue";
}

/// "No civilian was harmed", "there were no casualties": nobody was killed then.
void settle_no_harm(const Assertion& a, Account& out) {
    if (a.polarity == Polarity::negated && out.kind == "harm" && out.patient.stated && out.patient.act.empty())
        out.kind = "kill";
}

/// "Killed himself", "died by suicide".
void settle_suicide(const Assertion& a, Account& out) {
    const bool himself = out.agent.node && out.agent.node == out.patient.node;
    if (out.kind == "kill" && (himself || a.object.name == "suicide")) out.kind = "suicide";
}

/// "Six Armenian servicemen were detained": not by their own police.
void settle_capture(const Assertion& a, Account& out) {
    const bool held = out.kind == "arrest" && (verb_of(a) == "detain" || verb_of(a) == "hold");
    if (held && out.patient.sort == "soldier" && !out.patient.country.empty() &&
        out.agent.country != out.patient.country)
        out.kind = "capture";
}

/// "Attacked the base with five drones": with how many, where nothing else is counted.
void count_means(const Assertion& a, Account& out) {
    if (out.kind != "attack" || out.number || out.retold()) return;
    for (const Argument& argument : a.arguments) {
        if (argument.role != "instrument" && argument.role != "with") continue;
        const Party means = party_of(argument.text);
        if (means.sort != "drone" && !is_munition(means)) continue;
        out.number = number_in(argument.text);
        if (out.number) out.unit = out.means = means.head;
    }
}

/// "Treated 40 people after the blast"; the patients of an epidemic nobody wounded.
void settle_treatment(const Assertion& a, Account& out) {
    if (out.kind == "wound" && verb_of(a) == "treat" && out.patient.head == "patient") out.kind = "=treat";
}

/// "9,000 drivers joined the strike" counts drivers; "marched 12 kilometres" counts nobody.
void keep_number_of_doers(Account& out) {
    if (!counts_doers(out.kind) || !out.number) return;
    if (out.agent.head.empty() && out.unit.empty()) out.agent = party_of("people");
    const bool counted = out.unit.empty() || std::ranges::any_of(out.agent.words, [&](const std::string& word) {
                             return singular_of(word) == out.unit;  // "9,000 drivers and conductors"
                         });
    if (!is_people(out.agent.sort) || !counted) out.number.reset();
}

}  // namespace

Account::Cause cause_of_kind(std::string_view act_kind) {
    using enum Account::Cause;
    constexpr std::array<std::string_view, 8> kNature{"quake", "flood", "tempest", "tsunami",
                                                      "slide", "erupt", "heat",    "drought"};
    if (is_one_of(act_kind, kNature)) return nature;
    if (act_kind == "crash") return accident;
    return act_kind == "attack" || act_kind == "clash" ? violence : unknown;
}

Account::Cause cause_told(const Assertion& a) {
    using Cause = Account::Cause;
    constexpr std::array<std::string_view, 4> kRoles{"in", "during", "by", "from"};
    const auto cause_in = [](std::string_view phrase) { return cause_of_kind(act_kind_of_phrase(phrase)); };
    for (const Participant* p : {&a.subject, &a.object}) {
        const std::size_t from = p->name.find(" from ");  // "the death toll from the quake"
        if (from == std::string::npos) continue;
        const Cause behind = cause_in(std::string_view(p->name).substr(from));
        if (behind != Cause::unknown) return behind;
    }
    if (const Cause doer = cause_in(a.subject.name); doer != Cause::unknown) return doer;
    for (const Argument& argument : a.arguments) {
        if (!is_one_of(argument.role, kRoles)) continue;
        if (const Cause cause = cause_in(argument.text); cause != Cause::unknown) return cause;
    }
    return Cause::unknown;
}

bool counts_doers(std::string_view kind) { return kind == "protest" || kind == "gather"; }

void take_munition(const Assertion& a, Account& account) {
    const bool drones = sends_drones(a, account);
    if (drones) account.kind = "attack";
    if (account.kind != "attack" || (!drones && !is_munition(account.patient))) return;
    if (a.quantity) account.means = account.patient.head;
    account.patient = whom_it_was_aimed_at(a);
    account.object_is_place = false;
}

void settle_kind(const Assertion& assertion, Account& account) {
    settle_strike(assertion, account);
    settle_seizure(assertion, account);
    settle_capture(assertion, account);
    settle_pick_up(assertion, account);
    settle_no_harm(assertion, account);
    settle_suicide(assertion, account);
    settle_disaster(account);
    settle_term(assertion, account);
    settle_treatment(assertion, account);
    count_means(assertion, account);
    keep_number_of_doers(account);
}

}  // namespace relata::graph
