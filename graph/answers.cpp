// What is laid on somebody, and what he says to it, as accounts of the deed itself.

#include "graph/answers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/one_of.h"
#include "core/utf8.h"
#include "graph/act_kinds.h"
#include "graph/deeds.h"
#include "graph/likeness.h"
#include "graph/names.h"
#include "graph/spokesmen.h"
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

/// The deed that blame goes on about; where nobody was blamed before, the one that has just been told of: "A bomb
/// killed six. The police blamed the Lantern Front."
const Account* what_is_blamed(Earlier before, const Account& blame, bool for_a_deed) {
    constexpr std::uint32_t kJustTold = 6;
    const Account* earlier = nearest(before, blame, kAnaphorReach, [](const Account& one) {
        return one.telling != Account::Telling::plainly && !one.number;
    });
    if (earlier != nullptr || !for_a_deed || (!blame.agent.named && !is_people(blame.agent.sort))) return earlier;
    earlier = nearest(before, blame, kJustTold, [&](const Account& one) {
        return !one.negated && has_one_agent(one.kind) && one.kind != "arrest" && !one.lasting &&
               fit(one.agent, blame.agent) != Fit::conflict;
    });
    return earlier == nullptr ? nullptr : deed_behind(before, *earlier);
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
    const Account* const earlier = what_is_blamed(before, blame, is("blaming", a.relation));
    if (earlier == nullptr) return;
    blame.time.reset();
    take_up(*earlier, blame);
    out = std::move(blame);
}

/// "The death of six inmates" is nobody's deed, though a ministry may admit it.
bool is_suffered(std::string_view phrase) {
    const std::string_view front = phrase.substr(0, phrase.find(" of "));
    return has("suffered", front);
}

/// "Claimed responsibility for the strike", "admitted the killing", "claimed the bombing".
std::optional<Deed> deed_owned_to(const Assertion& a) {
    if (is("owning", a.relation) || is("owning", verb_of(a))) {
        if (has("share", a.object.name)) return deed_of(a);
        if (has("share", a.relation)) return deed_in(a.object.name);
    }
    const bool clause = a.object.name.starts_with("that ") || a.object.name.starts_with("to ");
    if (!is("confessing", a.relation) || clause || is_suffered(a.object.name)) return std::nullopt;
    return deed_in(a.object.name);
}

void read_claim(const Store& store, Earlier before, const Deed& deed, Account& out) {
    out.telling = Account::Telling::claim;
    if (!out.speaker.stated) out.speaker = out.agent;
    if (const auto body = body_behind(store, before, out)) out.agent = *body;
    out.number.reset();
    out.lasting = false;
    become(store, deed, before, out);
}

/// Behind "had no", in the sentence: "part in the bombing", "nothing to do with the raid".
std::optional<Deed> deed_behind(std::string_view words, const std::string& sentence) {
    const std::size_t at = sentence.find(words);
    if (at == std::string::npos) return std::nullopt;
    const std::string_view rest = std::string_view(sentence).substr(at);
    return deed_behind_preposition(rest.substr(0, rest.find_first_of(",.;:\"")));
}

/// "It was behind the bombing", "it had no part in the attack", "it had nothing to do with the raid": somebody's part
/// in a deed, told as a state.
std::optional<Deed> deed_with_part_of(const Assertion& a) {
    if (is("partaking", a.relation)) {
        const auto deed = deed_in(a.object.name);
        return deed && has_one_agent(deed->kind) ? deed : std::nullopt;
    }
    if (!is("having", verb_of(a))) return std::nullopt;
    if (!a.object.present()) return deed_behind("nothing to do with ", a.sentence_text);
    if (!has("share", a.object.name)) return std::nullopt;
    const auto deed = deed_of(a);
    return deed ? deed : deed_behind(a.object.text, a.sentence_text);
}

