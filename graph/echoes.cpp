// Accounts that lean on what their article told before.

#include "graph/echoes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/one_of.h"
#include "graph/act_kinds.h"
#include "graph/earlier.h"
#include "graph/kinds_in_context.h"
#include "graph/likeness.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

void take_up_act(const Store& store, Earlier before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    if (out.telling != Account::Telling::plainly || out.patient.act != out.kind || out.patient.named) return;
    if (!names_it_again(fold_words(a.object.text))) return;
    const Account* const earlier = nearest(before, out, kAnaphorReach, [&](const Account& one) {
        return !one.negated && one.kind == out.kind && one.patient.stated && one.patient.act != one.kind;
    });
    if (earlier == nullptr) return;
    out.patient = earlier->patient;
    out.object_is_place = earlier->object_is_place;
    if (out.places.empty()) out.places = earlier->places;
    if (!out.time) out.time = earlier->time;
    out.follows = earlier->follows.value_or(earlier->assertion);
}

/// An act that harms on one day: an attack, a crash, a flood; not a siege of months, and not that somebody was
/// dismissed or arrested for it. Where many are arrested others may be hurt.
bool harms_on_a_day(const Account& account) {
    constexpr std::array<std::string_view, 20> kHarmful{
        "attack", "kill",   "wound", "harm",  "abduct",  "capture", "destroy", "damage", "displace", "explode",
        "leak",   "ignite", "crash", "flood", "tsunami", "clash",   "escape",  "rescue", "quake",    "tempest"};
    constexpr int kFewDays = 3;
    const bool many_arrested = account.kind == "arrest" && account.number;
    const bool harmful = many_arrested || account.kind == "slide" || account.kind == "erupt" ||
                         std::ranges::find(kHarmful, account.kind) != kHarmful.end();
    return harmful && account.time && account.time->length() <= kFewDays;
}

/// The kind of act in "in the attack", "during a raid on the camp"; empty if the assertion names none.
std::string_view occasion_of(const Assertion& a) {
    constexpr std::array<std::string_view, 4> kOn{"in", "during", "by", "from"};
    for (const Argument& argument : a.arguments) {
        if (std::ranges::find(kOn, argument.role) == kOn.end()) continue;
        if (const std::string_view kind = act_kind_of_phrase(argument.text); !kind.empty()) return kind;
    }
    return {};
}

/// "Nine days earlier eight people were killed", "in May, when 31 girls were seized": another day than that of what was
/// told before.
bool says_other_time(const Assertion& a) {
    constexpr std::array<std::string_view, 10> kWords{"earlier", "ago",     "last", "previous", "previously",
                                                      "since",   "already", "past", "before",   "yet"};
    const auto words = fold_words(a.sentence_text);
    return std::ranges::any_of(words, [&](const std::string& word) {
        const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
        return year || is_word(WordKind::time, word) || std::ranges::find(kWords, word) != kWords.end();
    });
}

/// "Were killed in air strikes", "died in clashes".
void see_violence(const Store& store, Account& out) {
    const std::string_view occasion = occasion_of(store.assertion(out.assertion));
    if (is_harm(out.kind) && (occasion == "attack" || occasion == "clash")) out.violent = true;
}

void take_day_of_occasion(const Store& store, Earlier before, Account& out) {
    constexpr std::uint32_t kNearby = 6;
    const bool counts = out.number && !count_kind_of(out.kind).empty() && !counts_doers(out.kind);
    if (out.time || out.running || !counts || out.standing != Account::Standing::real) return;
    const Assertion& a = store.assertion(out.assertion);
    const std::string_view occasion = occasion_of(a);
    if (occasion.empty() && says_other_time(a)) return;
    const Account* const earlier = nearest(before, out, occasion.empty() ? 1 : kNearby, [&](const Account& one) {
        return !one.negated && harms_on_a_day(one) && (occasion.empty() || occasion == one.kind);
    });
    if (earlier == nullptr) return;
    out.time = earlier->time;
    if (out.places.empty() && !occasion.empty()) out.places = earlier->places;
}

/// "Witnesses saw the death of Holm. He was hit by a bullet from the police": what hit him killed him.
void take_up_death(const Store& store, Earlier before, Account& out) {
    constexpr std::array<std::string_view, 5> kBlows{"shoot", "hit", "stab", "strike", "beat"};
    const bool blow = out.kind == "attack" && is_one_of(verb_of(store.assertion(out.assertion)), kBlows);
    if (!blow || !out.patient.node || !out.patient.named || out.patient.sort != "person") return;
    const Account* const death = nearest_of_all(before, out, kWholeArticle, [&](const Account& one) {
        return one.kind == "kill" && !one.negated && one.patient.node == out.patient.node;
    });
    if (death != nullptr) out.kind = "kill";
}

/// "The ministry said that the company had released solvents. The company said that it had released nothing": who
/// denies an act and names no object denies the one told just before.
void take_up_denied(Earlier before, Account& out) {
    constexpr std::uint32_t kNearby = 2;
    if (!out.negated || out.retold() || out.patient.stated || !out.agent.stated || !out.speaker.stated) return;
    const Account* const earlier = nearest(before, out, kNearby, [&](const Account& one) {
        return !one.negated && one.kind == out.kind && one.patient.stated && fit(one.agent, out.agent) != Fit::conflict;
    });
    if (earlier == nullptr) return;
    out.patient = earlier->patient;
    out.object_is_place = earlier->object_is_place;
    if (!out.time) out.time = earlier->time;
    out.follows = earlier->follows.value_or(earlier->assertion);
}

/// "Forty inmates escaped then", "eight were hurt at the time": of the day that was told just before.
bool points_back(const Assertion& a) {
    const auto words = fold_words(a.sentence_text);
    if (!words.empty() && words.back() == "then") return true;
    constexpr std::array<std::string_view, 5> kThen{"at the time", "that day", "that night", "that year", "back then"};
    const std::string text = join_words(words);
    return std::ranges::any_of(kThen, [&](std::string_view then) { return text.ends_with(then); });
}

void take_day_told_before(const Store& store, Earlier before, Account& out) {
    if (out.time || out.running || out.lasting || !points_back(store.assertion(out.assertion))) return;
    const Account* const earlier =
        nearest(before, out, 1, [&](const Account& one) { return one.time && one.sentence < out.sentence; });
    if (earlier == nullptr) return;
    out.time = earlier->time;
    if (out.places.empty()) out.places = earlier->places;
}

void take_day_of_claim(Earlier before, Account& out) {
    if (out.time || !out.speaker.stated) return;
    const Account* const claim = nearest(before, out, 0, [&](const Account& one) {
        return !one.negated && one.telling == Account::Telling::claim && one.time && one.kind == out.kind;
    });
    if (claim != nullptr && fit(claim->agent, out.speaker) == Fit::same) out.time = claim->time;
}

}  // namespace

void read_echo(const Store& store, std::span<const Account> before, Account& out) {
    take_up_act(store, before, out);
    take_up_death(store, before, out);
    take_up_denied(before, out);
    take_day_told_before(store, before, out);
    see_violence(store, out);
    take_day_of_occasion(store, before, out);
    take_day_of_claim(before, out);
}

}  // namespace relata::graph
