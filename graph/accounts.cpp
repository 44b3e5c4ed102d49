// From an assertion of the store to what is compared of it.

#include "graph/accounts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "core/fingerprint.h"
#include "core/one_of.h"
#include "graph/act_kinds.h"
#include "graph/answers.h"
#include "graph/echoes.h"
#include "graph/evidence.h"
#include "graph/kinds_in_context.h"
#include "graph/name_folding.h"
#include "graph/names_told.h"
#include "graph/origins.h"
#include "graph/table.h"
#include "graph/tolls.h"

namespace relata::graph {
namespace {

/// Words that say little of what a sentence is about.
constexpr std::array<std::string_view, 60> kEmptyWords{
    "the",   "and",  "that",  "with",    "from",  "have",  "has",    "had",   "was",   "were",  "been",  "are",
    "for",   "said", "say",   "says",    "they",  "their", "its",    "this",  "these", "those", "which", "who",
    "also",  "will", "would", "not",     "but",   "into",  "about",  "after", "there", "than",  "then",  "over",
    "more",  "most", "some",  "other",   "his",   "her",   "him",    "she",   "our",   "told",  "added", "according",
    "while", "when", "where", "because", "being", "could", "should", "may",   "might", "one",   "all",   "out"};

/// "three times", "18 years", "a 5-tonne truck": how long, how often, how much, which counts nobody.
bool counts_nobody(const Quantity& quantity) {
    constexpr std::array<std::string_view, 26> kMeasures{
        "times", "years", "year",   "months",  "month",     "weeks",     "week",  "days",    "day",
        "hours", "hour",  "lashes", "strokes", "kilometre", "kilometer", "km",    "mile",    "metre",
        "meter", "foot",  "ton",    "tonne",   "acre",      "hectare",   "pound", "kilogram"};
    return is_one_of(quantity.unit, kMeasures);
}

/// "The poisoning has killed nine": an event that did harm is nobody.
bool is_event_that_harmed(std::string_view kind, const Party& agent) {
    return is_harm(kind) && !agent.act.empty() && act_kind_of_phrase(agent.head) == agent.act;
}

/// "Gunmen", "Israeli air strikes", "drones"; not "the earthquake".
bool is_violence(const Party& agent) {
    return agent.stated && (agent.act.empty() || agent.act == "attack" || agent.act == "clash");
}

/// A weapon, a blast or a hospital stands where the agent does without having done it: "drones attacked the base"; not
/// where its name says whose it is: "Kostran artillery".
void drop_mere_means(std::string_view kind, Party& agent) {
    if (is_event_that_harmed(kind, agent)) agent = Party{};
    if (agent.sort != "weapon" && agent.sort != "drone" && agent.sort != "medic" && agent.sort != "aircraft") return;
    if (agent.country.empty() && agent.named && agent.words.size() > 1) {
        if (agent.sort != "medic") agent.sort = "soldier";
    } else if (agent.country.empty()) {
        agent = Party{};
    } else {
        agent.country_alone = true;
    }
}

/// "Gunmen freed 200 inmates": to the prison that is an escape. Hostages are let go by those who hold them.
bool breaks_out(const Account& account) {
    constexpr std::array<std::string_view, 3> kHeld{"hostage", "captive", "pow"};
    return account.kind == "release" && account.agent.sort == "fighter" && account.patient.sort == "prisoner" &&
           !is_one_of(account.patient.head, kHeld);
}

/// "The army lost two soldiers", "Twelve soldiers died", "40 inmates escaped from the prison": the subject is no agent.
void turn_round(const Assertion& a, Account& out) {
    out.told_of = a.object.span;
    if (subject_undergoes(a)) {
        if (a.subject.present()) {
            out.told_of = a.subject.span;
            if (out.object_is_place) out.places.push_back(out.patient);
            out.object_is_place = false;
            out.patient = out.agent;
        }
        out.agent = Party{};
    } else if (loses_life(a)) {
        out.told_of = a.subject.span;
        out.patient = std::exchange(out.agent, Party{});
    } else if (a.relation == "lose" && is_harm(out.kind)) {
        if (out.patient.country.empty()) out.patient.country = out.agent.country;
        out.agent = Party{};
    }
}

Account::Standing standing_of(Modality modality) {
    if (modality == Modality::requested) return Account::Standing::demanded;
    const bool planned = modality == Modality::planned || modality == Modality::conditional;
    return planned ? Account::Standing::planned : Account::Standing::real;
}

bool is_lasting(const Assertion& a, std::string_view kind) {
    constexpr std::array<std::string_view, 3> kLasting{"support", "control", "operate"};
    return a.event_class == "STATE" || is_one_of(kind, kLasting);
}

bool is_place(const Store& store, const std::optional<NodeIndex>& node) {
    if (!node) return false;
    const std::string& type = store.node(*node).type;
    return type == "PLACE" || type == "FACILITY" || type == "COUNTRY";
}

std::vector<std::uint64_t> content_words(std::string_view sentence) {
    std::vector<std::uint64_t> out;
    for (const std::string& word : fold_words(sentence)) {
        if (word.size() >= 3 && !is_one_of(word, kEmptyWords)) out.push_back(hash_bytes(singular_of(word)));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

void take_places(const Store& store, const Assertion& a, const Slots& slots, Account& out) {
    constexpr std::array<std::string_view, 7> kRoles{"in", "at", "near", "inside", "on", "into", "outside"};
    const auto add = [&](const std::optional<NodeIndex>& node, const std::string& words) {
        if (node || !words.empty()) out.places.push_back(party_at(store, node, words));
    };
    const PlaceTold place = place_told(store, out.assertion);
    add(place.node, place.words);
    for (std::size_t i = 0; i < a.arguments.size(); ++i) {
        if (is_one_of(a.arguments[i].role, kRoles) && is_place(store, slots.arguments[i])) add(slots.arguments[i], {});
    }
}

/// "A man", "another soldier": that it was one is no count of all.
bool is_article(std::string_view text) {
    const auto words = fold_words(text);
    return !words.empty() && (words.front() == "a" || words.front() == "an" || words.front() == "another");
}

/// "denied that it had killed anyone": that is to whomever it was done.
bool is_anyone(const Participant& p) {
    constexpr std::array<std::string_view, 4> kAnyone{"anyone", "anybody", "anything", "nobody"};
    return p.id.empty() && is_one_of(p.name, kAnyone);
}

/// "About 120 officers seized computers": so many did it, and of the computers none is counted.
bool counts_others(const Assertion& a, const Account& account) {
    const std::string& number = a.quantity->text;
    const bool of_subject = a.subject.present() && a.object.present() && !number.empty() &&
                            a.subject.text.find(number) != std::string::npos &&
                            a.object.text.find(number) == std::string::npos;
    return of_subject && !subject_undergoes(a) && !loses_life(a) && !counts_doers(account.kind) &&
           !count_kind_of(account.kind).empty();
}

Account account_of(const Store& store, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    const Slots& slots = store.slots(index);
    Account out{.assertion = index, .kind = act_kind_of(a)};
    if (a.subject.present()) out.agent = party_at(store, slots.subject, a.subject.name);
    if (a.object.present() && !is_anyone(a.object)) out.patient = party_at(store, slots.object, a.object.name);
    out.object_is_place = is_place(store, slots.object);
    if (const auto kind = act_kind_on(a, out.patient.sort); !kind.empty()) out.kind = kind;
    turn_round(a, out);
    take_munition(a, out);
    if (a.quantity && a.quantity->unit.empty() && out.patient.head.empty()) {
        const std::string whole = counted_of(a);
        out.patient = party_of(whole.empty() ? "people" : whole);
        if (!whole.empty()) out.unit = out.patient.head;
    }
    if (breaks_out(out)) out.kind = "escape";
    if (slots.speaker || !a.attribution.empty()) out.speaker = party_at(store, slots.speaker, a.attribution);
    take_places(store, a, slots, out);
    out.time = days_of(a.time);
    out.sums_up = out.time && (a.time_text.starts_with("between ") || a.time_text.starts_with("from "));
    out.published = days_of(store.document_of(index).published);
    if (out.time && out.published && a.modality == Modality::asserted)  // nobody tells what is yet to happen as done
        out.time->last = std::max(out.time->first, std::min(out.time->last, out.published->last));
    if (a.quantity && !counts_nobody(*a.quantity) && !counts_others(a, out)) out.number = a.quantity;
    if (a.quantity && out.unit.empty()) out.unit = unit_of(*a.quantity);
    settle_kind(a, out);
    out.violent = is_harm(out.kind) && is_violence(out.agent);
    drop_mere_means(out.kind, out.agent);
    out.clause = a.relation_span;
    out.some_one = a.quantity && a.quantity->value == 1 && is_article(a.quantity->text);
    out.standing = standing_of(a.modality);
    out.lasting = is_lasting(a, out.kind);
    out.negated = a.polarity == Polarity::negated;
    out.sentence = a.sentence;
    return out;
}

/// "Had been rescued by midday", "had been found as of Thursday", "so far": how many it was until then.
bool counts_until_then(const Assertion& a, const Account& account) {
    if (!account.number || account.negated || counts_doers(account.kind) || count_kind_of(account.kind).empty())
        return false;
    const auto as_of = [](const Argument& g) { return g.role == "as of" || g.text == "so far"; };
    return a.time.starts_with('/') || std::ranges::any_of(a.arguments, as_of);
}

/// "Russia and Turkey agreed": one relation, several subjects.
void take_fellows(const Store& store, std::vector<Account>& accounts) {
    const auto same_words = [&](const Account& a, const Account& b) {
        const Assertion &one = store.assertion(a.assertion), &other = store.assertion(b.assertion);
        return one.relation_span == other.relation_span && one.object.span == other.object.span &&
               one.relation == other.relation;
    };
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        for (std::size_t j = i + 1; j < accounts.size(); ++j) {
            Account &a = accounts[i], &b = accounts[j];
            if (a.document != b.document || a.sentence != b.sentence) break;
            if (a.retold() || b.retold() || a.kind != b.kind || !same_words(a, b)) continue;
            if (!a.agent.stated || !b.agent.stated) continue;
            a.fellows.push_back(b.agent);
            b.fellows.push_back(a.agent);
        }
    }
}

/// "The helicopter crashed, killing all six": of the crash, where the sentence tells of one cause alone.
void take_cause_of_sentence(std::vector<Account>& accounts) {
    for (auto first = accounts.begin(); first != accounts.end();) {
        const auto last = std::find_if(first, accounts.end(), [&](const Account& one) {
            return one.document != first->document || one.sentence != first->sentence;
        });
        std::set<Account::Cause> told;
        for (auto one = first; one != last; ++one) {
            if (one->speaker.stated && !first->speaker.stated) continue;  // "…, and locals say that it was shot down"
            for (const Account::Cause cause : {one->cause, cause_of_kind(one->kind)}) {
                if (cause != Account::Cause::unknown) told.insert(cause);
            }
        }
        for (auto one = first; one != last && told.size() == 1; ++one) {
            if (!count_kind_of(one->kind).empty()) one->cause = *told.begin();
        }
        first = last;
    }
}

/// "Twelve people died when the ferry sank on Tuesday": the day of the clause is that of both.
void take_time_of_clause(const Store& store, std::vector<Account>& accounts) {
    for (Account& account : accounts) {
        if (account.time || !account.number || account.running || count_kind_of(account.kind).empty()) continue;
        const Assertion& a = store.assertion(account.assertion);
        const std::size_t at = a.sentence_text.find(" when ");
        if (at == std::string::npos || a.relation_span.start > a.sentence_span.start + at) continue;
        for (auto i = static_cast<std::size_t>(account.assertion) + 1; i < accounts.size(); ++i) {
            const Account& other = accounts[i];
            if (other.document != account.document || other.sentence != account.sentence) break;
            if (!other.time || store.assertion(other.assertion).relation_span.start < a.sentence_span.start + at)
                continue;
            account.time = other.time;
            if (account.places.empty()) account.places = other.places;
            if (account.places.empty() && other.object_is_place) account.places.push_back(other.patient);
            break;
        }
    }
}

/// Whose reports a document is among: its publisher's, or those of its file where none is named.
std::string feed_of(const Document& document) {
    const std::string voice = voice_of(document);
    return voice.empty() ? document.source : voice;
}

}  // namespace

Account account_alone(const Store& store, AssertionIndex index) {
    Account out = account_of(store, index);
    read_toll(store, {}, out);
    return out;
}

std::vector<Account> accounts_of(const Store& store, AccountUse use) {
    const bool compared = use == AccountUse::comparing;
    std::vector<Account> out;
    out.reserve(store.assertions().size());
    std::map<const Document*, std::uint32_t> documents;
    std::map<std::string, std::uint32_t, std::less<>> outlets;
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        const AssertionIndex index{i};
        Account account = account_of(store, index);
        const auto number = static_cast<std::uint32_t>(documents.size());
        account.document = documents.emplace(&store.document_of(index), number).first->second;
        account.outlet = outlets.emplace(feed_of(store.document_of(index)), outlets.size()).first->second;
        read_toll(store, out, account);
        if (account.cause == Account::Cause::unknown && !count_kind_of(account.kind).empty())
            account.cause = cause_told(store.assertion(index));
        read_answer(store, out, account);
        read_echo(store, out, account);
        const Assertion& told = store.assertion(index);
        const bool stands = (account.kind == "disappear" || is_standing_of_held(told)) && account.number;
        if (stands || counts_until_then(told, account)) become_running(account);
        const bool same_sentence =
            !out.empty() && out.back().document == account.document && out.back().sentence == account.sentence;
        if (compared)
            account.words = same_sentence ? out.back().words : content_words(store.assertion(index).sentence_text);
        out.push_back(std::move(account));
    }
    if (compared) take_fellows(store, out);
    take_time_of_clause(store, out);
    take_cause_of_sentence(out);
    if (compared) take_names_told(store, out);
    return out;
}

}  // namespace relata::graph