void read_part(const Store& store, Earlier before, const Deed& deed, Account& out) {
    out.telling = out.negated ? Account::Telling::denial : Account::Telling::claim;
    out.number.reset();
    out.lasting = false;
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

/// An offer of aid or an agreement is no charge, nor that somebody came second, unless it stands in an accusation:
/// "accused Torodo of arming the rebels".
bool may_be_charge(const Store& store, Earlier before, const Account& one) {
    constexpr std::array<std::string_view, 9> kHarmless{"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID",
                                                        "YIELD", "STATE",   "OTHER",   ""};
    const Assertion& a = store.assertion(one.assertion);
    if (one.retold() || is_deed(one.kind) || !is_one_of(a.event_class, kHarmless)) return true;
    for (auto above = before.rbegin(); above != before.rend() && above->document == one.document; ++above) {
        if (above->kind == "accuse" && store.assertion(above->assertion).id == a.nested_in) return true;
    }
    return false;
}

/// What "the accusation" was, or the deed in which somebody denies a part.
const Account* what_is_denied(const Store& store, Earlier before, const Account& out, bool claim) {
    const Party& denier = out.agent;
    const auto others = [&](const Account& one) {
        return !one.negated && one.speaker.stated && fit(one.speaker, denier) == Fit::conflict &&
               may_be_charge(store, before, one);
    };
    // "Police arrested Berg. Berg denied any wrongdoing": who undergoes a deed denies no part in it.
    const auto undergone = [&](const Account& one) { return fit(one.patient, denier) == Fit::same; };
    const auto* found = nearest(before, out, kAnaphorReach, [&](const Account& one) {
        return !one.negated && against(one, denier) && (claim ? others(one) : is_deed(one.kind) && !undergone(one));
    });
    if (found != nullptr) return found;
    found =
        nearest(before, out, kAnaphorReach, [&](const Account& one) { return one.telling == Account::Telling::blame; });
    if (found != nullptr || claim) return found;
    return nearest(before, out, kAnaphorReach,
                   [&](const Account& one) { return has_one_agent(one.kind) && !one.negated && !undergone(one); });
}

/// "The report", "this claim": what was said just before, and not the report of a commission on something; nor an
/// accusation, which is of a deed.
bool takes_up_claim(std::string_view phrase) {
    const auto words = fold_words(phrase);
    return names_it_again(words) && is("telling", words[1]);
}

/// "Was false", "is a lie".
bool calls_untrue(const Assertion& a) {
    const auto words = fold_words(a.object.name);
    return is("untrue", words.empty() ? a.relation : a.relation + " " + words.back());
}

/// What somebody else has said just before, or for who takes back his own word what he has; not what somebody accuses
/// another of, which is no report.
const Account* claim_before(Earlier before, const Account& out, bool own) {
    constexpr std::uint32_t kJustSaid = 2;
    return nearest(before, out, kJustSaid, [&](const Account& one) {
        if (one.negated || one.retold() || !one.speaker.stated) return false;
        const auto* charge = nearest(before, out, kJustSaid, [&](const Account& other) {
            return other.sentence == one.sentence && other.kind == "accuse" &&
                   fit(other.agent, one.speaker) == Fit::same;
        });
        if (charge != nullptr) return false;
        const Fit speaker = fit(one.speaker, out.speaker);
        const bool same = speaker == Fit::same || speaker == Fit::alike;
        return own ? same : !same;
    });
}

/// "Flash said that the dam had burst. The ministry rejected the report", "the report was false", "Flash withdraws the
/// report": the dam has not burst, as they have it.
void read_claim_turned_down(Earlier before, bool own, Account& out) {
    Account denial = out;
    denial.telling = Account::Telling::denial;
    denial.negated = true;
    if (denial.agent.stated && !own && denial.kind == "deny") denial.speaker = denial.agent;
    if (own) denial.speaker = denial.agent;
    const Account* const earlier = claim_before(before, denial, own);
    if (earlier == nullptr) return;
    denial.time.reset();
    take_up(*earlier, denial);
    denial.agent = earlier->agent;
    denial.number = earlier->number;
    denial.unit = earlier->unit;
    out = std::move(denial);
}

void read_denial(const Store& store, Earlier before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    const bool share = has("share", a.object.name);
    const bool clause = a.rule == "verb_and_content";  // "denied having forged the report"
    const bool claim = has("claim", a.object.name) && !clause;
    if (!out.agent.stated || (!share && !claim)) return;
    Account denial = out;
    denial.telling = Account::Telling::denial;
    denial.negated = !out.negated;
    denial.number.reset();
    const auto body = body_behind(store, before, out);
    if (body) denial.agent = *body;
    denial.speaker = denial.agent;
    if (const auto deed = share ? deed_of(a) : std::nullopt) {
        become(store, *deed, before, denial);
        out = std::move(denial);
        return;
    }
    const Account* earlier = what_is_denied(store, before, denial, claim);
    const auto led = earlier == nullptr && !body ? body_led_by(store, before, out) : std::nullopt;
    if (led) {  // "Ana Reis, its leader, rejected the charge"
        denial.agent = *led;
        earlier = what_is_denied(store, before, denial, claim);
    }
    if (earlier == nullptr && claim && !out.negated && takes_up_claim(a.object.text)) {
        out.kind = "deny";
        return read_claim_turned_down(before, false, out);
    }
    if (earlier == nullptr) return;
    denial.time.reset();
    take_up(claim ? *earlier : *deed_behind(before, *earlier), denial);
    if (claim) denial.agent = earlier->agent;
    out = std::move(denial);
}

}  // namespace

void read_answer(const Store& store, std::span<const Account> before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    if (out.standing != Account::Standing::real || out.retold()) return;
    if (const auto owned = out.agent.stated && !out.negated ? deed_owned_to(a) : std::nullopt)
        return read_claim(store, before, *owned, out);
    if (const auto part = out.agent.stated ? deed_with_part_of(a) : std::nullopt)
        return read_part(store, before, *part, out);
    if (const auto absent = a.event_class == "STATEMENT" && !out.negated ? deed_that_was_not(a) : std::nullopt)
        return read_absence(store, before, *absent, out);
    if (!out.negated && calls_untrue(a) && takes_up_claim(a.subject.text))
        return read_claim_turned_down(before, false, out);
    if (!out.negated && is("withdrawing", verb_of(a)) && takes_up_claim(a.object.text))
        return read_claim_turned_down(before, true, out);
    const bool blames = out.kind == "accuse" && out.patient.stated && !out.negated;
    const bool denies = is("denying", a.relation) || is("denying", verb_of(a));
    if ((!blames && !denies) || told_by_clause(store, out)) return;
    if (blames) return read_blame(store, before, out);
    read_denial(store, before, out);
}

}  // namespace relata::graph
